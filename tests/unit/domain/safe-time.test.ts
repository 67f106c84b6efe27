import { expect, test } from 'vitest';
import type { SafeTime } from '../../../app/domain/codes.ts';
import type { LocalTime } from '../../../app/domain/day.ts';
import { isSafeNow } from '../../../app/domain/safe-time.ts';

const MONDAY = '2026-11-23';
const SATURDAY = '2026-11-28';
const safe = (times: readonly SafeTime[], at: string) => isSafeNow(times, at as LocalTime);

test.each([
  ['morning', '07:00', '11:59'],
  ['afternoon', '12:00', '17:59'],
  ['evening', '18:00', '21:59'],
] as const)('%s lasts from %s to %s on working days', (part, from, to) => {
  for (const time of [from, to]) {
    expect(safe([part], `${MONDAY}T${time}`)).toBe(true);
    expect(safe([part], `${SATURDAY}T${time}`)).toBe(false);
    expect(safe(['weekend'], `${SATURDAY}T${time}`)).toBe(true);
    expect(safe(['weekend'], `${MONDAY}T${time}`)).toBe(false);
  }
  for (const other of ['morning', 'afternoon', 'evening'] as const) expect(safe([other], `${MONDAY}T${from}`)).toBe(other === part);
});

test('the night is never safe, whatever she named', () => {
  for (const day of [MONDAY, SATURDAY]) {
    for (const time of ['22:00', '03:00', '06:59']) expect(safe(['morning', 'afternoon', 'evening', 'weekend'], `${day}T${time}`)).toBe(false);
  }
});

test('nothing is said where nobody asked her', () => expect(safe([], `${MONDAY}T10:00`)).toBeUndefined());
