import { COMMON_PIECES } from './common-pieces.ts';
import { foldText } from './fold-text.ts';

/** Offered: words drawn at random by the app. Anything else was thought up by a person. */
export type PassphraseSource = { readonly offered: true; readonly words: number; readonly listSize: number } | { readonly offered: false };
export type PassphraseLevel = 'weak' | 'fair' | 'strong';

/**
 * After Argon2id one graphics card tries about a thousand a second. Below 35 bits a stolen copy falls within
 * days to somebody who rents a row of them; 44 (four offered words from a list of 2,048) takes centuries of one card.
 */
const FAIR_BITS = 35;
const STRONG_BITS = 44;
/** What comes after this adds nothing to the estimate, and keeps it quick. */
const MAX_CHARS = 200;

const COMMON_BITS = 7;
const YEAR_BITS = 6;
const DATE_BITS = 15;
const SEQUENCE_BITS = 4;
/** People choose the same few thousand words: a word is worth this, not its letters. */
const WORD_BITS = 11;
const SHORT_PIECE_BITS = 3;
const DIGIT_BITS = 3;
const MIXED_BITS = 4.5;
const SYMBOL_BITS = 3;
const LEET_BITS = 4;
/** Letters in a row longer than this are taken for more than one word. */
const LONG_WORD = 10;

const COMMON = new RegExp(COMMON_PIECES.map(foldText).sort((a, b) => b.length - a.length).join('|'), 'g');
const ROWS = ['abcdefghijklmnopqrstuvwxyz', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm', '01234567890', 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي'];

/** A careful guess at how many bits a passphrase holds against somebody who knows how people choose. Rather too low than too high. */
export function estimateBits(text: string, source: PassphraseSource): number {
  if (source.offered) return Math.floor(source.words * Math.log2(Math.max(1, source.listSize)));
  const start = text.slice(0, MAX_CHARS);
  const pieces = new Set(foldText(start).split(' ').filter((piece) => piece !== ''));
  const symbols = new Set(start.match(/[^\p{L}\p{N}\p{M}\s]/gu));
  const bits = [...pieces].reduce((sum, piece) => sum + bitsOfPiece(piece), symbols.size * SYMBOL_BITS);
  return Math.floor(Math.min(bits, bitsOfLetters(start)));
}

export const levelOf = (bits: number): PassphraseLevel => (bits >= STRONG_BITS ? 'strong' : bits >= FAIR_BITS ? 'fair' : 'weak');

/** Common pieces and years first; what is left between them counts as words, digits or a random-looking mix. */
function bitsOfPiece(piece: string): number {
  let bits = 0;
  const take = (pattern: RegExp, worth: number) => (rest: string): string =>
    rest.replace(pattern, () => {
      bits += worth;
      return ' ';
    });
  const takers = [take(/\d{1,2}\d{1,2}(?:19|20)\d\d|(?:19|20)\d\d[01]\d[0-3]\d/g, DATE_BITS), take(/(?:19|20)\d\d/g, YEAR_BITS), take(COMMON, COMMON_BITS)];
  const rest = takers.reduce((left, taker) => taker(left), piece);
  return rest.split(' ').reduce((sum, part) => sum + bitsOfRest(part), bits);
}

function bitsOfRest(part: string): number {
  const core = withoutRuns(part);
  const fixed = core === part ? 0 : SEQUENCE_BITS;
  if (core === '') return fixed;
  if (/^\d+$/.test(core)) return fixed + core.length * DIGIT_BITS;
  return fixed + (isLetters(core) ? bitsOfWord(core) : bitsOfMix(core));
}

const isLetters = (text: string): boolean => /^\p{L}+$/u.test(text);
const bitsOfWord = (word: string): number => (word.length <= 3 ? word.length * SHORT_PIECE_BITS : Math.ceil(word.length / LONG_WORD) * WORD_BITS);

const LEET: Readonly<Record<string, string>> = { 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't' };
/** A word with figures stuck to it is a word and figures; letters and figures through each other count one by one. */
function bitsOfMix(core: string): number {
  const runs = core.match(/\d+|\D+/g) ?? [];
  const asWord = core.replace(/[013457]/g, (digit) => LEET[digit] ?? digit);
  const digits = core.replace(/\D/g, '').length;
  if (isLetters(asWord) && digits * 3 <= core.length) return bitsOfWord(asWord) + LEET_BITS;
  if (runs.length > 3) return core.length * MIXED_BITS;
  return runs.reduce((sum, run) => sum + (/^\d/.test(run) ? run.length * DIGIT_BITS : bitsOfWord(run)), 0);
}

/** Without repeated characters and rows of the keyboard or alphabet, forwards or backwards. */
function withoutRuns(part: string): string {
  const single = part.replace(/(.+?)\1{2,}/gu, '').replace(/(.)\1+/gu, '$1');
  return ROWS.flatMap((row) => [row, [...row].reverse().join('')]).reduce(removeRow, single);
}

const MIN_ROW = 3;
function removeRow(part: string, row: string): string {
  for (let from = 0; from + MIN_ROW <= part.length; from += 1) {
    let length = MIN_ROW;
    if (!row.includes(part.slice(from, from + length))) continue;
    while (from + length < part.length && row.includes(part.slice(from, from + length + 1))) length += 1;
    return removeRow(part.slice(0, from) + part.slice(from + length), row);
  }
  return part;
}

/** Never more than the different characters could hold. */
function bitsOfLetters(text: string): number {
  const different = new Set(text.toLowerCase()).size;
  return different < 2 ? SEQUENCE_BITS : text.length * Math.log2(different);
}
