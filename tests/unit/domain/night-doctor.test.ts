import fc from 'fast-check';
import { expect, it } from 'vitest';
import { latestDoctor, nightDoctor, nightNumber, nightRecheck } from '../../../app/domain/night-doctor.ts';
import { readNightDoctor } from '../../../app/domain/read-night-doctor.ts';
import type { Json } from '../../../app/domain/record.ts';
import { buildEntity } from './build-entity.ts';
import { buildRecord } from './build-record.ts';

const GOOD = { phone: '088 123 45 67', name: 'Huisartsenpost Oost', asOf: '2026-11-21' };

it.each([['088 123 45 67', '+31881234567'], ['+31 (0)20 123 45 67', '+31201234567'], ['0900 1515', '09001515'], ['0800 1234567', '08001234567']])('%s can be the number of a doctor, and is dialled as %s', (typed, dialled) => {
  expect(nightNumber(typed)).toBe(dialled);
});

it.each(['112', '06 12345678', '0906 1234', '0909 1234', '+48 600 700 800', '14 010', '084 123 45 67', '087 123 45 67', '', 'tel:112', '088 123'])('%s cannot', (typed) => {
  expect(nightNumber(typed)).toBeUndefined();
});

it('what says more than a number, its name and a day is none of it', () => {
  expect(nightDoctor(GOOD)).toEqual({ ...GOOD, phone: '+31881234567' });
  expect(nightDoctor({ ...GOOD, name: undefined })).toEqual({ phone: '+31881234567', asOf: '2026-11-21' });
  for (const other of [{ ...GOOD, family: 'Citroen' }, { ...GOOD, asOf: 'gisteren' }, { ...GOOD, name: 'x'.repeat(41) }, { ...GOOD, name: 'Oost\u202e' }, { ...GOOD, name: 7 }, { ...GOOD, name: ' ' }, { ...GOOD, phone: 881234567 }, [GOOD], null, 'x']) expect(nightDoctor(other)).toBeUndefined();
});

it('reading one never throws, and gives a number that can be dialled or nothing, whatever was stored', () => {
  fc.assert(fc.property(fc.jsonValue(), (value) => { expect(readNightDoctor(buildRecord('nightdoctor', { doctor: value as Json }))).toBeUndefined(); }));
  expect(buildEntity('teamdoctor', 'x', { doctor: GOOD, contactId: 'family' })).toEqual({ id: expect.any(String) as unknown, doctor: { ...GOOD, phone: '+31881234567' } });
});

it('the one that was looked up last counts, and of two on one day the first; after half a year it has to be asked again', () => {
  const on = (asOf: string, name: string) => ({ doctor: nightDoctor({ ...GOOD, asOf, name })! });
  expect(latestDoctor([])).toBeUndefined();
  expect(latestDoctor([on('2026-11-01', 'a'), on('2026-11-03', 'b'), on('2026-11-03', 'c')])?.doctor.name).toBe('b');
  expect(nightRecheck({ asOf: nightDoctor(GOOD)!.asOf })).toBe('2027-05-23');
});
