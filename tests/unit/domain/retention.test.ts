import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addMonths } from '../../../app/domain/add-months.ts';
import { STEP_KINDS } from '../../../app/domain/codes.ts';
import { addDays, type Day } from '../../../app/domain/day.ts';
import { plausibleToday } from '../../../app/domain/plausible-today.ts';
import { type RetentionInput, type RetentionItem, retentionPlan } from '../../../app/domain/retention.ts';
import { LONGEST_TERMS, NOTICE_DAYS, shortenTerms } from '../../../app/domain/retention-terms.ts';
import { buildEntity, day, recordId } from './build-entity.ts';

const START = day('2026-01-10');
const contact = buildEntity('contact', 'c', { createdOn: START });
const road = (fields = {}, name = 'r') =>
  buildEntity('road', name, { contactId: contact.id, startedOn: START, touchedOn: START, ...fields });
const step = (kind: string, fields = {}, name = 's') => buildEntity('step', name, { roadId: recordId('r'), kind, on: START, ...fields });
const promise = (fields = {}) => buildEntity('commitment', 'p', { roadId: recordId('r'), by: START, ...fields });
const consent = (fields = {}) =>
  buildEntity('consent', 'y', { roadId: recordId('r'), receiver: 'team', sentences: ['ja'], version: 1, givenOn: START, ...fields });

const input = (part: Partial<RetentionInput>): RetentionInput => ({ contacts: [], roads: [], steps: [], consents: [], commitments: [], ...part });
const on = (count: number): Day => addDays(START, count);
const plan = (part: Partial<RetentionInput>, today: Day): RetentionItem[] => retentionPlan(input(part), today);
const typeOn = (part: Partial<RetentionInput>, days: number): string => plan(part, on(days))[0]?.type ?? 'nothing';

describe('a contact with whom no road began', () => {
  test.each([[15, 'nothing'], [16, 'announce'], [29, 'announce'], [30, 'wipe'], [300, 'wipe']])('on day %i: %s', (days, type) => {
    expect(typeOn({ contacts: [contact] }, days)).toBe(type);
    expect(typeOn({ contacts: [contact], roads: [road()] }, days)).toBe(type);
    expect(typeOn({ contacts: [contact], roads: [road()], steps: [step('meet')] }, days)).toBe(type);
  });

  test('goes together with its road', () => {
    expect(plan({ contacts: [contact], roads: [road()], steps: [step('meet')] }, on(30))).toEqual([
      { type: 'wipe', reason: 'not-started', on: on(30), contactId: contact.id, roadId: recordId('r'), erase: [contact.id, recordId('r'), recordId('s')], strip: [] },
    ]);
  });
});

describe('an open road', () => {
  const begun = { contacts: [contact], roads: [road()], steps: [step('acquaint')] };
  test.each([[59, 'nothing'], [60, 'ask'], [75, 'ask'], [76, 'announce'], [89, 'announce'], [90, 'wipe'], [200, 'wipe']])('untouched on day %i: %s', (days, type) => {
    expect(typeOn(begun, days)).toBe(type);
    expect(plan(begun, on(days)).every((item) => item.reason === 'quiet')).toBe(true);
  });

  test('starts its clock again when touched, and keeps it for an appointment to come', () => {
    expect(typeOn({ ...begun, roads: [road({ touchedOn: on(80) })] }, 100)).toBe('nothing');
    expect(typeOn({ ...begun, steps: [step('appoint', { at: `${on(120)}T10:00` })] }, 130)).toBe('nothing');
    expect(typeOn({ ...begun, steps: [step('acquaint', { at: `${on(120)}T10:00`, done: true })] }, 130)).toBe('wipe');
  });

  test('is never older than twelve months, however busy', () => {
    const busy = { ...begun, roads: [road({ touchedOn: '2027-01-09' })] };
    expect(plan(busy, day('2026-12-27'))[0]).toMatchObject({ type: 'announce', reason: 'too-long', on: '2027-01-10' });
    expect(plan(busy, day('2027-01-10'))[0]?.type).toBe('wipe');
  });
});

