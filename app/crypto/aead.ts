// AES-256-GCM with a random 96-bit nonce: at most 2^32 messages may be sealed under one key. A vault that
// seals a hundred times a day needs more than a hundred thousand years for that.
import { err, ok, type Result } from '../domain/result.ts';
import { asBytes, type Bytes, concatBytes, type RandomBytes } from './bytes.ts';

const IV_BYTES = 12;
const TAG_BYTES = 16;

export interface Damaged {
  readonly type: 'damaged';
}

/** What sealing adds to the length of the plaintext. */
export const SEAL_OVERHEAD = IV_BYTES + TAG_BYTES;

/** nonce(12) || ciphertext || tag(16). The additional data is authenticated, not stored: who opens must know it. */
export async function seal(
  key: CryptoKey,
  plain: Uint8Array,
  additionalData: Uint8Array,
  random: RandomBytes,
): Promise<Bytes> {
  const iv = asBytes(random(IV_BYTES));
  if (iv.length !== IV_BYTES) throw new RangeError('the random source gave a nonce of the wrong length');
  const parameters = { name: 'AES-GCM', iv, additionalData: asBytes(additionalData) };
  const sealed = await crypto.subtle.encrypt(parameters, key, asBytes(plain));
  return concatBytes(iv, new Uint8Array(sealed));
}

/** All of the plaintext or nothing. A wrong key, a changed byte and a wrong place cannot be told apart here. */
export async function openSealed(
  key: CryptoKey,
  sealed: Uint8Array,
  additionalData: Uint8Array,
): Promise<Result<Bytes, Damaged>> {
  if (sealed.length < SEAL_OVERHEAD) return err({ type: 'damaged' });
  const iv = asBytes(sealed.subarray(0, IV_BYTES));
  const parameters = { name: 'AES-GCM', iv, additionalData: asBytes(additionalData) };
  try {
    return ok(new Uint8Array(await crypto.subtle.decrypt(parameters, key, asBytes(sealed.subarray(IV_BYTES)))));
  } catch {
    return err({ type: 'damaged' });
  }
}
