import type { Card } from './card.ts';
import type { OwnCard } from './added-entities.ts';
import { valueOf } from './field-readers.ts';
import { openingHours } from './opening-hours.ts';
import { parseCard } from './parse-card.ts';
import { toRawCard } from './raw-card.ts';
import type { RecordState } from './record.ts';

const isLikeCard = (value: unknown): value is Card =>
  typeof value === 'object' && value !== null && typeof (value as Partial<Card>).texts === 'object' && (value as Partial<Card>).texts !== null &&
  Object.values((value as Card).texts).every((text) => typeof text === 'object' && text !== null);

/** Nothing for a card that this version cannot show as it was meant. */
export function readOwnCard(state: RecordState): OwnCard | undefined {
  const value = valueOf(state, 'card');
  const card = isLikeCard(value) ? parseCard(toRawCard(value)) : undefined;
  return card?.ok ? { card: card.value, hours: openingHours(valueOf(state, 'hours')) } : undefined;
}
