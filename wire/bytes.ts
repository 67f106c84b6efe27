export type Bytes = Uint8Array<ArrayBuffer>;

/** Reads on from a place; undefined once there is not enough left. */
export interface Reader {
  readonly take: (length: number) => Bytes | undefined;
  readonly u8: () => number | undefined;
  readonly u32: () => number | undefined;
  /** A number up to that of a u32, as `varint` writes it. */
  readonly varint: () => number | undefined;
  readonly left: () => number;
}

export function createReader(bytes: Uint8Array): Reader {
  let at = 0;
  // A copy: a view would keep a whole page alive, and be written to disk as a whole.
  const take = (length: number): Bytes | undefined => {
    if (length < 0 || length > bytes.length - at) return undefined;
    at += length;
    return new Uint8Array(bytes.subarray(at - length, at));
  };
  const varint = (): number | undefined => {
    let value = 0;
    for (let place = 1; place <= 2 ** 28; place *= 2 ** 7) {
      const byte = take(1)?.[0];
      if (byte === undefined) return undefined;
      value += (byte & 0x7f) * place;
      // A last byte of nothing would be a second way to write the same number.
      if (byte < 0x80) return value <= 0xff_ff_ff_ff && (byte > 0 || place === 1) ? value : undefined;
    }
    return undefined;
  };
  return {
    take, varint,
    u8: () => take(1)?.[0],
    u32: () => {
      const four = take(4);
      return four && new DataView(four.buffer).getUint32(0);
    },
    left: () => bytes.length - at,
  };
}

/** Four bytes. A number that does not fit is a bug of the caller. */
export function u32(value: number): Bytes {
  if (!Number.isInteger(value) || value < 0 || value > 0xff_ff_ff_ff) throw new RangeError('not a u32');
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value);
  return bytes;
}

/** Seven bits a byte, the lowest first; all bytes but the last have the high bit. */
export function varint(value: number): Bytes {
  if (!Number.isInteger(value) || value < 0 || value > 0xff_ff_ff_ff) throw new RangeError('not a u32');
  const bytes: number[] = [];
  let left = value;
  for (; left > 0x7f; left = Math.floor(left / 0x80)) bytes.push((left % 0x80) | 0x80);
  return Uint8Array.from([...bytes, left]);
}

export function joinBytes(parts: readonly ArrayLike<number>[]): Bytes {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

export const sameBytes = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && a.every((byte, n) => byte === b[n]);

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const SIXES = new Int8Array(128).fill(-1);
for (let n = 0; n < ALPHABET.length; n += 1) SIXES[ALPHABET.charCodeAt(n)] = n;

// By table and not by btoa: ids and hashes are turned to text and back for every commit of every page.
export function toBase64url(bytes: Uint8Array): string {
  let text = '';
  let bits = 0;
  let held = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    held = ((held << 8) | bytes[at]!) & 0xff_ff;
    bits += 8;
    for (; bits >= 6; bits -= 6) text += ALPHABET[(held >> (bits - 6)) & 63];
  }
  return bits > 0 ? text + ALPHABET[(held << (6 - bits)) & 63] : text;
}

/** Undefined unless this is the one way to write those bytes. */
export function fromBase64url(text: string): Bytes | undefined {
  if (text.length % 4 === 1) return undefined;
  const bytes = new Uint8Array(Math.floor((text.length * 6) / 8));
  let bits = 0;
  let held = 0;
  let length = 0;
  for (let at = 0; at < text.length; at += 1) {
    const six = SIXES[text.charCodeAt(at)] ?? -1;
    if (six < 0) return undefined;
    held = ((held << 6) | six) & 0xff_ff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[length] = (held >> bits) & 0xff;
    length += 1;
  }
  // What is left over of the last character must be nothing, or one row of bytes had several spellings.
  return (held & ((1 << bits) - 1)) === 0 ? bytes : undefined;
}
