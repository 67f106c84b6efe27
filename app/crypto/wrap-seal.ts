import { err, ok, type Result } from '../domain/result.ts';
import { type Damaged, openSealed, seal } from './aead.ts';
import type { Argon2Params } from './argon2-params.ts';
import { fromBase64url, toBase64url } from './base64url.ts';
import { type Bytes, equalBytes, type RandomBytes } from './bytes.ts';
import { deriveAesKey, importRoot } from './derive-key.ts';
import { utf8 } from './text-bytes.ts';
import { isVaultSecret, vaultIdOf, type VaultSecret } from './vault-keys.ts';
import type { PasskeyWrap, PassphraseWrap, RecoveryWrap, Wrap } from './wrap.ts';

export type UnsealedWrap = Omit<PassphraseWrap, 'sealed'> | Omit<RecoveryWrap, 'sealed'> | Omit<PasskeyWrap, 'sealed'>;

/** Says nothing about why: a wrong lock and a changed byte look alike to AES-GCM. */
export interface Wrong {
  readonly type: 'wrong';
}

const costs = ({ memoryKiB, passes, lanes }: Argon2Params) => [memoryKiB, passes, lanes];

// Every field but the sealed one, in a fixed order: who lowers the cost or swaps a wrap between vaults gets nothing.
function authenticated(wrap: UnsealedWrap, vaultId: Uint8Array): Bytes {
  const head = ['drempel.wrap', wrap.version, wrap.type, toBase64url(vaultId)];
  if (wrap.type === 'recovery') return utf8(JSON.stringify([...head, wrap.salt]));
  if (wrap.type === 'passphrase') return utf8(JSON.stringify([...head, wrap.salt, ...costs(wrap.params)]));
  const pin = wrap.pin ? [wrap.pin.salt, ...costs(wrap.pin.params)] : [];
  return utf8(JSON.stringify([...head, wrap.credentialId, wrap.prfSalt, ...pin]));
}

const lockKey = async (lockSecret: Uint8Array, wrap: UnsealedWrap): Promise<CryptoKey> => {
  const salt = wrap.type === 'passkey' ? wrap.prfSalt : wrap.salt;
  return deriveAesKey(await importRoot(lockSecret), { salt: utf8(salt), label: `drempel.v1.wrap.${wrap.type}` });
};

/** The `sealed` field of a wrap. */
export async function sealSecret(
  secret: VaultSecret,
  lockSecret: Uint8Array,
  wrap: UnsealedWrap,
  random: RandomBytes,
): Promise<string> {
  const vaultId = await vaultIdOf(secret);
  return toBase64url(await seal(await lockKey(lockSecret, wrap), secret, authenticated(wrap, vaultId), random));
}

/** The secret of the vault with this id and of no other. */
export async function openSecret(
  wrap: Wrap,
  lockSecret: Uint8Array,
  vaultId: Uint8Array,
): Promise<Result<VaultSecret, Wrong | Damaged>> {
  const sealed = fromBase64url(wrap.sealed);
  if (!sealed) return err({ type: 'damaged' });
  const opened = await openSealed(await lockKey(lockSecret, wrap), sealed, authenticated(wrap, vaultId));
  if (!opened.ok) return err({ type: 'wrong' });
  const secret = opened.value;
  // Also what makes AES-GCM safe here although one ciphertext can be made to open under two keys.
  const genuine = isVaultSecret(secret) && equalBytes(await vaultIdOf(secret), vaultId);
  return genuine ? ok(secret) : err({ type: 'damaged' });
}
