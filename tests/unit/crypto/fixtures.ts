import { createHash } from 'node:crypto';
import type { Bytes, RandomBytes } from '../../../app/crypto/bytes.ts';
import type { PassphraseKdf } from '../../../app/crypto/passphrase-kdf.ts';
import { deriveVaultKeys, isVaultSecret, type VaultSecret } from '../../../app/crypto/vault-keys.ts';
import { normalisePassphrase } from '../../../app/crypto/normalise-passphrase.ts';
import { ok } from '../../../app/domain/result.ts';

/** A repeatable stream that never repeats itself: frozen vectors depend on it. */
export function fixedRandom(seed: string): RandomBytes {
  let count = 0;
  return (length) => {
    const bytes = new Uint8Array(length);
    for (let at = 0; at < length; at += 32) {
      const block = createHash('sha256').update(`${seed}/${count++}`).digest();
      bytes.set(block.subarray(0, Math.min(32, length - at)), at);
    }
    return bytes;
  };
}

/** Stands in for Argon2 where its cost is not what the test is about. */
export const quickKdf: PassphraseKdf = {
  derive: async (passphrase, salt, params) =>
    ok(
      new Uint8Array(
        createHash('sha256').update(normalisePassphrase(passphrase)).update(salt).update(JSON.stringify(params)).digest(),
      ),
    ),
};

export function fixedSecret(seed = 'secret'): VaultSecret {
  const secret: Bytes = new Uint8Array(fixedRandom(seed)(32));
  if (!isVaultSecret(secret)) throw new Error('32 bytes are a vault secret');
  return secret;
}

export const fixedKeys = (seed?: string) => deriveVaultKeys(fixedSecret(seed));

export function flipBit(bytes: Uint8Array, bit: number): Uint8Array {
  const flipped = bytes.slice();
  const at = bit >> 3;
  flipped[at] = (flipped[at] ?? 0) ^ (1 << (bit & 7));
  return flipped;
}

export function opened<T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T {
  if (!result.ok) throw new Error(`expected ok, got ${JSON.stringify(result.error)}`);
  return result.value;
}
