import type { Card } from '../../domain/card.ts';
import type { Recording } from '../../domain/recording.ts';
import { textMark } from '../../domain/recording.ts';
import { cardPage, spokenLines } from '../shown-page.ts';

/** Whether a recording says what stands on this card now, word for word. */
export function saysCard(card: Card, { cardId, language, text }: Recording): boolean {
  const page = cardId === card.id ? cardPage(card, language) : undefined;
  return page !== undefined && textMark(spokenLines(page)) === text;
}
