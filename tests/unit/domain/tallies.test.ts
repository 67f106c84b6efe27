import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isCountKey } from '../../../app/domain/read-tally.ts';
import { suppressSmall } from '../../../app/domain/suppress-small.ts';
import { addCounts, type Counts, countsOfAdvice, countsOfClosing as countsWith } from '../../../app/domain/tallies.ts';
import { buildEntity, recordId } from './build-entity.ts';

const contact = buildEntity('contact', 'c', { nickname: 'Citroen', language: 'tr', knownToHelp: 'no', howMet: 'school', ageBands: ['4-12', '0-1'] });
const road = (fields = {}) => buildEntity('road', 'r', { contactId: contact.id, startedOn: '2026-01-10', ...fields });
const step = (kind: string, fields = {}, name = 's') => buildEntity('step', name, { roadId: recordId('r'), kind, on: '2026-01-12', done: true, ...fields });
const consent = (name: string, fields = {}) => buildEntity('consent', name, { roadId: recordId('r'), receiver: 'Sanne', givenOn: '2026-01-20', ...fields });
/** Of a road over which nothing was sent. */
const countsOfClosing = (...[family, one, steps]: [Parameters<typeof countsWith>[0], ReturnType<typeof road>, ReturnType<typeof step>[]]) => countsWith(family, one, steps, []);

describe('what one road adds', () => {
  test('a whole road', () => {
    const closed = road({ themes: ['school', 'taal'], barriers: ['shame'], crossed: 'yes', helped: 'good', again: 'so-so', goesAlone: 'yes', closeReason: 'arrived', closedOn: '2026-03-01' });
    const steps = [
      step('acquaint', { minutes: 60 }), step('prepare', { minutes: 45 }, 'p'), step('appoint', { on: '2026-01-13', at: '2026-01-20T10:00', minutes: 15 }, 'a'),
      step('accompany', { on: '2026-01-20', minutes: 90, interpreterNeeded: 'yes', interpreterPresent: 'yes' }, 'm'), step('interpret', { interpreterNeeded: 'yes', interpreterPresent: 'no' }, 'i'),
      step('handover', { on: '2026-01-21', doors: ['cjg'], callBackBy: '2026-01-26', calledBackOn: '2026-01-26' }, 'h'), step('handover', { on: '2026-01-22', callBackBy: '2026-01-26' }, 'h2'),
    ];
    expect(countsOfClosing(contact, closed, steps)).toEqual({
      M1: 1, M2: 1, 'M3:tr': 1, 'M4:school': 1, 'M5:school': 1, 'M5:taal': 1, 'M6:4-12': 1, 'M6:0-1': 1, 'M7:cjg': 1, 'M7:other': 1, 'M8:in-time': 1, 'M8:late': 1, 'M8:crossed:yes': 1,
      'M9:acquaint': 60, 'M9:prepare': 45, 'M9:appoint': 15, 'M9:accompany': 90, 'M9:roads:acquaint': 1, 'M9:roads:prepare': 1, 'M9:roads:appoint': 1, 'M9:roads:accompany': 1, 'M9:road:2h-5h': 1, 'M10:8d-14d': 1, 'M11:helped:good': 1, 'M11:again:so-so': 1, 'M12:yes': 1,
      'M13:shame': 1, 'M17:needed': 2, 'M17:present': 1, 'M18:arrived': 1,
    });
  });

  test('a first meeting that came to nothing only adds her time', () => {
    expect(countsOfClosing(contact, road(), [step('meet', { minutes: 10 }), step('acquaint', { done: false }, 'x')])).toEqual({ 'M9:meet': 10, 'M9:roads:meet': 1 });
  });

  test('closing it does not make more of it, unless it ended well', () => {
    const closed = (closeReason: string) => countsOfClosing(contact, road({ closeReason }), [step('meet', { minutes: 10 }), step('close', {}, 'x')]);
    for (const reason of ['parent-stopped', 'waiting', 'moved', 'too-heavy', 'other']) expect(closed(reason)).toEqual({ 'M9:meet': 10, 'M9:roads:meet': 1 });
    expect(closed('answered')).toMatchObject({ M1: 1, 'M7:none-needed': 1, 'M18:answered': 1 });
    expect(closed('arrived')).toMatchObject({ M1: 1, 'M18:arrived': 1 });
  });

  test('a question answered without a door is a success of its own', () => {
    expect(countsOfClosing(contact, road({ closeReason: 'answered' }), [step('prepare')])).toMatchObject({ 'M7:none-needed': 1, 'M18:answered': 1 });
  });

  test('whether she went over the threshold counts as it was answered, and not when nobody knows', () => {
    const crossed = (answer: string | undefined) => Object.entries(countsOfClosing(contact, road({ crossed: answer, closeReason: 'arrived' }), [step('prepare')])).filter(([name]) => name.startsWith('M8:crossed'));
    expect([crossed('yes'), crossed('no'), crossed('unknown'), crossed(undefined)]).toEqual([[['M8:crossed:yes', 1]], [['M8:crossed:no', 1]], [], []]);
  });

  test('a professional who called later than agreed, or never, was late', () => {
    for (const calledBackOn of ['2026-01-27', null]) {
      expect(countsOfClosing(contact, road(), [step('handover', { callBackBy: '2026-01-26', calledBackOn })])).toMatchObject({ 'M8:late': 1 });
    }
  });

  test('whose agreed day was still to come when the road closed, was neither in time nor late', () => {
    const counted = (closedOn: string, calledBackOn: string | null = null) => Object.keys(countsOfClosing(contact, road({ closedOn }), [step('handover', { callBackBy: '2026-01-26', calledBackOn })])).filter((name) => name.startsWith('M8'));
    expect(['2026-01-25', '2026-01-26', '2026-01-27'].map((closedOn) => counted(closedOn))).toEqual([[], [], ['M8:late']]);
    expect(['2026-01-23', '2026-01-26', '2026-01-27'].map((calledBackOn) => counted('2026-01-23', calledBackOn))).toEqual([['M8:in-time'], ['M8:in-time'], ['M8:late']]);
  });

  test('over a shared line it counts what the professional answered herself, once for each yes', () => {
    const counted = (closedOn: string | null, ...consents: ReturnType<typeof consent>[]) => Object.fromEntries(Object.entries(countsWith(contact, road({ closedOn }), [step('handover')], consents)).filter(([name]) => name.startsWith('M8')));
    const called = (calledOn: string | null, name = 'y') => consent(name, { callBy: '2026-01-26', calledOn });
    expect(['2026-01-25', '2026-01-26', '2026-01-27'].map((on) => counted('2026-03-01', called(on)))).toEqual([{ 'M8:in-time': 1 }, { 'M8:in-time': 1 }, { 'M8:late': 1 }]);
    expect(['2026-01-26', '2026-01-27'].map((closedOn) => counted(closedOn, called(null)))).toEqual([{}, { 'M8:late': 1 }]);
    expect(counted('2026-03-01', called('2026-01-22'), called('2026-01-23', 'z'), called(null, 'x'))).toEqual({ 'M8:in-time': 2, 'M8:late': 1 });
    expect(counted('2026-03-01', consent('y'), consent('w', { callBy: '2026-01-26', calledOn: '2026-01-25', withdrawnOn: '2026-02-01' }))).toEqual({});
  });

  test('nothing in it names the family', () => {
    const keys = Object.keys(countsOfClosing(contact, road({ question: 'Amina', wishWords: 'slapen' }), [step('acquaint')]));
    expect(keys.every(isCountKey)).toBe(true);
    expect(keys.join()).not.toMatch(/Amina|Citroen|slapen|____/);
  });
});

