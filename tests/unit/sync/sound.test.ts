import { expect, test } from 'vitest';
import { utf8 } from '../../../app/crypto/text-bytes.ts';
import { applyOp, MOST_REPLACED } from '../../../app/domain/merge-record.ts';
import { allHeads, DELETED, type Json, type Op } from '../../../app/domain/record.ts';
import { decodePayload, encodeOps } from '../../../app/sync/ops-codec.ts';
import { isSound } from '../../../app/sync/sound.ts';
import { encodeSegment, fromStored, readSegment, type StoredRecord, toStored } from '../../../app/vault/segment-codec.ts';

const STAMP = '0mabcdefg0000writer00001';
const LATER = '0mabcdefg0001writer00001';
const op = (change: Partial<Op> = {}): Op => ({ id: 'r', kind: 'line', field: 'firstName', value: 'Bo', stamp: STAMP, sees: [], ...change });
const deep = (levels: number): Json => JSON.parse('['.repeat(levels) + ']'.repeat(levels)) as Json;
/** As it comes out of a part. */
const read = (text: string): readonly StoredRecord[] => readSegment(text)!.records;

test('a value so deep that no phone could store it is no edit, and the depth of what the app writes is one', () => {
  // Put together as text: no engine could write it as JSON.
  const payload = (levels: number): Uint8Array => utf8(`{"ops":[["r","line","firstName",${'['.repeat(levels)}${']'.repeat(levels)},"${STAMP}",[]]]}`);
  expect(() => JSON.stringify(deep(100_000))).toThrow(RangeError);
  expect(decodePayload(payload(100_000))).toBeUndefined();
  expect(decodePayload(payload(10))?.ops).toHaveLength(1);
});

test('whatever record a snapshot brings in, the edit that erases it can be read by the others', () => {
  const hostile: readonly string[] = [
    // One value under a stamp that counts past its last digit.
    JSON.stringify([['r', 'line', `${'z'.repeat(13)}writer00001`, { a: 1, b: 2 }]]),
    JSON.stringify([[`r${'x'.repeat(64)}`, 'line', STAMP, { a: 1 }]]),
    JSON.stringify([['r', 'k'.repeat(65), STAMP, { a: 1 }]]),
    JSON.stringify([['', 'line', STAMP, { a: 1 }]]),
    JSON.stringify([['r', 'line', [STAMP], [['f'.repeat(65), STAMP, 1]]]]),
    JSON.stringify([['r', 'line', STAMP, { ['f'.repeat(65)]: 1 }]]),
  ];
  for (const text of hostile) expect([text.slice(0, 60), read(text).map(isSound)]).toEqual([text.slice(0, 60), [false]]);
  const whole = read(encodeSegment([applyOp(applyOp(undefined, op()), op({ field: 'team', stamp: LATER }))]));
  expect(whole.map(isSound)).toEqual([true]);
  const state = fromStored(whole[0]!);
  expect(decodePayload(encodeOps([op({ field: DELETED, value: true, stamp: '0mabcdefg0002writer00001', sees: allHeads(state) })]))?.ops).toHaveLength(1);
});

test('a record that no merging can make is none: one stamp twice, a value that it does not know of, none at all, one too deep, or something replaced that came', () => {
  const full = (seen: readonly string[], heads: readonly (readonly unknown[])[], ...replaced: readonly unknown[]): string => JSON.stringify([['r', 'line', seen, heads, ...replaced]]);
  for (const text of [
    full([STAMP], [['a', STAMP, 1], ['a', STAMP, 2]]),
    full([STAMP], [['a', LATER, 1]]),
    full([], [['a', STAMP, 1]]),
    full([STAMP, LATER], [['a', STAMP, 1]]),
    full([STAMP], [['a', STAMP]]),
    full([LATER], [['a', LATER, 1]], [STAMP]),
    full([STAMP], [['a', STAMP, 1]], Array.from({ length: MOST_REPLACED + 1 }, (_, n) => `0mabcdefg0000${String(n).padStart(11, '0')}`)),
    `[["r","line",["${STAMP}"],[["a","${STAMP}",${'['.repeat(100_000)}${']'.repeat(100_000)}]]]]`,
    `[["r","line","${STAMP}",{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}]]`,
  ]) expect([text.slice(0, 60), read(text).map(isSound)]).toEqual([text.slice(0, 60), [false]]);
  expect(read(full([STAMP], [['a', STAMP, 1]], [LATER])).map(isSound)).toEqual([true]);
  for (const replaced of ['none', [7]]) expect(read(full([STAMP], [['a', STAMP, 1]], replaced))).toEqual([]);
  const two = applyOp(applyOp(undefined, op()), op({ value: 'Boukje', stamp: '0mabcdefg0000writer00002' }));
  expect([toStored(two), toStored(applyOp(two, op({ field: DELETED, value: true, stamp: LATER, sees: allHeads(two) })))].map(isSound)).toEqual([true, true]);
});
