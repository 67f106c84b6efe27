import type { Day } from './day.ts';
import { foldDigits } from './fold-digits.ts';
import { foldText } from './fold-text.ts';
import { hasAddress } from './find-address.ts';
import { hasBirthDate } from './find-birth-date.ts';
import { findNumbers } from './find-numbers.ts';
import { LOADED_WORDS } from './text-warning-words.ts';

export const LOADED_CODES = ['bsn', 'birth-date', 'health', 'police', 'violence', 'money', 'religion', 'origin', 'residence'] as const;
export const TEXT_WARNINGS = [...LOADED_CODES, 'number', 'email', 'address'] as const;
export type LoadedCode = (typeof LOADED_CODES)[number];
export type TextWarning = (typeof TEXT_WARNINGS)[number];

const EMAIL = /[^\s@]@[^\s@]+\.[^\s@]/u;
/** The article and the small words that Arabic writes onto the front of a word. */
const ARABIC_FRONT = /^[وف]?[بلك]?(ال|لل)?(?=.{3})/u;

/**
 * What in a text may not be kept about a family, so that the screen can say so while it is typed. It only
 * warns: she may have a reason, and a rule that blocks teaches people to write it differently. The text never
 * leaves this function.
 */
export function textWarnings(text: string, today: Day): readonly TextWarning[] {
  const found = new Set<TextWarning>([...loadedWords(foldText(text)), ...findNumbers(foldDigits(text))]);
  if (hasBirthDate(text, today)) found.add('birth-date');
  if (EMAIL.test(text)) found.add('email');
  if (hasAddress(text)) found.add('address');
  return TEXT_WARNINGS.filter((warning) => found.has(warning));
}

interface FoldedWord {
  readonly code: LoadedCode;
  readonly folded: string;
}
const foldAll = (list: 'words' | 'stems' | 'phrases'): FoldedWord[] =>
  LOADED_CODES.flatMap((code) => (LOADED_WORDS[code][list] ?? []).map((word) => ({ code, folded: foldText(word) })));
const WORDS = new Map(foldAll('words').map(({ folded, code }) => [folded, code]));
const STEMS = foldAll('stems');
const PHRASES = foldAll('phrases').map(({ code, folded }) => ({ code, folded: ` ${folded} ` }));

function* loadedWords(folded: string): Generator<LoadedCode> {
  const padded = ` ${folded} `;
  for (const { code, folded: phrase } of PHRASES) if (padded.includes(phrase)) yield code;
  for (const token of folded.split(' ')) yield* codesOfWord(token);
}

function* codesOfWord(token: string): Generator<LoadedCode> {
  const bare = token.replace(ARABIC_FRONT, '');
  for (const form of bare === token ? [token] : [token, bare]) {
    const exact = WORDS.get(form);
    if (exact) yield exact;
    for (const { code, folded } of STEMS) if (form.startsWith(folded)) yield code;
  }
}
