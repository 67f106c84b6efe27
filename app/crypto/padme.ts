const SMALLEST = 256;

/**
 * PADMÉ (Nikitin et al., 2019): the length shows at most its order of magnitude, for at most 12 % more bytes.
 * Everything up to 256 bytes looks alike, so one changed field cannot be told from another.
 */
export function padmeLength(length: number): number {
  if (length <= SMALLEST) return SMALLEST;
  const exponent = Math.floor(Math.log2(length));
  const kept = Math.floor(Math.log2(exponent)) + 1;
  const step = 2 ** (exponent - kept);
  return Math.ceil(length / step) * step;
}
