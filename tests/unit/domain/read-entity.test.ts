import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { KINDS } from '../../../app/domain/entities.ts';
import { TEXT_LIMITS } from '../../../app/domain/limits.ts';
import { readEntity } from '../../../app/domain/read-entity.ts';
import { DELETED, type Json } from '../../../app/domain/record.ts';
import { bestTime } from './best-time.ts';
import { buildRecord } from './build-record.ts';

const ID = 'B'.repeat(22);
const DAY = '2026-11-21';

describe('a record that holds little', () => {
  test('an empty contact gets careful defaults and the day it was written', () => {
    expect(readEntity('contact', buildRecord('contact', { nickname: 'Citroen' }))).toMatchObject({
      nickname: 'Citroen', interpreter: 'unknown', knownToHelp: 'unknown', language: 'other', ageBands: [], createdOn: '2026-03-10',
    });
  });

  test('an empty road is in my hands and its parent knows the face', () => {
    expect(readEntity('road', buildRecord('road', { contactId: ID, startedOn: DAY }))).toMatchObject({
      contactId: ID, pen: 'me', penSince: DAY, parentKnowsFace: true, touchedOn: '2026-03-10', closedOn: undefined,
    });
  });

  test('an empty line answers in three working days', () => {
    expect(readEntity('line', buildRecord('line', {}))).toMatchObject({ replyDays: 3, days: [], earlier: [], firstName: '' });
  });

  test('a promise of an unknown kind is still a promise', () => {
    expect(readEntity('commitment', buildRecord('commitment', { kind: 'sing', by: DAY }))).toMatchObject({ kind: 'own-words', by: DAY, who: 'me' });
  });

  test('a consent without a readable end has ended on the day it was given', () => {
    expect(readEntity('consent', buildRecord('consent', { roadId: ID, givenOn: DAY, until: 'later' }))).toMatchObject({ until: DAY, version: 0 });
  });
});

describe('what does not belong is left out', () => {
  test('unknown codes, doubles and a third theme', () => {
    const record = buildRecord('road', { contactId: ID, themes: ['school', 'adhd', 'school', 'leren', 'taal'], pen: 'police', barriers: 'shame' });
    expect(readEntity('road', record)).toMatchObject({ themes: ['school', 'leren'], pen: 'me', barriers: [] });
  });

  test('a name and number without the yes of the parent', () => {
    const fields = { nickname: 'x', firstName: 'Amina', phone: '0612345678' };
    expect(readEntity('contact', buildRecord('contact', fields))).toMatchObject({ firstName: undefined, phone: undefined });
    expect(readEntity('contact', buildRecord('contact', { ...fields, nameYesOn: DAY }))).toMatchObject({ firstName: 'Amina', phone: '0612345678' });
  });

  test('text longer than its limit, without cutting through a character', () => {
    const record = buildRecord('contact', { nickname: `${'a'.repeat(TEXT_LIMITS.nickname - 1)}🍋` });
    expect(readEntity('contact', record)?.nickname).toBe('a'.repeat(TEXT_LIMITS.nickname - 1));
  });

  test('days that do not exist, times that do not exist, and weekdays beyond Sunday', () => {
    const record = buildRecord('line', { since: '2026-02-30', from: '25:00', to: '17:30', days: [7, 1, 8, 1, '2', 0.5] });
    expect(readEntity('line', record)).toMatchObject({ since: '2026-03-10', from: undefined, to: '17:30', days: [1, 7] });
  });

  test('counts that are no counts', () => {
    const counts = JSON.parse('{"M5:school":3,"__proto__":9,"constructor":1,"M1":-1,"M2":1.5,"M3:nl":"4","name:Amina":1}') as Json;
    const tally = readEntity('tally', buildRecord('tally', { period: '2026-Q4', counts }));
    expect(tally?.counts).toEqual({ 'M5:school': 3 });
    expect(Object.getPrototypeOf(tally?.counts)).toBe(Object.prototype);
  });
});

describe('no entity at all', () => {
  test('of a record that lacks what it cannot do without', () => {
    expect(readEntity('road', buildRecord('road', { contactId: 'x' }))).toBeUndefined();
    expect(readEntity('step', buildRecord('step', { roadId: ID, kind: 'fly' }))).toBeUndefined();
    expect(readEntity('consent', buildRecord('consent', {}))).toBeUndefined();
    expect(readEntity('ask', buildRecord('ask', {}))).toBeUndefined();
    expect(readEntity('tally', buildRecord('tally', { period: '2026' }))).toBeUndefined();
  });

  test('of another kind, an erased record, or an id that is none', () => {
    expect(readEntity('line', buildRecord('contact', {}))).toBeUndefined();
    expect(readEntity('contact', buildRecord('contact', { [DELETED]: true }))).toBeUndefined();
    expect(readEntity('contact', buildRecord('contact', {}, 'short'))).toBeUndefined();
  });
});

const FIELD_NAMES = ['contactId', 'roadId', 'lineId', 'kind', 'nickname', 'themes', 'ageBands', 'counts', 'period', 'earlier', 'days', 'sentences', 'minutes', 'createdOn', 'at', 'from', '__proto__', 'constructor', 'toString'];
const anyJson = fc.oneof(fc.jsonValue(), fc.constantFrom(ID, DAY, 'meet', '__proto__', 'constructor', '2026-Q4')) as fc.Arbitrary<Json>;

test('reading never throws and keeps every limit, whatever a record holds', () => {
  fc.assert(
    fc.property(fc.constantFrom(...KINDS), fc.dictionary(fc.oneof(fc.constantFrom(...FIELD_NAMES), fc.string()), anyJson), (kind, fields) => {
      const entity = readEntity(kind, buildRecord(kind, fields));
      if (!entity) return;
      expect(JSON.stringify(entity).length).toBeLessThan(12_000);
      if ('nickname' in entity) expect(entity.nickname.length).toBeLessThanOrEqual(TEXT_LIMITS.nickname);
      if ('themes' in entity) expect(entity.themes.length).toBeLessThanOrEqual(2);
    }),
    { numRuns: 1000 },
  );
});

test('ten thousand records are read in little more than the time it takes to parse them', () => {
  const fields = { roadId: ID, kind: 'prepare', on: DAY, done: true, minutes: 30, hats: ['listener', 'bridge'], doors: ['cjg'], place: 'home' };
  const records = Array.from({ length: 10_000 }, () => buildRecord('step', fields));
  const texts = records.map((record) => JSON.stringify([...record.fields]));
  expect(records.every((record) => readEntity('step', record)?.minutes === 30)).toBe(true);
  const reading = bestTime(() => records.forEach((record) => readEntity('step', record)));
  const parsing = bestTime(() => texts.forEach((text) => JSON.parse(text)));
  expect(reading / parsing).toBeLessThan(5); // 0.7 when measured
});
