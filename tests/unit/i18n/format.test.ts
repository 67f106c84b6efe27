import { i18n } from '@lingui/core';
import { expect, it } from 'vitest';
import type { Day } from '../../../app/domain/day.ts';
import { compareNames } from '../../../app/i18n/compare-names.ts';
import { formatDate, formatDay, formatList, formatNumber, formatRelativeDay, formatRow, weekdayNames } from '../../../app/i18n/format.ts';
import { LOCALES } from '../../../app/i18n/locales.ts';

const MONDAY = '2026-11-23' as Day;
const TUESDAY = '2026-11-24' as Day;

const activate = (locale: string): void => {
  i18n.load(locale, {});
  i18n.activate(locale);
};

it.each([
  ['nl', 'ma 23 november', '23 november 2026', 'morgen', 'maandag', '1.234', 'a, b en c'],
  ['ar', 'الاثنين، 23 نوفمبر', '23 نوفمبر 2026', 'غدًا', 'الاثنين', '1,234', 'a وb وc'],
  ['tr', '23 Kasım Pzt', '23 Kasım 2026', 'yarın', 'Pazartesi', '1.234', 'a, b ve c'],
  ['pl', 'pon., 23 listopada', '23 listopada 2026', 'jutro', 'poniedziałek', '1234', 'a, b i c'],
  ['en', 'Mon 23 November', '23 November 2026', 'tomorrow', 'Monday', '1,234', 'a, b and c'],
])('A18 days, numbers and lists read as people write them in %s', (locale, day, date, relative, weekday, number, list) => {
  activate(locale);
  expect([formatDay(MONDAY), formatDate(MONDAY), formatRelativeDay(TUESDAY, MONDAY), weekdayNames('long')[0], formatNumber(1234), formatList(['a', 'b', 'c'])]).toEqual([day, date, relative, weekday, number, list]);
});

it.each(LOCALES)('A18 what stands beside each other has the comma of %s', (locale) => {
  activate(locale);
  expect(formatRow(['a', '14:30'])).toBe(locale === 'ar' ? 'a، 14:30' : 'a, 14:30');
});

it.each(LOCALES)('A18 digits are Latin in %s too, as on letters, bus stops and phones here', (locale) => {
  activate(locale);
  expect(`${formatDate(MONDAY)} ${formatNumber(1234567890)}`).not.toMatch(/[\u0660-\u0669\u06f0-\u06f9]/);
});

it.each([
  ['tr', ['çay', 'ceviz', 'ılık', 'iğne', 'şeker', 'su'], ['ceviz', 'çay', 'ılık', 'iğne', 'su', 'şeker']],
  ['pl', ['łąka', 'lato', 'żaba', 'zebra', 'ćma', 'cebula'], ['cebula', 'ćma', 'lato', 'łąka', 'zebra', 'żaba']],
  ['ar', ['ياسمين', 'أمل', 'بدر'], ['أمل', 'بدر', 'ياسمين']],
])('A18 names are in the order of the alphabet of %s', (locale, names, sorted) => {
  i18n.loadAndActivate({ locale, messages: {} });
  expect([...names].sort(compareNames)).toEqual(sorted);
});