const key = fc.constantFrom('M1', 'M3:nl', 'M3:tr', 'M3:other', 'M5:school', 'M9:meet', 'M9:road:to-2h', 'M18:moved');
const counts = fc.dictionary(key, fc.integer({ min: 1, max: 12 })) as fc.Arbitrary<Counts>;

describe('adding up', () => {
  test('does not depend on order or grouping, and loses nothing', () => {
    fc.assert(
      fc.property(counts, counts, counts, (a, b, c) => {
        expect(addCounts(a, b)).toEqual(addCounts(b, a));
        expect(addCounts(addCounts(a, b), c)).toEqual(addCounts(a, addCounts(b, c)));
        expect(addCounts(a, {})).toEqual({ ...a });
      }),
    );
  });

  test('passes by keys that are no measure', () => {
    expect(addCounts(JSON.parse('{"__proto__":1,"name":2,"M1":3}') as Counts)).toEqual({ M1: 3 });
  });
});

describe('sharing', () => {
  test('shows no count below five, puts small languages together and hides minutes of few roads', () => {
    expect(suppressSmall({ M1: 9, 'M3:nl': 5, 'M3:tr': 3, 'M3:pl': 2, 'M5:school': 4, 'M9:meet': 3, 'M9:roads:meet': 5 })).toEqual({ M1: 9, 'M3:nl': 5, 'M3:other': 5, 'M9:meet': 3, 'M9:roads:meet': 5 });
    expect(suppressSmall({ M1: 4, 'M9:meet': 300 })).toEqual({});
    expect(suppressSmall({ M1: 9, M15: 4, 'M15:minutes': 300 })).toEqual({ M1: 9 });
    expect(suppressSmall(addCounts(...Array.from({ length: 5 }, () => countsOfAdvice(15))))).toEqual({ M15: 5, 'M15:minutes': 75 });
  });

  test('shows the minutes of a kind of step only when five roads or more had such a step', () => {
    const spent = (kind: string, minutes: number) => countsOfClosing(contact, road(), [step('acquaint', { minutes: 30 }), step(kind, { minutes }, 'x'), step(kind, { minutes }, 'y')]);
    const shown = suppressSmall(addCounts(spent('accompany', 200), ...Array.from({ length: 4 }, () => spent('prepare', 20))));
    expect(shown).toMatchObject({ M1: 5, 'M9:acquaint': 150 });
    expect([shown['M9:accompany'], shown['M9:prepare']]).toEqual([undefined, undefined]);
    expect(suppressSmall(addCounts(...Array.from({ length: 5 }, () => spent('prepare', 20))))).toMatchObject({ 'M9:prepare': 200 });
  });

  test('never lets a small count through', () => {
    fc.assert(
      fc.property(counts, fc.integer({ min: 1, max: 10 }), (all, min) => {
        for (const [name, count] of Object.entries(suppressSmall(all, min))) if (!name.startsWith('M9:meet')) expect(count).toBeGreaterThanOrEqual(min);
      }),
    );
  });
});
