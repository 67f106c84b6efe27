import type { OpeningHours } from '../domain/opening-hours.ts';
import type { Locale } from '../i18n/locales.ts';
import type { InAll } from './shown-words.ts';

// Written out and not made by the phone: a recorded voice goes with these very words, and phones write days differently.

export const OPENING_NAME: InAll = { nl: 'Openingstijden', ar: 'أوقات العمل', tr: 'Açık olduğu saatler', pl: 'Godziny otwarcia', en: 'Opening hours' };

export const WEEKDAY_WORDS: readonly InAll[] = [
  { nl: 'maandag', ar: 'الاثنين', tr: 'pazartesi', pl: 'poniedziałek', en: 'Monday' },
  { nl: 'dinsdag', ar: 'الثلاثاء', tr: 'salı', pl: 'wtorek', en: 'Tuesday' },
  { nl: 'woensdag', ar: 'الأربعاء', tr: 'çarşamba', pl: 'środa', en: 'Wednesday' },
  { nl: 'donderdag', ar: 'الخميس', tr: 'perşembe', pl: 'czwartek', en: 'Thursday' },
  { nl: 'vrijdag', ar: 'الجمعة', tr: 'cuma', pl: 'piątek', en: 'Friday' },
  { nl: 'zaterdag', ar: 'السبت', tr: 'cumartesi', pl: 'sobota', en: 'Saturday' },
  { nl: 'zondag', ar: 'الأحد', tr: 'pazar', pl: 'niedziela', en: 'Sunday' },
];
export const EVERY_DAY: InAll = { nl: 'elke dag', ar: 'كل يوم', tr: 'her gün', pl: 'codziennie', en: 'every day' };
export const MONDAY_TO_FRIDAY: InAll = { nl: 'maandag tot en met vrijdag', ar: 'من الاثنين إلى الجمعة', tr: 'pazartesiden cumaya kadar', pl: 'od poniedziałku do piątku', en: 'Monday to Friday' };
export const FROM_TO: InAll = { nl: 'van {from} tot {to} uur', ar: 'من الساعة {from} إلى {to}', tr: 'saat {from} ile {to} arası', pl: 'od {from} do {to}', en: 'from {from} to {to}' };

const COMMA: InAll = { nl: ', ', ar: '، ', tr: ', ', pl: ', ', en: ', ' };

function daysIn(days: readonly number[], language: Locale): string {
  if (days.length === WEEKDAY_WORDS.length) return EVERY_DAY[language];
  if (days.join('') === '12345') return MONDAY_TO_FRIDAY[language];
  return days.map((day) => WEEKDAY_WORDS[day - 1]?.[language] ?? '').join(COMMA[language]);
}

const capital = (words: string, language: Locale): string => words.charAt(0).toLocaleUpperCase(language) + words.slice(1);

/** Kept from turning round inside Arabic. */
const isolated = (time: string): string => `\u2066${time}\u2069`;

/** When a place is open, a line for each of its times, in one of the five languages. */
export const openingLines = (hours: OpeningHours | undefined, language: Locale): readonly string[] =>
  (hours ?? []).map(({ days, from, to }) => `${capital(daysIn(days, language), language)}: ${FROM_TO[language].replace('{from}', isolated(from)).replace('{to}', isolated(to))}`);
