// What lies under every seal: flag u8 | length u32 | content | zeros up to a PADMÉ length.
import { err, ok, type Result } from '../domain/result.ts';
import type { Damaged } from './aead.ts';
import { asBytes, type Bytes, readU32, u32 } from './bytes.ts';
import { deflateRaw, inflateRaw, MAX_INFLATED_BYTES } from './deflate.ts';
import { padmeLength } from './padme.ts';

export interface PackOptions {
  /** Off where speed of opening counts for more than size. */
  readonly compress?: boolean;
  /** What unpack() will be told to accept. */
  readonly maxBytes?: number;
}

const RAW = 0;
const DEFLATED = 1;
const HEADER_BYTES = 5;
// Below this a deflate block saves less than the padding gives back.
const WORTH_COMPRESSING = 512;

/** Compresses where it helps and pads, so that the sealed length tells little about the content. */
export async function pack(
  content: Uint8Array,
  { compress = true, maxBytes = MAX_INFLATED_BYTES }: PackOptions = {},
): Promise<Bytes> {
  if (content.length > maxBytes) throw new RangeError('more than unpack() would take back');
  const deflated = compress && content.length > WORTH_COMPRESSING ? await deflateRaw(content) : content;
  const smaller = deflated.length < content.length;
  const body = smaller ? deflated : content;
  const packed = new Uint8Array(padmeLength(HEADER_BYTES + body.length));
  packed[0] = smaller ? DEFLATED : RAW;
  packed.set(u32(body.length), 1);
  packed.set(body, HEADER_BYTES);
  return packed;
}

/** The content as it was packed; anything else, a decompression bomb included, is damage. */
export async function unpack(packed: Uint8Array, maxBytes = MAX_INFLATED_BYTES): Promise<Result<Bytes, Damaged>> {
  if (packed.length < HEADER_BYTES) return err({ type: 'damaged' });
  const length = readU32(packed, 1);
  if (length > packed.length - HEADER_BYTES) return err({ type: 'damaged' });
  const body = packed.subarray(HEADER_BYTES, HEADER_BYTES + length);
  if (packed[0] === DEFLATED) return inflateRaw(body, maxBytes);
  return packed[0] === RAW && length <= maxBytes ? ok(asBytes(body)) : err({ type: 'damaged' });
}
