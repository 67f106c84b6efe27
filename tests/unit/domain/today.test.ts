import { describe, expect, test } from 'vitest';
import { nextAftercare } from '../../../app/domain/next-aftercare.ts';
import { nextCommitment } from '../../../app/domain/next-commitment.ts';
import { type TodayInput, todayItems } from '../../../app/domain/today.ts';
import { buildEntity, day, recordId } from './build-entity.ts';

const TODAY = day('2026-11-21');
const NOTHING: TodayInput = { contacts: [], roads: [], steps: [], consents: [], commitments: [], asks: [] };
const road = (fields = {}, name = 'r') => buildEntity('road', name, { contactId: recordId('c'), startedOn: '2026-11-01', touchedOn: '2026-11-20', ...fields });
const step = (kind: string, fields = {}, name = 's') => buildEntity('step', name, { roadId: recordId('r'), kind, on: '2026-11-02', ...fields });
const promise = (name: string, by: string, fields = {}) => buildEntity('commitment', name, { roadId: recordId('r'), by, ...fields });
const show = (part: Partial<TodayInput>): string[] => todayItems({ ...NOTHING, ...part }, TODAY).map((item) => `${item.type} ${'id' in item ? item.id.replaceAll('_', '') : 'on' in item ? item.on : ''}`);

test('an empty vault has nothing to say', () => expect(todayItems(NOTHING, TODAY)).toEqual([]));

test('the next promise comes first, then appointments, promises of this week, late answers, aftercare, and what will be erased', () => {
  const items = show({
    contacts: [buildEntity('contact', 'lonely', { createdOn: '2026-11-01' })],
    roads: [road(), road({ closedOn: '2026-11-01', closeReason: 'answered' }, 'closed')],
    steps: [
      step('acquaint'), step('acquaint', { roadId: recordId('closed') }, 's2'),
      step('appoint', { at: '2026-11-21T14:00' }, 'now'), step('appoint', { at: '2026-11-30T09:00' }, 'next'), step('appoint', { at: '2026-12-01T09:00' }, 'later'),
      step('appoint', { at: '2026-11-20T09:00' }, 'past'), step('handover', { callBackBy: '2026-11-18', done: false }, 'silent'),
    ],
    commitments: [promise('p3', '2026-11-27'), promise('p4', '2026-12-30'), promise('p1', '2026-11-19'), promise('p2', '2026-11-22'), promise('p0', '2026-11-10', { doneOn: '2026-11-10' })],
    asks: [
      buildEntity('ask', 'a1', { lineId: recordId('l'), askedOn: '2026-11-17', dueOn: '2026-11-24' }),
      buildEntity('ask', 'a2', { lineId: recordId('l'), askedOn: '2026-11-12', dueOn: '2026-11-18' }),
      buildEntity('ask', 'a3', { lineId: recordId('l'), askedOn: '2026-11-12', dueOn: '2026-11-18', answeredOn: '2026-11-18' }),
    ],
  });
  expect(items).toEqual([
    'promise p1', 'appointment now', 'appointment next', 'promise p2', 'promise p3', 'call-back silent', 'answer a2', 'answer a1', 'aftercare 2026-11-15', 'retention 2026-12-01',
  ]);
});

test.each([
  ['the yes ended and the pen came back', {}, {}, ['pen-back yes']],
  ['the same, a week ago', { until: '2026-11-13' }, { penSince: '2026-11-14' }, []],
  ['it was given back before the yes ended', {}, { penSince: '2026-11-18' }, []],
  ['she passed it on since', {}, { pen: 'parent' }, []],
  ['it had never passed', { penFollowed: null }, {}, []],
  ['the yes was taken back', { withdrawnOn: '2026-11-20' }, {}, []],
  ['the road is closed', {}, { closedOn: '2026-11-21', closeReason: 'moved' }, []],
] as const)('of a pen: %s', (_what, yes, of, told) => {
  const consents = [buildEntity('consent', 'yes', { roadId: recordId('r'), penFollowed: 'me', givenOn: '2026-08-20', until: '2026-11-18', ...yes })];
  expect(show({ roads: [road({ pen: 'me', penSince: '2026-11-20', ...of })], steps: [step('acquaint')], consents }).filter((item) => item.startsWith('pen'))).toEqual(told);
});

