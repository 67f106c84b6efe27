import { toBase64url } from '../crypto/base64url.ts';
import type { Bytes } from '../crypto/bytes.ts';
import type { OpenedIdentity } from '../crypto/device-identity.ts';
import type { EpochKey } from '../crypto/epoch-key.ts';
import { signBytes } from '../crypto/signature.ts';
import { sealPart } from '../crypto/snapshot-part.ts';
import type { SpacePrimitives } from '../crypto/space-primitives.ts';
import { utf8 } from '../crypto/text-bytes.ts';
import type { RecordState } from '../domain/record.ts';
import type { SpaceDevice } from '../../wire/ids.ts';
import { LIMITS } from '../../wire/limits.ts';
import type { SnapshotManifest } from '../../wire/manifest.ts';
import { encodeBody, withSignature } from '../../wire/signed-body.ts';
import { canonicalRecord, inOrderOfId } from './canonical-record.ts';
import type { Membership } from './membership.ts';
import type { ChainHead, Heads } from './space-state.ts';

export interface WrittenSnapshot {
  readonly id: string;
  readonly parts: readonly Bytes[];
  readonly manifest: Bytes;
}

interface SnapshotWriter {
  readonly primitives: SpacePrimitives;
  readonly own: OpenedIdentity;
  /** Whom it is signed by: another name than `own` while this device changes its name. */
  readonly membership: Membership;
  readonly key: EpochKey;
  /** How much goes into one part, in characters. */
  readonly partLength?: number | undefined;
}

/** JSON arrays of records, each below the limit of a part; at least one. */
function partTexts(records: readonly string[], length: number): readonly string[] {
  const groups: string[][] = [[]];
  let size = 0;
  for (const text of records) {
    if (size > 0 && size + text.length > length) {
      groups.push([]);
      size = 0;
    }
    groups.at(-1)!.push(text);
    size += text.length + 1;
  }
  return groups.map((group) => `[${group.join(',')}]`);
}

/** Names a state: the same for two devices that hold the same. */
export const stateHash = async (primitives: SpacePrimitives, records: readonly string[]): Promise<string> =>
  toBase64url(await primitives.hash(utf8(records.join('\n'))));

/** The whole state of a space, for others to take in and for the hub to throw away what it covers. */
export async function writeSnapshot(
  { primitives, own, membership, key, partLength = LIMITS.partPlain / 2 }: SnapshotWriter,
  state: { readonly records: Iterable<RecordState>; readonly heads: Heads; readonly base: string; readonly repair: boolean },
): Promise<WrittenSnapshot> {
  const texts = inOrderOfId(state.records).map(canonicalRecord);
  const id = toBase64url(primitives.random(16));
  const place = { space: membership.space, snapshot: id, epoch: membership.epoch };
  const parts: Bytes[] = [];
  for (const [index, text] of partTexts(texts, partLength).entries()) parts.push(await sealPart(primitives, { ...place, index }, utf8(text), key));
  const hashes = await Promise.all(parts.map((part) => primitives.hash(part)));
  // Keys of a record of devices are devices.
  const covers = (Object.entries(state.heads) as [SpaceDevice, ChainHead][]).filter(([, { dseq }]) => dseq > 0).map(([device, { dseq, hash }]) => [device, dseq, hash] as const);
  const body: SnapshotManifest = {
    v: 1, ...place, by: own.device, mseq: membership.entries.length - 1, covers, parts: hashes.map(toBase64url),
    state: await stateHash(primitives, texts), base: state.base, repair: state.repair,
  };
  const signed = encodeBody(body);
  return { id, parts, manifest: withSignature(signed, await signBytes(primitives, own.signer, 'drempel.snapshot.v1', signed)) };
}
