import { addDays, type Day } from './day.ts';

/** The same day so many months on, or the last day of that month where it is shorter: 31 December + 2 is 28 February. */
export function addMonths(day: Day, count: number): Day {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + count;
  const first = firstOfMonth(months);
  const lastDate = Number(addDays(firstOfMonth(months + 1), -1).slice(8));
  return addDays(first, Math.min(Number(day.slice(8)), lastDate) - 1);
}

const firstOfMonth = (months: number): Day => new Date(Date.UTC(Math.floor(months / 12), months % 12, 1)).toISOString().slice(0, 10) as Day;
