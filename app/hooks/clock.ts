import type { LocalTime } from '../domain/day.ts';
import { dayAt } from '../domain/day.ts';
import type { Clock } from '../services.ts';

/** The device's clock in the device's own time zone, asked anew each time: she may travel, and summer time ends. */
export function createClock(now: () => number = Date.now): Clock {
  const offset = (ms: number): number => -new Date(ms).getTimezoneOffset();
  const today = () => dayAt(now(), offset(now()));
  return {
    now, today,
    localTime: () => `${today()}T${new Date(now() + offset(now()) * 60_000).toISOString().slice(11, 16)}` as LocalTime,
  };
}
