// "DP" | space 16 | snapshot 16 | index u32 | epoch u32 | kid 8 | iv 12 | AES-256-GCM(packed records, all before as additional data)
import { PART_HEADER_BYTES, readPartPlace } from '../../wire/manifest.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { fromBase64url, toBase64url } from './base64url.ts';
import { type Bytes, concatBytes, equalBytes, readU32, u32 } from './bytes.ts';
import type { EpochKey } from './epoch-key.ts';
import { IV_BYTES, type SpacePrimitives } from './space-primitives.ts';

export interface PartPlace {
  readonly space: string;
  readonly snapshot: string;
  readonly index: number;
  readonly epoch: number;
}

const START = [0x44, 0x50];
const EPOCH_AT = 38;
const KID_AT = 42;
const IV_AT = 50;

export async function sealPart(primitives: SpacePrimitives, { space, snapshot, index, epoch }: PartPlace, plain: Uint8Array, key: EpochKey): Promise<Bytes> {
  const iv = primitives.random(IV_BYTES);
  const header = concatBytes(START, fromBase64url(space)!, fromBase64url(snapshot)!, u32(index), u32(epoch), key.kid, iv);
  if (header.length !== PART_HEADER_BYTES) throw new RangeError('not the header of a part');
  return concatBytes(header, await key.content.seal(await primitives.pack(plain), header, iv));
}

/** Opens only at the place that the caller expects; the epoch is that of the part itself. */
export async function openPart(
  primitives: SpacePrimitives,
  bytes: Uint8Array,
  expected: Omit<PartPlace, 'epoch'>,
  keyOf: (epoch: number) => Promise<EpochKey | undefined>,
): Promise<Result<Bytes, 'not-a-part' | 'other-place' | 'wrong-key' | 'bad-seal'>> {
  const place = readPartPlace(bytes);
  if (!place) return err('not-a-part');
  const inPlace = toBase64url(place.space) === expected.space && toBase64url(place.snapshot) === expected.snapshot && place.index === expected.index;
  if (!inPlace) return err('other-place');
  const key = await keyOf(readU32(bytes, EPOCH_AT));
  if (!key || !equalBytes(key.kid, bytes.subarray(KID_AT, IV_AT))) return err('wrong-key');
  const header = bytes.subarray(0, PART_HEADER_BYTES);
  const packed = await key.content.open(bytes.subarray(PART_HEADER_BYTES), header, bytes.subarray(IV_AT, PART_HEADER_BYTES));
  const plain = packed && (await primitives.unpack(packed));
  return plain ? ok(plain) : err('bad-seal');
}
