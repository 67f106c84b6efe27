// Something for one other person, sealed like a backup under a code of its own that is told aloud: the file may go any way,
// the code goes by mouth.
import { err, ok, type Result } from '../domain/result.ts';
import { openOwnBackup, writeBackup } from './backup-file.ts';
import { readBackupHeader } from './backup-header.ts';
import { type Bytes, type RandomBytes, wipe } from './bytes.ts';
import { createRecoveryCode, parseRecoveryCode } from './recovery-code.ts';
import { createVaultKey, deriveVaultKeys } from './vault-keys.ts';
import { unwrapWithRecovery, wrapWithRecovery } from './wraps.ts';

export type ParcelError = 'not-a-parcel' | 'newer-version' | 'wrong-code' | 'damaged';

export async function sealParcel(payload: Uint8Array, random: RandomBytes): Promise<{ readonly bytes: Bytes; readonly code: string }> {
  const code = createRecoveryCode(random);
  const parsed = parseRecoveryCode(code);
  if (!parsed.ok) throw new RangeError('a code of our own that cannot be read');
  const secret = createVaultKey(random);
  const keys = await deriveVaultKeys(secret);
  const wrap = await wrapWithRecovery(secret, parsed.value, random);
  const bytes = await writeBackup({ vaultId: keys.vaultId, wraps: [wrap], payload }, keys, random);
  wipe(secret);
  return { bytes, code };
}

export async function openParcel(file: Uint8Array, typed: string): Promise<Result<Bytes, ParcelError>> {
  const header = await readBackupHeader(file);
  if (!header.ok) return err(header.error.type === 'newer-version' ? 'newer-version' : header.error.type === 'not-a-backup' ? 'not-a-parcel' : 'damaged');
  const wrap = header.value.wraps.find(({ type }) => type === 'recovery');
  const code = parseRecoveryCode(typed);
  if (wrap?.type !== 'recovery') return err('not-a-parcel');
  if (!code.ok) return err('wrong-code');
  const secret = await unwrapWithRecovery(wrap, code.value, header.value.vaultId);
  if (!secret.ok) return err(secret.error.type === 'wrong' ? 'wrong-code' : 'damaged');
  const payload = await openOwnBackup(file, await deriveVaultKeys(secret.value));
  wipe(secret.value);
  return payload.ok ? ok(payload.value) : err('damaged');
}
