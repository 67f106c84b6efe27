// A backup is header (backup-header.ts) || chunks, each length u32 || nonce || AES-256-GCM. A chunk's additional
// data holds the header's hash, its own number and whether it is the last: nothing can be cut off, moved or mixed
// with another file. The file's key comes from the vault secret and the file's random id; the header's wraps open
// the secret.
import { err, ok, type Result } from '../domain/result.ts';
import { type Damaged, openSealed, seal, SEAL_OVERHEAD } from './aead.ts';
import { type BackupHeaderError, type BackupWrap, encodeBackupHeader } from './backup-header.ts';
import { MAX_BACKUP_BYTES, readBackupHeader, type ReadHeader } from './backup-header.ts';
import { asBytes, type Bytes, concatBytes, type RandomBytes, readU32, u32, wipe } from './bytes.ts';
import { deriveAesKey } from './derive-key.ts';
import { pack, unpack } from './pack.ts';
import type { KdfError, PassphraseKdf } from './passphrase-kdf.ts';
import { utf8 } from './text-bytes.ts';
import { deriveVaultKeys, type VaultKeys, type VaultSecret } from './vault-keys.ts';
import { unwrapWithPassphrase, unwrapWithRecovery } from './wraps.ts';

type BackupKey = Pick<VaultKeys, 'backup'>;

/** What the person restoring has in hand; the code as bytes from `parseRecoveryCode`. */
export type BackupCredential =
  | { readonly type: 'passphrase'; readonly passphrase: string }
  | { readonly type: 'recovery'; readonly code: Uint8Array };

export interface OpenedBackup {
  readonly vaultId: Bytes;
  readonly wraps: readonly BackupWrap[];
  readonly payload: Bytes;
  /** To make this phone's own locks with; wipe it after. */
  readonly secret: VaultSecret;
}

export type BackupError = BackupHeaderError | KdfError | { readonly type: 'wrong-code' };

const CHUNK_BYTES = 1024 * 1024;
const LENGTH_BYTES = 4;
const BACKUP_ID_BYTES = 16;

const fileKey = (keys: BackupKey, backupId: Uint8Array): Promise<CryptoKey> =>
  deriveAesKey(keys.backup, { salt: backupId, label: 'drempel.v1.backup-file' });

const chunkData = (headerHash: Uint8Array, index: number, last: boolean): Bytes =>
  concatBytes(utf8('drempel.v1.backup-chunk'), headerHash, u32(index), [last ? 1 : 0]);

/** The whole file. Its length shows the size of the content to within 12 %. Throws beyond 200 MB of content. */
export async function writeBackup(
  content: { readonly vaultId: Uint8Array; readonly wraps: readonly BackupWrap[]; readonly payload: Uint8Array },
  keys: BackupKey,
  random: RandomBytes,
): Promise<Bytes> {
  const packed = await pack(content.payload, { maxBytes: MAX_BACKUP_BYTES });
  const count = Math.ceil(packed.length / CHUNK_BYTES);
  const backupId = asBytes(random(BACKUP_ID_BYTES));
  const bodyLength = packed.length + count * (LENGTH_BYTES + SEAL_OVERHEAD);
  const header = await encodeBackupHeader({
    vaultId: asBytes(content.vaultId),
    wraps: content.wraps,
    backupId,
    bodyLength,
  });
  const headerHash = header.subarray(-32);
  const key = await fileKey(keys, backupId);
  const file = new Uint8Array(header.length + bodyLength);
  file.set(header);
  let at = header.length;
  for (let index = 0; index < count; index++) {
    const plain = packed.subarray(index * CHUNK_BYTES, (index + 1) * CHUNK_BYTES);
    const sealed = await seal(key, plain, chunkData(headerHash, index, index === count - 1), random);
    file.set(u32(sealed.length), at);
    file.set(sealed, at + LENGTH_BYTES);
    at += LENGTH_BYTES + sealed.length;
  }
  return file;
}

/** All of it or nothing, and never more than 200 MB unpacked. */
export async function openBackup(
  file: Uint8Array,
  credential: BackupCredential,
  kdf: PassphraseKdf,
): Promise<Result<OpenedBackup, BackupError>> {
  const header = await readBackupHeader(file);
  if (!header.ok) return header;
  const { vaultId, wraps } = header.value;
  const secret = await openWraps(header.value, credential, kdf);
  if (!secret.ok) return secret;
  const payload = await openBody(file, header.value, await deriveVaultKeys(secret.value));
  if (payload.ok) return ok({ vaultId, wraps, payload: payload.value, secret: secret.value });
  wipe(secret.value);
  return payload;
}

/** For an opened vault: reads a file back without asking for the code, for instance right after writing it. */
export async function openOwnBackup(
  file: Uint8Array,
  keys: BackupKey,
): Promise<Result<Bytes, BackupHeaderError>> {
  const header = await readBackupHeader(file);
  return header.ok ? openBody(file, header.value, keys) : header;
}

async function openWraps(
  { vaultId, wraps }: ReadHeader,
  credential: BackupCredential,
  kdf: PassphraseKdf,
): Promise<Result<VaultSecret, BackupError>> {
  for (const wrap of wraps) {
    const opened =
      wrap.type === 'passphrase' && credential.type === 'passphrase'
        ? await unwrapWithPassphrase(wrap, credential.passphrase, vaultId, kdf)
        : wrap.type === 'recovery' && credential.type === 'recovery'
          ? await unwrapWithRecovery(wrap, credential.code, vaultId)
          : err({ type: 'wrong' } as const);
    if (opened.ok) return opened;
    if (opened.error.type !== 'wrong') return err(opened.error);
  }
  return err({ type: 'wrong-code' });
}

async function openBody(file: Uint8Array, header: ReadHeader, keys: BackupKey): Promise<Result<Bytes, Damaged>> {
  const key = await fileKey(keys, header.backupId);
  const chunks: Bytes[] = [];
  let at = header.bodyOffset;
  while (at < file.length) {
    if (file.length - at < LENGTH_BYTES) return err({ type: 'damaged' });
    const end = at + LENGTH_BYTES + readU32(file, at);
    if (end > file.length) return err({ type: 'damaged' });
    const data = chunkData(header.headerHash, chunks.length, end === file.length);
    const opened = await openSealed(key, file.subarray(at + LENGTH_BYTES, end), data);
    if (!opened.ok) return opened;
    chunks.push(opened.value);
    at = end;
  }
  return unpack(concatBytes(...chunks), MAX_BACKUP_BYTES);
}
