import { dayAt, type Day, isDay, isLocalTime, type LocalTime } from './day.ts';
import { parseStamp } from './hybrid-clock.ts';
import { isRecordId, type RecordId } from './ids.ts';
import { keepDirection } from './keep-direction.ts';
import { type Json, type RecordState, shownValue } from './record.ts';

/**
 * Readers of one field each. What is in a record may come from a newer version, another device or a damaged
 * file, so a reader gives nothing for what it does not know, and never throws.
 */
type Reader<T> = (state: RecordState, field: string) => T | undefined;

const CONTROLS = /[\u0000-\u001f\u007f]+/g;
const HALF_PAIR_AT_END = /[\ud800-\udbff]$/;
const HOURS_MINUTES = /^([01]\d|2[0-3]):[0-5]\d$/;

export const valueOf = (state: RecordState, field: string): Json | undefined => shownValue(state.fields.get(field));

/** Text on one line that turns nothing around it, cut to its limit but never through the middle of a character. */
export function cleanText(value: Json | undefined, limit: number): string | undefined {
  if (typeof value !== 'string') return undefined;
  const line = value.replace(CONTROLS, ' ');
  const cut = keepDirection(line.length > limit ? line.slice(0, limit).replace(HALF_PAIR_AT_END, '') : line);
  return cut.trim() === '' ? undefined : cut;
}

export const text = (state: RecordState, field: string, limit: number): string | undefined => cleanText(valueOf(state, field), limit);

export const idOf: Reader<RecordId> = (state, field) => {
  const value = valueOf(state, field);
  return isRecordId(value) ? value : undefined;
};
/** A day outside these years was not made by a person, and sums with it would leave the calendar. */
export const isUsableDay = (value: unknown): value is Day => isDay(value) && value >= '2000' && value < '2200';
export const dayOf: Reader<Day> = (state, field) => {
  const value = valueOf(state, field);
  return isUsableDay(value) ? value : undefined;
};
/** The earliest that anybody wrote who did not know of another: for what counts once one of them said it. */
export const firstDayOf: Reader<Day> = (state, field) =>
  (state.fields.get(field) ?? []).map(({ value }) => value).filter(isUsableDay).reduce<Day | undefined>((first, day) => (first === undefined || day < first ? day : first), undefined);
export const localTimeOf: Reader<LocalTime> = (state, field) => {
  const value = valueOf(state, field);
  return isLocalTime(value) && isUsableDay(value.slice(0, 10)) ? value : undefined;
};
export const isHoursMinutes = (value: unknown): value is string => typeof value === 'string' && HOURS_MINUTES.test(value);
export const hoursMinutesOf: Reader<string> = (state, field) => {
  const value = valueOf(state, field);
  return isHoursMinutes(value) ? value : undefined;
};

export const isWhole = (value: unknown, min: number, max: number): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max;

export function whole(state: RecordState, field: string, min: number, max: number): number | undefined {
  const value = valueOf(state, field);
  return isWhole(value, min, max) ? value : undefined;
}

/** Reader of one answer from a fixed list. */
export function codeFrom<T extends string>(list: readonly T[]): Reader<T> {
  const known = new Map<Json | undefined, T>(list.map((code) => [code, code]));
  return (state, field) => known.get(valueOf(state, field));
}

/** Reader of several answers from a fixed list: unknown and double ones left out. */
export function codesFrom<T extends string>(list: readonly T[], most = list.length): (state: RecordState, field: string) => readonly T[] {
  const known = new Map<Json, T>(list.map((code) => [code, code]));
  return (state, field) => {
    const value = valueOf(state, field);
    if (!Array.isArray(value)) return [];
    const found = new Set<T>();
    for (const item of value as readonly Json[]) {
      const code = known.get(item);
      if (code !== undefined && found.size < most) found.add(code);
    }
    return [...found];
  };
}

/** The day of the first or last write on a record, for records whose own date was lost: their retention clock must still run. */
export function writtenOn(state: RecordState, which: 'first' | 'last'): Day {
  let found = '';
  for (const heads of state.fields.values()) {
    for (const { stamp } of heads) {
      if (found === '' || (which === 'first' ? stamp < found : stamp > found)) found = stamp;
    }
  }
  return dayAt(Math.min(Math.max(FIRST_MS, parseStamp(found)?.ms ?? 0), LAST_MS), 0);
}
const FIRST_MS = Date.UTC(2000, 0, 1);
const LAST_MS = Date.UTC(2199, 11, 31);
