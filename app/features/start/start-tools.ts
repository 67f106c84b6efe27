import { createPasskey } from '../../crypto/passkey.ts';
import { offerWords } from '../../crypto/passphrase-words.ts';
import { createRecoveryCode, isRecoveryCodeGroup } from '../../crypto/recovery-code.ts';
import type { LockTools } from '../../hooks/lock/lock-tools.ts';
import type { LockedServices } from '../../services.ts';

export const startTools = ({ random, credentials }: LockedServices): Pick<LockTools, 'newCode' | 'isGroup' | 'offerWords' | 'makePasskey'> => ({
  newCode: () => createRecoveryCode(random),
  isGroup: isRecoveryCodeGroup,
  offerWords: (locale) => offerWords(locale, random),
  makePasskey: async () => (credentials ? createPasskey({ credentials, random }) : { ok: false, error: { type: 'unsupported' } }),
});
