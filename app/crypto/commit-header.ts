// ver u8 | suite u8 | vaultId 16 | device 8 | seq u32 | prevHash 32 | flags u8 = 63 bytes, authenticated, not secret.
import { type Bytes, concatBytes, readU32, u32 } from './bytes.ts';
import { fromBase64url, toBase64url } from './base64url.ts';

export interface CommitHeader {
  readonly vaultId: Uint8Array;
  /** 8 bytes as 11 characters of base64url. */
  readonly deviceId: string;
  readonly seq: number;
  /** SHA-256 of the whole sealed commit before this one; zeros for the first. */
  readonly prevHash: Uint8Array;
}

export const COMMIT_HEADER_BYTES = 63;
const VERSION = 1;
/** AES-256-GCM over JSON, deflated where that helps, PADMÉ. */
const SUITE = 1;
const NO_FLAGS = 0;
const DEVICE_BYTES = 8;
const PLACE = { vaultId: 2, device: 18, seq: 26, prevHash: 30, flags: 62 } as const;

/** Throws on a header that could not be read back: that is a bug of the caller. */
export function encodeCommitHeader({ vaultId, deviceId, seq, prevHash }: CommitHeader): Bytes {
  const device = fromBase64url(deviceId);
  if (device?.length !== DEVICE_BYTES) throw new RangeError('not a device id');
  const bytes = concatBytes([VERSION, SUITE], vaultId, device, u32(seq), prevHash, [NO_FLAGS]);
  if (bytes.length !== COMMIT_HEADER_BYTES || vaultId.length !== 16) throw new RangeError('not a commit header');
  return bytes;
}

/** Undefined for a version, suite or flag that this code does not know; the length has been checked before. */
export function decodeCommitHeader(bytes: Uint8Array): CommitHeader | undefined {
  if (bytes[0] !== VERSION || bytes[1] !== SUITE || bytes[PLACE.flags] !== NO_FLAGS) return undefined;
  return {
    vaultId: bytes.slice(PLACE.vaultId, PLACE.device),
    deviceId: toBase64url(bytes.subarray(PLACE.device, PLACE.seq)),
    seq: readU32(bytes, PLACE.seq),
    prevHash: bytes.slice(PLACE.prevHash, PLACE.flags),
  };
}
