// A wrap is the vault secret sealed under a lock's key. Stored as JSON, all bytes in base64url; kept on this phone,
// and the kinds that work elsewhere also in the backup file. Changing a lock rewrites one wrap and no record.
import { err, ok, type Result } from '../domain/result.ts';
import type { Damaged } from './aead.ts';
import { type Argon2Params, parseArgon2Params } from './argon2-params.ts';
import { fromBase64url } from './base64url.ts';

export interface SaltedParams {
  readonly salt: string;
  readonly params: Argon2Params;
}

export interface PassphraseWrap extends SaltedParams {
  readonly type: 'passphrase';
  readonly version: 1;
  readonly sealed: string;
}

export interface RecoveryWrap {
  readonly type: 'recovery';
  readonly version: 1;
  readonly salt: string;
  readonly sealed: string;
}

export interface PasskeyWrap {
  readonly type: 'passkey';
  readonly version: 1;
  readonly credentialId: string;
  /** What the authenticator is asked to evaluate; also the salt of the key made from its answer. */
  readonly prfSalt: string;
  /** Present when a PIN stands beside the passkey. */
  readonly pin?: SaltedParams;
  readonly sealed: string;
}

export type Wrap = PassphraseWrap | RecoveryWrap | PasskeyWrap;

export type WrapFormatError =
  | Damaged
  | { readonly type: 'unsafe-parameters' }
  | { readonly type: 'unknown-version' };

type Fields = Readonly<Record<string, unknown>>;
type Parsed<T> = Result<T, WrapFormatError>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const isBinary = (value: unknown, least = 16): value is string =>
  typeof value === 'string' && (fromBase64url(value)?.length ?? 0) >= least;

/** Boundary: admits a wrap from storage or a file, field by field; what is not named here does not come along. */
export function parseWrap(value: unknown): Parsed<Wrap> {
  if (!isFields(value)) return err({ type: 'damaged' });
  const { type, version, salt, sealed } = value;
  if (version !== 1) return err({ type: typeof version === 'number' ? 'unknown-version' : 'damaged' });
  // Nonce, 32 bytes of secret, tag: never another length.
  if (!isBinary(sealed, 60) || sealed.length !== 80) return err({ type: 'damaged' });
  if (type === 'passphrase') {
    const salted = parseSaltedParams(value);
    return salted.ok ? ok({ type, version, ...salted.value, sealed }) : salted;
  }
  if (type === 'recovery' && isBinary(salt)) return ok({ type, version, salt, sealed });
  return type === 'passkey' ? parsePasskeyWrap(value, sealed) : err({ type: 'damaged' });
}

function parsePasskeyWrap({ credentialId, prfSalt, pin }: Fields, sealed: string): Parsed<PasskeyWrap> {
  if (!isBinary(credentialId, 1) || !isBinary(prfSalt)) return err({ type: 'damaged' });
  const wrap = { type: 'passkey', version: 1, credentialId, prfSalt, sealed } as const;
  if (pin === undefined) return ok(wrap);
  const salted = isFields(pin) ? parseSaltedParams(pin) : err({ type: 'damaged' } as const);
  return salted.ok ? ok({ ...wrap, pin: salted.value }) : salted;
}

function parseSaltedParams({ salt, params }: Fields): Parsed<SaltedParams> {
  if (!isBinary(salt)) return err({ type: 'damaged' });
  const parsed = parseArgon2Params(params);
  return parsed.ok ? ok({ salt, params: parsed.value }) : parsed;
}
