import { useMemo } from 'preact/hooks';
import type { Card } from '../domain/card.ts';
import { loadCards } from '../reference/load-cards.ts';
import type { Services } from '../services.ts';
import { useServices } from '../services.ts';
import type { Loaded } from './use-module.ts';
import { useModule } from './use-module.ts';

/** What her organisation added to the cards of the app. */
export const ownCards = ({ records }: Pick<Services, 'records'>): readonly Card[] => records.list('card').map(({ card }) => card);

/** The cards of the app, once the part that holds them is there, and behind them these. */
export function useCardsWith(own: readonly Card[]): Loaded<readonly Card[]> {
  const shipped = useModule(loadCards, 'cards');
  const names = JSON.stringify(own);
  return useMemo(() => (typeof shipped === 'string' ? shipped : [...shipped, ...own]), [shipped, names]);
}

export const useCards = (): Loaded<readonly Card[]> => useCardsWith(ownCards(useServices()));
