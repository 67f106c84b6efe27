import type { OwnCard } from '../../domain/added-entities.ts';
import type { Entity } from '../../domain/entities.ts';
import { sharedCardId, spaceOfRecord } from '../../domain/ids.ts';
import { sharedCard } from '../../domain/shared-card.ts';
import type { TeamSpace } from '../../domain/ids.ts';
import { addedCards, isShared } from '../../hooks/use-added-cards.ts';
import type { Services } from '../../services.ts';
import type { Change } from '../../vault/changes.ts';
import type { WriteResult } from '../../vault/vault.ts';

/** A team that this device can write to. */
export interface SharingTeam { readonly name: string; readonly space: TeamSpace }

type Reading = Pick<Services, 'records' | 'teams'>;

/** Teams that she can share with from here: joined, and not over. */
export const sharingTeams = ({ records, teams }: Reading): readonly SharingTeam[] =>
  records.list('team').flatMap(({ name, space }) => (space !== undefined && teams.status.value.get(space)?.state === 'open' ? [{ name, space }] : []));

/** The team that something shared stands in. */
export const teamNameOf = ({ records }: Pick<Services, 'records'>, { id }: Pick<Entity<'teamcard'>, 'id'>): string =>
  records.list('team').find(({ space }) => space === spaceOfRecord(id))?.name ?? '';

/** Own cards that stand in no team yet, or with older words. */
export const unshared = ({ records }: Pick<Services, 'records'>): readonly Entity<'card'>[] =>
  addedCards(records.list('card'), records.list('teamcard')).filter((added): added is Entity<'card'> => !isShared(added));

/** Writes own cards into a team, all or none: from then on everybody there has them. One that is there already is replaced. */
export function shareCards({ vault, records, newId }: Services, { space }: SharingTeam, cards: readonly Entity<'card'>[]): Promise<WriteResult> {
  const there = new Map(records.list('teamcard').filter(({ id }) => spaceOfRecord(id) === space).map(({ id, card }) => [card.id, id]));
  const ready = cards.flatMap(({ card, hours }) => {
    const shared = sharedCard(card);
    return shared ? [{ card: shared, hours }] : [];
  });
  return vault.write(ready.map((set) => ({ id: there.get(set.card.id) ?? sharedCardId(space, newId()), kind: 'teamcard' as const, set })));
}

/** Her own copy of a card, as it stands now; what she has that is newer stays. */
function keepOwn({ records, newId }: Services, { card, hours }: OwnCard): readonly Change<'card'>[] {
  const own = records.list('card').find((one) => one.card.id === card.id);
  return own && own.card.asOf > card.asOf ? [] : [{ id: own?.id ?? newId(), kind: 'card', set: { card, hours } }];
}

/** Takes a card out of its team, for everybody; here it stays as her own. */
export const takeBack = (services: Services, shared: Entity<'teamcard'>): Promise<WriteResult> =>
  services.vault.erase([{ id: shared.id, kind: 'teamcard', erase: true }], keepOwn(services, shared));
