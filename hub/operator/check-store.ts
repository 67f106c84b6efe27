import { type Bytes, toBase64url } from '../../wire/bytes.ts';
import { NO_PREVIOUS, splitCommit } from '../../wire/commit-header.ts';
import { findNewestSnapshot } from '../space/newest-snapshot.ts';
import { hashOf, same } from '../space/open-space.ts';
import { readEntry } from '../space/read-entry.ts';
import type { Database, Sql } from '../store/database.ts';
import type { DeviceRow, SpaceRow } from '../store/row-types.ts';
import { SPACE_SIZE } from '../store/space-size.ts';
import { nameForOperator } from './list-spaces.ts';

type Stored = { readonly hash: Bytes; readonly size: number; readonly bytes: Bytes };

/** Bytes that are not those that were taken. */
const isDamaged = ({ hash, size, bytes }: Stored): boolean => bytes.length !== size || !same(hash, hashOf(bytes));

async function entryFaults(sql: Sql, space: SpaceRow): Promise<readonly string[]> {
  const faults: string[] = [];
  let previous: string = '';
  let count = 0;
  for (const row of await sql.all<Stored & { mseq: number }>('SELECT mseq, hash, size, bytes FROM entry WHERE space = $1 ORDER BY mseq', [space.space])) {
    if (isDamaged(row) || row.mseq !== count || readEntry(row.bytes)?.prev !== previous) faults.push(`entry ${row.mseq} is damaged or does not follow on the one before`);
    previous = toBase64url(row.hash);
    count += 1;
  }
  return count - 1 === space.mhead && previous === toBase64url(space.mhash) ? faults : [...faults, 'the last entry is not the one that was noted'];
}

/** One at a time: a space may be larger than memory. */
async function* commitsOf(sql: Sql, key: Bytes): AsyncGenerator<Stored & { seq: number; device: Bytes; dseq: number }> {
  const seqs = await sql.all<{ seq: number }>('SELECT seq FROM commits WHERE space = $1 ORDER BY device, dseq', [key]);
  for (const { seq } of seqs) {
    yield* await sql.all<Stored & { seq: number; device: Bytes; dseq: number }>('SELECT seq, device, dseq, hash, size, bytes FROM commits WHERE space = $1 AND seq = $2', [key, seq]);
  }
}

async function commitFaults(sql: Sql, { space: key, head, snap }: SpaceRow): Promise<readonly string[]> {
  const faults: string[] = [];
  const devices = new Map((await sql.all<DeviceRow>('SELECT device, dseq, hash FROM device WHERE space = $1', [key])).map((row) => [toBase64url(row.device), row]));
  const last = new Map<string, { dseq: number; hash: Bytes }>();
  let highest = snap;
  for await (const row of commitsOf(sql, key)) {
    const device = toBase64url(row.device);
    const header = splitCommit(row.bytes)?.header;
    const before = last.get(device) ?? (row.dseq === 1 ? { dseq: 0, hash: NO_PREVIOUS } : undefined);
    // What came before the first that is still there was covered by a snapshot.
    const follows = before === undefined || (row.dseq === before.dseq + 1 ? header !== undefined && same(header.prev, before.hash) : snap > 0);
    if (isDamaged(row) || header?.device !== device || header.dseq !== row.dseq || !follows) faults.push(`commit ${row.seq} is damaged or does not follow on the one before`);
    last.set(device, { dseq: row.dseq, hash: row.hash });
    highest = Math.max(highest, row.seq);
  }
  for (const [device, { dseq, hash }] of last) {
    const noted = devices.get(device);
    if (!noted || noted.dseq < dseq || (noted.dseq === dseq && !same(noted.hash, hash))) faults.push('the last commit of a device is not the one that was noted');
  }
  return highest > head || (snap === 0 && highest !== head) ? [...faults, 'the highest number is not the one that was noted'] : faults;
}

