import type { Entity } from '../../domain/entities.ts';
import { sharedCardId, spaceOfRecord } from '../../domain/ids.ts';
import { sharedCard } from '../../domain/shared-card.ts';
import type { TeamSpace } from '../../domain/ids.ts';
import type { Services } from '../../services.ts';
import type { WriteResult } from '../../vault/vault.ts';

/** A team that this device can write to. */
export interface SharingTeam { readonly name: string; readonly space: TeamSpace }

type Reading = Pick<Services, 'records' | 'teams'>;

/** Teams that she can share with from here: joined, and not over. */
export const sharingTeams = ({ records, teams }: Reading): readonly SharingTeam[] =>
  records.list('team').flatMap(({ name, space }) => (space !== undefined && teams.status.value.get(space)?.state === 'open' ? [{ name, space }] : []));

/** The team that a shared card stands in. */
export const teamOf = ({ records }: Pick<Services, 'records'>, { id }: Pick<Entity<'teamcard'>, 'id'>): string =>
  records.list('team').find(({ space }) => space === spaceOfRecord(id))?.name ?? '';

/** Hands own cards over to a team, all or none: from then on they are everybody's there. One that is there already is replaced. */
export function shareCards({ vault, records, newId }: Services, { space }: SharingTeam, cards: readonly Entity<'card'>[]): Promise<WriteResult> {
  const there = new Map(records.list('teamcard').filter(({ id }) => spaceOfRecord(id) === space).map(({ id, card }) => [card.id, id]));
  const ready = cards.flatMap((own) => {
    const card = sharedCard(own.card);
    return card ? [{ own, card }] : [];
  });
  return vault.erase(
    ready.map(({ own }) => ({ id: own.id, kind: 'card', erase: true as const })),
    ready.map(({ card }) => ({ id: there.get(card.id) ?? sharedCardId(space, newId()), kind: 'teamcard' as const, set: { card } })),
  );
}

/** Takes a card out of its team, for everybody; here it stays as her own. */
export const takeBack = ({ vault, newId }: Services, { id, card }: Entity<'teamcard'>): Promise<WriteResult> =>
  vault.erase([{ id, kind: 'teamcard', erase: true }], [{ id: newId(), kind: 'card', set: { card } }]);
