import type { Bytes, RandomBytes } from './bytes.ts';

/** AES-256-GCM under one key. The caller brings the nonce, because a commit carries it in its header. */
export interface Aead {
  readonly seal: (plain: Uint8Array, additionalData: Uint8Array, iv: Uint8Array) => Promise<Bytes>;
  /** Undefined when anything at all is not as it was sealed. */
  readonly open: (sealed: Uint8Array, additionalData: Uint8Array, iv: Uint8Array) => Promise<Bytes | undefined>;
}

/** Ed25519. */
export interface Signer {
  readonly publicKey: Bytes;
  readonly sign: (message: Uint8Array) => Promise<Bytes>;
}

/** X25519. */
export interface Agreement {
  readonly publicKey: Bytes;
  /** Undefined for a public key that is none. */
  readonly agree: (publicKey: Uint8Array) => Promise<Bytes | undefined>;
}

/**
 * All that the formats of a space need. Behind it stands WebCrypto; the simulation puts something quick there, so that
 * it plays tens of thousands of histories with the very same formats.
 */
export interface SpacePrimitives {
  readonly random: RandomBytes;
  /** SHA-256. */
  readonly hash: (bytes: Uint8Array) => Promise<Bytes>;
  /** HKDF-SHA256 without salt; the label says what for. */
  readonly derive: (secret: Uint8Array, label: string, length: number) => Promise<Bytes>;
  readonly aead: (secret: Uint8Array, label: string) => Promise<Aead>;
  /** Deflates where that helps and pads. */
  readonly pack: (plain: Uint8Array) => Promise<Bytes>;
  readonly unpack: (packed: Uint8Array) => Promise<Bytes | undefined>;
  /** From 32 random bytes. */
  readonly signer: (seed: Uint8Array) => Promise<Signer>;
  readonly verify: (publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array) => Promise<boolean>;
  /** From 32 random bytes. */
  readonly agreement: (seed: Uint8Array) => Promise<Agreement>;
}

export const SEED_BYTES = 32;

/**
 * The seed of a pair of keys. WebKitGTK reads a private key that begins with a zero byte as one that is too short, and
 * refuses it each time; so none begins so. It costs a hundredth of a bit.
 */
export function drawSeed(random: RandomBytes): Bytes {
  for (;;) {
    const seed = new Uint8Array(random(SEED_BYTES));
    if (seed[0] !== 0) return seed;
  }
}
export const IV_BYTES = 12;