async function snapshotFaults(sql: Sql, { space: key }: SpaceRow): Promise<readonly string[]> {
  const newest = await findNewestSnapshot(sql, key);
  if (!newest) return [];
  const faults: string[] = [];
  for (let place = 0; place < newest.parts; place += 1) {
    const [part] = await sql.all<Stored>('SELECT hash, size, bytes FROM part WHERE space = $1 AND snapshot = $2 AND place = $3', [key, newest.snapshot, place]);
    if (!part || isDamaged(part)) faults.push(`part ${place} of the snapshot is missing or damaged`);
  }
  return faults;
}

async function sizeFaults(sql: Sql, { space: key, bytes }: SpaceRow): Promise<readonly string[]> {
  const [row] = await sql.all<{ total: number }>(`SELECT ${SPACE_SIZE} AS total FROM space WHERE space = $1`, [key]);
  return Number(row!.total) === bytes ? [] : [`its size is noted as ${bytes} and is ${row!.total}`];
}

/** What belongs to nothing, in words. */
const ORPHANS: readonly (readonly [what: string, count: string])[] = [
  ...(['entry', 'device', 'commits', 'snapshot', 'part', 'box'] as const).map((table) =>
    [`rows of ${table} belong to no space`, `SELECT COUNT(*) AS n FROM ${table} WHERE NOT EXISTS (SELECT 1 FROM space WHERE space.space = ${table}.space)`] as const),
  ['letters lie in no box', 'SELECT COUNT(*) AS n FROM letter WHERE NOT EXISTS (SELECT 1 FROM box WHERE box.box = letter.box)'],
  ['spaces belong to no organisation', 'SELECT COUNT(*) AS n FROM space WHERE NOT EXISTS (SELECT 1 FROM org WHERE org.org = space.org)'],
  ['commits are by a device that is not in their space', 'SELECT COUNT(*) AS n FROM commits WHERE NOT EXISTS (SELECT 1 FROM device WHERE device.space = commits.space AND device.device = commits.device)'],
  ['spaces have another newest snapshot than was noted', 'SELECT COUNT(*) AS n FROM space WHERE snap <> (SELECT COALESCE(MAX(seq), 0) FROM snapshot WHERE snapshot.space = space.space)'],
];

const orphanFaults = (database: Database): Promise<readonly string[]> => database.read(async (sql) => {
  const faults: string[] = [];
  for (const [what, count] of ORPHANS) {
    const [row] = await sql.all<{ n: number }>(count);
    if (Number(row!.n) > 0) faults.push(`${row!.n} ${what}`);
  }
  return faults;
});

/** The devices that the entries let in and took out are those that are let in and refused. */
async function deviceFaults(sql: Sql, { space: key }: SpaceRow): Promise<readonly string[]> {
  const said = new Map<string, number>();
  for (const { bytes } of await sql.all<{ bytes: Bytes }>('SELECT bytes FROM entry WHERE space = $1 ORDER BY mseq', [key])) {
    const entry = readEntry(bytes);
    for (const { device } of entry?.add ?? []) said.set(device, 0);
    for (const { device } of entry?.remove ?? []) said.set(device, 1);
  }
  const rows = await sql.all<DeviceRow>('SELECT device, removed FROM device WHERE space = $1', [key]);
  return rows.length === said.size && rows.every(({ device, removed }) => said.get(toBase64url(device)) === removed) ? [] : ['its devices are not those that its entries say'];
}

/** Everything that can be known without a key: the engine's own check, hashes, chains, numbers and sizes. */
export async function checkStore(database: Database): Promise<readonly string[]> {
  const faults = [...await database.faults(), ...await orphanFaults(database)];
  const spaces = await database.read((sql) => sql.all<{ space: Bytes }>('SELECT space FROM space'));
  for (const { space: key } of spaces) {
    const found = await database.read(async (sql) => {
      const [row] = await sql.all<SpaceRow>('SELECT * FROM space WHERE space = $1', [key]);
      return row ? [...await entryFaults(sql, row), ...await deviceFaults(sql, row), ...await commitFaults(sql, row), ...await snapshotFaults(sql, row), ...await sizeFaults(sql, row)] : [];
    });
    faults.push(...found.map((fault) => `space ${nameForOperator(key)}: ${fault}`));
  }
  return faults;
}