test('what is late says so', () => {
  const items = todayItems({ ...NOTHING, commitments: [promise('p', '2026-11-20'), promise('q', '2026-11-21')] }, TODAY);
  expect(items).toMatchObject([{ overdue: true }, { overdue: false }]);
});

test('a promise far away is still shown when nothing comes before it', () => {
  expect(show({ commitments: [promise('far', '2027-03-01')] })).toEqual(['promise far']);
});

test('an appointment that she wrote down as a step taken is still ahead of her', () => {
  expect(show({ roads: [road()], steps: [step('appoint', { at: '2026-11-21T14:00', done: true })] })).toEqual(['appointment s']);
});

test('appointments of a closed road and those she went to are left out', () => {
  const at = { at: '2026-11-21T14:00' };
  expect(show({ roads: [road()], steps: [step('appoint', at), step('accompany', { on: '2026-11-21', done: true }, 'went')] })).toEqual([]);
  expect(show({ roads: [road({ closedOn: '2026-11-20', closeReason: 'moved' })], steps: [step('appoint', at)] })).toEqual([]);
  expect(show({ roads: [road()], steps: [step('acquaint', { ...at, done: true })] })).toEqual([]);
});

test('a professional who did not call is not asked about once she did, or the road is closed', () => {
  const late = { callBackBy: '2026-11-18', on: '2026-11-15', done: true };
  expect(show({ roads: [road()], steps: [step('handover', late)] })).toEqual(['call-back s']);
  expect(show({ roads: [road()], steps: [step('handover', { ...late, calledBackOn: '2026-11-19' })] })).toEqual([]);
  expect(show({ roads: [road({ closedOn: '2026-11-20', closeReason: 'moved' })], steps: [step('handover', late)] })).toEqual([]);
});

describe('nextCommitment', () => {
  test('is the earliest that is open, hers first, of one road or of all', () => {
    const list = [promise('b', '2026-11-22', { who: 'professional' }), promise('a', '2026-11-22'), promise('c', '2026-11-21', { roadId: recordId('other') }), promise('d', '2026-11-01', { doneOn: '2026-11-01' })];
    expect(nextCommitment(list)?.id).toBe(recordId('c'));
    expect(nextCommitment(list, recordId('r'))?.id).toBe(recordId('a'));
    expect(nextCommitment([])).toBeUndefined();
  });
});

describe('nextAftercare', () => {
  const closed = road({ closedOn: '2026-09-01', closeReason: 'arrived' });
  const asked = (on: string) => step('aftercare', { on, done: true }, on);
  test.each([
    ['2026-09-02', [], 'two-weeks', '2026-09-15'],
    ['2026-10-20', [], 'two-weeks', '2026-09-15'],
    ['2026-10-20', [asked('2026-09-16')], 'two-months', '2026-11-01'],
    ['2026-11-02', [], 'two-months', '2026-11-01'],
    ['2026-11-02', [asked('2026-10-25')], undefined, undefined],
    ['2026-11-16', [], undefined, undefined],
  ])('closed on 1 September, seen on %s', (today, steps, which, on) => {
    expect(nextAftercare(closed, steps, day(today))).toEqual(which && { which, on });
  });

  test('counts from the handover when there was one, and from nothing while a road goes on', () => {
    expect(nextAftercare(closed, [step('handover', { on: '2026-08-20', done: true })], day('2026-08-21'))?.on).toBe('2026-09-03');
    expect(nextAftercare(road(), [step('handover', { on: '2026-08-20' })], day('2026-08-21'))).toBeUndefined();
  });

  test('does not run after a parent who stopped or moved', () => {
    for (const closeReason of ['parent-stopped', 'moved']) {
      expect(nextAftercare(road({ closedOn: '2026-09-01', closeReason }), [], day('2026-09-20'))).toBeUndefined();
    }
  });
});

test('what goes without a family is not announced: there would be nothing to show', () => {
  const proof = buildEntity('consent', 'proof', { roadId: recordId('gone'), receiver: 'Sanne', sentences: [], version: 1, how: 'spoken', givenOn: '2025-11-30', until: '2025-11-30' });
  expect(show({ consents: [proof], commitments: [promise('old', '2026-09-01', { roadId: undefined, doneOn: '2026-09-01' })] })).toEqual([]);
});
