import { foldDigits } from './fold-digits.ts';

/** Digits of a phone number as search compares them: +31 6, 0031 6, 31 6 and 06 come out the same, also half typed. */
export function foldPhone(text: string): string {
  const plain = foldDigits(text.normalize('NFKC')).replace(/\(0\)/, '');
  const digits = plain.replace(/\D+/g, '');
  const international = /^[^\d]*\+/.test(plain) ? `00${digits}` : digits;
  if (international.startsWith('0031')) return `0${international.slice(4).replace(/^0/, '')}`;
  if (/^31\d{9}$/.test(digits)) return `0${digits.slice(2)}`;
  return international;
}
