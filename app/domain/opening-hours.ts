import { isHoursMinutes, isWhole } from './field-readers.ts';

/** On these days of the week from one hour to another. ISO weekdays, 1 is Monday; hours as `HH:MM`. */
export interface OpeningTime { readonly days: readonly number[]; readonly from: string; readonly to: string }

declare const ofPlace: unique symbol;
/** When a place is open: days and hours, so that nothing else can be in it. There is no other way to make it than {@link openingHours}. */
export type OpeningHours = readonly OpeningTime[] & { readonly [ofPlace]: true };

/** One for each day of the week. */
export const MOST_OPENING_TIMES = 7;
const FIELDS = ['days', 'from', 'to'];

function openingTime(value: unknown): OpeningTime | undefined {
  if (typeof value !== 'object' || value === null || Object.keys(value).some((field) => !FIELDS.includes(field))) return undefined;
  const { days, from, to } = value as Readonly<Record<string, unknown>>;
  if (!Array.isArray(days) || !isHoursMinutes(from) || !isHoursMinutes(to) || from >= to) return undefined;
  const known = days.filter((day): day is number => isWhole(day, 1, 7));
  if (known.length === 0 || known.length !== days.length || new Set(known).size !== known.length) return undefined;
  return { days: known.sort((a, b) => a - b), from, to };
}

/** Read anew from its own fields, all of it or nothing: half of the hours of a place would be wrong hours. */
export function openingHours(value: unknown): OpeningHours | undefined {
  if (!Array.isArray(value) || value.length === 0 || value.length > MOST_OPENING_TIMES) return undefined;
  const times = value.map(openingTime);
  return times.every((time) => time !== undefined) ? (times as readonly OpeningTime[] as OpeningHours) : undefined;
}
