import { type SplitCommit, splitCommit } from '../../wire/commit-header.ts';
import { LIMITS } from '../../wire/limits.ts';
import type { PushResult } from '../../wire/push-result.ts';
import type { DeviceRow } from '../store/row-types.ts';
import { claimsOf } from './newest-snapshot.ts';
import { findDevice, fits, hashOf, type OpenSpace, same } from './open-space.ts';
import { SPACE_LIMITS } from './space-limits.ts';

/**
 * At or below the head: the same one again, or another one in its place. What was thrown away was covered, and counts as had; but
 * of the last the hash is still known, and who comes with another one has to hear that it is not here.
 */
async function judgeKnown({ sql, key, myKey }: OpenSpace, last: Pick<DeviceRow, 'dseq' | 'hash'>, dseq: number, hash: Uint8Array): Promise<PushResult> {
  if (dseq === last.dseq) return { r: same(last.hash, hash) ? 'dup' : 'fork' };
  const [held] = await sql.all<{ hash: Uint8Array }>('SELECT hash FROM commits WHERE space = $1 AND device = $2 AND dseq = $3', [key, myKey, dseq]);
  return { r: !held || same(held.hash, hash) ? 'dup' : 'fork' };
}

/**
 * Further on than what is here. After a loss a snapshot says how far a device was, and the device goes on from there: its own
 * `prev` is what proves it. Until then what others say of it changes nothing, or anybody could make it lose what it sends.
 */
async function judgeLeap({ sql, key, me }: OpenSpace, { header }: SplitCommit, had: number, hash: Uint8Array): Promise<PushResult | undefined> {
  const claims = await claimsOf(sql, key, me);
  if (claims.some((claim) => claim.dseq === header.dseq && same(claim.hash, hash))) return { r: 'dup' };
  const goesOn = claims.some((claim) => claim.dseq === header.dseq - 1 && same(claim.hash, header.prev));
  return goesOn ? undefined : { r: 'gap', expect: had + 1 };
}

/** Order of the questions matters: a commit that is here already is that, whatever has changed since. */
export async function takeCommit(space: OpenSpace, bytes: Uint8Array): Promise<PushResult> {
  const commit = splitCommit(bytes);
  if (!commit || bytes.length > LIMITS.commit || commit.header.space !== space.id) return { r: 'bad' };
  const { header } = commit;
  const device = await findDevice(space, space.myKey);
  if (!device || device.removed || header.device !== space.me) return { r: 'denied' };
  const hash = hashOf(bytes);
  if (header.dseq <= device.dseq) return judgeKnown(space, device, header.dseq, hash);
  const strays = header.dseq > device.dseq + 1 ? await judgeLeap(space, commit, device.dseq, hash) : !same(header.prev, device.hash) && { r: 'fork' as const };
  if (strays) return strays;
  const { epoch, mhead } = space.now;
  if (header.epoch !== epoch || header.mseq > mhead) return { r: 'epoch', epoch, mhead };
  if (!fits(space, bytes.length, bytes.length <= SPACE_LIMITS.smallCommit ? 'small' : 'add')) return { r: 'full' };
  const seq = space.now.head + 1;
  await space.sql.run(
    'INSERT INTO commits (space, seq, device, dseq, hash, size, bytes) VALUES ($1, $2, $3, $4, $5, $6, $7)',
    [space.key, seq, space.myKey, header.dseq, hash, bytes.length, bytes],
  );
  await space.sql.run('UPDATE device SET dseq = $1, hash = $2 WHERE space = $3 AND device = $4', [header.dseq, hash, space.key, space.myKey]);
  space.now.head = seq;
  space.now.bytes += bytes.length;
  return { r: 'stored', seq };
}
