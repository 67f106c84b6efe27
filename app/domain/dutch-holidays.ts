import { addDays, type Day, weekdayOf } from './day.ts';

const dayIn = (year: number, month: number, date: number): Day =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}` as Day;

/** Easter Sunday, by the Gregorian reckoning of Meeus, Jones and Butcher. */
export function easterOf(year: number): Day {
  const a = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const leapCorrection = century - Math.floor(century / 4) - Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const h = (19 * a + leapCorrection + 15) % 30;
  const l = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - h - (inCentury % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return dayIn(year, Math.floor(sum / 31), (sum % 31) + 1);
}

/**
 * Days on which a Dutch municipality or team is closed. Good Friday is not one of them. Liberation Day counts
 * in years divisible by five only, as most collective agreements have it.
 */
export function dutchHolidays(year: number): readonly Day[] {
  const easter = easterOf(year);
  const kingsBirthday = dayIn(year, 4, 27);
  return [
    dayIn(year, 1, 1),
    easter,
    addDays(easter, 1),
    weekdayOf(kingsBirthday) === 7 ? addDays(kingsBirthday, -1) : kingsBirthday,
    ...(year % 5 === 0 ? [dayIn(year, 5, 5)] : []),
    addDays(easter, 39),
    addDays(easter, 49),
    addDays(easter, 50),
    dayIn(year, 12, 25),
    dayIn(year, 12, 26),
  ];
}
