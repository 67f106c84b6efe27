import type { CardLanguage } from './card.ts';

const ARABIC_LETTER = /\p{Script=Arabic}/u;
const POLISH_LETTER = /[ąćęłńśźż]/iu;
const TURKISH_LETTER = /[ğşıİ]/u;

export const isInArabicLetters = (words: string): boolean => ARABIC_LETTER.test(words);

/** The language that own words are most likely in, by their letters; else that of who wrote them, or Dutch where she writes Arabic. */
export function languageOfWords(words: string, writer: CardLanguage): CardLanguage {
  if (isInArabicLetters(words)) return 'ar';
  if (POLISH_LETTER.test(words)) return 'pl';
  if (TURKISH_LETTER.test(words)) return 'tr';
  return writer === 'ar' ? 'nl' : writer;
}
