import type { Card, CardPart } from '../domain/card.ts';
import { languageOfWords } from '../domain/language-of-words.ts';
import { spokenLocale } from '../i18n/activate-locale.ts';
import type { Shown, ShownLine } from './shown.ts';
import type { Locale } from '../i18n/locales.ts';
import { CALL_NAME, callWords } from '../reference/helplines-shown.ts';
import { CARD_PART_NAMES } from '../reference/card-part-names.ts';
import { OPENING_NAME, openingLines } from '../reference/opening-words.ts';

export interface ShownPart {
  readonly key: string;
  /** Stands above it; some parts speak for themselves. */
  readonly name?: string;
  readonly lines: readonly ShownLine[];
}

/** What the parent sees: a name and parts, in one language. */
export interface ShownPage {
  readonly title: string;
  readonly language: Locale;
  readonly parts: readonly ShownPart[];
}

/** A card without what is for the volunteer's eyes only. Undefined where it has no words in this language. */
export function cardPage(card: Card, language: Locale): ShownPage | undefined {
  const text = card.texts[language];
  if (!text) return undefined;
  const parts: readonly ShownPart[] = Object.entries(text.parts).map(([part, lines]) => {
    const name = CARD_PART_NAMES[part as CardPart]?.[language];
    return { key: part, lines: lines ?? [], ...(name ? { name } : {}) };
  });
  const call = callWords(card.id, language, card.local?.nightDoctor);
  const opening = openingLines(card.local?.hours, language);
  const facts = [{ key: 'hours', name: OPENING_NAME[language], lines: opening }, { key: 'call', name: CALL_NAME[language], lines: call }];
  return { title: text.title, language, parts: [...parts, ...facts.filter(({ lines }) => lines.length > 0)] };
}

/** Her own text, made ready for exactly this. */
export function textPage({ texts }: Extract<Shown, { readonly type: 'text' }>, language: Locale): ShownPage {
  const { title, lines } = texts[language];
  return { title, language, parts: [{ key: 'lines', lines }] };
}

export const wordsOf = (line: ShownLine): string => (typeof line === 'string' ? line : line.own);

const allLines = ({ title, parts }: ShownPage): readonly ShownLine[] => [title, ...parts.flatMap(({ name, lines }) => [...(name ? [name] : []), ...lines])];

/** In the order in which it is read aloud: the name first, each heading before its lines. */
export const spokenLines = (page: ShownPage): readonly string[] => allLines(page).map(wordsOf);

/** Own words are not of the page's language, see {@link languageOfWords}. */
export const languageOfLine = (line: ShownLine, ofPage: Locale): Locale => (typeof line === 'string' ? ofPage : languageOfWords(line.own, spokenLocale()));

/** Which voice says each of them. */
export const spokenLanguages = (page: ShownPage): readonly Locale[] => allLines(page).map((line) => languageOfLine(line, page.language));
