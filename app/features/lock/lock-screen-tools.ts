import { createPasskey } from '../../crypto/passkey.ts';
import { offerWords } from '../../crypto/passphrase-words.ts';
import { parseRecoveryCode } from '../../crypto/recovery-code.ts';
import type { LockTools } from '../../hooks/lock/lock-tools.ts';
import type { LockedServices } from '../../services.ts';

const NO_PASSKEYS = { ok: false, error: { type: 'unsupported' } } as const;

/** For making a new lock after a forgotten one. */
export const lockScreenTools = ({ random, credentials }: LockedServices): Pick<LockTools, 'readCode' | 'offerWords' | 'makePasskey'> => ({
  readCode: parseRecoveryCode,
  offerWords: (locale) => offerWords(locale, random),
  makePasskey: async () => (credentials ? createPasskey({ credentials, random }) : NO_PASSKEYS),
});
