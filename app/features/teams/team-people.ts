import type { PartnerRole } from '../../domain/codes.ts';
import type { Entity } from '../../domain/entities.ts';
import { ownCardId, personOfCard, type TeamCards, teamCards } from '../../domain/partner-cards.ts';
import type { TeamMember, TeamStatus } from '../../hooks/teams.ts';
import { compareNames } from '../../i18n/compare-names.ts';
import type { Services } from '../../services.ts';

type Reading = Pick<Services, 'records' | 'teams' | 'clock'>;

export const statusOfTeam = ({ teams }: Pick<Services, 'teams'>, { space }: Entity<'team'>): TeamStatus | undefined => teams.status.value.get(space ?? '');

const membersOf = (services: Pick<Services, 'teams'>, team: Entity<'team'>): readonly TeamMember[] | undefined => {
  const status = statusOfTeam(services, team);
  return status?.state === 'open' ? status.members : undefined;
};

/** Undefined while it is not known; a card cannot say it. */
export const coordinates = (services: Pick<Services, 'teams'>, team: Entity<'team'>): boolean => membersOf(services, team)?.some((member) => member.isYou && member.coordinates) ?? false;
export const hasOtherCoordinator = (services: Pick<Services, 'teams'>, team: Entity<'team'>): boolean => membersOf(services, team)?.some((member) => !member.isYou && member.coordinates) ?? false;

/** As her place in the team says, and until that is known, as her card does. Nobody makes herself a coordinator on a card. */
export function roleOf(services: Pick<Services, 'teams'>, team: Entity<'team'>, card: Entity<'partner'>): PartnerRole {
  const members = membersOf(services, team);
  if (!members) return card.role;
  const { coordinates: isOne } = members.find(({ person }) => person === personOfCard(card)) ?? { coordinates: false };
  if (isOne) return 'coordinator';
  return card.role === 'coordinator' ? 'informal' : card.role;
}

export const isOwnCard = (team: Entity<'team'>, { id }: Pick<Entity<'partner'>, 'id'>): boolean => id === ownCardId(team);

/** By name, herself first. */
export function cardsOf({ records, clock }: Reading, team: Entity<'team'>): TeamCards {
  const { here, left, faces } = teamCards(records.list('partner'), team, clock.today());
  const byName = (a: Entity<'partner'>, b: Entity<'partner'>): number => Number(isOwnCard(team, b)) - Number(isOwnCard(team, a)) || compareNames(a.firstName, b.firstName);
  return { here: [...here].sort(byName), left, faces: [...faces].sort((a, b) => compareNames(a.faceFor, b.faceFor) || compareNames(a.firstName, b.firstName)) };
}
