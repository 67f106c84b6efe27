import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CLOCK_AT_ZERO, type HybridClock, tick } from '../../../app/domain/hybrid-clock.ts';
import { applyOp, applyOps, mergeRecords } from '../../../app/domain/merge-record.ts';
import { DELETED, type Op, type RecordState, allHeads, conflicts, headsOf, isDeleted, shownValue } from '../../../app/domain/record.ts';

const ID = 'record';
const FIELDS = ['nickname', 'language', DELETED];
const NOW = 1_790_000_000_000;

/** A phone in the simulation: what it applied, in which order, and the record that came of it. */
interface Phone {
  readonly device: string;
  clock: HybridClock;
  applied: Op[];
  state: RecordState | undefined;
}
const newPhones = (): Phone[] => ['a', 'b', 'c'].map((name) => ({ device: name.repeat(11), clock: CLOCK_AT_ZERO, applied: [], state: undefined }));

function write(phone: Phone, field: string, value: number): void {
  const { clock, stamp } = tick(phone.clock, NOW, phone.device);
  const sees = field === DELETED && phone.state ? allHeads(phone.state) : headsOf(phone.state, field);
  const op: Op = { id: ID, kind: 'contact', field, value: field === DELETED ? true : value, stamp, sees };
  phone.clock = clock;
  phone.applied.push(op);
  phone.state = applyOp(phone.state, op);
}

/** Gives `to` the next ops it misses, and now and then one that it has had already. */
function pull(to: Phone, from: Phone, count: number, again: number): void {
  const known = new Set(to.applied.map((op) => op.stamp));
  const news = from.applied.filter((op) => !known.has(op.stamp)).slice(0, count);
  const repeated = from.applied.filter((op) => known.has(op.stamp)).slice(0, again);
  for (const op of [...news, ...repeated]) to.state = applyOp(to.state, op);
  to.applied.push(...news);
}

function takeState(to: Phone, from: Phone): void {
  if (!from.state) return;
  const known = new Set(to.applied.map((op) => op.stamp));
  to.state = to.state ? mergeRecords(to.state, from.state) : from.state;
  to.applied.push(...from.applied.filter((op) => !known.has(op.stamp)));
}

const who = fc.integer({ min: 0, max: 2 });
const action = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('write' as const), who, field: fc.constantFrom(...FIELDS), value: fc.nat(9) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('pull' as const), who, from: who, count: fc.nat(6), again: fc.nat(3) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('state' as const), who, from: who }) },
);
type Action = typeof action extends fc.Arbitrary<infer T> ? T : never;
const history = fc.array(action, { minLength: 4, maxLength: 40 });

function play(actions: readonly Action[]): Phone[] {
  const phones = newPhones();
  for (const step of actions) {
    const phone = phones[step.who];
    if (!phone) continue;
    if (step.do === 'write') write(phone, step.field, step.value);
    else if (step.do === 'state') takeState(phone, phones[step.from] ?? phone);
    else pull(phone, phones[step.from] ?? phone, step.count, step.again);
  }
  return phones;
}

/** The heads that must be left: ops that no other op has seen. */
function expectedHeads(ops: readonly Op[]): string[] {
  const gone = new Set(ops.flatMap((op) => op.sees));
  return ops.map((op) => op.stamp).filter((stamp) => !gone.has(stamp)).sort();
}
const stateOf = (phone: Phone): RecordState => phone.state ?? { id: ID, kind: 'contact', fields: new Map(), seen: new Map() };

