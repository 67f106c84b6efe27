import { asBytes, type Bytes, concatBytes, type RandomBytes } from './bytes.ts';
import { deriveAesKey, deriveBits, importRoot } from './derive-key.ts';
import { pack, unpack } from './pack.ts';
import type { Aead, Agreement, Signer, SpacePrimitives } from './space-primitives.ts';
import { fromBase64url, toBase64url } from './base64url.ts';

// A commit or a part is at most 256 KB before packing; one record that alone is more goes alone.
const MAX_UNPACKED_BYTES = 4 * 1024 * 1024;
/** A private key as WebCrypto takes it: this, then the seed. */
const PKCS8_START = {
  Ed25519: [0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20],
  X25519: [0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x6e, 0x04, 0x22, 0x04, 0x20],
} as const;
const TRIES = 4;

/** WebKitGTK fails about one in a hundred of these operations for no reason; the next try works. */
async function again<T>(task: () => Promise<T>): Promise<T> {
  for (let left = TRIES; ; left -= 1) {
    try {
      return await task();
    } catch (error) {
      const worthIt = error instanceof DOMException && error.name === 'OperationError' && left > 1;
      if (!worthIt) throw error;
    }
  }
}

const noSalt = (label: string) => ({ salt: new Uint8Array(0), label });

async function createAead(secret: Uint8Array, label: string): Promise<Aead> {
  const key = await deriveAesKey(await importRoot(secret), noSalt(label));
  const parameters = (additionalData: Uint8Array, iv: Uint8Array) => ({ name: 'AES-GCM', iv: asBytes(iv), additionalData: asBytes(additionalData) });
  return {
    seal: async (plain, additionalData, iv) => new Uint8Array(await crypto.subtle.encrypt(parameters(additionalData, iv), key, asBytes(plain))),
    open: async (sealed, additionalData, iv) => {
      try {
        return new Uint8Array(await crypto.subtle.decrypt(parameters(additionalData, iv), key, asBytes(sealed)));
      } catch {
        return undefined;
      }
    },
  };
}

async function importPrivate(name: 'Ed25519' | 'X25519', seed: Uint8Array): Promise<{ readonly key: CryptoKey; readonly publicKey: Bytes }> {
  const usage: KeyUsage = name === 'Ed25519' ? 'sign' : 'deriveBits';
  // Extractable for a moment: exporting is the only way WebCrypto tells the public half of a seed.
  const whole = await crypto.subtle.importKey('pkcs8', concatBytes(PKCS8_START[name], seed), name, true, [usage]);
  const { x } = await crypto.subtle.exportKey('jwk', whole);
  const publicKey = fromBase64url(x ?? '');
  if (publicKey?.length !== 32) throw new DOMException('no public key', 'OperationError');
  return { key: whole, publicKey };
}

async function createSigner(seed: Uint8Array): Promise<Signer> {
  const { key, publicKey } = await again(() => importPrivate('Ed25519', seed));
  return { publicKey, sign: (message) => again(async () => new Uint8Array(await crypto.subtle.sign('Ed25519', key, asBytes(message)))) };
}

async function createAgreement(seed: Uint8Array): Promise<Agreement> {
  const { key, publicKey } = await again(() => importPrivate('X25519', seed));
  const agree = async (other: Uint8Array): Promise<Bytes> => {
    const theirs = await crypto.subtle.importKey('raw', asBytes(other), 'X25519', false, []);
    return new Uint8Array(await crypto.subtle.deriveBits({ name: 'X25519', public: theirs }, key, 256));
  };
  return { publicKey, agree: (other) => again(() => agree(other)).catch(() => undefined) };
}

const importPublic = (publicKey: Uint8Array): Promise<CryptoKey> => crypto.subtle.importKey('raw', asBytes(publicKey), 'Ed25519', false, ['verify']);

/** The public key that was last asked for is kept: what a device wrote comes one after the other. */
function createVerifier(): SpacePrimitives['verify'] {
  let last: { readonly name: string; readonly key: CryptoKey } | undefined;
  const verifyOnce = async (publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): Promise<boolean> => {
    const name = toBase64url(publicKey);
    const { key } = last?.name === name ? last : { key: await importPublic(publicKey) };
    last = { name, key };
    return crypto.subtle.verify('Ed25519', key, asBytes(signature), asBytes(message));
  };
  return (publicKey, message, signature) => again(() => verifyOnce(publicKey, message, signature)).catch(() => false);
}

/** What browsers bring along. Randomness is handed in. */
export const webPrimitives = (random: RandomBytes): SpacePrimitives => ({
  random,
  hash: async (bytes) => new Uint8Array(await crypto.subtle.digest('SHA-256', asBytes(bytes))),
  derive: async (secret, label, length) => deriveBits(await importRoot(secret), noSalt(label), length),
  aead: createAead,
  pack: (plain) => pack(plain),
  unpack: async (packed) => {
    const unpacked = await unpack(packed, MAX_UNPACKED_BYTES);
    return unpacked.ok ? unpacked.value : undefined;
  },
  signer: createSigner,
  verify: createVerifier(),
  agreement: createAgreement,
});
