import type { Card, CardLanguage, CardPart } from './card.ts';

/** What a reviewer says of one card in her language: that it is right, or how it should be. */
export interface Correction {
  /** Of what the app itself says: the lines as they were, by which they are found again. */
  readonly was?: readonly string[];
  readonly isRight?: boolean;
  readonly title?: string;
  /** Lines by part, as many as the card has. */
  readonly parts?: Readonly<Partial<Record<CardPart, readonly string[]>>>;
}

/** How what is no card, but said by the app itself, is named among the cards. */
export const APP_WORDS = 'app-';

export type Corrections = Readonly<Record<string, Correction>>;

/** What nobody who grew up with this language has read yet. */
export const awaitsReview = (cards: readonly Card[], language: CardLanguage): readonly Card[] =>
  cards.filter(({ texts }) => texts[language]?.review === 'unreviewed');

/** Everything she looked at, as a file for who keeps the cards. What she left as it was is not in it. */
export function writeCorrections(language: CardLanguage, corrections: Corrections): string {
  const cards = Object.fromEntries(Object.entries(corrections).filter(([, one]) => one.isRight || one.title !== undefined || one.parts !== undefined).sort());
  return `${JSON.stringify({ type: 'drempel-corrections', version: 1, language, cards }, undefined, 1)}\n`;
}

/** One line changed; all the others of its card stay as they are, or as she changed them before. */
export function changeLine(card: Card, language: CardLanguage, earlier: Correction | undefined, at: { readonly part: CardPart; readonly line: number } | 'title', text: string): Correction {
  if (at === 'title') return { ...earlier, title: text };
  const lines = earlier?.parts?.[at.part] ?? card.texts[language]?.parts[at.part] ?? [];
  const was = card.id.startsWith(APP_WORDS) ? { was: card.texts[language]?.parts[at.part] ?? [] } : {};
  return { ...earlier, ...was, parts: { ...earlier?.parts, [at.part]: lines.map((line, n) => (n === at.line ? text : line)) } };
}
