// Two Reed-Solomon symbols over GF(32) (x^5 + x^2 + 1), behind up to 29 others: any two wrong symbols are noticed,
// and one wrong symbol, or two neighbours that changed places, can be pointed at.
const FIELD_POLYNOMIAL = 0b10_0101;
const ORDER = 31;

const POWERS = Array.from({ length: ORDER }).reduce<readonly number[]>((powers) => {
  const next = (powers.at(-1) ?? 1) << 1;
  return [...powers, next >= 32 ? next ^ FIELD_POLYNOMIAL : next];
}, [1]);
const power = (exponent: number): number => POWERS[exponent % ORDER] ?? 1;
const logarithm = (value: number): number => POWERS.indexOf(value);
const multiply = (left: number, right: number): number =>
  left === 0 || right === 0 ? 0 : power(logarithm(left) + logarithm(right));
const divide = (left: number, right: number): number =>
  left === 0 ? 0 : power(logarithm(left) + ORDER - logarithm(right));

/** Zero for a whole code word, for step 1 and for step 2. */
const syndrome = (symbols: readonly number[], step: 1 | 2): number =>
  symbols.reduce((total, symbol, place) => total ^ multiply(symbol, power(place * step)), 0);

/** The symbols with their two check symbols behind them. */
export function withCheckSymbols(symbols: readonly number[]): readonly number[] {
  const [first, second] = [syndrome(symbols, 1), syndrome(symbols, 2)];
  // Two equations in the two check symbols, one for each syndrome that must become zero: Cramer's rule.
  const [a1, b1] = [power(symbols.length), power(symbols.length + 1)];
  const [a2, b2] = [multiply(a1, a1), multiply(b1, b1)];
  const determinant = multiply(a1, b2) ^ multiply(a2, b1);
  const a = divide(multiply(first, b2) ^ multiply(second, b1), determinant);
  const b = divide(multiply(a1, second) ^ multiply(a2, first), determinant);
  return [...symbols, a, b];
}

export const symbolsAgree = (symbols: readonly number[]): boolean =>
  syndrome(symbols, 1) === 0 && syndrome(symbols, 2) === 0;

/** The place of a single slip that explains the disagreement; undefined when it takes more than one. */
export function likelySlip(symbols: readonly number[]): number | undefined {
  const swapped = symbols.findIndex((symbol, place) => {
    const next = symbols[place + 1];
    return next !== undefined && next !== symbol && symbolsAgree(symbols.with(place, next).with(place + 1, symbol));
  });
  if (swapped >= 0) return swapped;
  const [first, second] = [syndrome(symbols, 1), syndrome(symbols, 2)];
  if (first === 0 || second === 0) return undefined;
  const place = logarithm(divide(second, first));
  return place < symbols.length ? place : undefined;
}
