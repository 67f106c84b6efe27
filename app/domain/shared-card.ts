import type { Card } from './card.ts';
import { parseCard } from './parse-card.ts';
import { toRawCard } from './raw-card.ts';

declare const forTeam: unique symbol;
/** A card as it may be written into a team: there is no other way to make one than {@link sharedCard}. */
export type SharedCard = Card & { readonly [forTeam]: true };

/** The card read anew from its own fields: nothing can come along with it into a team. Undefined for what is no card. */
export function sharedCard(card: Card): SharedCard | undefined {
  const read = parseCard(toRawCard(card));
  return read.ok ? (read.value as SharedCard) : undefined;
}
