import { type Bytes, joinBytes } from '../../wire/bytes.ts';

export { type Bytes, u32 } from '../../wire/bytes.ts';
/** Randomness is handed in, so that a test can fix it and nothing in this room draws its own. */
export type RandomBytes = (length: number) => Uint8Array;

/** The same memory seen as WebCrypto wants it; copies only what lies in shared memory. */
export const asBytes = (bytes: Uint8Array): Bytes =>
  bytes.buffer instanceof ArrayBuffer
    ? new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    : new Uint8Array(bytes);

export const concatBytes = (...parts: readonly ArrayLike<number>[]): Bytes => joinBytes(parts);

/** Takes as long for a difference in the first byte as in the last; only the lengths may show. */
export function equalBytes(left: Uint8Array, right: Uint8Array): boolean {
  if (left.length !== right.length) return false;
  let difference = 0;
  left.forEach((byte, index) => {
    difference |= byte ^ (right[index] ?? 0);
  });
  return difference === 0;
}

/** Reads what `u32` wrote; the caller has checked that four bytes are there. */
export const readU32 = (bytes: Uint8Array, offset: number): number =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(offset);

/** Overwrites a secret. The engine may still hold copies it made itself: a best effort, not a promise. */
export function wipe(...secrets: readonly Uint8Array[]): void {
  for (const secret of secrets) secret.fill(0);
}
