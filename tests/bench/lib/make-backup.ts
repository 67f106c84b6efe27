// Run in Node, bundled out of the app's own sources: writes the backup file of a big vault, sealed as the app seals it.
import { writeFileSync } from 'node:fs';
import { webcrypto } from 'node:crypto';
import { inProcessKdf } from '../../../app/crypto/argon2.ts';
import { FLOOR_ARGON2 } from '../../../app/crypto/argon2-params.ts';
import { writeBackup } from '../../../app/crypto/backup-file.ts';
import type { PassphraseKdf } from '../../../app/crypto/passphrase-kdf.ts';
import { createVaultKey, deriveVaultKeys } from '../../../app/crypto/vault-keys.ts';
import { wrapWithPassphrase } from '../../../app/crypto/wraps.ts';
import type { Day } from '../../../app/domain/day.ts';
import { addDays } from '../../../app/domain/day.ts';
import { CLOCK_AT_ZERO } from '../../../app/domain/hybrid-clock.ts';
import type { DeviceId } from '../../../app/domain/ids.ts';
import { changesToOps } from '../../../app/vault/changes.ts';
import { exportRecords } from '../../../app/vault/export-records.ts';
import { createRecordMap } from '../../../app/vault/record-map.ts';
import { manyRecords } from './many-records.ts';

const random = (length: number): Uint8Array => webcrypto.getRandomValues(new Uint8Array(length));
/** The weakest lock that opens: deriving it is not what is measured. */
const quickKdf: PassphraseKdf = {
  derive: async (passphrase, salt, params) =>
    params.memoryKiB > FLOOR_ARGON2.memoryKiB ? { ok: false, error: { type: 'not-enough-memory' } } : inProcessKdf.derive(passphrase, salt, params),
};

const [file = '', passphrase = ''] = process.argv.slice(2);
const today = new Date().toISOString().slice(0, 10) as Day;
const writer = 'benchbenchb' as DeviceId;
const records = createRecordMap();
const first = changesToOps(manyRecords(today), records.state, { clock: CLOCK_AT_ZERO, now: Date.now() - 86_400_000, writer });
records.apply({ ops: first.ops, records: [] });
// Most records are touched again after they were made, which costs: each field then has a stamp of its own.
const later = [
  ...records.list('road').map(({ id }) => ({ id, kind: 'road', set: { touchedOn: addDays(today, -1) } }) as const),
  ...records.list('step').filter((_, n) => n % 2 === 0).map(({ id, done }) => ({ id, kind: 'step', set: { done: !done, minutes: 35 } }) as const),
  ...records.list('commitment').filter(({ doneOn }) => doneOn).map(({ id }) => ({ id, kind: 'commitment', set: { doneOn: addDays(today, -1) } }) as const),
];
records.apply({ ...changesToOps(later, records.state, { clock: first.clock, now: Date.now() - 3_600_000, writer }), records: [] });

const secret = createVaultKey(random);
const keys = await deriveVaultKeys(secret);
const wrap = await wrapWithPassphrase(secret, passphrase, { kdf: quickKdf, random });
if (!wrap.ok) throw new Error(wrap.error.type);
const payload = exportRecords(records.all());
writeFileSync(file, await writeBackup({ vaultId: keys.vaultId, wraps: [wrap.value], payload }, keys, random));
console.log(JSON.stringify({ records: records.size(), bytes: payload.length }));
