import { evaluatePasskey } from '../../crypto/passkey.ts';
import { nextDelayMs } from '../../crypto/try-delay.ts';
import type { LockTools } from '../../hooks/lock/lock-tools.ts';
import type { LockedServices } from '../../services.ts';

const NO_PASSKEYS = { ok: false, error: { type: 'unsupported' } } as const;

/** All the cryptography that the first look at a locked app needs. */
export const openTools = ({ random, credentials }: LockedServices): Pick<LockTools, 'askPasskey' | 'delayMs'> => ({
  askPasskey: async (name) => (credentials ? evaluatePasskey(name, { credentials, random }) : NO_PASSKEYS),
  delayMs: nextDelayMs,
});