describe('a closed road', () => {
  const closed = { contacts: [contact], roads: [road({ closedOn: '2026-03-01' })], steps: [step('acquaint')], commitments: [promise()], consents: [consent()] };
  test.each([['2026-04-30', 'nothing'], ['2026-05-01', 'announce'], ['2026-05-14', 'announce'], ['2026-05-15', 'wipe']])('two months of aftercare and two weeks of notice: %s %s', (today, type) => {
    expect(plan(closed, day(today))[0]?.type ?? 'nothing').toBe(type);
  });

  test('takes contact, steps and promises with it, and leaves of a consent only its proof', () => {
    const [item] = plan(closed, day('2026-05-15'));
    expect(item).toMatchObject({ reason: 'closed', strip: [recordId('y')] });
    expect(item?.erase).toEqual([contact.id, recordId('r'), recordId('s'), recordId('p')]);
  });

  test('a proof older than a year goes too', () => {
    const [item] = plan({ ...closed, consents: [consent({ givenOn: '2025-05-15' })] }, day('2026-05-15'));
    expect(item).toMatchObject({ strip: [] });
    expect(item?.erase).toContain(recordId('y'));
    expect(plan({ consents: [consent()] }, day('2027-01-09'))[0]).toMatchObject({ type: 'announce', reason: 'proof' });
    expect(plan({ consents: [consent()] }, day('2027-01-10'))[0]).toMatchObject({ type: 'wipe', erase: [recordId('y')] });
  });

  test('leaves the contact alone while another road is open', () => {
    const other = road({ touchedOn: '2026-05-10' }, 'r2');
    const steps = [step('acquaint'), step('acquaint', { roadId: recordId('r2') }, 's2')];
    const items = plan({ contacts: [contact], roads: [road({ closedOn: '2026-03-01' }), other], steps }, day('2026-05-15'));
    expect(items).toHaveLength(1);
    expect(items[0]?.erase).toEqual([recordId('r'), recordId('s')]);
  });
});

test('promises of her own go a month after they were kept, remains without a road after a quiet term', () => {
  const own = buildEntity('commitment', 'o', { by: START, doneOn: on(3) });
  expect(plan({ commitments: [own] }, on(32))[0]?.type).toBe('announce');
  expect(plan({ commitments: [own] }, on(33))[0]).toMatchObject({ type: 'wipe', reason: 'promise' });
  expect(plan({ steps: [step('prepare')] }, on(90))[0]).toMatchObject({ type: 'wipe', reason: 'orphan' });
});

const someDay = fc.integer({ min: 0, max: 700 }).map(on);
const anyRoad = fc.record({
  startedOn: someDay, contact: fc.nat(2), quiet: fc.nat(200), closed: fc.option(fc.nat(300)), kinds: fc.array(fc.constantFrom(...STEP_KINDS), { maxLength: 3 }),
});
const anyInput = fc.array(anyRoad, { maxLength: 5 }).map((roads): RetentionInput => {
  const contacts = [0, 1, 2].map((at) => buildEntity('contact', `c${at}`, { createdOn: START }));
  return {
    contacts,
    roads: roads.map((r, at) => buildEntity('road', `r${at}`, {
      contactId: recordId(`c${r.contact}`), startedOn: r.startedOn, touchedOn: addDays(r.startedOn, r.quiet), closedOn: r.closed === null ? null : addDays(r.startedOn, r.closed),
    })),
    steps: roads.flatMap((r, at) => r.kinds.map((kind, n) => buildEntity('step', `s${at}-${n}`, { roadId: recordId(`r${at}`), kind, on: r.startedOn }))),
    consents: roads.map((r, at) => buildEntity('consent', `y${at}`, { roadId: recordId(`r${at}`), givenOn: r.startedOn, sentences: ['ja'] })),
    commitments: [],
  };
});

