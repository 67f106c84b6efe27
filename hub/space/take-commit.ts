import { splitCommit } from '../../wire/commit-header.ts';
import { LIMITS } from '../../wire/limits.ts';
import type { PushResult } from '../../wire/push-result.ts';
import { findDevice, fits, hashOf, type OpenSpace, same } from './open-space.ts';

/** At or below the head: the same one again, or another one in its place. What was thrown away was covered, and counts as had. */
async function judgeKnown({ sql, key, myKey }: OpenSpace, dseq: number, hash: Uint8Array): Promise<PushResult> {
  const [held] = await sql.all<{ hash: Uint8Array }>('SELECT hash FROM commits WHERE space = $1 AND device = $2 AND dseq = $3', [key, myKey, dseq]);
  return { r: !held || same(held.hash, hash) ? 'dup' : 'fork' };
}

/** Order of the questions matters: a commit that is here already is that, whatever has changed since. */
export async function takeCommit(space: OpenSpace, bytes: Uint8Array): Promise<PushResult> {
  const commit = splitCommit(bytes);
  if (!commit || bytes.length > LIMITS.commit || commit.header.space !== space.id) return { r: 'bad' };
  const { header } = commit;
  const device = await findDevice(space, space.myKey);
  if (!device || device.removed || header.device !== space.me) return { r: 'denied' };
  const hash = hashOf(bytes);
  if (header.dseq <= device.dseq) return judgeKnown(space, header.dseq, hash);
  if (header.dseq > device.dseq + 1) return { r: 'gap', expect: device.dseq + 1 };
  if (!same(header.prev, device.hash)) return { r: 'fork' };
  const { epoch, mhead } = space.now;
  if (header.epoch !== epoch || header.mseq > mhead) return { r: 'epoch', epoch, mhead };
  if (!fits(space, bytes.length, 'add')) return { r: 'full' };
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
