import { cleanText } from './field-readers.ts';
import { TEXT_LIMITS } from './limits.ts';
import { err, ok, type Result } from './result.ts';
import { unescapeValue, type VcardLine, vcardLines, vcardParts } from './vcard-lines.ts';

export interface VcardContact {
  readonly firstName: string;
  readonly org: string;
  readonly phones: readonly string[];
  readonly mail: string;
}
export type VcardError = { readonly type: 'not-a-vcard' } | { readonly type: 'too-big' } | { readonly type: 'empty' };

/** Larger than any card without a photo; one with a photo is refused before it costs anything. */
const MAX_CHARS = 64 * 1024;
const MAX_PHONES = 5;
const PHONE = /^[+\d\u0660-\u0669\u06f0-\u06f9() ./\u00a0-]{3,24}$/;
const MAIL = /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/;

/**
 * The first card of a vCard file (2.1, 3.0 or 4.0), for filling in a fixed face. Only first name, organisation,
 * numbers and mail are read: a card holds much more, and none of that is ours.
 */
export function parseVcard(text: string): Result<VcardContact, VcardError> {
  if (text.length > MAX_CHARS) return err({ type: 'too-big' });
  const lines = firstCard(vcardLines(text.replace(/^\ufeff/, '')));
  if (!lines) return err({ type: 'not-a-vcard' });
  const contact: VcardContact = {
    firstName: limited(firstNameOf(lines), TEXT_LIMITS.firstName),
    org: limited(vcardParts(valueOf(lines, 'ORG'))[0], TEXT_LIMITS.team),
    phones: phonesOf(lines),
    mail: mailOf(lines),
  };
  const isEmpty = !contact.firstName && !contact.org && !contact.mail && contact.phones.length === 0;
  return isEmpty ? err({ type: 'empty' }) : ok(contact);
}

function firstCard(lines: readonly VcardLine[]): readonly VcardLine[] | undefined {
  const begin = lines.findIndex((line) => isMark(line, 'BEGIN'));
  if (begin < 0) return undefined;
  const end = lines.findIndex((line, at) => at > begin && isMark(line, 'END'));
  return lines.slice(begin + 1, end < 0 ? undefined : end);
}
const isMark = (line: VcardLine, name: string): boolean => line.name === name && line.value.trim().toUpperCase() === 'VCARD';

const valueOf = (lines: readonly VcardLine[], name: string): string => lines.find((line) => line.name === name && line.value.trim() !== '')?.value ?? '';
const limited = (value: string | undefined, limit: number): string => cleanText(value, limit)?.trim() ?? '';

/** The given name, or the first word of the full name when the card has no name in parts. */
const firstNameOf = (lines: readonly VcardLine[]): string =>
  vcardParts(valueOf(lines, 'N'))[1] || (unescapeValue(valueOf(lines, 'FN')).split(' ')[0] ?? '');

function phonesOf(lines: readonly VcardLine[]): string[] {
  const numbers = lines
    .filter((line) => line.name === 'TEL' && !line.params.includes('FAX'))
    .map((line) => unescapeValue(line.value).replace(/^tel:/i, '').replace(/;.*$/, ''))
    .filter((value) => PHONE.test(value));
  return [...new Set(numbers)].slice(0, MAX_PHONES);
}

function mailOf(lines: readonly VcardLine[]): string {
  const mails = lines.filter((line) => line.name === 'EMAIL').map((line) => unescapeValue(line.value).replace(/^mailto:/i, ''));
  return mails.find((mail) => mail.length <= TEXT_LIMITS.mail && MAIL.test(mail)) ?? '';
}
