import { i18n } from '@lingui/core';
import type { Locale } from './locales.ts';
import { followLanguage } from './activate-locale.ts';
import type { Day, LocalTime } from '../domain/day.ts';
import { daysBetween } from '../domain/day.ts';

/** Latin digits everywhere: Dutch letters, phones and bus times use them, whatever the language of the words. Days before months, as in the Netherlands. */
const TAGS: Readonly<Record<string, string>> = { ar: 'ar-u-nu-latn', en: 'en-GB' };
const tagOf = (locale: string): string => TAGS[locale] ?? locale;
const tag = (): string => {
  followLanguage();
  return tagOf(i18n.locale);
};
const asDate = (day: Day): Date => new Date(`${day}T12:00:00Z`);

/** Making a formatter takes longer than drawing a row, so each is made once for a language. */
function keptPerTag<Options, Formatter>(make: (locale: string, options: Options) => Formatter): (options: Options) => Formatter {
  const made = new Map<string, Formatter>();
  return (options) => {
    const key = tag() + JSON.stringify(options);
    const found = made.get(key) ?? make(tag(), options);
    made.set(key, found);
    return found;
  };
}

const formatter = keptPerTag((locale, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options));
const relative = keptPerTag((locale, options: Intl.RelativeTimeFormatOptions) => new Intl.RelativeTimeFormat(locale, options));
const numbers = keptPerTag((locale, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options));

/** `ma 23 november` */
export const formatDay = (day: Day): string => formatter({ weekday: 'short', day: 'numeric', month: 'long', timeZone: 'UTC' }).format(asDate(day));
/** `maandag 23 november`, in a language that need not be that of the app. */
export const dayIn = (locale: Locale, day: Day): string =>
  new Intl.DateTimeFormat(tagOf(locale), { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' }).format(asDate(day));
/** `23 november 2026` */
export const formatDate = (day: Day): string => formatter({ day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(asDate(day));
/** `14:30`, always 24 hours as in the Netherlands. */
export const formatTime = (time: LocalTime): string => time.slice(11);
/** `22 november om 14:30`, in the time of this device. */
export const formatMoment = (ms: number): string => formatter({ day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(ms);

const DAYS_BY_NAME_MS = 6 * 24 * 60 * 60 * 1000;

/** Since when, as short as is clear: `14:30` today, `dinsdag` within the week, else `3 november`. */
export function formatSince(ms: number, now: number): string {
  if (new Date(ms).toDateString() === new Date(now).toDateString()) return formatter({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(ms);
  if (Math.abs(now - ms) < DAYS_BY_NAME_MS) return formatter({ weekday: 'long' }).format(ms);
  return formatter({ day: 'numeric', month: 'long' }).format(ms);
}
export const formatNumber = (value: number): string => numbers({}).format(value);
/** `42 sec`, from milliseconds. */
export const formatSeconds = (ms: number): string => numbers({ style: 'unit', unit: 'second', unitDisplay: 'short' }).format(Math.max(1, Math.round(ms / 1000)));
/** `84 kB`, `1,2 MB`. */
export const formatBytes = (bytes: number): string =>
  (bytes < 1_000_000 ? numbers({ style: 'unit', unit: 'kilobyte', unitDisplay: 'short' }).format(Math.max(1, Math.round(bytes / 1000))) : numbers({ style: 'unit', unit: 'megabyte', unitDisplay: 'short', maximumFractionDigits: 1 }).format(bytes / 1_000_000));

/** `morgen`, `over 3 dagen`, `gisteren`; a plain date when further away than two weeks. */
export function formatRelativeDay(day: Day, today: Day): string {
  const distance = daysBetween(today, day);
  if (Math.abs(distance) > 14) return formatDay(day);
  return relative({ numeric: 'auto' }).format(distance, 'day');
}

/** Names of the days, Monday first. */
export function weekdayNames(width: 'short' | 'long'): readonly string[] {
  const format = formatter({ weekday: width, timeZone: 'UTC' });
  return [1, 2, 3, 4, 5, 6, 7].map((day) => format.format(new Date(Date.UTC(2024, 0, day))));
}

/** A day with its time, or names, beside each other: Arabic has a comma of its own. */
export const formatRow = (parts: readonly string[]): string => parts.join(tag() === TAGS['ar'] ? '، ' : ', ');
export const formatList = (items: readonly string[]): string => new Intl.ListFormat(tag(), { style: 'long', type: 'conjunction' }).format(items);
