import { readContent } from '../../scripts/vite/read-content.ts';
import type { Card, CardLanguage, CardText } from '../../app/domain/card.ts';
import { repositoryPath } from './paths.ts';

/** Every card that ships with the app. */
export const CARDS: readonly Card[] = readContent(repositoryPath('content'));

export const linesOf = (text: CardText): readonly string[] => Object.values(text.parts).flat();
/** What a parent sees. */
export const shownOf = (text: CardText): readonly string[] => [text.title, ...linesOf(text)];
/** What the volunteer reads besides: whoever explains it says it on. */
export const readOf = (text: CardText): readonly string[] => [...shownOf(text), ...(text.note ? [text.note] : [])];

export const cardOf = (id: string): Card => {
  const found = CARDS.find((card) => card.id === id);
  if (!found) throw new Error(`no card ${id}`);
  return found;
};

export const inLanguage = (language: CardLanguage): readonly { readonly card: Card; readonly text: CardText }[] => CARDS.flatMap((card) => (card.texts[language] ? [{ card, text: card.texts[language] }] : []));

/** What is wrong with which card, in one language. */
export const per = (language: CardLanguage, found: (card: Card, text: CardText) => readonly string[]): readonly string[] => inLanguage(language).flatMap(({ card, text }) => found(card, text).map((fault) => `${card.id}: ${fault}`));
