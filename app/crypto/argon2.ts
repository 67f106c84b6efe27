// Only the worker and tests import this file: it pulls in the WebAssembly.
import { argon2id } from 'hash-wasm';
import { err, ok, type Result } from '../domain/result.ts';
import type { Argon2Params } from './argon2-params.ts';
import { asBytes, type Bytes, wipe } from './bytes.ts';
import { normalisePassphrase } from './normalise-passphrase.ts';
import type { KdfError, PassphraseKdf } from './passphrase-kdf.ts';
import { utf8 } from './text-bytes.ts';

const KEY_BYTES = 32;

/** Takes the normalised passphrase as bytes and wipes them. */
export async function deriveArgon2(
  password: Uint8Array,
  salt: Uint8Array,
  { memoryKiB, passes, lanes }: Argon2Params,
): Promise<Result<Bytes, KdfError>> {
  const cost = { memorySize: memoryKiB, iterations: passes, parallelism: lanes };
  try {
    const key = await argon2id({ password, salt, ...cost, hashLength: KEY_BYTES, outputType: 'binary' });
    return ok(asBytes(key));
  } catch (reason) {
    return err({ type: isOutOfMemory(reason) ? 'not-enough-memory' : 'kdf-unavailable' });
  } finally {
    wipe(password);
  }
}

/** In this thread: for the worker, for tests, never for a page. */
export const inProcessKdf: PassphraseKdf = {
  derive: (passphrase, salt, params) => deriveArgon2(utf8(normalisePassphrase(passphrase)), salt, params),
};

// When memory.grow refuses, hash-wasm goes on and fails on a view beyond the end: a RangeError, in every engine.
// Allocation by the engine itself says so in its message only.
const isOutOfMemory = (reason: unknown): boolean =>
  reason instanceof RangeError || (reason instanceof Error && /memory/i.test(reason.message));
