/** Bytes over an ordinary buffer, which is what WebCrypto accepts. */
export type Bytes = Uint8Array<ArrayBuffer>;
/** Randomness is handed in, so that a test can fix it and nothing in this room draws its own. */
export type RandomBytes = (length: number) => Uint8Array;

/** The same memory seen as WebCrypto wants it; copies only what lies in shared memory. */
export const asBytes = (bytes: Uint8Array): Bytes =>
  bytes.buffer instanceof ArrayBuffer
    ? new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    : new Uint8Array(bytes);

export function concatBytes(...parts: readonly ArrayLike<number>[]): Bytes {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}

/** Takes as long for a difference in the first byte as in the last; only the lengths may show. */
export function equalBytes(left: Uint8Array, right: Uint8Array): boolean {
  if (left.length !== right.length) return false;
  let difference = 0;
  left.forEach((byte, index) => {
    difference |= byte ^ (right[index] ?? 0);
  });
  return difference === 0;
}

/** Four bytes, big-endian. A number that does not fit is a bug, not a wrap-around. */
export function u32(value: number): Bytes {
  if (!Number.isInteger(value) || value < 0 || value > 0xff_ff_ff_ff) throw new RangeError('not a u32');
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value);
  return bytes;
}

/** Reads what {@link u32} wrote; the caller has checked that four bytes are there. */
export const readU32 = (bytes: Uint8Array, offset: number): number =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(offset);

/** Overwrites a secret. The engine may still hold copies it made itself: a best effort, not a promise. */
export function wipe(...secrets: readonly Uint8Array[]): void {
  for (const secret of secrets) secret.fill(0);
}