describe('convergence', () => {
  test('any causal order, repetition and mix of ops and states gives the same record, and loses nothing unseen', () => {
    fc.assert(
      fc.property(history, (actions) => {
        const phones = play(actions);
        const [a, b, c] = phones as [Phone, Phone, Phone];
        for (const [to, from] of [[a, b], [a, c], [b, c], [b, a], [c, a]] as const) pull(to, from, Infinity, 99);
        for (const phone of phones) expect(allHeads(stateOf(phone)).sort()).toEqual(expectedHeads(a.applied));
        expect(b.state).toEqual(a.state);
        expect(c.state).toEqual(a.state);
      }),
      { numRuns: 600 },
    );
  });

  test('merging states is commutative, associative and idempotent', () => {
    fc.assert(
      fc.property(history, (actions) => {
        const [a, b, c] = play(actions).map(stateOf) as [RecordState, RecordState, RecordState];
        expect(mergeRecords(a, b)).toEqual(mergeRecords(b, a));
        expect(mergeRecords(mergeRecords(a, b), c)).toEqual(mergeRecords(a, mergeRecords(b, c)));
        expect(mergeRecords(a, a)).toEqual(a);
        expect(mergeRecords(mergeRecords(a, b), b)).toEqual(mergeRecords(a, b));
      }),
      { numRuns: 400 },
    );
  });

  test('several ops at once give the same as one by one', () => {
    fc.assert(
      fc.property(history, (actions) => {
        const [first, ...rest] = play(actions)[0]?.applied ?? [];
        if (!first) return;
        const oneByOne = rest.reduce<RecordState>(applyOp, applyOp(undefined, first));
        expect(applyOps(undefined, [first, ...rest])).toEqual(oneByOne);
      }),
    );
  });
});

describe('two versions', () => {
  test('both writes of the same field stay, the latest is shown, and a choice that saw both ends it', () => {
    const [a, b] = newPhones() as [Phone, Phone];
    write(a, 'nickname', 1);
    write(b, 'nickname', 2);
    takeState(a, b);
    expect(conflicts(stateOf(a))).toEqual(['nickname']);
    expect(shownValue(stateOf(a).fields.get('nickname'))).toBe(2);
    write(a, 'nickname', 3);
    expect(conflicts(stateOf(a))).toEqual([]);
    takeState(b, a);
    expect(shownValue(stateOf(b).fields.get('nickname'))).toBe(3);
  });
});

describe('erasing', () => {
  test('takes away every value that was in view', () => {
    const [a] = newPhones() as [Phone];
    write(a, 'nickname', 1);
    write(a, 'language', 2);
    write(a, DELETED, 0);
    expect(isDeleted(stateOf(a))).toBe(true);
    expect([...stateOf(a).fields.keys()]).toEqual([DELETED]);
  });

  test('what another phone wrote meanwhile brings the record back with just that', () => {
    const [a, b] = newPhones() as [Phone, Phone];
    write(a, 'nickname', 1);
    write(a, 'language', 1);
    takeState(b, a);
    write(b, 'language', 2);
    write(a, DELETED, 0);
    takeState(a, b);
    takeState(b, a);
    expect(isDeleted(stateOf(a))).toBe(false);
    expect([...stateOf(a).fields.keys()].sort()).toEqual([DELETED, 'language']);
    expect(b.state).toEqual(a.state);
  });

  test('an old op that comes again does not bring it back', () => {
    const [a] = newPhones() as [Phone];
    write(a, 'nickname', 1);
    write(a, DELETED, 0);
    const again = a.applied[0];
    expect(again && isDeleted(applyOp(a.state, again))).toBe(true);
  });
});

test('field names of any kind are just names', () => {
  const op: Op = { id: ID, kind: 'contact', field: '__proto__', value: 1, stamp: tick(CLOCK_AT_ZERO, NOW, 'a'.repeat(11)).stamp, sees: [] };
  expect(shownValue(applyOp(undefined, op).fields.get('__proto__'))).toBe(1);
  expect(Object.hasOwn(Object.prototype, 'stamp')).toBe(false);
});

test('of two values under one stamp, which only a hostile device can make, everybody keeps the same', () => {
  const stamp = `${'0'.repeat(13)}${'a'.repeat(11)}`;
  const holding = (value: Op['value']): RecordState => ({ id: ID, kind: 'contact', fields: new Map([['nickname', [{ stamp, value }]]]), seen: new Map([['a'.repeat(11), stamp]]) });
  for (const [one, other] of [['Bo', 'Anna'], [{ a: 1 }, { a: 2 }], [1, null]] as const) {
    const [a, b] = [mergeRecords(holding(one), holding(other)), mergeRecords(holding(other), holding(one))];
    expect(a).toEqual(b);
    expect(mergeRecords(a, holding(one))).toEqual(a);
  }
});
