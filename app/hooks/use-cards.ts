import { useMemo } from 'preact/hooks';
import type { Card } from '../domain/card.ts';
import type { NightDoctor } from '../domain/night-doctor.ts';
import { CARDS_OF_NIGHT_DOCTOR } from '../reference/helplines-shown.ts';
import { loadCards } from '../reference/load-cards.ts';
import { useServices } from '../services.ts';
import { knownDoctor } from './known-doctor.ts';
import type { RecordSignals } from './record-signals.ts';
import type { AddedCard } from './use-added-cards.ts';
import { useAddedCards } from './use-added-cards.ts';
import type { Loaded } from './use-module.ts';
import { useModule } from './use-module.ts';

/** Nobody puts other words under the name of a card of the app, whichever way they came. */
function join(shipped: readonly Card[], added: readonly AddedCard[], nightDoctor: NightDoctor | undefined): readonly Card[] {
  const taken = new Set(shipped.map(({ id }) => id));
  const local = (card: Card): Card => (nightDoctor && CARDS_OF_NIGHT_DOCTOR.has(card.id) ? { ...card, local: { nightDoctor } } : card);
  return [...shipped.map(local), ...added.map(({ card, hours }) => (hours ? { ...card, local: { hours } } : card)).filter(({ id }) => !taken.has(id))];
}

/** The cards of the app, once the part that holds them is there, and behind them what was added. */
function useCardsWith(added: readonly AddedCard[], nightDoctor?: NightDoctor): Loaded<readonly Card[]> {
  const shipped = useModule(loadCards, 'cards');
  return useMemo(() => (typeof shipped === 'string' ? shipped : join(shipped, added, nightDoctor)), [shipped, added, nightDoctor]);
}

/** With all that these records add to them. */
export const useCardsOf = (records: Pick<RecordSignals, 'list'>): Loaded<readonly Card[]> => useCardsWith(useAddedCards(records), knownDoctor(records)?.doctor);

export const useCards = (): Loaded<readonly Card[]> => useCardsOf(useServices().records);

const NONE: readonly never[] = [];

/** Only those that ship with the app. */
export const useShippedCards = (): Loaded<readonly Card[]> => useCardsWith(NONE);

/** To draw with while they are not there; the same list each time. */
export const cardsOr = (cards: Loaded<readonly Card[]>): readonly Card[] => (typeof cards === 'string' ? NONE : cards);
