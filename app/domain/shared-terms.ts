import { addDays, type Day } from './day.ts';
import type { Advice, Handover, Withdrawal } from './entities.ts';

const AFTER_ALL_DAYS = 14;
const NOTICE_DAYS = 30;
/** Who was away that long has another to ask; as long as the proof of a yes at the most. */
const UNREAD_DAYS = 365;
const ADVICE_DAYS = 90;

const earlier = (a: Day, b: Day): Day => (b < a ? b : a);

/** The first day it may not be there any more: the parent's yes has ended, or all was done two weeks ago. */
export function endOfHandover({ until, tookPlaceOn, elsewhereOn, returnedOn }: Handover): Day {
  const done = returnedOn ?? elsewhereOn ?? tookPlaceOn;
  return earlier(addDays(until, 1), done ? addDays(done, AFTER_ALL_DAYS) : addDays(until, 1));
}

/** The word that something is gone is for who had it: it stays until she has read it, and a while after. */
export function endOfNotice({ on, formalReadOn }: Withdrawal): Day {
  const last = addDays(on, UNREAD_DAYS);
  return formalReadOn ? earlier(last, addDays(formalReadOn, NOTICE_DAYS)) : last;
}
export const endOfAdvice = ({ askedOn }: Advice): Day => addDays(askedOn, ADVICE_DAYS);
