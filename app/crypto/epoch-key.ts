// One random key per epoch of a space; everything else of that epoch is derived from it. A new epoch's key says nothing
// about the one before, so who was removed reads nothing that is sealed after.
import { type Bytes, concatBytes, u32 } from './bytes.ts';
import { fromBase64url } from './base64url.ts';
import { type Aead, drawSeed, IV_BYTES, SEED_BYTES, type SpacePrimitives } from './space-primitives.ts';
import { utf8 } from './text-bytes.ts';

export interface EpochKey {
  readonly secret: Bytes;
  /** 8 bytes that name the key in clear: a wrong key is noticed before opening. */
  readonly kid: Bytes;
  /** Commits and parts of snapshots. */
  readonly content: Aead;
  /** What only members may know of the membership. */
  readonly entries: Aead;
}

const KID_BYTES = 8;

export const createEpochSecret = ({ random }: SpacePrimitives): Bytes => new Uint8Array(random(SEED_BYTES));

export async function openEpochKey(primitives: SpacePrimitives, secret: Uint8Array): Promise<EpochKey> {
  const [kid, content, entries] = await Promise.all([
    primitives.derive(secret, 'drempel.v1.space.kid', KID_BYTES),
    primitives.aead(secret, 'drempel.v1.space.enc'),
    primitives.aead(secret, 'drempel.v1.space.entry'),
  ]);
  return { secret: new Uint8Array(secret), kid, content, entries };
}

const PUBLIC_BYTES = 32;

/** Where a wrapped key belongs: it opens in no other space, epoch or device. */
export interface BoxPlace {
  readonly space: string;
  readonly epoch: number;
  readonly device: string;
}

const boxData = ({ space, epoch, device }: BoxPlace): Bytes => concatBytes(fromBase64url(space)!, u32(epoch), fromBase64url(device)!);

/** The epoch's key for one device: ephemeral public 32 | iv 12 | sealed key. Undefined when its public key is none. */
export async function wrapEpochSecret(primitives: SpacePrimitives, secret: Uint8Array, publicKey: Uint8Array, place: BoxPlace): Promise<Bytes | undefined> {
  const once = await primitives.agreement(drawSeed(primitives.random));
  const shared = await once.agree(publicKey);
  if (!shared) return undefined;
  const iv = primitives.random(IV_BYTES);
  const aead = await primitives.aead(concatBytes(shared, once.publicKey, publicKey), 'drempel.v1.space.box');
  return concatBytes(once.publicKey, iv, await aead.seal(secret, boxData(place), iv));
}

export async function unwrapEpochSecret(
  primitives: SpacePrimitives,
  box: Uint8Array,
  own: { readonly publicKey: Uint8Array; readonly agree: (publicKey: Uint8Array) => Promise<Bytes | undefined> },
  place: BoxPlace,
): Promise<Bytes | undefined> {
  const oncePublic = box.subarray(0, PUBLIC_BYTES);
  const shared = box.length > PUBLIC_BYTES + IV_BYTES ? await own.agree(oncePublic) : undefined;
  if (!shared) return undefined;
  const aead = await primitives.aead(concatBytes(shared, oncePublic, own.publicKey), 'drempel.v1.space.box');
  const secret = await aead.open(box.subarray(PUBLIC_BYTES + IV_BYTES), boxData(place), box.subarray(PUBLIC_BYTES, PUBLIC_BYTES + IV_BYTES));
  return secret?.length === SEED_BYTES ? secret : undefined;
}

const entryData = (prev: string, mseq: number, epoch: number): Bytes => concatBytes(utf8('drempel.v1.entry'), fromBase64url(prev)!, u32(mseq), u32(epoch));

/** The `sealed` field of a membership entry: padded, bound to its place in the chain. */
export async function sealEntrySecret(primitives: SpacePrimitives, key: EpochKey, text: string, place: { readonly prev: string; readonly mseq: number; readonly epoch: number }): Promise<Bytes> {
  const iv = primitives.random(IV_BYTES);
  return concatBytes(iv, await key.entries.seal(await primitives.pack(utf8(text)), entryData(place.prev, place.mseq, place.epoch), iv));
}

export async function openEntrySecret(primitives: SpacePrimitives, key: EpochKey, sealed: Uint8Array, place: { readonly prev: string; readonly mseq: number; readonly epoch: number }): Promise<Bytes | undefined> {
  if (sealed.length < IV_BYTES) return undefined;
  const packed = await key.entries.open(sealed.subarray(IV_BYTES), entryData(place.prev, place.mseq, place.epoch), sealed.subarray(0, IV_BYTES));
  return packed && primitives.unpack(packed);
}
