import { createPasskey, evaluatePasskey } from '../../crypto/passkey.ts';
import { offerWords } from '../../crypto/passphrase-words.ts';
import { parseRecoveryCode } from '../../crypto/recovery-code.ts';
import { nextDelayMs } from '../../crypto/try-delay.ts';
import type { LockTools } from '../../hooks/lock/lock-tools.ts';
import type { LockedServices } from '../../services.ts';

const NO_PASSKEYS = { ok: false, error: { type: 'unsupported' } } as const;

export const lockScreenTools = ({ random, credentials }: LockedServices): Omit<LockTools, 'newCode' | 'isGroup'> => ({
  readCode: parseRecoveryCode,
  offerWords: (locale) => offerWords(locale, random),
  makePasskey: async () => (credentials ? createPasskey({ credentials, random }) : NO_PASSKEYS),
  askPasskey: async (name) => (credentials ? evaluatePasskey(name, { credentials, random }) : NO_PASSKEYS),
  delayMs: nextDelayMs,
});
