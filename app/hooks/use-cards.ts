import type { Card } from '../domain/card.ts';
import { loadCards } from '../reference/load-cards.ts';
import type { Loaded } from './use-module.ts';
import { useModule } from './use-module.ts';

/** All cards, once the part of the app that holds them is there. */
export const useCards = (): Loaded<readonly Card[]> => useModule(loadCards, 'cards');
