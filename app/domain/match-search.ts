import { foldDigits } from './fold-digits.ts';
import { foldPhone } from './fold-phone.ts';
import { foldText } from './fold-text.ts';

const MIN_PHONE_DIGITS = 3;
const LOOKS_LIKE_PHONE = /^[\p{Nd}\s()+./-]+$/u;

/** What a record is searched in: folded once when it is opened, not at each keystroke. */
export const searchText = (texts: readonly (string | undefined)[], phones: readonly (string | undefined)[] = []): string =>
  [...texts.map((text) => foldText(text ?? '')), ...phones.map((phone) => foldPhone(phone ?? ''))].filter((part) => part !== '').join(' ');

/** A test for one query, to run over many folded texts: every word must be found, in any order; a phone number in any form. */
export function searchMatcher(query: string): (folded: string) => boolean {
  const words = foldText(query).split(' ');
  const phone = LOOKS_LIKE_PHONE.test(query) ? foldPhone(query) : '';
  // Of +31 6 only 06 is left, and of +31 alone nothing that tells one number from another.
  const hasPhone = phone.length > 1 && foldDigits(query).replace(/\D/g, '').length >= MIN_PHONE_DIGITS;
  return (folded) => words.every((word) => folded.includes(word)) || (hasPhone && folded.includes(phone));
}

export const matches = (folded: string, query: string): boolean => searchMatcher(query)(folded);
