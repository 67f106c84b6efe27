import { type RandomBytes, readU32 } from './bytes.ts';
import { loadWords } from './words-for.ts';

// At 64 MiB and three passes a graphics card tries about 1,800 passphrases a second: 2^44 keep one busy for 300 years.
const ENOUGH_BITS = 44;
const U32_VALUES = 2 ** 32;

/** What drawing this many words from a list of this length is really worth. */
export const passphraseBits = (listLength: number, count: number): number => count * Math.log2(listLength);

/** Four words from any of our lists; more from a shorter one. */
export const wordsNeeded = (listLength: number): number => Math.ceil(ENOUGH_BITS / Math.log2(listLength));

/** Every word of the list equally likely at every place, so that {@link passphraseBits} is the truth. */
export const drawWords = (
  words: readonly string[],
  random: RandomBytes,
  count = wordsNeeded(words.length),
): readonly string[] => Array.from({ length: count }, () => words[drawBelow(words.length, random)] ?? '');

/** A passphrase to offer in the language of the screen; rejects when its list cannot be fetched. */
export const offerWords = async (locale: string, random: RandomBytes): Promise<readonly string[]> =>
  drawWords(await loadWords(locale), random);

// Draws beyond the last whole multiple are thrown away: a bare remainder would favour the first words.
function drawBelow(limit: number, random: RandomBytes): number {
  if (limit < 2) throw new RangeError('nothing to choose from');
  const fair = U32_VALUES - (U32_VALUES % limit);
  for (;;) {
    const drawn = readU32(random(4), 0);
    if (drawn < fair) return drawn % limit;
  }
}
