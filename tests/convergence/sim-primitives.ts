import { hash as nodeHash } from 'node:crypto';
import { concatBytes, equalBytes, type Bytes } from '../../app/crypto/bytes.ts';
import type { SpacePrimitives } from '../../app/crypto/space-primitives.ts';
import { utf8 } from '../../app/crypto/text-bytes.ts';
import { toBase64url } from '../../wire/bytes.ts';

// The same promises as the real primitives, kept by hashing and by remembering who holds which secret: quick, because
// nothing is hidden. Whoever does not hold a seed cannot sign or agree with it; whoever lacks a key cannot open.
const sha = (...parts: readonly Uint8Array[]): Bytes => new Uint8Array(nodeHash('sha256', parts.length === 1 ? parts[0]! : concatBytes(...parts), 'buffer'));
const TAG_BYTES = 16;

/** Public keys and the seeds behind them. */
export type Seeds = Map<string, Uint8Array>;

export function simPrimitives(dice: () => number, seeds: Seeds = new Map()): SpacePrimitives {
  const register = (seed: Uint8Array): Bytes => {
    const publicKey = sha(utf8('public'), seed);
    seeds.set(toBase64url(publicKey), new Uint8Array(seed));
    return publicKey;
  };
  const signed = (seed: Uint8Array, message: Uint8Array): Bytes => {
    const half = sha(utf8('sign'), seed, message);
    return concatBytes(half, half);
  };
  return {
    random: (length) => Uint8Array.from({ length }, () => Math.floor(dice() * 256)),
    hash: async (bytes) => sha(bytes),
    derive: async (secret, label, length) => sha(utf8(label), secret).slice(0, length),
    aead: async (secret, label) => {
      const key = sha(utf8(label), secret);
      const tagOf = (plain: Uint8Array, data: Uint8Array, iv: Uint8Array): Bytes => sha(key, iv, sha(data), plain).slice(0, TAG_BYTES);
      return {
        seal: async (plain, data, iv) => concatBytes(plain, tagOf(plain, data, iv)),
        open: async (sealed, data, iv) => {
          const plain = sealed.slice(0, sealed.length - TAG_BYTES);
          return sealed.length >= TAG_BYTES && equalBytes(tagOf(plain, data, iv), sealed.subarray(sealed.length - TAG_BYTES)) ? new Uint8Array(plain) : undefined;
        },
      };
    },
    pack: async (plain) => new Uint8Array(plain),
    unpack: async (packed) => new Uint8Array(packed),
    signer: async (seed) => ({ publicKey: register(seed), sign: async (message) => signed(seed, message) }),
    verify: async (publicKey, message, signature) => {
      const seed = seeds.get(toBase64url(publicKey));
      return seed !== undefined && equalBytes(signed(seed, message), signature);
    },
    agreement: async (seed) => {
      const own = register(seed);
      return {
        publicKey: own,
        agree: async (other) => {
          const theirs = seeds.get(toBase64url(other));
          if (!theirs) return undefined;
          return toBase64url(own) < toBase64url(other) ? sha(seed, theirs) : sha(theirs, seed);
        },
      };
    },
  };
}
