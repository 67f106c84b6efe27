import { foldDigits } from './fold-digits.ts';

const ASCII_ONLY = /^[\u0000-\u007f]*$/;
const MARKS = /[\p{M}\u0640\p{Cf}]+/gu;
const APOSTROPHES = /['\u2018\u2019\u02bc`]+/g;
const NOT_WORD = /[^\p{L}\p{N}]+/gu;

/** Letters that Unicode does not take apart, or that people type in more than one way. */
const SAME_LETTER: Readonly<Record<string, string>> = {
  ı: 'i', ł: 'l', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ß: 'ss', æ: 'ae', œ: 'oe', ς: 'σ',
  'ٱ': 'ا', 'ة': 'ه', 'ى': 'ي', 'ی': 'ي', 'ې': 'ي', 'ک': 'ك', 'ھ': 'ه', 'ہ': 'ه',
};
const SAME_LETTERS = new RegExp(`[${Object.keys(SAME_LETTER).join('')}]`, 'g');

/**
 * Text as search compares it: no capitals, accents, vowel signs or punctuation, one form of each Arabic
 * letter, Latin digits, and the Turkish dotted and dotless i as one. Independent of the phone's language.
 */
export function foldText(text: string): string {
  const bare = ASCII_ONLY.test(text) ? text.toLowerCase() : foldLetters(text);
  return bare.replace(APOSTROPHES, '').replace(NOT_WORD, ' ').trim();
}

function foldLetters(text: string): string {
  // The letter table comes after taking apart: that turns presentation forms and hamza carriers into plain letters.
  const apart = text.normalize('NFKD').toLowerCase().normalize('NFKD').replace(MARKS, '');
  return foldDigits(apart.replace(SAME_LETTERS, (letter) => SAME_LETTER[letter] ?? letter));
}
