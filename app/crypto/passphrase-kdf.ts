import { err, type Result, ok } from '../domain/result.ts';
import { ARGON2_LADDER, type Argon2Params } from './argon2-params.ts';
import type { Bytes } from './bytes.ts';

export type KdfError =
  /** The phone cannot give the memory that these parameters ask for. */
  | { readonly type: 'not-enough-memory' }
  /** The worker or its WebAssembly did not start at all. */
  | { readonly type: 'kdf-unavailable' };

/** Slow on purpose. Implementations normalise the passphrase and keep nothing of it afterwards. */
export interface PassphraseKdf {
  derive(passphrase: string, salt: Uint8Array, params: Argon2Params): Promise<Result<Bytes, KdfError>>;
}

export interface DerivedWithParams {
  readonly key: Bytes;
  /** Store these beside the salt: opening uses them, not the default. */
  readonly params: Argon2Params;
}

/** For a new lock only: takes the strongest parameters that the phone can carry and never goes below the floor. */
export async function deriveWithFallback(
  kdf: PassphraseKdf,
  passphrase: string,
  salt: Uint8Array,
  ladder: readonly Argon2Params[] = ARGON2_LADDER,
): Promise<Result<DerivedWithParams, KdfError>> {
  for (const params of ladder) {
    const derived = await kdf.derive(passphrase, salt, params);
    if (derived.ok) return ok({ key: derived.value, params });
    if (derived.error.type !== 'not-enough-memory') return derived;
  }
  return err({ type: 'not-enough-memory' });
}
