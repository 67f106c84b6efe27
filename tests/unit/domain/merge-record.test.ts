import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CLOCK_AT_ZERO, tick } from '../../../app/domain/hybrid-clock.ts';
import { applyOp, applyOps, mergeRecords } from '../../../app/domain/merge-record.ts';
import { DELETED, type Op, type RecordState, allHeads, conflicts, isDeleted, shownValue } from '../../../app/domain/record.ts';
import { expectedHeads, history, ID, newPhones, NOW, type Phone, play, pull, stateOf, takeState, write } from './phones.ts';

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
