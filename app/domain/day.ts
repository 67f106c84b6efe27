import { dayFromNumber, dayNumber, daysInMonth } from './civil-days.ts';

declare const dayBrand: unique symbol;

/** A calendar day in the volunteer's own time zone, `YYYY-MM-DD`. Sorts as text. */
export type Day = string & { readonly [dayBrand]: true };
/** A wall-clock moment without zone, `YYYY-MM-DDTHH:MM`. */
export type LocalTime = string & { readonly [dayBrand]: 'time' };

const MS_PER_DAY = 86_400_000;
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const LOCAL_TIME = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/;

// Made of numbers that are a day, so the text is one.
const fromNumber = (days: number): Day => dayFromNumber(days) as Day;

/** True for a day that exists: 2026-02-30 does not. */
export function isDay(value: unknown): value is Day {
  if (typeof value !== 'string' || !DAY.test(value)) return false;
  const date = Number(value.slice(8));
  return date >= 1 && date <= daysInMonth(yearOf(value), Number(value.slice(5, 7)));
}

export const isLocalTime = (value: unknown): value is LocalTime =>
  typeof value === 'string' && LOCAL_TIME.test(value) && isDay(value.slice(0, 10));

export const dayOfTime = (time: LocalTime): Day => time.slice(0, 10) as Day;

/** The day a moment falls on for somebody `offsetMinutes` east of UTC. */
export const dayAt = (ms: number, offsetMinutes: number): Day => fromNumber((ms + offsetMinutes * 60_000) / MS_PER_DAY);

export const addDays = (day: Day, count: number): Day => fromNumber(dayNumber(day) + count);
/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => dayNumber(to) - dayNumber(from);
/** 1 is Monday, 7 is Sunday (ISO 8601). */
export const weekdayOf = (day: Day): number => ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;
export const yearOf = (day: string): number => Number(day.slice(0, 4));
/** `2026-Q4` for any day in October to December 2026. */
export const quarterOf = (day: Day): string => `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
