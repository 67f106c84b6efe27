import type { Card, CardLanguage, CardPart } from './card.ts';
import { textMark } from './recording.ts';

/** What a reviewer says of one card in her language: that it is right, or how it should be. */
export interface Correction {
  /** Of what the app itself says: the lines as they were, by which they are found again. */
  readonly was?: readonly string[];
  /** Of what the app itself says: of the words that were found right, as {@link wordsMark} makes it. */
  readonly mark?: number;
  readonly isRight?: boolean;
  readonly title?: string;
  /** For the volunteer's eyes, as the whole card. */
  readonly note?: string;
  /** Lines by part, as many as the card has. */
  readonly parts?: Readonly<Partial<Record<CardPart, readonly string[]>>>;
}

/** How what is no card, but said by the app itself, is named among the cards. */
export const APP_WORDS = 'app-';

/** How a line to call is named among the cards: what it is for is read through as they are. */
export const LINE_WORDS = 'line-';

/** The app's own words have no name of their own, and a line keeps the one by which it answers the telephone. */
export const hasOwnTitle = ({ id }: Pick<Card, 'id'>): boolean => !id.startsWith(APP_WORDS) && !id.startsWith(LINE_WORDS);

export type Corrections = Readonly<Record<string, Correction>>;

/** What nobody who grew up with this language has read yet. */
export const awaitsReview = (cards: readonly Card[], language: CardLanguage): readonly Card[] =>
  cards.filter(({ texts }) => texts[language]?.review === 'unreviewed');

/** Whether she changed words of it. */
export const isChanged = (one: Correction | undefined): boolean => one?.title !== undefined || one?.note !== undefined || one?.parts !== undefined;
/** Whether there is anything in it to hand on. */
export const isLooked = (one: Correction | undefined): one is Correction => one?.isRight === true || isChanged(one);

/** Who read: somebody who grew up with the language, or who looks after privacy. One does not read for the other. */
export const REVIEWERS = ['language', 'privacy'] as const;
export type Reviewer = (typeof REVIEWERS)[number];
/** Each of its own, so that nobody takes the one for the other. */
export const CORRECTION_TYPES: Readonly<Record<Reviewer, string>> = { language: 'drempel-corrections', privacy: 'drempel-privacy-corrections' };
export const CORRECTIONS_VERSION = 1;

/** The card as she says that it should be. */
export function correctedCard(card: Card, language: CardLanguage, correction: Correction | undefined): Card {
  const text = card.texts[language];
  if (!text || !isChanged(correction)) return card;
  const { title = text.title, note = text.note, parts } = correction ?? {};
  return { ...card, texts: { ...card.texts, [language]: { ...text, title, ...(note === undefined ? {} : { note }), parts: { ...text.parts, ...parts } } } };
}

const allWords = (card: Card, language: CardLanguage): readonly string[] => {
  const { title = '', parts = {}, note = '', notSay = [] } = card.texts[language] ?? {};
  return [title, ...Object.values(parts).flat(), note, ...notSay];
};

/** Of all that stands on a card in a language and in Dutch, as she leaves it: read once by who looks after privacy, it waits again when any of it is written anew. */
export function privacyMark(card: Card, language: CardLanguage, correction?: Correction): number {
  const read = correctedCard(card, language, correction);
  return wordsMark(allWords(read, 'nl'), allWords(read, language));
}

/** Everything she looked at, as a file for who keeps the cards. What she left as it was is not in it. `privacy` are the cards that she read for that. */
export function writeCorrections(language: CardLanguage, corrections: Corrections, privacy?: readonly Card[]): string {
  const looked = Object.entries(corrections).filter(([, one]) => isLooked(one)).sort();
  const marked = looked.map(([id, one]): readonly [string, Correction] => {
    const card = privacy?.find((read) => read.id === id);
    return [id, card ? { ...one, mark: privacyMark(card, language, one) } : one];
  });
  return `${JSON.stringify({ type: CORRECTION_TYPES[privacy ? 'privacy' : 'language'], version: CORRECTIONS_VERSION, language, cards: Object.fromEntries(marked) }, undefined, 1)}\n`;
}

const linesOf = (texts: Card['texts'], language: CardLanguage): readonly string[] => Object.values(texts[language]?.parts ?? {}).flat();

/** Changes with the words and with the Dutch that they say: read once, they wait again when either is written anew. */
export const wordsMark = (dutch: readonly string[], words: readonly string[]): number => textMark([...dutch, ...words]);

/** By what the words of the app are found again, and which of them were read. */
const ofApp = (card: Card, language: CardLanguage, words: readonly string[] = linesOf(card.texts, language)): Pick<Correction, 'was' | 'mark'> =>
  (card.id.startsWith(APP_WORDS) ? { was: linesOf(card.texts, language), mark: wordsMark(linesOf(card.texts, 'nl'), words) } : {});

/** All of it is right as it stands, or as she changed it before. */
export const foundRight = (card: Card, language: CardLanguage, earlier: Correction | undefined): Correction => ({ ...ofApp(card, language), ...earlier, isRight: true });

/** One line changed; all the others of its card stay as they are, or as she changed them before. */
export function changeLine(card: Card, language: CardLanguage, earlier: Correction | undefined, at: { readonly part: CardPart; readonly line: number } | 'title' | 'note', text: string): Correction {
  if (typeof at === 'string') return { ...earlier, [at]: text };
  const before = earlier?.parts?.[at.part] ?? card.texts[language]?.parts[at.part] ?? [];
  const lines = before.map((line, n) => (n === at.line ? text : line));
  return { ...earlier, ...ofApp(card, language, lines), parts: { ...earlier?.parts, [at.part]: lines } };
}
