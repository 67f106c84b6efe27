import { type Bytes, fromBase64url, toBase64url } from '../../wire/bytes.ts';
import type { SpaceDevice } from '../../wire/ids.ts';
import { PRUNE_AFTER_DAYS } from '../../wire/limits.ts';
import type { Database, Sql } from '../store/database.ts';
import type { SpaceRow } from '../store/row-types.ts';
import { findNewestSnapshot, findRipeSnapshot, type NewestSnapshot } from './newest-snapshot.ts';
import { STRAY_PART_DAYS } from './space-limits.ts';

type Sized = { readonly size: number };

const sum = (rows: readonly Sized[]): number => rows.reduce((total, { size }) => total + size, 0);

/** PostgreSQL may need up to a day more until it is gone from the files too. */
const DAYS = { sqlite: PRUNE_AFTER_DAYS, postgres: PRUNE_AFTER_DAYS - 1 } as const;

/** Up to which seq every device of the space has told that it has everything. */
async function hadByAll(sql: Sql, key: Bytes): Promise<number> {
  const [row] = await sql.all<{ least: number | null }>('SELECT MIN(cursor_seq) AS least FROM device WHERE space = $1 AND removed = 0', [key]);
  return row?.least ?? Number.MAX_SAFE_INTEGER;
}

/** What newcomers get is the newest: what of devices that are still there is not in that one stays. */
async function inTheNewestToo(sql: Sql, key: Bytes, { seq, covered }: Pick<NewestSnapshot, 'seq' | 'covered'>): Promise<readonly (readonly [SpaceDevice, number])[]> {
  const newest = await findNewestSnapshot(sql, key);
  if (!newest || newest.seq === seq) return [...covered];
  const there = await sql.all<{ device: Bytes }>('SELECT device FROM device WHERE space = $1 AND removed = 0', [key]);
  const present = new Set(there.map(({ device }) => toBase64url(device)));
  return [...covered].map(([device, dseq]) => [device, present.has(device) ? Math.min(dseq, newest.covered.get(device) ?? 0) : dseq] as const);
}

/** What came after it can not be in it, whatever it says. */
const COVERED = 'space = $1 AND device = $2 AND dseq <= $3 AND seq < $4';

async function deleteCovered(sql: Sql, key: Bytes, { seq, snapshot, covered }: NewestSnapshot): Promise<number> {
  let freed = 0;
  for (const [device, dseq] of await inTheNewestToo(sql, key, { seq, covered })) {
    freed += sum(await sql.all<Sized>(`DELETE FROM commits WHERE ${COVERED} RETURNING size`, [key, fromBase64url(device)!, dseq, seq]));
  }
  const older = await sql.all<Sized & { snapshot: Bytes }>('DELETE FROM snapshot WHERE space = $1 AND seq < $2 RETURNING size, snapshot', [key, seq]);
  freed += sum(older);
  for (const gone of older) {
    freed += sum(await sql.all<Sized>('DELETE FROM part WHERE space = $1 AND snapshot = $2 AND snapshot <> $3 RETURNING size', [key, gone.snapshot, snapshot]));
  }
  return freed;
}

/**
 * Throws away what a snapshot covers, and the snapshots before it, once everybody has that snapshot or its time is up. The
 * bytes that came free. `skips`: not now if somebody else is at it. Not only the newest: where one comes every few days, the newest would never be old enough.
 */
export const prune = (database: Database, key: Bytes, today: number, waits: 'waits' | 'skips' = 'waits'): Promise<number> => database.write(async (sql) => {
  const [space] = await sql.all<SpaceRow>(`SELECT * FROM space WHERE space = $1${waits === 'waits' ? sql.lock : sql.lockIfFree}`, [key]);
  const ripe = space && await findRipeSnapshot(sql, key, { day: today - DAYS[database.kind], seq: await hadByAll(sql, key) });
  if (!ripe || ripe.seq <= space.swept) return 0;
  const freed = await deleteCovered(sql, key, ripe);
  // A newer one that covers more than was here has moved `pruned` past this already.
  await sql.run('UPDATE space SET bytes = bytes - $1, pruned = $2, swept = $3 WHERE space = $4', [freed, Math.max(space.pruned, ripe.seq), ripe.seq, key]);
  return freed;
});

/** Spaces whose newest snapshot has not taken the place of anything yet. */
export const findPrunable = (database: Database): Promise<readonly Bytes[]> => database.read(async (sql) =>
  (await sql.all<{ space: Bytes }>('SELECT space FROM space WHERE snap > swept')).map(({ space }) => space));

const STRAY = 'day <= $1 AND NOT EXISTS (SELECT 1 FROM snapshot WHERE snapshot.space = part.space AND snapshot.snapshot = part.snapshot)';

/** Spaces with parts that were sent for a snapshot whose manifest never followed. */
export const findStrayParts = (database: Database, today: number): Promise<readonly Bytes[]> => database.read(async (sql) =>
  (await sql.all<{ space: Bytes }>(`SELECT DISTINCT space FROM part WHERE ${STRAY}`, [today - STRAY_PART_DAYS])).map(({ space }) => space));

export const pruneStrayParts = (database: Database, key: Bytes, today: number): Promise<number> => database.write(async (sql) => {
  const isMine = (await sql.all(`SELECT 1 AS one FROM space WHERE space = $1${sql.lockIfFree}`, [key])).length > 0;
  if (!isMine) return 0;
  const freed = sum(await sql.all<Sized>(`DELETE FROM part WHERE ${STRAY} AND space = $2 RETURNING size`, [today - STRAY_PART_DAYS, key]));
  await sql.run('UPDATE space SET bytes = bytes - $1 WHERE space = $2', [freed, key]);
  return freed;
});
