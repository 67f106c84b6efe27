// The key tree of a vault:
//   vault secret (32 random bytes; at rest only inside wraps, see wraps.ts)
//     records   AES-256-GCM   commits and segments
//     drafts    AES-256-GCM   half-filled forms
//     voices    AES-256-GCM   recorded voices
//     manifest  AES-256-GCM   what the store should contain
//     paper     AES-256-GCM   root of what the paper code opens at the hub
//     backup    HKDF root     one AES key per backup file, by the file's random id
//     vaultId   16 bytes, public: names the vault in headers and proves that an opened wrap was the right one
// None of these keys may be stored: a non-extractable CryptoKey lies readable in the browser's profile.
import { asBytes, type Bytes, type RandomBytes, wipe } from './bytes.ts';
import { type Branch, deriveAesKey, deriveBits, importRoot } from './derive-key.ts';

declare const vaultSecretBrand: unique symbol;
/** The 32 bytes that everything else comes from. Hold it as shortly as possible, then wipe it. */
export type VaultSecret = Bytes & { readonly [vaultSecretBrand]: true };

export interface VaultKeys {
  readonly vaultId: Bytes;
  readonly records: CryptoKey;
  readonly drafts: CryptoKey;
  readonly voices: CryptoKey;
  readonly backup: CryptoKey;
  readonly manifest: CryptoKey;
  readonly paper: CryptoKey;
}

export const VAULT_ID_BYTES = 16;
const SECRET_BYTES = 32;

const branch = (name: string): Branch => ({ salt: new Uint8Array(0), label: `drempel.v1.${name}` });

export const isVaultSecret = (bytes: Bytes): bytes is VaultSecret => bytes.length === SECRET_BYTES;

/** A new vault's secret. The caller wraps it at once and wipes it. */
export function createVaultKey(random: RandomBytes): VaultSecret {
  const secret = asBytes(random(SECRET_BYTES));
  if (!isVaultSecret(secret)) throw new RangeError('the random source gave a key of the wrong length');
  return secret;
}

/** The public name of the vault: tells nothing about the secret, and another secret has another name. */
export const vaultIdOf = async (secret: VaultSecret): Promise<Bytes> =>
  deriveBits(await importRoot(secret), branch('vault-id'), VAULT_ID_BYTES);

/** Same secret, same keys, on every device. The keys cannot be exported; the secret stays the caller's to wipe. */
export async function deriveVaultKeys(secret: VaultSecret): Promise<VaultKeys> {
  const root = await importRoot(secret);
  const backupSecret = await deriveBits(root, branch('backup'), SECRET_BYTES);
  const [vaultId, records, drafts, voices, manifest, paper, backup] = await Promise.all([
    deriveBits(root, branch('vault-id'), VAULT_ID_BYTES),
    deriveAesKey(root, branch('records')),
    deriveAesKey(root, branch('drafts')),
    deriveAesKey(root, branch('voices')),
    deriveAesKey(root, branch('manifest')),
    deriveAesKey(root, branch('paper')),
    importRoot(backupSecret),
  ]);
  wipe(backupSecret);
  return { vaultId, records, drafts, voices, backup, manifest, paper };
}
