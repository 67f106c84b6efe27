import { type Bytes, fromBase64url } from '../../wire/bytes.ts';
import { NO_PREVIOUS } from '../../wire/commit-header.ts';
import { LIMITS } from '../../wire/limits.ts';
import { type AddedDevice, isKeyless, type MemberEntry } from '../../wire/member-entry.ts';
import type { PushResult } from '../../wire/push-result.ts';
import type { Sql } from '../store/database.ts';
import { leavesRoom, mayFollow } from './judge-entry.ts';
import { chainAfter, readChain } from './known-chain.ts';
import { findDevice, fits, hashOf, type OpenSpace, same } from './open-space.ts';
import { splitEntry } from './read-entry.ts';
import { SPACE_LIMITS } from './space-limits.ts';

/** Who can read nothing is waited for by nobody: what was erased would stay. */
const NOTHING_TO_KEEP = Number.MAX_SAFE_INTEGER;

/** The ids were checked when the entry was read. */
const bytesOf = (text: string): Bytes => fromBase64url(text)!;

export async function addDevice(sql: Sql, key: Bytes, added: AddedDevice): Promise<void> {
  const { device, token } = added;
  // Whoever is here keeps the token it came with, and whoever was removed stays that.
  await sql.run(
    `INSERT INTO device (space, device, token, cursor_seq, dseq, hash, removed, added) VALUES ($1, $2, $3, $4, 0, $5, 0, $6)
       ON CONFLICT (space, device) DO NOTHING`,
    [key, bytesOf(device), bytesOf(token), isKeyless(added) ? NOTHING_TO_KEEP : 0, NO_PREVIOUS, JSON.stringify(added)],
  );
}

export const insertEntry = (sql: Sql, key: Bytes, mseq: number, hash: Bytes, bytes: Uint8Array): Promise<number> =>
  sql.run('INSERT INTO entry (space, mseq, hash, size, bytes) VALUES ($1, $2, $3, $4, $5)', [key, mseq, hash, bytes.length, bytes]);

/** Takes out and does nothing else: for this there is always room. */
const isRemoval = ({ add, remove }: MemberEntry): boolean => add.length === 0 && remove.length > 0;

async function devicesFit({ sql, key }: OpenSpace, entry: MemberEntry): Promise<boolean> {
  const [count] = await sql.all<{ ever: number; active: number }>(
    'SELECT COUNT(*) AS ever, COALESCE(SUM(1 - removed), 0) AS active FROM device WHERE space = $1', [key],
  );
  return Number(count!.active) + entry.add.length - entry.remove.length <= LIMITS.devices
    && Number(count!.ever) + entry.add.length <= SPACE_LIMITS.devicesEver;
}

async function judgeKnown({ sql, key }: OpenSpace, mseq: number, hash: Bytes): Promise<PushResult> {
  const [held] = await sql.all<{ hash: Bytes }>('SELECT hash FROM entry WHERE space = $1 AND mseq = $2', [key, mseq]);
  return { r: same(held?.hash, hash) ? 'dup' : 'fork' };
}

async function judgeNext(space: OpenSpace, entry: MemberEntry, size: number): Promise<PushResult | undefined> {
  const { now } = space;
  if (entry.mseq > now.mhead + 1) return { r: 'gap', expect: now.mhead + 1 };
  if (!same(fromBase64url(entry.prev), now.mhash)) return { r: 'fork' };
  if (entry.epoch < now.epoch || (entry.remove.length > 0 && entry.epoch === now.epoch)) return { r: 'bad' };
  const hasRoom = entry.mseq < SPACE_LIMITS.entries && fits(space, size, isRemoval(entry) ? 'remove' : 'keep') && await devicesFit(space, entry);
  return hasRoom ? undefined : { r: 'full' };
}

async function keep(space: OpenSpace, entry: MemberEntry, hash: Bytes, bytes: Uint8Array): Promise<void> {
  await insertEntry(space.sql, space.key, entry.mseq, hash, bytes);
  for (const added of entry.add) await addDevice(space.sql, space.key, added);
  for (const { device } of entry.remove) await space.sql.run('UPDATE device SET removed = 1 WHERE space = $1 AND device = $2', [space.key, bytesOf(device)]);
  Object.assign(space.now, { mhead: entry.mseq, mhash: hash, epoch: entry.epoch, bytes: space.now.bytes + bytes.length });
}

/** Whoever brings it; who may is another question. `judged`: that it may follow is known already. */
export async function takeEntryOfAnybody(space: OpenSpace, bytes: Uint8Array, judged = false): Promise<PushResult> {
  const split = splitEntry(bytes);
  if (!split) return { r: 'bad' };
  const { entry } = split;
  const hash = hashOf(bytes);
  if (entry.mseq <= space.now.mhead) return judgeKnown(space, entry.mseq, hash);
  const refusal = await judgeNext(space, entry, bytes.length);
  if (refusal) return refusal;
  // Read once for all the entries of a push.
  space.now.chain ??= await readChain(space.sql, space.key, space.now.mhead);
  if (!judged && !mayFollow(space.now.chain, split)) return { r: 'bad' };
  if (!judged && !leavesRoom(space.now.chain!, entry)) return { r: 'full' };
  await keep(space, entry, hash, bytes);
  space.now.chain = chainAfter(space.now.chain!, entry);
  return { r: 'stored', mseq: entry.mseq };
}

/** Its author need not be who brings it: after a loss anybody who has it may bring it back. */
export async function takeEntry(space: OpenSpace, bytes: Uint8Array): Promise<PushResult> {
  const me = await findDevice(space, space.myKey);
  return me?.removed === 0 ? takeEntryOfAnybody(space, bytes) : { r: 'denied' };
}
