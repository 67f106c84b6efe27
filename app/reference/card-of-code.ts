import type { Barrier, Door } from '../domain/codes.ts';

/** The card of a place that was talked about; none for what has no name of its own. */
export const CARD_OF_DOOR: Readonly<Partial<Record<Door, string>>> = {
  cjg: 'cjg', 'neighbourhood-team': 'wijkteam', 'youth-team': 'jeugdteam', 'child-clinic': 'consultatiebureau', 'school-doctor': 'schoolarts', gp: 'huisarts', school: 'school',
  'school-social-work': 'schoolmaatschappelijk-werk', preschool: 'peuteropvang', 'client-support': 'clientondersteuner', group: 'buurthuis',
};

/** The card that answers what holds a parent back. */
export const cardOfBarrier = (barrier: Barrier): string | undefined => (barrier === 'none' ? undefined : `barrier-${barrier}`);

/** Who may say yes to help, by the age of the child. */
export const WHO_SAYS_YES = 'who-says-yes';
