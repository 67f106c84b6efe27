import type { SafeTime } from './codes.ts';
import { dayOfTime, type LocalTime, weekdayOf } from './day.ts';

const SATURDAY = 6;
/** Before this and from the last on it is night, which nobody named as safe. */
const [DAY, NOON, EVENING, NIGHT] = ['07:00', '12:00', '18:00', '22:00'] as const;

function partOfDay(time: string): SafeTime | undefined {
  if (time < DAY || time >= NIGHT) return undefined;
  return time < NOON ? 'morning' : time < EVENING ? 'afternoon' : 'evening';
}

/** A morning is one of a working day: who is at home with her at the weekend may be somebody else. */
function timeAt(now: LocalTime): SafeTime | undefined {
  const part = partOfDay(now.slice(11));
  return part && weekdayOf(dayOfTime(now)) >= SATURDAY ? 'weekend' : part;
}

/** Whether she named this moment as safe; undefined when nobody asked her yet. In doubt it is not. */
export function isSafeNow(safeTimes: readonly SafeTime[], now: LocalTime): boolean | undefined {
  if (safeTimes.length === 0) return undefined;
  const time = timeAt(now);
  return time !== undefined && safeTimes.includes(time);
}
