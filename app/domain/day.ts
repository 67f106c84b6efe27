declare const dayBrand: unique symbol;

/** A calendar day in the volunteer's own time zone, `YYYY-MM-DD`. Sorts as text. */
export type Day = string & { readonly [dayBrand]: true };
/** A wall-clock moment without zone, `YYYY-MM-DDTHH:MM`. */
export type LocalTime = string & { readonly [dayBrand]: 'time' };

const MS_PER_DAY = 86_400_000;
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const LOCAL_TIME = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/;

const utcOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const fromUtc = (ms: number): Day => new Date(ms).toISOString().slice(0, 10) as Day;

const MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** True for a day that exists: 2026-02-30 does not. Without a Date, because opening asks it for every day of 10,000 records. */
export function isDay(value: unknown): value is Day {
  if (typeof value !== 'string' || !DAY.test(value)) return false;
  const month = Number(value.slice(5, 7));
  const date = Number(value.slice(8));
  const last = (MONTHS[month - 1] ?? 0) + (month === 2 && isLeap(Number(value.slice(0, 4))) ? 1 : 0);
  return date >= 1 && date <= last;
}

export const isLocalTime = (value: unknown): value is LocalTime =>
  typeof value === 'string' && LOCAL_TIME.test(value) && isDay(value.slice(0, 10));

export const dayOfTime = (time: LocalTime): Day => time.slice(0, 10) as Day;

/** The day a moment falls on for somebody `offsetMinutes` east of UTC. */
export const dayAt = (ms: number, offsetMinutes: number): Day => fromUtc(ms + offsetMinutes * 60_000);

export const addDays = (day: Day, count: number): Day => fromUtc(utcOf(day) + count * MS_PER_DAY);
/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => Math.round((utcOf(to) - utcOf(from)) / MS_PER_DAY);
/** 1 is Monday, 7 is Sunday (ISO 8601). */
export const weekdayOf = (day: Day): number => new Date(utcOf(day)).getUTCDay() || 7;
export const yearOf = (day: Day): number => Number(day.slice(0, 4));
/** `2026-Q4` for any day in October to December 2026. */
export const quarterOf = (day: Day): string => `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
