import { addDays, type Day } from './day.ts';
import type { Entity } from './entities.ts';
import type { Partner } from './team-entities.ts';
import { spaceOfRecord, type TeamRecordId, teamRecordId } from './ids.ts';
import type { WritablePartner } from './partner-text.ts';

/** That somebody left is told for so long. */
const TOLD_DAYS = 30;

type Card = Entity<'partner'>;
type JoinedTeam = Pick<Entity<'team'>, 'space' | 'person'>;

/** Her own card in this team; undefined while she has no place there. */
export const ownCardId = ({ space, person }: JoinedTeam): TeamRecordId | undefined => (space === undefined || person === undefined ? undefined : teamRecordId(space, person));

export const personOfCard = ({ id }: Pick<Card, 'id'>): string => id.slice(id.indexOf('.') + 1);

export interface TeamCards {
  readonly here: readonly Card[];
  /** Told for a while, the last who left first. */
  readonly left: readonly Card[];
  /** Whom to ask for, by neighbourhood or team. */
  readonly faces: readonly (Card & { readonly faceFor: string })[];
}

const hasFace = (card: Card): card is Card & { readonly faceFor: string } => card.faceFor !== undefined;
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The cards of one team; no other team's among them. */
export function teamCards(cards: readonly Card[], { space }: Pick<JoinedTeam, 'space'>, today: Day): TeamCards {
  const ofTeam = cards.filter(({ id }) => space !== undefined && spaceOfRecord(id) === space);
  const here = ofTeam.filter(({ leftOn }) => leftOn === undefined);
  return {
    here,
    left: ofTeam.filter((card) => card.leftOn !== undefined && !isForgotten(card, today)).sort((a, b) => compare(b.leftOn ?? '', a.leftOn ?? '')),
    faces: here.filter(hasFace),
  };
}

export const isForgotten = ({ leftOn }: Pick<Partner, 'leftOn'>, today: Day): boolean => leftOn !== undefined && addDays(leftOn, TOLD_DAYS) <= today;

/** What is left on the card of who does not belong any more: her name, and since when. */
export const leftCard = (today: Day): Omit<WritablePartner, 'firstName' | 'organisation' | 'role'> =>
  ({ comeFor: undefined, phone: undefined, languages: [], days: [], faceFor: undefined, leftOn: today });
