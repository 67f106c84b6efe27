import { err, ok, type Result } from '../domain/result.ts';
import type { Damaged } from './aead.ts';
import { parseArgon2Params } from './argon2-params.ts';
import { fromBase64url, toBase64url } from './base64url.ts';
import { type Bytes, concatBytes, type RandomBytes, wipe } from './bytes.ts';
import { normalisePassphrase } from './normalise-passphrase.ts';
import { deriveWithFallback, type KdfError, type PassphraseKdf } from './passphrase-kdf.ts';
import type { VaultSecret } from './vault-keys.ts';
import { openSecret, sealSecret, type Wrong } from './wrap-seal.ts';
import type { PasskeyWrap, PassphraseWrap, RecoveryWrap, SaltedParams } from './wrap.ts';

export type UnwrapError = Wrong | Damaged | { readonly type: 'unsafe-parameters' } | KdfError;

/** What a lock needs to be made. */
export interface WrapTools {
  readonly kdf: PassphraseKdf;
  readonly random: RandomBytes;
}

/** What a passkey brings; the PIN only where one stands beside it. */
export interface PasskeyProof {
  readonly prfOutput: Uint8Array;
  readonly pin?: string;
}

const SALT_BYTES = 16;
const newSalt = (random: RandomBytes): string => toBase64url(random(SALT_BYTES));

/** A new lock: fresh salt, the strongest parameters that the phone can carry. The secret stays the caller's. */
export async function wrapWithPassphrase(
  secret: VaultSecret,
  passphrase: string,
  { kdf, random }: WrapTools,
): Promise<Result<PassphraseWrap, KdfError>> {
  const salted = await saltedKey(passphrase, { kdf, random });
  if (!salted.ok) return salted;
  const { key, salt, params } = salted.value;
  const wrap = { type: 'passphrase', version: 1, salt, params } as const;
  const sealed = await sealSecret(secret, key, wrap, random);
  wipe(key);
  return ok({ ...wrap, sealed });
}

/** 'wrong' costs as much time as opening does, since the key is derived either way. */
export async function unwrapWithPassphrase(
  wrap: PassphraseWrap,
  passphrase: string,
  vaultId: Uint8Array,
  kdf: PassphraseKdf,
): Promise<Result<VaultSecret, UnwrapError>> {
  const derived = await rederive(passphrase, wrap, kdf);
  if (!derived.ok) return derived;
  const opened = await openSecret(wrap, derived.value, vaultId);
  wipe(derived.value);
  return opened;
}

/** The code has 128 random bits of its own, so nothing slow is needed. Takes the bytes of `parseRecoveryCode`. */
export async function wrapWithRecovery(
  secret: VaultSecret,
  code: Uint8Array,
  random: RandomBytes,
): Promise<RecoveryWrap> {
  const wrap = { type: 'recovery', version: 1, salt: newSalt(random) } as const;
  return { ...wrap, sealed: await sealSecret(secret, code, wrap, random) };
}

export const unwrapWithRecovery = (
  wrap: RecoveryWrap,
  code: Uint8Array,
  vaultId: Uint8Array,
): Promise<Result<VaultSecret, UnwrapError>> => openSecret(wrap, code, vaultId);

/** `credential` names the passkey and the salt that its PRF was evaluated with, both base64url. */
export async function wrapWithPasskey(
  secret: VaultSecret,
  credential: Pick<PasskeyWrap, 'credentialId' | 'prfSalt'>,
  { prfOutput, pin }: PasskeyProof,
  { kdf, random }: WrapTools,
): Promise<Result<PasskeyWrap, KdfError>> {
  const base = { type: 'passkey', version: 1, ...credential } as const;
  if (pin === undefined) return ok({ ...base, sealed: await sealSecret(secret, prfOutput, base, random) });
  const salted = await saltedKey(pin, { kdf, random });
  if (!salted.ok) return salted;
  const { key, salt, params } = salted.value;
  const wrap = { ...base, pin: { salt, params } };
  const lockSecret = concatBytes(prfOutput, key);
  const sealed = await sealSecret(secret, lockSecret, wrap, random);
  wipe(key, lockSecret);
  return ok({ ...wrap, sealed });
}

/** A missing PIN is as wrong as a wrong one. */
export async function unwrapWithPasskey(
  wrap: PasskeyWrap,
  { prfOutput, pin = '' }: PasskeyProof,
  vaultId: Uint8Array,
  kdf: PassphraseKdf,
): Promise<Result<VaultSecret, UnwrapError>> {
  if (!wrap.pin) return openSecret(wrap, prfOutput, vaultId);
  const derived = await rederive(pin, wrap.pin, kdf);
  if (!derived.ok) return derived;
  const lockSecret = concatBytes(prfOutput, derived.value);
  const opened = await openSecret(wrap, lockSecret, vaultId);
  wipe(derived.value, lockSecret);
  return opened;
}

async function saltedKey(
  passphrase: string,
  { kdf, random }: WrapTools,
): Promise<Result<SaltedParams & { readonly key: Bytes }, KdfError>> {
  if (normalisePassphrase(passphrase) === '') throw new RangeError('a lock needs a passphrase or PIN');
  const saltBytes = random(SALT_BYTES);
  const derived = await deriveWithFallback(kdf, passphrase, saltBytes);
  return derived.ok ? ok({ ...derived.value, salt: toBase64url(saltBytes) }) : derived;
}

async function rederive(
  passphrase: string,
  { salt, params }: SaltedParams,
  kdf: PassphraseKdf,
): Promise<Result<Bytes, UnwrapError>> {
  const safe = parseArgon2Params(params);
  if (!safe.ok) return safe;
  // Argon2 has no answer for an empty password, and no lock was ever made with one.
  if (normalisePassphrase(passphrase) === '') return err({ type: 'wrong' });
  const saltBytes = fromBase64url(salt);
  return saltBytes ? kdf.derive(passphrase, saltBytes, safe.value) : err({ type: 'damaged' });
}
