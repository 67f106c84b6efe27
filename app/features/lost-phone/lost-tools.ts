import { parseRecoveryCode } from '../../crypto/recovery-code.ts';
import type { LockTools } from '../../hooks/lock/lock-tools.ts';

export const lostTools: Pick<LockTools, 'readCode'> = { readCode: parseRecoveryCode };
