import { addDays, type Day, isDay } from './day.ts';
import { foldDigits } from './fold-digits.ts';
import { foldText } from './fold-text.ts';

const DAY_FIRST = /(?<!\d)(\d{1,2})\s?([-/.])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})(?!\d|[.:]\d)/g;
const SPACED = /(?<!\d)(\d{1,2}) (\d{1,2}) (19\d\d|20\d\d)(?!\d)/g;
const YEAR_FIRST = /(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/g;
/** Beginnings of month names in Dutch, English, Turkish and Polish; whole names in Arabic. All folded. */
const MONTHS = [
  'jan', 'feb', 'maart', 'mrt', 'mar', 'apr', 'mei', 'may', 'jun', 'jul', 'aug', 'sep', 'okt', 'oct', 'nov', 'dec',
  'ocak', 'subat', 'nisan', 'haziran', 'temmuz', 'agustos', 'eyl', 'ekim', 'kasim', 'aralik',
  'sty', 'lut', 'kwie', 'maj', 'czerw', 'lip', 'sierp', 'wrze', 'pazdz', 'listop', 'grud',
  'يناير', 'فبراير', 'مارس', 'ابريل', 'مايو', 'يونيو', 'يوليو', 'اغسطس', 'سبتمبر', 'اكتوبر', 'نوفمبر', 'ديسمبر',
  'كانون', 'شباط', 'اذار', 'نيسان', 'ايار', 'حزيران', 'تموز', 'اب', 'ايلول', 'تشرين',
].join('|');
const WITH_MONTH = new RegExp(`(?:\\b|^|\\s)(?:(\\d{1,2}) (?:${MONTHS})\\p{L}*|(?:${MONTHS})\\p{L}* (\\d{1,2})) (?:\\p{L}+ )?(19\\d\\d|20\\d\\d)(?!\\d)`, 'gu');
const BORN = /(?:^| )(?:geboren|geb|born|dogumlu|dogdu|urodz\p{L}*|ur|مواليد|مولود\p{L}*|ولد\p{L}*) (?:\p{L}+ ){0,2}\d/u;
const YEAR_BORN = /(?:19|20)\d\d (?:geboren|born|dogumlu|dogdu|urodz)/u;
/** A day this recent is more often that of a talk than of a birth. */
const RECENT_DAYS = 60;
const OLDEST_YEARS = 110;

/** A whole date well behind us, or any figure after "born". Appointments lie ahead or are written without a year. */
export function hasBirthDate(text: string, today: Day): boolean {
  const latin = foldDigits(text);
  const folded = foldText(text);
  const year = Number(today.slice(0, 4));
  const dates = [
    ...[...latin.matchAll(DAY_FIRST)].map(([, date, , month, years]) => dayFrom(fullYear(years, year), month, date)),
    ...[...latin.matchAll(SPACED)].map(([, date, month, years]) => dayFrom(Number(years), month, date)),
    ...[...latin.matchAll(YEAR_FIRST)].map(([, years, month, date]) => dayFrom(Number(years), month, date)),
  ];
  const latestBirth = addDays(today, -RECENT_DAYS);
  return (
    BORN.test(folded) ||
    YEAR_BORN.test(folded) ||
    dates.some((date) => date && date <= latestBirth && Number(date.slice(0, 4)) > year - OLDEST_YEARS) ||
    [...folded.matchAll(WITH_MONTH)].some(([, , , years]) => Number(years) < year)
  );
}

/** `19` is 2019 and `98` is 1998, seen from 2026. */
function fullYear(years: string | undefined, thisYear: number): number {
  const value = Number(years);
  if (years?.length !== 2) return value;
  return value + (value <= thisYear % 100 ? 2000 : 1900);
}

function dayFrom(year: number, month: string | undefined, date: string | undefined): Day | undefined {
  const text = `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
  return isDay(text) ? text : undefined;
}
