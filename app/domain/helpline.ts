import type { CardLanguage, ReviewState } from './card.ts';
import type { Day } from './day.ts';
import type { DialNumber } from './dial.ts';

export const HOURS = ['always', 'daily-11-21', 'working-days', 'office-hours', 'out-of-hours', 'unknown'] as const;
export const COSTS = ['free', 'usual', 'usual-plus', 'paid', 'local', 'insured'] as const;
/** How sure we are of the number itself. */
export const SURE = ['high', 'medium', 'low'] as const;
/** What somebody still has to ask by phone. */
export const DOUBTS = ['number', 'hours', 'cost'] as const;
export const HELPLINE_GROUPS = ['now', 'self', 'parents', 'children', 'urgent'] as const;

/** Called in danger: the two that stand on top of Veiligheid, and nothing else does. */
export const URGENT_LINES = ['112', 'veilig-thuis'] as const;
/** Has another number in each region, which she fills in herself. */
export const REGIONAL_LINE = 'huisartsenpost';
/** The app itself calls these by their name: without one of them it is not built. */
export const NEEDED_LINES = [...URGENT_LINES, REGIONAL_LINE, 'luisterlijn'] as const;

export type HoursCode = (typeof HOURS)[number];
export type CostCode = (typeof COSTS)[number];
export type Doubt = (typeof DOUBTS)[number];
export type HelplineGroup = (typeof HELPLINE_GROUPS)[number];
export type NeededLine = (typeof NEEDED_LINES)[number];

/** What a line is for, in one language. */
export interface HelplineText {
  readonly review: ReviewState;
  readonly purpose: string;
}

/** One public telephone line. A wrong number here is the worst fault this app can have. */
export interface Helpline {
  /** The name of its file. */
  readonly id: string;
  /** As it answers the phone: Dutch, never translated. */
  readonly name: string;
  /** Nothing where there is no national number. */
  readonly number: DialNumber | undefined;
  readonly otherNumber?: DialNumber;
  readonly group: HelplineGroup;
  /** Its place in its group, the lowest first. */
  readonly place: number;
  readonly hours: HoursCode;
  readonly cost: CostCode;
  /** Day on which this line was laid beside its source. */
  readonly asOf: Day;
  readonly source: string;
  readonly sure: (typeof SURE)[number];
  readonly doubts: readonly Doubt[];
  /** From this day on she is told that nobody looked for long. */
  readonly recheckBy: Day;
  /** The cards that show it, each with its place among the lines there. */
  readonly cards: Readonly<Record<string, number>>;
  readonly texts: Readonly<Record<CardLanguage, HelplineText>>;
}
