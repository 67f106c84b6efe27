import { useMemo } from 'preact/hooks';
import type { Card } from '../domain/card.ts';
import { loadCards } from '../reference/load-cards.ts';
import { useServices } from '../services.ts';
import type { AddedCard } from './use-added-cards.ts';
import { useAddedCards } from './use-added-cards.ts';
import type { Loaded } from './use-module.ts';
import { useModule } from './use-module.ts';

/** Nobody puts other words under the name of a card of the app, whichever way they came. */
function join(shipped: readonly Card[], added: readonly AddedCard[]): readonly Card[] {
  const taken = new Set(shipped.map(({ id }) => id));
  return [...shipped, ...added.map(({ card }) => card).filter(({ id }) => !taken.has(id))];
}

/** The cards of the app, once the part that holds them is there, and behind them what was added. */
export function useCardsWith(added: readonly AddedCard[]): Loaded<readonly Card[]> {
  const shipped = useModule(loadCards, 'cards');
  return useMemo(() => (typeof shipped === 'string' ? shipped : join(shipped, added)), [shipped, added]);
}

export const useCards = (): Loaded<readonly Card[]> => useCardsWith(useAddedCards(useServices().records));

const NONE: readonly never[] = [];

/** Only those that ship with the app. */
export const useShippedCards = (): Loaded<readonly Card[]> => useCardsWith(NONE);

/** To draw with while they are not there; the same list each time. */
export const cardsOr = (cards: Loaded<readonly Card[]>): readonly Card[] => (typeof cards === 'string' ? NONE : cards);
