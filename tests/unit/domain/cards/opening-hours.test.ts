import fc from 'fast-check';
import { expect, it } from 'vitest';
import { MOST_OPENING_TIMES, openingHours } from '../../../../app/domain/opening-hours.ts';
import { toOpeningHours } from '../../../../app/features/cards/opening-form.ts';
import { LOCALES } from '../../../../app/i18n/locales.ts';
import { openingLines } from '../../../../app/reference/opening-words.ts';
import { buildEntity } from '../build-entity.ts';
import { cardOf } from '../../../support/card-content.ts';
import type { Json } from '../../../../app/domain/record.ts';

const TUESDAY = { days: [2], from: '10:00', to: '12:00' };

it.each<readonly [string, unknown]>([
  ['words', 'dinsdag van 10 tot 12'], ['no times', []], ['a time without days', [{ ...TUESDAY, days: [] }]], ['a day that does not exist', [{ ...TUESDAY, days: [8] }]], ['a day twice', [{ ...TUESDAY, days: [2, 2] }]],
  ['an hour that does not exist', [{ ...TUESDAY, to: '25:00' }]], ['an end before its start', [{ ...TUESDAY, to: '09:00' }]], ['something else beside them', [{ ...TUESDAY, family: 'Citroen' }]], ['one that is none', [TUESDAY, null]],
  ['more than fit', Array.from({ length: MOST_OPENING_TIMES + 1 }, () => TUESDAY)],
])('%s are no opening hours, all of them together', (_, value) => {
  expect(openingHours(value)).toBeUndefined();
});

it('reading them never throws, and gives days and hours and nothing else, whatever stands there', () => {
  fc.assert(fc.property(fc.oneof(fc.jsonValue(), fc.array(fc.record({ days: fc.array(fc.integer({ min: -1, max: 9 })), from: fc.constantFrom('10:00', '9', ''), to: fc.constantFrom('12:00', '08:00') }, { requiredKeys: [] }))), (value) => {
    for (const time of openingHours(value) ?? []) expect(Object.keys(time).sort()).toEqual(['days', 'from', 'to']);
  }), { numRuns: 500 });
});

it('a card whose hours make no sense is shown without them', () => {
  const card = cardOf('cjg') as unknown as Json;
  expect(buildEntity('card', 'x', { card, hours: [TUESDAY] })).toMatchObject({ hours: [TUESDAY] });
  expect(buildEntity('card', 'x', { card, hours: 'dinsdag' })).toMatchObject({ card: { id: 'cjg' }, hours: undefined });
  expect(buildEntity('card', 'x', { card })).toMatchObject({ card: { id: 'cjg' }, hours: undefined });
});

it('a time that was begun has to be finished, and one in which nothing stands is left out', () => {
  const form = { days: ['2', '4'], from: '10:00', to: '12:00' } as const;
  const empty = { days: [], from: '', to: '' };
  expect(toOpeningHours([form, empty])).toEqual({ ok: true, value: [{ days: [2, 4], from: '10:00', to: '12:00' }] });
  expect(toOpeningHours([empty])).toEqual({ ok: true, value: undefined });
  expect(toOpeningHours([form, { ...form, days: [] }, { ...form, to: '' }, { ...form, to: '10:00' }])).toEqual({ ok: false, error: [{ at: 1, fault: 'no-days' }, { at: 2, fault: 'no-times' }, { at: 3, fault: 'before-start' }] });
});

it('they are said in whole words in each language, with the times the right way round', () => {
  const hours = openingHours([{ days: [4, 2], from: '09:30', to: '12:00' }, { days: [1, 2, 3, 4, 5], from: '13:00', to: '17:00' }, { days: [1, 2, 3, 4, 5, 6, 7], from: '19:00', to: '20:00' }])!;
  const plain = (line: string): string => line.replace(/[\u2066-\u2069]/gu, '');
  expect(openingLines(hours, 'nl').map(plain)).toEqual(['Dinsdag, donderdag: van 09:30 tot 12:00 uur', 'Maandag tot en met vrijdag: van 13:00 tot 17:00 uur', 'Elke dag: van 19:00 tot 20:00 uur']);
  expect(openingLines(hours, 'ar')[0]).toBe('الثلاثاء، الخميس: من الساعة \u206609:30\u2069 إلى \u206612:00\u2069');
  for (const locale of LOCALES) expect(openingLines(hours, locale).map(plain).filter((line) => /\{|undefined/.test(line))).toEqual([]);
});
