import { type Bytes, fromBase64url, toBase64url } from '../../wire/bytes.ts';
import type { SpaceDevice } from '../../wire/ids.ts';
import type { SnapshotManifest } from '../../wire/manifest.ts';
import { splitSignedBody } from '../../wire/signed-body.ts';
import type { DeviceRow } from '../store/row-types.ts';
import { hasSigned } from './entry-signature.ts';
import { readChain } from './known-chain.ts';
import { coveredBy, findBindingSnapshot, type NewestSnapshot } from './newest-snapshot.ts';
import { type OpenSpace, same } from './open-space.ts';

type Standing = Pick<DeviceRow, 'dseq' | 'hash' | 'removed'>;

/** `further`: it says that there is more of a device than this hub ever had, as after a loss. */
export type CoversVerdict = 'fits' | 'further' | 'contradicts';

async function readStanding({ sql, key }: OpenSpace): Promise<ReadonlyMap<SpaceDevice, Standing>> {
  const rows = await sql.all<DeviceRow>('SELECT device, dseq, hash, removed FROM device WHERE space = $1', [key]);
  return new Map(rows.map((row) => [toBase64url(row.device) as SpaceDevice, row]));
}

/** It names another commit than the one that is here. */
async function namesAnother({ sql, key }: OpenSpace, standing: ReadonlyMap<SpaceDevice, Standing>, { covers }: SnapshotManifest): Promise<boolean> {
  for (const [device, dseq, hash] of covers) {
    const known = standing.get(device);
    if (!known || dseq > known.dseq) continue;
    const [held] = dseq === known.dseq && dseq > 0 ? [known] : await sql.all<{ hash: Bytes }>('SELECT hash FROM commits WHERE space = $1 AND device = $2 AND dseq = $3', [key, fromBase64url(device)!, dseq]);
    if (held && !same(held.hash, fromBase64url(hash)!)) return true;
  }
  return false;
}

/**
 * What the last one says that this hub never had stands in nothing but that one. It cannot be known to be true, so nobody has
 * to repeat it; but who puts another in its place has to have seen it, if others can read it at all.
 */
async function hasToBeSeen(space: OpenSpace, last: NewestSnapshot, manifest: SnapshotManifest): Promise<boolean> {
  const signed = splitSignedBody(last.bytes);
  if (!last.author || !signed || manifest.base === toBase64url(last.snapshot)) return false;
  const author = (await readChain(space.sql, space.key, space.now.mhead))?.members.get(toBase64url(last.author) as SpaceDevice);
  return author !== undefined && !author.removed && hasSigned(author.sign, signed, 'drempel.snapshot.v1');
}

/**
 * A manifest is a member's word, and the hub acts on it as far as it can see for itself. What the last snapshot covered of
 * what was stored here may have been thrown away, so the next has to cover it too, and what it covers has to be what is here:
 * otherwise taking it would lose a commit. Of devices that are removed, or that never were, nobody has to cover anything.
 */
export async function judgeCovers(space: OpenSpace, manifest: SnapshotManifest): Promise<CoversVerdict> {
  const standing = await readStanding(space);
  const covered = coveredBy(manifest);
  const last = await findBindingSnapshot(space.sql, space.key, space.before.swept);
  const before = last?.covered ?? new Map<SpaceDevice, number>();
  let claimsMore = false;
  for (const [device, dseq] of before) {
    const known = standing.get(device);
    if (!known || known.removed === 1) continue;
    const has = covered.get(device) ?? 0;
    if (has < Math.min(dseq, known.dseq)) return 'contradicts';
    claimsMore ||= has < dseq;
  }
  if (await namesAnother(space, standing, manifest)) return 'contradicts';
  if (last && claimsMore && await hasToBeSeen(space, last, manifest)) return 'contradicts';
  const isFurther = manifest.covers.some(([device, dseq]) => dseq > Math.max(standing.get(device)?.dseq ?? Infinity, before.get(device) ?? 0));
  return isFurther ? 'further' : 'fits';
}
