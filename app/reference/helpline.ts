import type { MessageDescriptor } from '@lingui/core';

export type HelplineId =
  | '112' | 'veilig-thuis' | 'kindertelefoon' | '113' | 'csg' | 'politie' | 'slachtofferhulp' | 'huisartsenpost'
  | 'luisterlijn' | 'mind-korrelatie' | 'ouders-onderwijs' | 'jeugdstem' | 'juridisch-loket' | '1400' | 'meld-misdaad' | 'discriminatie';

export type HoursCode = 'always' | 'daily-11-21' | 'working-days' | 'office-hours' | 'out-of-hours' | 'unknown';
export type CostCode = 'free' | 'usual' | 'usual-plus' | 'paid' | 'local' | 'insured';
/** How sure we are of the number itself. */
export type Sure = 'high' | 'medium' | 'low';
/** What somebody still has to ask by phone. */
export type Doubt = 'number' | 'hours' | 'cost';
export type HelplineGroup = 'now' | 'self' | 'parents' | 'children' | 'urgent';

/** A number as it is read and as it is dialled. */
export interface DialNumber {
  readonly display: string;
  readonly tel: string;
}

/** One public telephone line. A wrong number here is the worst fault this app can have. */
export interface Helpline {
  readonly id: HelplineId;
  /** As it answers the phone: Dutch, never translated. */
  readonly name: string;
  /** Nothing where there is no national number. */
  readonly number: DialNumber | undefined;
  readonly otherNumber?: DialNumber;
  readonly purpose: MessageDescriptor;
  readonly group: HelplineGroup;
  readonly hours: HoursCode;
  readonly cost: CostCode;
  /** Day on which this line was laid beside its source. */
  readonly asOf: string;
  readonly source: string;
  readonly sure: Sure;
  readonly doubts: readonly Doubt[];
  /** After this day somebody must look again. */
  readonly recheckBy: string;
}