describe('for any set of roads', () => {
  test('what goes today was asked about or announced on each of the fourteen days before, and stays due later', () => {
    fc.assert(
      fc.property(anyInput, someDay, fc.integer({ min: 1, max: NOTICE_DAYS }), fc.nat(500), (all, today, before, later) => {
        const due = retentionPlan(all, today).filter((item) => item.type === 'wipe' && item.on === today);
        const warned = retentionPlan(all, addDays(today, -before));
        const still = retentionPlan(all, addDays(today, later));
        for (const item of due) {
          expect(warned.find((other) => other.roadId === item.roadId && other.contactId === item.contactId)?.type).toBe('announce');
          expect(still.find((other) => other.roadId === item.roadId && other.contactId === item.contactId)?.type).toBe('wipe');
        }
      }),
      { numRuns: 300 },
    );
  });

  test('a contact never goes before the last of its roads, and nothing goes twice', () => {
    fc.assert(
      fc.property(anyInput, someDay, (all, today) => {
        const gone = retentionPlan(all, today).filter((item) => item.type === 'wipe').flatMap((item) => item.erase);
        expect(new Set(gone).size).toBe(gone.length);
        const left = all.roads.filter((item) => !gone.includes(item.id));
        for (const item of left) expect(gone).not.toContain(item.contactId);
      }),
      { numRuns: 300 },
    );
  });

  test('opening after any absence leaves no road older than a year and no family behind', () => {
    fc.assert(
      fc.property(anyInput, fc.integer({ min: 0, max: 3000 }), (all, days) => {
        const today = on(days);
        const gone = new Set(retentionPlan(all, today).filter((item) => item.type === 'wipe').flatMap((item) => item.erase));
        for (const item of all.roads) if (addMonths(item.startedOn, 12) <= today) expect(gone.has(item.id)).toBe(true);
        if (days > 1100) for (const item of [...all.contacts, ...all.roads, ...all.steps, ...all.consents]) expect(gone.has(item.id)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

describe('terms of an organisation', () => {
  test('can only be shorter, and never so short that there is no time to announce', () => {
    const wanted = fc.record(
      { notStartedDays: fc.double(), askDays: fc.integer(), quietDays: fc.integer(), aftercareMonths: fc.double(), graceDays: fc.integer(), capMonths: fc.integer(), proofMonths: fc.integer() },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(wanted, (terms) => {
        const held = shortenTerms(terms);
        for (const [name, value] of Object.entries(held)) {
          expect(value).toBeLessThanOrEqual(LONGEST_TERMS[name as keyof typeof held]);
          expect(Number.isInteger(value)).toBe(true);
        }
        expect(held.notStartedDays).toBeGreaterThanOrEqual(NOTICE_DAYS);
        expect(held.quietDays - held.askDays).toBeGreaterThanOrEqual(NOTICE_DAYS);
      }),
    );
  });

  test('are used', () => {
    const terms = shortenTerms({ quietDays: 40 });
    expect(terms.askDays).toBe(26);
    expect(retentionPlan(input({ contacts: [contact], roads: [road()], steps: [step('acquaint')] }), on(40), terms)[0]?.type).toBe('wipe');
  });
});

describe('a clock that jumps', () => {
  test.each([
    ['2026-01-10', 'ok'], ['2026-01-09', 'ok'], ['2026-01-08', 'jumped-back'], ['2025-06-10', 'jumped-back'],
    ['2026-04-10', 'ok'], ['2027-02-14', 'ok'], ['2027-02-15', 'jumped-forward'], ['2036-01-10', 'jumped-forward'],
  ])('from 10 January 2026 to %s is %s', (today, verdict) => {
    expect(plausibleToday(START, day(today))).toBe(verdict);
    expect(plausibleToday(undefined, day(today))).toBe('ok');
  });
});

test.each([['2025-12-31', 2, '2026-02-28'], ['2027-12-31', 2, '2028-02-29'], ['2026-01-10', 12, '2027-01-10'], ['2026-03-31', -1, '2026-02-28'], ['2026-11-30', 1, '2026-12-30']])(
  '%s and %i months is %s', (from, count, to) => expect(addMonths(day(from), count)).toBe(to),
);
