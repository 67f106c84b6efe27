import { i18n } from '@lingui/core';
import type { Day, LocalTime } from '../domain/day.ts';
import { daysBetween } from '../domain/day.ts';

/** Latin digits everywhere: Dutch letters, phones and bus times use them, whatever the language of the words. */
const tag = (): string => (i18n.locale === 'ar' ? 'ar-u-nu-latn' : i18n.locale);
const asDate = (day: Day): Date => new Date(`${day}T12:00:00Z`);

const cache = new Map<string, Intl.DateTimeFormat>();
function formatter(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = tag() + JSON.stringify(options);
  let found = cache.get(key);
  if (!found) {
    found = new Intl.DateTimeFormat(tag(), options);
    cache.set(key, found);
  }
  return found;
}

/** `ma 23 november` */
export const formatDay = (day: Day): string => formatter({ weekday: 'short', day: 'numeric', month: 'long', timeZone: 'UTC' }).format(asDate(day));
/** `23 november 2026` */
export const formatDate = (day: Day): string => formatter({ day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(asDate(day));
/** `14:30`, always 24 hours as in the Netherlands. */
export const formatTime = (time: LocalTime): string => time.slice(11);
export const formatNumber = (value: number): string => new Intl.NumberFormat(tag()).format(value);

/** `morgen`, `over 3 dagen`, `gisteren`; a plain date when further away than two weeks. */
export function formatRelativeDay(day: Day, today: Day): string {
  const distance = daysBetween(today, day);
  if (Math.abs(distance) > 14) return formatDay(day);
  return new Intl.RelativeTimeFormat(tag(), { numeric: 'auto' }).format(distance, 'day');
}

/** Names of the days, Monday first. */
export function weekdayNames(width: 'short' | 'long'): readonly string[] {
  const format = formatter({ weekday: width, timeZone: 'UTC' });
  return [1, 2, 3, 4, 5, 6, 7].map((day) => format.format(new Date(Date.UTC(2024, 0, day))));
}

export const formatList = (items: readonly string[]): string => new Intl.ListFormat(tag(), { style: 'long', type: 'conjunction' }).format(items);
