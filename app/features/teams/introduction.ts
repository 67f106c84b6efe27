import { TEXT_LIMITS } from '../../domain/limits.ts';
import { ownCardId } from '../../domain/partner-cards.ts';
import { partnerText } from '../../domain/partner-text.ts';
import { ownSeat, sideOf } from '../../hooks/line-people.ts';
import type { CardWords } from '../../hooks/teams.ts';
import type { Services } from '../../services.ts';

/** How somebody comes into a team. */
export interface Introduction {
  readonly firstName: string;
  readonly organisation: string;
  readonly role?: 'informal' | 'formal' | undefined;
}
export type IntroductionField = keyof Introduction;

/** What she said of herself elsewhere need not be typed twice. */
export function knownIntroduction({ records }: Pick<Services, 'records'>): Introduction {
  const seat = ownSeat(records);
  const card = records.list('team').map((team) => records.get('partner', ownCardId(team))).find(Boolean);
  const hasOwn = records.list('road').length > 0 || records.list('line').length > 0;
  const role = sideOf(records) === 'formal' ? 'formal' : hasOwn ? 'informal' : undefined;
  return { firstName: card?.firstName ?? seat?.firstName ?? '', organisation: card?.organisation ?? seat?.team ?? '', role };
}

export const missingIn = ({ firstName, organisation, role }: Introduction, coordinator: boolean): readonly IntroductionField[] => [
  ...(firstName.trim() === '' ? (['firstName'] as const) : []),
  ...(organisation.trim() === '' ? (['organisation'] as const) : []),
  ...(role === undefined && !coordinator ? (['role'] as const) : []),
];

/** Undefined while something is missing. */
export function cardWordsOf({ firstName, organisation, role }: Introduction, coordinator: boolean): CardWords | undefined {
  const name = partnerText(firstName, TEXT_LIMITS.firstName);
  const at = partnerText(organisation, TEXT_LIMITS.team);
  const as = coordinator ? 'coordinator' : role;
  return name && at && as ? { firstName: name, organisation: at, role: as } : undefined;
}
