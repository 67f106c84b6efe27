// A sealed segment holds some dozens of records of the opened vault. Its header stands in the additional data, so a
// segment moved to another place, kept from an older generation or taken from another vault does not open.
import { err, type Result } from '../domain/result.ts';
import { type Damaged, openSealed, seal, SEAL_OVERHEAD } from './aead.ts';
import { type Bytes, concatBytes, equalBytes, type RandomBytes, u32 } from './bytes.ts';
import { pack, type PackOptions, unpack } from './pack.ts';
import type { VaultKeys } from './vault-keys.ts';

type RecordsKey = Pick<VaultKeys, 'records'>;

export interface SegmentPlace {
  readonly vaultId: Uint8Array;
  readonly segmentId: number;
  /** Counts the rewritings of the whole store. */
  readonly generation: number;
}

export type SegmentError = Damaged | { readonly type: 'wrong-place' } | { readonly type: 'unknown-version' };

// 'S' keeps a segment from ever being read as a commit, which is sealed under the same key.
const KIND = 0x53;
const VERSION = 1;
const HEADER_BYTES = 26;

/** kind u8 | ver u8 | vaultId 16 | segment u32 | generation u32 */
const headerOf = ({ vaultId, segmentId, generation }: SegmentPlace): Bytes =>
  concatBytes([KIND, VERSION], vaultId, u32(segmentId), u32(generation));

export async function sealSegment(
  place: SegmentPlace,
  plain: Uint8Array,
  keys: RecordsKey,
  random: RandomBytes,
  options?: PackOptions,
): Promise<Bytes> {
  const header = headerOf(place);
  if (header.length !== HEADER_BYTES) throw new RangeError('not a vault id');
  return concatBytes(header, await seal(keys.records, await pack(plain, options), header, random));
}

/** The caller says where it found the segment; anything sealed for another place is refused. */
export async function openSegment(
  place: SegmentPlace,
  bytes: Uint8Array,
  keys: RecordsKey,
): Promise<Result<Bytes, SegmentError>> {
  if (bytes.length < HEADER_BYTES + SEAL_OVERHEAD || bytes[0] !== KIND) return err({ type: 'damaged' });
  if (bytes[1] !== VERSION) return err({ type: 'unknown-version' });
  const header = bytes.subarray(0, HEADER_BYTES);
  const opened = await openSealed(keys.records, bytes.subarray(HEADER_BYTES), header);
  if (!opened.ok) return opened;
  if (!equalBytes(header, headerOf(place))) return err({ type: 'wrong-place' });
  return unpack(opened.value);
}
