import { type Day, daysBetween } from './day.ts';

export type DayCheck = 'ok' | 'jumped-forward' | 'jumped-back';

/** A phone left in a drawer for a year is believed; a clock that says ten years is asked about before anything is erased. */
const MAX_DAYS_AWAY = 400;
/** Flying west or setting the time zone right moves the day back by one. */
const MAX_DAYS_BACK = 1;

/** Whether the phone's day can be right, seen from the last day the app was used. Nothing is erased on a doubtful day. */
export function plausibleToday(lastSeenDay: Day | undefined, today: Day): DayCheck {
  if (!lastSeenDay) return 'ok';
  const days = daysBetween(lastSeenDay, today);
  if (days > MAX_DAYS_AWAY) return 'jumped-forward';
  return days < -MAX_DAYS_BACK ? 'jumped-back' : 'ok';
}
