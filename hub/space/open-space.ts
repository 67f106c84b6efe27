import { createHash } from 'node:crypto';
import { type Bytes, sameBytes, toBase64url } from '../../wire/bytes.ts';
import type { SpaceDevice, SpaceId } from '../../wire/ids.ts';
import type { Sql, Value } from '../store/database.ts';
import type { DeviceRow, SpaceRow } from '../store/row-types.ts';
import type { KnownChain } from './known-chain.ts';
import { SPACE_LIMITS } from './space-limits.ts';

export const hashOf = (bytes: Uint8Array): Bytes => new Uint8Array(createHash('sha256').update(bytes).digest());
export const same = (a: Uint8Array | undefined, b: Uint8Array): boolean => a !== undefined && sameBytes(a, b);

/** A space whose row is locked while the frames of one push are judged. What changes here is written once, at the end. */
export interface OpenSpace {
  readonly sql: Sql;
  readonly key: Bytes;
  readonly id: SpaceId;
  /** The device that pushes. */
  readonly me: SpaceDevice;
  readonly myKey: Bytes;
  readonly today: number;
  /** What the organisation has left, without what this push takes. */
  readonly orgRoom: number;
  readonly before: SpaceRow;
  readonly now: { head: number; mhead: number; mhash: Bytes; epoch: number; bytes: number; snap: number; pruned: number; chain?: KnownChain | undefined };
}

export interface Pusher {
  readonly key: Bytes;
  readonly device: Bytes;
}

export interface PushCircumstances {
  readonly today: number;
  readonly orgRoom: (sql: Sql, org: number) => Promise<number>;
}

/** Undefined when the space has gone in the meantime. */
export async function openSpace(sql: Sql, { key, device }: Pusher, { today, orgRoom }: PushCircumstances): Promise<OpenSpace | undefined> {
  const [before] = await sql.all<SpaceRow>(`SELECT * FROM space WHERE space = $1${sql.lock}`, [key]);
  if (!before) return undefined;
  const { head, mhead, mhash, epoch, bytes, snap, pruned } = before;
  return {
    sql, key, id: toBase64url(key) as SpaceId, me: toBase64url(device) as SpaceDevice, myKey: device, today,
    orgRoom: await orgRoom(sql, before.org), before, now: { head, mhead, mhash, epoch, bytes, snap, pruned },
  };
}

/** True when the push changed anything. */
export async function closeSpace({ sql, key, today, before, now }: OpenSpace): Promise<boolean> {
  if (now.head === before.head && now.mhead === before.mhead && now.bytes === before.bytes) return false;
  await sql.run(
    'UPDATE space SET head = $1, mhead = $2, mhash = $3, epoch = $4, bytes = $5, snap = $6, pruned = $7, used = $8 WHERE space = $9',
    [now.head, now.mhead, now.mhash, now.epoch, now.bytes, now.snap, now.pruned, today, key],
  );
  return true;
}

/** How much of both reserves each purpose may use. */
const SHARE = { add: 0, small: SPACE_LIMITS.smallShare, keep: 1 } as const;

/**
 * `keep`: what makes a space smaller or safer (snapshots, entries) may use a reserve, or a full space could never be emptied.
 * `small`: a commit that may be an erasure or a withdrawal, which has to arrive before a snapshot can free anything. The hub cannot
 * tell it from another one of its size, so it has a part of the reserve only: however many come, a snapshot still fits.
 * `remove`: taking somebody out, who may have filled that reserve too, and the organisation's. There are no more of those than devices.
 */
export function fits({ now, before, orgRoom }: OpenSpace, size: number, purpose: keyof typeof SHARE | 'remove'): boolean {
  const { bytes, reserve, orgReserve, removals } = SPACE_LIMITS;
  if (purpose === 'remove') return now.bytes + size <= bytes * reserve + removals;
  const share = SHARE[purpose];
  const grown = now.bytes + size - before.bytes;
  return now.bytes + size <= bytes * (1 + (reserve - 1) * share) && grown <= orgRoom + orgReserve * share;
}

export async function findDevice({ sql, key }: { sql: Sql; key: Bytes }, device: Bytes): Promise<DeviceRow | undefined> {
  const values: Value[] = [key, device];
  const [row] = await sql.all<DeviceRow>('SELECT device, token, cursor_seq, dseq, hash, removed FROM device WHERE space = $1 AND device = $2', values);
  return row;
}
