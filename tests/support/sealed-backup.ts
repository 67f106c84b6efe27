import { webcrypto } from 'node:crypto';
import { writeBackup } from '../../app/crypto/backup-file.ts';
import { createRecoveryCode, parseRecoveryCode } from '../../app/crypto/recovery-code.ts';
import { createVaultKey, deriveVaultKeys } from '../../app/crypto/vault-keys.ts';
import { wrapWithRecovery } from '../../app/crypto/wraps.ts';
import { CLOCK_AT_ZERO } from '../../app/domain/hybrid-clock.ts';
import type { DeviceId, RecordId } from '../../app/domain/ids.ts';
import { changesToOps, type Change } from '../../app/vault/changes.ts';
import { exportRecords } from '../../app/vault/export-records.ts';
import { createRecordMap } from '../../app/vault/record-map.ts';

const random = (length: number): Uint8Array => webcrypto.getRandomValues(new Uint8Array(length));

export const recordId = (number: number): RecordId => `${String(number).padStart(21, 'R')}A` as RecordId;

/** A backup as another phone could have made it, with whatever a hostile one wants in it; opens with the paper code. */
export async function sealBackup(changes: readonly Change[]): Promise<{ readonly file: Buffer; readonly code: string }> {
  const records = createRecordMap();
  records.apply({ ...changesToOps(changes, records.state, { clock: CLOCK_AT_ZERO, now: Date.now() - 86_400_000, writer: 'otherphone1' as DeviceId }), records: [] });
  const secret = createVaultKey(random);
  const keys = await deriveVaultKeys(secret);
  const code = createRecoveryCode(random);
  const parsed = parseRecoveryCode(code);
  if (!parsed.ok) throw new Error('a code of our own making must be readable');
  const wrap = await wrapWithRecovery(secret, parsed.value, random);
  const file = await writeBackup({ vaultId: keys.vaultId, wraps: [wrap], payload: exportRecords(records.all()) }, keys, random);
  return { file: Buffer.from(file), code };
}
