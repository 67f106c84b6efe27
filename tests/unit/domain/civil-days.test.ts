import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dayFromNumber, dayNumber, daysInMonth } from '../../../app/domain/civil-days.ts';

const MS_PER_DAY = 86_400_000;
const byDate = (days: number): string => new Date(days * MS_PER_DAY).toISOString().slice(0, 10);
/** Years 1 to 9998. */
const anyDay = fc.integer({ min: -719_000, max: 2_932_000 });

it('days are numbered as the platform numbers them, both ways', () => {
  fc.assert(fc.property(anyDay, (days) => {
    expect(dayFromNumber(days)).toBe(byDate(days));
    expect(dayNumber(byDate(days))).toBe(days);
  }));
});

it('every day of forty years around now is the day after the one before', () => {
  for (let days = 10_000; days < 24_600; days += 1) expect(dayFromNumber(days)).toBe(byDate(days));
});

it('February has 29 days in leap years only, and a thirteenth month has none', () => {
  expect([2023, 2024, 2000, 2100].map((year) => daysInMonth(year, 2))).toEqual([28, 29, 29, 28]);
  expect(daysInMonth(2026, 13)).toBe(0);
});
