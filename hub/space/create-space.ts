import { fromBase64url } from '../../wire/bytes.ts';
import { SPACE_BYTES } from '../../wire/ids.ts';
import type { Organisation } from '../guard/quota.ts';
import type { Database, Sql } from '../store/database.ts';
import { mayFollow } from './judge-entry.ts';
import { chainAfter, type KnownChain } from './known-chain.ts';
import { closeSpace, hashOf, openSpace, same } from './open-space.ts';
import { readEntry, splitEntry } from './read-entry.ts';
import { addDevice, insertEntry, takeEntryOfAnybody } from './take-entry.ts';

export type CreateResult = 'made' | 'there-already' | 'bad' | 'full';

/** Undoes what was written of a space before one of its entries turned out to be none. */
class Unmade extends Error {
  readonly result: 'bad' | 'full';
  constructor(result: 'bad' | 'full') {
    super(result);
    this.result = result;
  }
}

const sizeOf = (entries: readonly Uint8Array[]): number => entries.reduce((size, bytes) => size + bytes.length, 0);

async function insertFirst(sql: Sql, org: number, bytes: Uint8Array, today: number): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const entry = readEntry(bytes)!;
  const hash = hashOf(bytes);
  const key = hash.slice(0, SPACE_BYTES);
  const made = await sql.run(
    `INSERT INTO space (space, org, head, mhead, mhash, epoch, bytes, snap, pruned, swept, made, used)
       VALUES ($1, $2, 0, 0, $3, $4, $5, 0, 0, 0, $6, $7) ON CONFLICT (space) DO NOTHING`,
    [key, org, hash, entry.epoch, bytes.length, today, today],
  );
  if (made === 0) return undefined;
  await insertEntry(sql, key, 0, hash, bytes);
  for (const added of entry.add) await addDevice(sql, key, added);
  return key;
}

/** The rest of a chain that a device puts back. */
async function takeRest(sql: Sql, key: Uint8Array<ArrayBuffer>, entries: readonly Uint8Array[], today: number): Promise<void> {
  const space = await openSpace(sql, { key, device: key }, { today, orgRoom: async () => sizeOf(entries) });
  for (const bytes of entries) {
    const { r } = await takeEntryOfAnybody(space!, bytes, true);
    if (r !== 'stored') throw new Unmade(r === 'full' ? 'full' : 'bad');
  }
  await closeSpace(space!);
}

/** So many are judged before others have their turn. */
const JUDGED_AT_ONCE = 32;

/** Whether each may follow on the one before. Before anything is written: a wrong chain costs nobody but who sends it. */
async function isChain(first: Uint8Array, rest: readonly Uint8Array[]): Promise<boolean> {
  const entry = readEntry(first)!;
  let chain: KnownChain = chainAfter({ members: new Map() }, entry);
  let previous = hashOf(first);
  for (const [index, bytes] of rest.entries()) {
    const next = splitEntry(bytes);
    if (!next || next.entry.mseq !== index + 1 || !same(fromBase64url(next.entry.prev), previous) || !mayFollow(chain, next)) return false;
    chain = chainAfter(chain, next.entry);
    previous = hashOf(bytes);
    if (index % JUDGED_AT_ONCE === JUDGED_AT_ONCE - 1) await new Promise((resolve) => { setImmediate(resolve); });
  }
  return true;
}

/**
 * From its first entry, whose hash is its name: so it cannot be made twice, nor by two people, and who wrote it is nobody else's
 * concern (that of a paper code's letter is not signed at all). Either with all its entries or not at all.
 */
export async function createSpace(database: Database, organisation: Organisation, entries: readonly Uint8Array[], today: number): Promise<CreateResult> {
  const [first, ...rest] = entries;
  const entry = first && readEntry(first);
  if (!entry || entry.mseq !== 0 || entry.remove.length > 0 || !entry.add.some(({ device }) => device === entry.by) || !await isChain(first, rest)) return 'bad';
  try {
    return await database.write(async (sql) => {
      const [there] = await sql.all('SELECT 1 AS one FROM space WHERE space = $1', [hashOf(first).slice(0, SPACE_BYTES)]);
      if (there) return 'there-already';
      if (!await organisation.hasRoomForSpace(sql, sizeOf(entries))) return 'full';
      const key = await insertFirst(sql, organisation.org, first, today);
      if (!key) return 'there-already';
      await takeRest(sql, key, rest, today);
      return 'made';
    });
  } catch (error) {
    if (error instanceof Unmade) return error.result;
    throw error;
  }
}
