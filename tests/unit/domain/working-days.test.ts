import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween, weekdayOf } from '../../../app/domain/day.ts';
import { dutchHolidays, easterOf } from '../../../app/domain/dutch-holidays.ts';
import { availability } from '../../../app/domain/line-availability.ts';
import { addWorkingDays, isHoliday, isWorkingDay } from '../../../app/domain/working-days.ts';
import { buildEntity, day } from './build-entity.ts';

describe('Dutch holidays', () => {
  test.each([[2023, '2023-04-09'], [2024, '2024-03-31'], [2025, '2025-04-20'], [2026, '2026-04-05'], [2027, '2027-03-28'], [2038, '2038-04-25'], [2000, '2000-04-23']])(
    'Easter of %i', (year, easter) => expect(easterOf(year)).toBe(easter),
  );

  test('of 2026, all of them', () => {
    expect(dutchHolidays(2026)).toEqual(['2026-01-01', '2026-04-05', '2026-04-06', '2026-04-27', '2026-05-14', '2026-05-24', '2026-05-25', '2026-12-25', '2026-12-26']);
  });

  test("King's Day moves to Saturday when it falls on a Sunday, Liberation Day is one in five", () => {
    expect(isHoliday(day('2025-04-26'))).toBe(true);
    expect(isHoliday(day('2025-04-27'))).toBe(false);
    expect(isHoliday(day('2025-05-05'))).toBe(true);
    expect(isHoliday(day('2026-05-05'))).toBe(false);
    expect(isHoliday(day('2026-04-03'))).toBe(false);
  });
});

describe('working days', () => {
  test.each([['2026-11-19', 3, '2026-11-24'], ['2026-04-02', 1, '2026-04-03'], ['2026-04-03', 1, '2026-04-07'], ['2026-12-24', 2, '2026-12-29'], ['2026-11-21', 0, '2026-11-21'], ['2026-11-21', 1, '2026-11-23']])(
    'from %s, %i on: %s', (from, count, to) => expect(addWorkingDays(day(from), count)).toBe(to),
  );

  test('land on a working day with exactly so many working days passed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 1, max: 30 }), (offset, count) => {
        const from = addDays(day('2000-01-01'), offset);
        const to = addWorkingDays(from, count);
        expect(isWorkingDay(to)).toBe(true);
        const between = Array.from({ length: daysBetween(from, to) }, (_, at) => addDays(from, at + 1));
        expect(between.filter(isWorkingDay)).toHaveLength(count);
        expect(between.filter((item) => isWorkingDay(item) && weekdayOf(item) > 5)).toEqual([]);
      }),
    );
  });
});

describe('whether the fixed face can be reached', () => {
  const line = buildEntity('line', 'l', { days: [1, 2, 4], from: '09:00', to: '17:00', deputyPhone: '0612345678' });
  const at = (on: string, time: string) => availability(line, { day: day(on), time });
  test('on her days, by the hour', () => {
    expect(at('2026-11-23', '10:00')).toEqual({ now: 'here', deputy: false });
    expect(at('2026-11-23', '08:59')).toEqual({ now: 'later-today', deputy: true });
    expect(at('2026-11-23', '17:00')).toEqual({ now: 'gone-home', nextDay: '2026-11-24', deputy: true });
    expect(at('2026-11-25', '10:00')).toEqual({ now: 'not-today', nextDay: '2026-11-26', deputy: true });
    expect(at('2026-11-27', '10:00').nextDay).toBe('2026-11-30');
  });

  test('not on a holiday, nor is a holiday the next day', () => {
    expect(at('2026-05-14', '10:00')).toMatchObject({ now: 'not-today', nextDay: '2026-05-18' });
    expect(at('2026-05-22', '10:00').nextDay).toBe('2026-05-26');
  });

  test('without days, hours or deputy it takes office days and the whole day', () => {
    const bare = buildEntity('line', 'b');
    expect(availability(bare, { day: day('2026-11-23'), time: '22:00' })).toEqual({ now: 'here', deputy: false });
    expect(availability(bare, { day: day('2026-11-21'), time: '10:00' })).toEqual({ now: 'not-today', nextDay: '2026-11-23', deputy: false });
  });

  test('the next day is always one of hers', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 7 })), fc.nat(5000), (days, offset) => {
        const some = buildEntity('line', 's', { days, to: '12:00' });
        const found = availability(some, { day: addDays(day('2020-01-01'), offset), time: '13:00' });
        const { nextDay } = found;
        expect(nextDay).toBeDefined();
        if (nextDay) expect((days.length > 0 ? days : [1, 2, 3, 4, 5]).includes(weekdayOf(nextDay)) && !isHoliday(nextDay)).toBe(true);
      }),
    );
  });
});
