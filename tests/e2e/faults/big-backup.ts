import { webcrypto } from 'node:crypto';
import { inProcessKdf } from '../../../app/crypto/argon2.ts';
import { FLOOR_ARGON2 } from '../../../app/crypto/argon2-params.ts';
import { writeBackup } from '../../../app/crypto/backup-file.ts';
import type { PassphraseKdf } from '../../../app/crypto/passphrase-kdf.ts';
import { createVaultKey, deriveVaultKeys, vaultIdOf } from '../../../app/crypto/vault-keys.ts';
import { wrapWithPassphrase } from '../../../app/crypto/wraps.ts';
import type { Day } from '../../../app/domain/day.ts';
import { CLOCK_AT_ZERO } from '../../../app/domain/hybrid-clock.ts';
import type { DeviceId, RecordId } from '../../../app/domain/ids.ts';
import type { Change } from '../../../app/vault/changes.ts';
import { changesToOps } from '../../../app/vault/changes.ts';
import { exportRecords } from '../../../app/vault/export-records.ts';
import { createRecordMap } from '../../../app/vault/record-map.ts';

const random = (length: number): Uint8Array => webcrypto.getRandomValues(new Uint8Array(length));
const idOf = (n: number): RecordId => (String(n).padStart(21, 'R') + 'A') as RecordId;
/** The cheapest lock that the app opens: deriving it is not what is looked at. */
const quickKdf: PassphraseKdf = {
  derive: async (passphrase, salt, params) =>
    params.memoryKiB > FLOOR_ARGON2.memoryKiB ? { ok: false, error: { type: 'not-enough-memory' } } : inProcessKdf.derive(passphrase, salt, params),
};

function manyFamilies(families: number, stepsEach: number, today: Day): readonly Change[] {
  const changes: Change[] = [];
  const add = (change: Omit<Change, 'id'>): RecordId => {
    const id = idOf(changes.length);
    changes.push({ ...change, id } as Change);
    return id;
  };
  for (let n = 0; n < families; n += 1) {
    const contactId = add({ kind: 'contact', set: { nickname: `Gezin ${n}`, emblem: 'boat', language: 'nl', interpreter: 'no', ageBands: [], safeTimes: [], waysToReach: [], knownToHelp: 'no', createdOn: today } });
    const roadId = add({ kind: 'road', set: { contactId, startedOn: today, touchedOn: today, themes: [], barriers: [], pen: 'me', penSince: today } });
    for (let step = 0; step < stepsEach; step += 1) add({ kind: 'step', set: { roadId, kind: 'acquaint', on: today, done: true, minutes: 15, hats: [], doors: [] } });
  }
  return changes;
}

/** A backup file with many families in it, sealed as the app itself seals one. */
export async function bigBackup({ families, stepsEach, passphrase, today }: { families: number; stepsEach: number; passphrase: string; today: Day }): Promise<{ readonly file: Buffer; readonly records: number }> {
  const records = createRecordMap();
  records.apply({ ...changesToOps(manyFamilies(families, stepsEach, today), records.state, { clock: CLOCK_AT_ZERO, now: Date.now() - 60_000, writer: 'AAAAAAAAAAA' as DeviceId }), records: [] });
  const secret = createVaultKey(random);
  const wrap = await wrapWithPassphrase(secret, passphrase, { kdf: quickKdf, random });
  if (!wrap.ok) throw new Error(wrap.error.type);
  const file = await writeBackup({ vaultId: await vaultIdOf(secret), wraps: [wrap.value], payload: exportRecords(records.all()) }, await deriveVaultKeys(secret), random);
  return { file: Buffer.from(file), records: records.size() };
}
