import { expect, test } from 'vitest';
import { drawWords, offerWords, passphraseBits, wordsNeeded } from '../../../app/crypto/passphrase-words.ts';
import { loadWords, type WordLocale } from '../../../app/crypto/words-for.ts';
import { u32 } from '../../../app/crypto/bytes.ts';
import { normalisePassphrase } from '../../../app/crypto/normalise-passphrase.ts';
import { fixedRandom } from './fixtures.ts';

const LETTERS: Readonly<Record<WordLocale, RegExp>> = {
  nl: /^[a-z]{3,9}$/,
  ar: /^[\u0621-\u064A]{3,7}$/,
  tr: /^[a-zçğıöşü]{3,9}$/,
  pl: /^[a-ząćęłńóśźż]{3,9}$/,
  en: /^[a-z]{3,9}$/,
};
const LOCALES = ['nl', 'ar', 'tr', 'pl', 'en'] as const;
const ALIKE: Readonly<Record<string, string>> = { ı: 'i', ł: 'l', ى: 'ي', ة: 'ه' };

/** What a quick eye or another keyboard may take for the same word. */
const fold = (word: string): string =>
  [...word.normalize('NFD').replaceAll(/\p{M}/gu, '')].map((letter) => ALIKE[letter] ?? letter).join('');

test.each(LOCALES)('the words in %s are sorted, of its own letters and not to be confused', async (locale) => {
  const words = await loadWords(locale);
  const folded = new Set(words.map(fold));
  expect(words.filter((word) => !LETTERS[locale].test(word))).toEqual([]);
  expect(words.filter((word) => normalisePassphrase(word) !== word)).toEqual([]);
  expect(folded.size).toBe(words.length);
  expect(words.filter((word) => folded.has(fold(word).slice(0, -1)))).toEqual([]);
  expect(words).toEqual(words.toSorted((one, other) => (one < other ? -1 : 1)));
});

test.each(LOCALES)('four words in %s are worth at least 44 bits', async (locale) => {
  const { length } = await loadWords(locale);
  expect(wordsNeeded(length)).toBe(4);
  expect(passphraseBits(length, 4)).toBeGreaterThanOrEqual(44);
});

test('wordsNeeded() asks for a fifth word from a short list', () => {
  expect(wordsNeeded(2048)).toBe(4);
  expect(wordsNeeded(2047)).toBe(5);
  expect(wordsNeeded(7776)).toBe(4);
});

test('drawWords() throws away draws that would favour the first words', () => {
  const draws = [0xff_ff_ff_ff, 0xff_ff_ff_fe, 1, 2];
  const random = () => u32(draws.shift() ?? 0);
  // 2^32 leaves 1 when divided by 5, so only the highest value is unfair.
  expect(drawWords(['a', 'b', 'c', 'd', 'e'], random, 3)).toEqual(['e', 'b', 'c']);
  expect(draws).toEqual([]);
});

test('drawWords() draws every word about equally often', () => {
  const words = Array.from({ length: 50 }, (_, at) => `w${at}`);
  const drawn = drawWords(words, fixedRandom('words'), 10_000);
  const counts = words.map((word) => drawn.filter((other) => other === word).length);
  expect(Math.min(...counts)).toBeGreaterThan(140);
  expect(Math.max(...counts)).toBeLessThan(260);
});

test('offerWords() gives four words of the list of the screen, Dutch where there is none', async () => {
  const [polish, dutch] = await Promise.all([loadWords('pl'), loadWords('nl')]);
  const offered = await offerWords('pl', fixedRandom('offer'));
  expect(offered).toHaveLength(4);
  expect(offered.filter((word) => !polish.includes(word))).toEqual([]);
  for (const locale of ['pseudo', '__proto__', 'toString']) {
    const fallback = await offerWords(locale, fixedRandom('offer'));
    expect(fallback.filter((word) => !dutch.includes(word))).toEqual([]);
  }
});

test('drawWords() refuses a list with nothing to choose from', () => {
  expect(() => drawWords(['only'], fixedRandom('x'))).toThrow(RangeError);
});
