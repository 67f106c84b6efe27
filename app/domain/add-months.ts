import { dayText, daysInMonth } from './civil-days.ts';
import type { Day } from './day.ts';

/** The same day so many months on, or the last day of that month where it is shorter: 31 December + 2 is 28 February. */
export function addMonths(day: Day, count: number): Day {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + count;
  const year = Math.floor(months / 12);
  const month = months - year * 12 + 1;
  // A month that exists and no later a date than it has.
  return dayText(year, month, Math.min(Number(day.slice(8)), daysInMonth(year, month))) as Day;
}
