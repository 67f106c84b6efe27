import { wipe } from '../../crypto/bytes.ts';
import { parseRecoveryCode } from '../../crypto/recovery-code.ts';
import type { LockTools } from '../../hooks/lock/lock-tools.ts';

export const lostTools: Pick<LockTools, 'readCode'> & { readonly forget: (code: Uint8Array) => void } = { readCode: parseRecoveryCode, forget: wipe };
