import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deviceOfStamp } from '../../../app/domain/hybrid-clock.ts';
import { applyOp, applyOps, mergeRecords, MOST_REPLACED } from '../../../app/domain/merge-record.ts';
import { allHeads, DELETED, isDeleted, type Op, type RecordState, shownValue } from '../../../app/domain/record.ts';
import { canonicalRecord } from '../../../app/sync/canonical-record.ts';
import { fromStored, toStored } from '../../../app/vault/segment-codec.ts';
import { expectedHeads, history, newPhones, type Phone, play, pull, stateOf, takeState, write } from './phones.ts';

// Nobody waits for what a device wrote after it was taken out, but others may have taken it in, and have written upon it.

/** One wrote two fields and was taken out; another had it and changed one of them, or erased it all. A third has only what the other wrote. */
function setup(field: string): { readonly gone: Phone; readonly other: Phone; readonly edit: Op; readonly third: RecordState } {
  const [gone, other] = newPhones() as [Phone, Phone];
  write(gone, 'nickname', 1);
  write(gone, 'language', 1);
  pull(other, gone, Infinity, 0);
  write(other, field, 2);
  const edit = other.applied.at(-1)!;
  return { gone, other, edit, third: applyOp(undefined, edit) };
}

test('what was replaced stays replaced where the edit that did it came without it', () => {
  const { gone, other, third } = setup('nickname');
  for (const met of [mergeRecords(third, stateOf(gone)), mergeRecords(stateOf(gone), third), gone.applied.reduce<RecordState>(applyOp, third), applyOps(third, gone.applied as [Op, ...Op[]])]) {
    expect(met).toEqual(stateOf(other));
    expect(shownValue(met.fields.get('language'))).toBe(1);
  }
});

test('an erased record stays erased', () => {
  const { gone, third } = setup(DELETED);
  expect(isDeleted(mergeRecords(stateOf(gone), third))).toBe(true);
  expect(isDeleted(gone.applied.reduce<RecordState>(applyOp, third))).toBe(true);
});

test('also after that edit was itself replaced, and the record was put away and read again', () => {
  const { gone, edit, third } = setup('nickname');
  const later: Op = { ...edit, value: 3, stamp: edit.stamp.replace(deviceOfStamp(edit.stamp), 'c'.repeat(11)), sees: [edit.stamp] };
  const again = fromStored(toStored(applyOp(third, later)));
  expect(again).toEqual(applyOp(third, later));
  expect(mergeRecords(again, stateOf(gone)).fields.get('nickname')).toEqual([{ stamp: later.stamp, value: 3 }]);
});

test('two that remember the same are written the same, and one that remembers nothing is not', () => {
  const { third, edit } = setup('nickname');
  const [x, y] = ['0mabcdefg0000writer00001', '0mabcdefg0000writer00002'] as const;
  const remembering = (...sees: readonly string[]): string => canonicalRecord(applyOp(undefined, { ...edit, sees }));
  expect(remembering(x, y)).toBe(remembering(y, x));
  expect(new Set([remembering(x, y), remembering(x), remembering()]).size).toBe(3);
  expect(canonicalRecord(fromStored(toStored(third)))).toBe(canonicalRecord(third));
});

test('of what came after all nothing is remembered', () => {
  const { gone, third } = setup('nickname');
  expect(third.replaced?.size).toBe(1);
  expect(mergeRecords(third, stateOf(gone)).replaced).toBeUndefined();
  expect(gone.applied.reduce<RecordState>(applyOp, third).replaced).toBeUndefined();
});

test('of what nobody ever wrote a record remembers so much and no more, whoever names it', () => {
  const { edit, third } = setup('nickname');
  const made = (from: number): Op => ({ ...edit, stamp: edit.stamp.replace(/.{11}$/, `writer${String(from).padStart(5, '0')}`), sees: Array.from({ length: 10_000 }, (_, n) => `0mabcdefg0000${String(from + n).padStart(11, '0')}`) });
  const [x, y] = [applyOp(third, made(0)), applyOp(third, made(20_000))];
  expect([x, y].map(({ replaced }) => replaced?.size)).toEqual([MOST_REPLACED, MOST_REPLACED]);
  expect(mergeRecords(x, y)).toEqual(mergeRecords(y, x));
  expect(mergeRecords(x, y).replaced?.size).toBe(MOST_REPLACED);
});

/** The ops in any order in which those of one writer stay in theirs. */
function shuffled(ops: readonly Op[], luck: readonly number[]): readonly Op[] {
  const left = [...ops];
  return ops.map((_op, n) => {
    const writers = [...new Set(left.map(({ stamp }) => deviceOfStamp(stamp)))];
    const next = left.findIndex(({ stamp }) => deviceOfStamp(stamp) === writers[luck[n % luck.length]! % writers.length]);
    return left.splice(next, 1)[0]!;
  });
}
const orders = fc.array(fc.nat(2), { minLength: 5, maxLength: 40 });

test('whatever comes before what it replaced, in edits or in whole records, all end alike', () => {
  fc.assert(
    fc.property(history, orders, orders, fc.nat(40), fc.nat(40), (actions, first, second, many, few) => {
      const phones = play(actions);
      const [all, b, c] = phones as [Phone, Phone, Phone];
      for (const from of [b, c, b]) takeState(all, from);
      if (all.applied.length === 0) return;
      const [one, other] = [shuffled(all.applied, first), shuffled(all.applied, second)];
      const upTo = (ops: readonly Op[], count: number): RecordState => ops.slice(0, 1 + count).reduce<RecordState | undefined>(applyOp, undefined)!;
      expect(upTo(one, all.applied.length)).toEqual(stateOf(all));
      const [x, y] = [upTo(one, many), upTo(other, few)];
      expect(mergeRecords(x, y)).toEqual(mergeRecords(y, x));
      expect(mergeRecords(mergeRecords(x, y), x)).toEqual(mergeRecords(x, y));
      const whole = all.applied.reduce<RecordState>(applyOp, mergeRecords(x, y));
      expect(allHeads(whole).sort()).toEqual(expectedHeads(all.applied));
      expect(whole).toEqual(stateOf(all));
      expect(mergeRecords(x, stateOf(all))).toEqual(stateOf(all));
    }),
    { numRuns: 600 },
  );
});
