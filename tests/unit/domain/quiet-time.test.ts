import { expect, test } from 'vitest';
import type { LocalTime } from '../../../app/domain/day.ts';
import { holdBack, quietUntil } from '../../../app/domain/quiet-time.ts';
import type { TodayItem } from '../../../app/domain/today.ts';
import { day, recordId } from './build-entity.ts';

const TODAY = day('2026-11-23');
const at = (time: string): LocalTime => time as LocalTime;
const [roadId, lineId] = [recordId('r'), recordId('l')];

test.each([
  ['2026-11-23T21:59', undefined],
  ['2026-11-23T22:00', '2026-11-24T08:00'],
  ['2026-11-30T23:59', '2026-12-01T08:00'],
  ['2026-11-24T00:10', '2026-11-24T08:00'],
  ['2026-11-24T08:00', undefined],
])('with quiet hours past midnight, at %s her rest ends at %s', (now, end) => {
  expect(quietUntil({ quietFrom: '22:00', quietTo: '08:00' }, at(now))).toBe(end);
});

test('quietUntil() knows rest within a day, and none where no hours were set', () => {
  expect(quietUntil({ quietFrom: '12:00', quietTo: '14:00' }, at('2026-11-23T13:00'))).toBe('2026-11-23T14:00');
  expect(quietUntil({ quietFrom: undefined, quietTo: '14:00' }, at('2026-11-23T13:00'))).toBeUndefined();
  expect(quietUntil(undefined, at('2026-11-23T13:00'))).toBeUndefined();
});

test('holdBack() keeps back all that asks something of her, and loses nothing', () => {
  const asks: readonly TodayItem[] = [
    { type: 'promise', id: recordId('p'), on: day('2026-11-20'), overdue: true },
    { type: 'line', what: 'late', id: recordId('h'), lineId, on: TODAY },
    { type: 'line', what: 'question', id: recordId('q'), lineId, on: TODAY },
    { type: 'appointment', id: recordId('a'), roadId, at: at('2026-11-24T10:00') },
    { type: 'call-back', id: recordId('s'), roadId, on: TODAY },
    { type: 'answer', id: recordId('w'), lineId, on: TODAY, overdue: true },
    { type: 'aftercare', roadId, which: 'two-weeks', on: TODAY },
    { type: 'retention', ask: true, on: TODAY, roadId },
    { type: 'retention', ask: false, on: day('2026-11-25'), roadId },
  ];
  expect(holdBack(asks, TODAY)).toEqual({ still: [], waiting: asks });
});

test('holdBack() leaves in sight who expects her today, and a family that is gone at the next opening', () => {
  const shown: readonly TodayItem[] = [
    { type: 'appointment', id: recordId('a'), roadId, at: at('2026-11-23T23:00') },
    { type: 'retention', ask: false, on: day('2026-11-24'), roadId },
  ];
  expect(holdBack(shown, TODAY)).toEqual({ still: shown, waiting: [] });
});
