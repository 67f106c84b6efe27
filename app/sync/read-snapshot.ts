import { fromBase64url, toBase64url } from '../crypto/base64url.ts';
import type { Bytes } from '../crypto/bytes.ts';
import { openPart } from '../crypto/snapshot-part.ts';
import { hasSigned } from '../crypto/signature.ts';
import { fromUtf8 } from '../crypto/text-bytes.ts';
import type { RecordState } from '../domain/record.ts';
import { fromPassing, readSegment } from '../vault/segment-codec.ts';
import { parseManifest, type SnapshotManifest } from '../../wire/manifest.ts';
import { splitSignedBody } from '../../wire/signed-body.ts';
import { isKeyless } from '../../wire/member-entry.ts';
import type { Judge } from './judge-commit.ts';
import { isSound } from './sound.ts';
import { isActive } from './membership.ts';
import { fitsId, mayHold } from './space-kinds.ts';

/**
 * The manifest, if a member who still belongs to the space signed it. One by somebody removed counts no more, whenever
 * it says that it was made: whoever removed her puts another in its place.
 */
export async function readManifest({ primitives, membership }: Pick<Judge, 'primitives' | 'membership'>, bytes: Uint8Array): Promise<SnapshotManifest | undefined> {
  const manifest = await readSigned({ primitives, membership }, bytes);
  return manifest && isActive(membership, manifest.by) ? manifest : undefined;
}

/** Whether somebody signed it who belonged to the space and does not any more: it is passed over, and nothing is wrong with it. */
export const isManifestOfRemoved = async (judge: Pick<Judge, 'primitives' | 'membership'>, bytes: Uint8Array): Promise<boolean> => {
  const manifest = await readSigned(judge, bytes);
  return manifest !== undefined && !isActive(judge.membership, manifest.by);
};

/** The manifest, if whoever it names as its author is known and signed it. */
async function readSigned({ primitives, membership }: Pick<Judge, 'primitives' | 'membership'>, bytes: Uint8Array): Promise<SnapshotManifest | undefined> {
  const split = splitSignedBody(bytes);
  const manifest = split && parseManifest(split.body);
  if (!split || !manifest || manifest.space !== membership.space || manifest.parts.length === 0) return undefined;
  const author = membership.members.get(manifest.by);
  return author && !isKeyless(author) && (await hasSigned(primitives, fromBase64url(author.sign)!, 'drempel.snapshot.v1', split.signedBytes, split.signature)) ? manifest : undefined;
}

export interface ReadPart {
  readonly records: readonly RecordState[];
  /** Whether everything in it was a record that can be used. */
  readonly isWhole: boolean;
  /** The list of them as it came, if nothing was left out of it. */
  readonly text: Bytes | undefined;
}

const [LIST_START, LIST_END] = [0x5b, 0x5d];
const isBare = (list: Uint8Array): boolean => list[0] === LIST_START && list.at(-1) === LIST_END;

/** The records of one part, or undefined when it is not the one that the manifest names there. */
export async function readPart({ primitives, membership, keyOf }: Judge, manifest: SnapshotManifest, index: number, bytes: Uint8Array): Promise<ReadPart | undefined> {
  if (toBase64url(await primitives.hash(bytes)) !== manifest.parts[index]) return undefined;
  const plain = await openPart(primitives, bytes, { space: membership.space, snapshot: manifest.snapshot, index }, keyOf);
  const read = plain.ok ? readSegment(fromUtf8(plain.value) ?? '') : undefined;
  if (!plain.ok || !read) return undefined;
  const sound = read.records.filter(isSound);
  const records = sound.map(fromPassing).filter((record) => mayHold(membership, record) && fitsId(membership, record));
  const isWhole = read.isWhole && sound.length === read.records.length;
  return { records, isWhole, text: isWhole && records.length === sound.length && isBare(plain.value) ? plain.value : undefined };
}
