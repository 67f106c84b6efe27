import type { Card } from './card.ts';

const isOffered = ({ withCare }: Card): boolean => withCare !== true;

/** The cards with these ids, in this order; one that is not there is left out. */
export const cardsWith = (cards: readonly Card[], ids: readonly string[]): readonly Card[] => ids.flatMap((id) => cards.find((card) => card.id === id) ?? []);

/**
 * What a card leads to while it lies on the table. Who looks along reads these names as well, and nobody chose them for
 * that moment: so none that is to be shown with care.
 */
export const leadOn = (cards: readonly Card[], { leadsTo }: Pick<Card, 'leadsTo'>): readonly Card[] => cardsWith(cards, leadsTo).filter(isOffered);

/** What may lie there before anybody asked for it by a word. */
export const offeredUnasked = (cards: readonly Card[]): readonly Card[] => cards.filter(isOffered);
