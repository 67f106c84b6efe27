// "DREMPEL1" | ver u8 | vaultId 16 | backupId 16 | bodyLength u32 | wrapsLength u32 | wraps (JSON) | SHA-256 of all
// before. The hash is no secret: it tells damage from a wrong code. What protects is that every chunk's seal covers it.
import { err, ok, type Result } from '../domain/result.ts';
import type { Damaged } from './aead.ts';
import { asBytes, type Bytes, concatBytes, equalBytes, readU32, u32 } from './bytes.ts';
import { fromUtf8, utf8 } from './text-bytes.ts';
import { parseWrap, type PassphraseWrap, type RecoveryWrap, type WrapFormatError } from './wrap.ts';

/** A passkey does not exist on another phone, so its wrap stays behind. */
export type BackupWrap = PassphraseWrap | RecoveryWrap;

export interface BackupHeader {
  readonly vaultId: Bytes;
  /** Random per file: salt of the file's own key. */
  readonly backupId: Bytes;
  readonly bodyLength: number;
  readonly wraps: readonly BackupWrap[];
}

export interface ReadHeader extends BackupHeader {
  readonly headerHash: Bytes;
  readonly bodyOffset: number;
}

export type BackupHeaderError =
  | { readonly type: 'not-a-backup' }
  | { readonly type: 'newer-version' }
  | { readonly type: 'truncated' }
  | { readonly type: 'too-big' }
  | { readonly type: 'unsafe-parameters' }
  | Damaged;

/** Beyond this a phone could not hold file and content at once. */
export const MAX_BACKUP_BYTES = 200 * 1024 * 1024;

const MAGIC = utf8('DREMPEL1');
const VERSION = 1;
const PLACE = { version: 8, vaultId: 9, backupId: 25, bodyLength: 41, wrapsLength: 45, wraps: 49 } as const;
const HASH_BYTES = 32;
const MAX_WRAPS_BYTES = 16 * 1024;

const sha256 = async (bytes: Uint8Array): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', asBytes(bytes)));

export async function encodeBackupHeader({ vaultId, backupId, bodyLength, wraps }: BackupHeader): Promise<Bytes> {
  const json = utf8(JSON.stringify(wraps));
  const fixed = concatBytes(MAGIC, [VERSION], vaultId, backupId, u32(bodyLength), u32(json.length));
  if (fixed.length !== PLACE.wraps || json.length > MAX_WRAPS_BYTES) throw new RangeError('not a backup header');
  const header = concatBytes(fixed, json);
  return concatBytes(header, await sha256(header));
}

/** Everything that can be known of a file without its code: is it ours, whole, and which locks open it. */
export async function readBackupHeader(file: Uint8Array): Promise<Result<ReadHeader, BackupHeaderError>> {
  if (file.length > MAX_BACKUP_BYTES) return err({ type: 'too-big' });
  if (!equalBytes(file.subarray(0, MAGIC.length), MAGIC)) return err({ type: 'not-a-backup' });
  if (file.length < PLACE.wraps) return err({ type: 'truncated' });
  const version = file[PLACE.version] ?? 0;
  if (version !== VERSION) return err({ type: version > VERSION ? 'newer-version' : 'damaged' });
  const wrapsEnd = PLACE.wraps + readU32(file, PLACE.wrapsLength);
  if (wrapsEnd > PLACE.wraps + MAX_WRAPS_BYTES) return err({ type: 'damaged' });
  const bodyOffset = wrapsEnd + HASH_BYTES;
  if (file.length < bodyOffset) return err({ type: 'truncated' });
  const headerHash = asBytes(file.subarray(wrapsEnd, bodyOffset));
  if (!equalBytes(headerHash, await sha256(file.subarray(0, wrapsEnd)))) return err({ type: 'damaged' });
  const bodyLength = readU32(file, PLACE.bodyLength);
  if (file.length !== bodyOffset + bodyLength) {
    return err({ type: file.length < bodyOffset + bodyLength ? 'truncated' : 'damaged' });
  }
  const wraps = parseWraps(file.subarray(PLACE.wraps, wrapsEnd));
  if (!wraps.ok) return wraps;
  const vaultId = asBytes(file.slice(PLACE.vaultId, PLACE.backupId));
  const backupId = asBytes(file.slice(PLACE.backupId, PLACE.bodyLength));
  return ok({ vaultId, backupId, bodyLength, wraps: wraps.value, headerHash, bodyOffset });
}

function parseWraps(bytes: Uint8Array): Result<readonly BackupWrap[], BackupHeaderError> {
  const wraps: BackupWrap[] = [];
  for (const value of parseList(bytes)) {
    const wrap = parseWrap(value);
    if (!wrap.ok) return err(headerError(wrap.error));
    if (wrap.value.type === 'passkey') return err({ type: 'damaged' });
    wraps.push(wrap.value);
  }
  return wraps.length > 0 ? ok(wraps) : err({ type: 'damaged' });
}

const headerError = (error: WrapFormatError): BackupHeaderError =>
  error.type === 'unknown-version' ? { type: 'newer-version' } : error;

function parseList(bytes: Uint8Array): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(fromUtf8(bytes) ?? '');
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}
