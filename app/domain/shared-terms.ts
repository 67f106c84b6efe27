import { addDays, type Day } from './day.ts';
import type { Advice, Handover, Withdrawal } from './entities.ts';

const AFTER_ALL_DAYS = 14;
const NOTICE_DAYS = 30;
const ADVICE_DAYS = 90;

const earlier = (a: Day, b: Day): Day => (b < a ? b : a);

/** The first day it may not be there any more: the parent's yes has ended, or all was done two weeks ago. */
export function endOfHandover({ until, tookPlaceOn, elsewhereOn, returnedOn }: Handover): Day {
  const done = returnedOn ?? elsewhereOn ?? tookPlaceOn;
  return earlier(addDays(until, 1), done ? addDays(done, AFTER_ALL_DAYS) : addDays(until, 1));
}

export const endOfNotice = ({ on }: Withdrawal): Day => addDays(on, NOTICE_DAYS);
export const endOfAdvice = ({ askedOn }: Advice): Day => addDays(askedOn, ADVICE_DAYS);
