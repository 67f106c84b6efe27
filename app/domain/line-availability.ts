import { addDays, type Day, weekdayOf } from './day.ts';
import type { Line } from './entities.ts';
import { isHoliday } from './working-days.ts';

export interface Availability {
  readonly now: 'here' | 'later-today' | 'gone-home' | 'not-today';
  /** The next day she works, when it is not today any more. */
  readonly nextDay?: Day;
  /** True when there is a deputy to offer instead. */
  readonly deputy: boolean;
}
type Hours = Pick<Line, 'days' | 'from' | 'to' | 'deputyPhone'>;

const OFFICE_DAYS = [1, 2, 3, 4, 5];
/** Longer than any row of days off; a line that works on no day at all has no next day. */
const LOOK_AHEAD_DAYS = 21;

/** Whether the fixed face can be reached at this moment. Without days filled in, office days are taken. */
export function availability(line: Hours, { day, time }: { readonly day: Day; readonly time: string }): Availability {
  const now = worksOn(line, day) ? momentOf(line, time) : 'not-today';
  const deputy = now !== 'here' && line.deputyPhone !== undefined;
  if (now === 'here' || now === 'later-today') return { now, deputy };
  const nextDay = nextWorkDay(line, day);
  return nextDay ? { now, nextDay, deputy } : { now, deputy };
}

function worksOn(line: Hours, day: Day): boolean {
  const days = line.days.length > 0 ? line.days : OFFICE_DAYS;
  return days.includes(weekdayOf(day)) && !isHoliday(day);
}

function momentOf({ from, to }: Hours, time: string): 'here' | 'later-today' | 'gone-home' {
  if (from && to && to <= from) return 'here';
  if (from && time < from) return 'later-today';
  return to && time >= to ? 'gone-home' : 'here';
}

function nextWorkDay(line: Hours, day: Day): Day | undefined {
  for (let ahead = 1; ahead <= LOOK_AHEAD_DAYS; ahead += 1) {
    const candidate = addDays(day, ahead);
    if (worksOn(line, candidate)) return candidate;
  }
  return undefined;
}
