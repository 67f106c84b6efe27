import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadOf } from '../../../app/domain/load.ts';
import { inQuietTime } from '../../../app/domain/quiet-time.ts';
import { buildEntity, day, recordId } from './build-entity.ts';

const SATURDAY = day('2026-11-21');
const road = (name: string, fields = {}) => buildEntity('road', name, { contactId: recordId('c'), ...fields });
const step = (name: string, fields: Record<string, string | number | boolean>) => buildEntity('step', name, { roadId: recordId('r'), kind: 'accompany', done: true, ...fields });

test('counts open roads, and the hours and evenings of this week from Monday to Sunday', () => {
  const roads = [road('a'), road('b'), road('c', { closedOn: '2026-11-01' })];
  const steps = [
    step('sunday', { on: '2026-11-15', minutes: 600 }), step('monday', { on: '2026-11-16', minutes: 90 }), step('planned', { on: '2026-11-17', minutes: 60, done: false }),
    step('evening', { on: '2026-11-18', minutes: 45, at: '2026-11-18T18:00' }), step('again', { on: '2026-11-18', at: '2026-11-18T20:00' }), step('early', { on: '2026-11-19', at: '2026-11-19T17:59' }),
    step('tomorrow', { on: '2026-11-10', done: false, at: '2026-11-22T19:00' }), step('nextweek', { on: '2026-11-23', minutes: 60, at: '2026-11-23T19:00' }),
  ];
  expect(loadOf({ roads, steps, profile: undefined }, SATURDAY)).toEqual({
    openRoads: 2, minutesThisWeek: 135, eveningsThisWeek: 2, over: { roads: false, hours: false, evenings: false },
  });
  const profile = buildEntity('profile', 'me', { maxRoads: 1, maxHoursPerWeek: 2, maxEveningsPerWeek: 2 });
  expect(loadOf({ roads, steps, profile }, SATURDAY).over).toEqual({ roads: true, hours: true, evenings: false });
});

test('an evening that she said of what was done counts once for its day, and not when it was not done or was something else than said', () => {
  const evenings = (...steps: ReturnType<typeof step>[]) => loadOf({ roads: [], steps, profile: undefined }, SATURDAY).eveningsThisWeek;
  const done = step('done', { on: '2026-11-18', evening: true });
  expect([evenings(done), evenings(done, step('same', { on: '2026-11-18', at: '2026-11-18T19:00' })), evenings(done, step('next', { on: '2026-11-19', evening: true }))]).toEqual([1, 1, 2]);
  for (const fields of [{ on: '2026-11-15', evening: true }, { on: '2026-11-18', evening: true, done: false }, { on: '2026-11-18' }, { on: '2026-11-18', evening: 'yes' }, { on: '2026-11-18', evening: false }]) expect(evenings(step('none', fields))).toBe(0);
});

test.each([
  ['22:00', '07:00', '23:30', true], ['22:00', '07:00', '06:59', true], ['22:00', '07:00', '07:00', false], ['22:00', '07:00', '21:59', false],
  ['12:00', '14:00', '13:00', true], ['12:00', '14:00', '14:00', false], ['12:00', '12:00', '12:00', false],
])('quiet from %s to %s, at %s: %s', (quietFrom, quietTo, time, quiet) => {
  expect(inQuietTime({ quietFrom, quietTo }, time)).toBe(quiet);
  expect(inQuietTime({ quietFrom: undefined, quietTo }, time)).toBe(false);
});

test('a time is in the quiet hours or in the others, never both', () => {
  const time = fc.integer({ min: 0, max: 1439 }).map((minutes) => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`);
  fc.assert(
    fc.property(time, time, time, (from, to, now) => {
      fc.pre(from !== to);
      expect(inQuietTime({ quietFrom: from, quietTo: to }, now)).toBe(!inQuietTime({ quietFrom: to, quietTo: from }, now));
    }),
  );
});
