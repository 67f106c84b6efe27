import { useMemo } from 'preact/hooks';
import type { Entity } from '../domain/entities.ts';
import { spaceOfRecord } from '../domain/ids.ts';
import type { RecordSignals } from './record-signals.ts';

/** A card that did not come with the app: her own, or one that a team shares. */
export type AddedCard = Entity<'card'> | Entity<'teamcard'>;

export const isShared = (added: AddedCard): added is Entity<'teamcard'> => spaceOfRecord(added.id) !== undefined;

/** One of them by its id, which tells where it stands. */
export const addedCard = (records: Pick<RecordSignals, 'get'>, id: AddedCard['id'] | undefined): AddedCard | undefined =>
  (id !== undefined && spaceOfRecord(id) !== undefined ? records.get('teamcard', id) : records.get('card', id));

/**
 * Each card once, in its latest words. Of one that she shared she keeps her own copy, for her backup and for when the team
 * is over: the team's counts, until a newer one came from a file.
 */
export function addedCards(own: readonly Entity<'card'>[], shared: readonly Entity<'teamcard'>[]): readonly AddedCard[] {
  const byCard = new Map<string, AddedCard>();
  for (const added of [...shared, ...own]) {
    const known = byCard.get(added.card.id);
    if (!known || added.card.asOf > known.card.asOf) byCard.set(added.card.id, added);
  }
  return [...byCard.values()];
}

export function useAddedCards(records: Pick<RecordSignals, 'list'>): readonly AddedCard[] {
  const [own, shared] = [records.list('card'), records.list('teamcard')];
  return useMemo(() => addedCards(own, shared), [own, shared]);
}
