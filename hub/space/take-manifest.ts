import { fromBase64url } from '../../wire/bytes.ts';
import { LIMITS } from '../../wire/limits.ts';
import type { SnapshotManifest } from '../../wire/manifest.ts';
import type { PushResult } from '../../wire/push-result.ts';
import { type CoversVerdict, judgeCovers } from './judge-covers.ts';
import { readManifest } from './newest-snapshot.ts';
import { findDevice, fits, hashOf, type OpenSpace, same } from './open-space.ts';

/** Undefined when the parts are all here, as the manifest names them. */
async function judgeParts({ sql, key }: OpenSpace, manifest: SnapshotManifest): Promise<PushResult | undefined> {
  const held = await sql.all<{ place: number; hash: Uint8Array }>(
    'SELECT place, hash FROM part WHERE space = $1 AND snapshot = $2', [key, fromBase64url(manifest.snapshot)!],
  );
  const hashes = new Map(held.map(({ place, hash }) => [place, hash]));
  const missing = manifest.parts.findIndex((_, place) => !hashes.has(place));
  if (missing >= 0) return { r: 'gap', expect: missing };
  return manifest.parts.every((hash, place) => same(hashes.get(place), fromBase64url(hash)!)) ? undefined : { r: 'fork' };
}

async function judge(space: OpenSpace, manifest: SnapshotManifest, hash: Uint8Array, size: number): Promise<PushResult | CoversVerdict> {
  const [held] = await space.sql.all<{ hash: Uint8Array }>(
    'SELECT hash FROM snapshot WHERE space = $1 AND snapshot = $2', [space.key, fromBase64url(manifest.snapshot)!],
  );
  if (held) return { r: same(held.hash, hash) ? 'dup' : 'fork' };
  const { epoch, mhead } = space.now;
  if (manifest.epoch !== epoch || manifest.mseq > mhead) return { r: 'epoch', epoch, mhead };
  if (!fits(space, size, 'keep')) return { r: 'full' };
  return await judgeParts(space, manifest) ?? judgeCovers(space, manifest);
}

export async function takeManifest(space: OpenSpace, bytes: Uint8Array): Promise<PushResult> {
  const manifest = bytes.length <= LIMITS.manifest ? readManifest(bytes) : undefined;
  if (!manifest || manifest.space !== space.id || manifest.parts.length === 0) return { r: 'bad' };
  const me = await findDevice(space, space.myKey);
  if (!me || me.removed || manifest.by !== space.me) return { r: 'denied' };
  const hash = hashOf(bytes);
  const verdict = await judge(space, manifest, hash, bytes.length);
  if (verdict === 'contradicts') return { r: 'fork' };
  if (typeof verdict === 'object') return verdict;
  const seq = space.now.head + 1;
  await space.sql.run(
    'INSERT INTO snapshot (space, seq, snapshot, hash, parts, day, size, bytes, author) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)',
    [space.key, seq, fromBase64url(manifest.snapshot)!, hash, manifest.parts.length, space.today, bytes.length, bytes, space.myKey],
  );
  // What is missing here can then be had from the snapshot alone.
  Object.assign(space.now, { head: seq, snap: seq, bytes: space.now.bytes + bytes.length, pruned: verdict === 'further' ? seq : space.now.pruned });
  return { r: 'stored', seq };
}
