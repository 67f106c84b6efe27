export type Bytes = Uint8Array<ArrayBuffer>;

/** Reads on from a place; undefined once there is not enough left. */
export interface Reader {
  readonly take: (length: number) => Bytes | undefined;
  readonly u8: () => number | undefined;
  readonly u32: () => number | undefined;
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
  return {
    take,
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

export function toBase64url(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** Undefined unless this is the one way to write those bytes. */
export function fromBase64url(text: string): Bytes | undefined {
  if (!/^[\w-]*$/.test(text) || text.length % 4 === 1) return undefined;
  const bytes = Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0));
  return toBase64url(bytes) === text ? bytes : undefined;
}
