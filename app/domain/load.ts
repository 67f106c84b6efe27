import { addDays, type Day, dayOfTime, weekdayOf } from './day.ts';
import type { Entity, Profile } from './entities.ts';

/** How much she carries this week, beside the limits she set herself. */
export interface Load {
  readonly openRoads: number;
  readonly minutesThisWeek: number;
  readonly eveningsThisWeek: number;
  readonly over: { readonly roads: boolean; readonly hours: boolean; readonly evenings: boolean };
}
export interface LoadInput {
  readonly roads: readonly Entity<'road'>[];
  readonly steps: readonly Entity<'step'>[];
  readonly profile: Profile | undefined;
}

const EVENING_FROM = '18:00';

/** The days that ask an evening of her: by the time that was agreed, or because she said so of what was done. */
const eveningsOf = ({ at, on, done, evening }: Entity<'step'>): readonly Day[] => [
  ...(at && at.slice(11) >= EVENING_FROM ? [dayOfTime(at)] : []),
  ...(done && evening ? [on] : []),
];

/** The week runs from Monday to Sunday; an evening is a day with something from six o'clock, planned or done. */
export function loadOf({ roads, steps, profile }: LoadInput, today: Day): Load {
  const monday = addDays(today, 1 - weekdayOf(today));
  const sunday = addDays(monday, 6);
  const inWeek = (day: Day): boolean => day >= monday && day <= sunday;
  const openRoads = roads.filter((road) => !road.closedOn).length;
  const minutesThisWeek = steps.filter((step) => step.done && inWeek(step.on)).reduce((sum, step) => sum + (step.minutes ?? 0), 0);
  const evenings = new Set(steps.flatMap(eveningsOf).filter(inWeek));
  return {
    openRoads,
    minutesThisWeek,
    eveningsThisWeek: evenings.size,
    over: {
      roads: isOver(openRoads, profile?.maxRoads),
      hours: isOver(minutesThisWeek / 60, profile?.maxHoursPerWeek),
      evenings: isOver(evenings.size, profile?.maxEveningsPerWeek),
    },
  };
}

const isOver = (value: number, limit: number | undefined): boolean => limit !== undefined && value > limit;
