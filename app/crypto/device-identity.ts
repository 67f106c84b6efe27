// What makes one browser profile a device of one space. The secrets live inside the vault and nowhere else: a CryptoKey
// in IndexedDB leaves its bytes on the disk, and WebKitGTK loses X25519 keys there.
import type { SpaceDevice } from '../../wire/ids.ts';
import { DEVICE_BYTES, TOKEN_BYTES } from '../../wire/ids.ts';
import { fromBase64url, toBase64url } from './base64url.ts';
import type { Bytes, RandomBytes } from './bytes.ts';
import { type Agreement, drawSeed, type Signer, type SpacePrimitives } from './space-primitives.ts';

/** As it is kept, sealed: base64url throughout. */
export interface DeviceIdentity {
  readonly device: SpaceDevice;
  readonly signSeed: string;
  readonly dhSeed: string;
  readonly token: string;
  /** Whose device: the same for all devices of one person in this space. */
  readonly person: string;
}

export interface OpenedIdentity {
  readonly device: SpaceDevice;
  readonly signer: Signer;
  readonly agreement: Agreement;
  readonly token: Bytes;
}

/** What others get to know of it: what a membership entry holds. */
export interface PublicIdentity {
  readonly device: SpaceDevice;
  readonly sign: string;
  readonly dh: string;
  /** Hash of the token. */
  readonly token: string;
  readonly person: string;
}

export const newPerson = (random: RandomBytes): string => toBase64url(random(16));

/** The id is the hash of the public signing key: nobody can take the id of another. */
export async function deviceIdOf(primitives: SpacePrimitives, publicKey: Uint8Array): Promise<SpaceDevice> {
  // 8 bytes as base64url are a device id by definition.
  return toBase64url((await primitives.hash(publicKey)).subarray(0, DEVICE_BYTES)) as SpaceDevice;
}

export async function createIdentity(primitives: SpacePrimitives, person: string): Promise<DeviceIdentity> {
  const signSeed = drawSeed(primitives.random);
  const dhSeed = drawSeed(primitives.random);
  const { publicKey } = await primitives.signer(signSeed);
  return {
    device: await deviceIdOf(primitives, publicKey),
    signSeed: toBase64url(signSeed), dhSeed: toBase64url(dhSeed), token: toBase64url(primitives.random(TOKEN_BYTES)), person,
  };
}

/** Throws on an identity that this code did not write: it came out of a seal. */
export async function openIdentity(primitives: SpacePrimitives, identity: DeviceIdentity): Promise<OpenedIdentity> {
  const [signSeed, dhSeed, token] = [identity.signSeed, identity.dhSeed, identity.token].map(fromBase64url);
  if (!signSeed || !dhSeed || !token) throw new TypeError('not an identity');
  const [signer, agreement] = await Promise.all([primitives.signer(signSeed), primitives.agreement(dhSeed)]);
  return { device: identity.device, signer, agreement, token };
}

export async function publicIdentity(primitives: SpacePrimitives, identity: DeviceIdentity): Promise<PublicIdentity> {
  const { device, signer, agreement, token } = await openIdentity(primitives, identity);
  return {
    device, person: identity.person,
    sign: toBase64url(signer.publicKey), dh: toBase64url(agreement.publicKey), token: toBase64url(await primitives.hash(token)),
  };
}
