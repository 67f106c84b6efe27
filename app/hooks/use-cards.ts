import { useMemo } from 'preact/hooks';
import type { Card } from '../domain/card.ts';
import type { Entity } from '../domain/entities.ts';
import { loadCards } from '../reference/load-cards.ts';
import { useServices } from '../services.ts';
import type { Loaded } from './use-module.ts';
import { useModule } from './use-module.ts';

/** The cards of the app, once the part that holds them is there, and behind them what her organisation added. */
export function useCardsWith(own: readonly Entity<'card'>[]): Loaded<readonly Card[]> {
  const shipped = useModule(loadCards, 'cards');
  return useMemo(() => (typeof shipped === 'string' ? shipped : [...shipped, ...own.map(({ card }) => card)]), [shipped, own]);
}

export const useCards = (): Loaded<readonly Card[]> => useCardsWith(useServices().records.list('card'));

const NONE: readonly never[] = [];

/** Only those that ship with the app. */
export const useShippedCards = (): Loaded<readonly Card[]> => useCardsWith(NONE);

/** To draw with while they are not there; the same list each time. */
export const cardsOr = (cards: Loaded<readonly Card[]>): readonly Card[] => (typeof cards === 'string' ? NONE : cards);
