import { fromBase64url } from '../../wire/bytes.ts';
import { LIMITS } from '../../wire/limits.ts';
import type { SnapshotManifest } from '../../wire/manifest.ts';
import type { PushResult } from '../../wire/push-result.ts';
import { coveredBy, findNewestSnapshot, readManifest } from './newest-snapshot.ts';
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

/**
 * What the last snapshot covered may have been thrown away, so the next has to cover it too; and what it covers has to
 * be what is here. Otherwise taking it would lose a commit.
 */
async function contradicts(space: OpenSpace, manifest: SnapshotManifest): Promise<boolean> {
  const newest = await findNewestSnapshot(space.sql, space.key);
  const covered = coveredBy(manifest);
  for (const [device, dseq] of newest?.covered ?? []) {
    // What somebody wrote after the removal that ended her part is not to be covered any more.
    if ((covered.get(device) ?? 0) < dseq && (await findDevice(space, fromBase64url(device)!))?.removed !== 1) return true;
  }
  for (const [device, dseq, hash] of manifest.covers) {
    const [held] = await space.sql.all<{ hash: Uint8Array }>(
      `SELECT hash FROM commits WHERE space = $1 AND device = $2 AND dseq = $3
         UNION ALL SELECT hash FROM device WHERE space = $1 AND device = $2 AND dseq = $3 AND dseq > 0`, [space.key, fromBase64url(device)!, dseq],
    );
    if (held && !same(held.hash, fromBase64url(hash)!)) return true;
  }
  return false;
}

/** True when it covers more than the hub holds: then what is missing here can be had from the snapshot alone. */
async function jumpToCovered({ sql, key }: OpenSpace, manifest: SnapshotManifest): Promise<boolean> {
  let jumped = false;
  for (const [device, dseq, hash] of manifest.covers) {
    const touched = await sql.run(
      'UPDATE device SET dseq = $1, hash = $2 WHERE space = $3 AND device = $4 AND dseq < $5',
      [dseq, fromBase64url(hash)!, key, fromBase64url(device)!, dseq],
    );
    jumped ||= touched > 0;
  }
  return jumped;
}

async function judge(space: OpenSpace, manifest: SnapshotManifest, hash: Uint8Array, size: number): Promise<PushResult | undefined> {
  const [held] = await space.sql.all<{ hash: Uint8Array }>(
    'SELECT hash FROM snapshot WHERE space = $1 AND snapshot = $2', [space.key, fromBase64url(manifest.snapshot)!],
  );
  if (held) return { r: same(held.hash, hash) ? 'dup' : 'fork' };
  const { epoch, mhead } = space.now;
  if (manifest.epoch !== epoch || manifest.mseq > mhead) return { r: 'epoch', epoch, mhead };
  if (!fits(space, size, 'keep')) return { r: 'full' };
  return await judgeParts(space, manifest) ?? (await contradicts(space, manifest) ? { r: 'fork' } : undefined);
}

export async function takeManifest(space: OpenSpace, bytes: Uint8Array): Promise<PushResult> {
  const manifest = bytes.length <= LIMITS.manifest ? readManifest(bytes) : undefined;
  if (!manifest || manifest.space !== space.id || manifest.parts.length === 0) return { r: 'bad' };
  const me = await findDevice(space, space.myKey);
  if (!me || me.removed || manifest.by !== space.me) return { r: 'denied' };
  const hash = hashOf(bytes);
  const refusal = await judge(space, manifest, hash, bytes.length);
  if (refusal) return refusal;
  const seq = space.now.head + 1;
  await space.sql.run(
    'INSERT INTO snapshot (space, seq, snapshot, hash, parts, day, size, bytes) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)',
    [space.key, seq, fromBase64url(manifest.snapshot)!, hash, manifest.parts.length, space.today, bytes.length, bytes],
  );
  const jumped = await jumpToCovered(space, manifest);
  Object.assign(space.now, { head: seq, snap: seq, bytes: space.now.bytes + bytes.length, pruned: jumped ? seq : space.now.pruned });
  return { r: 'stored', seq };
}
