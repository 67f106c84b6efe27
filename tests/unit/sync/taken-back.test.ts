import { expect, test } from 'vitest';
import { DELETED, type Json, type Op } from '../../../app/domain/record.ts';
import { unsealed } from '../../../app/sync/own-chain.ts';
import { nextBody } from '../../../app/sync/push-outbox.ts';
import { LIMITS } from '../../../wire/limits.ts';

let last = 0;
const op = (id: string, field: string, value: Json): Op => ({ id, kind: 'handover', field, value, stamp: `${last += 1}`, sees: [] });
const words = (id: string): Op => op(id, 'sentences', ['Zij slaapt slecht.']);
const gone = (id: string): Op => op(id, DELETED, true);
const row = (id: number, ...ops: readonly Op[]) => ({ id, ops });
const sealed = (id: number, ops: readonly Op[], bytes = 300) => ({ id, ops, sealed: { dseq: id, hash: `${id}`, bytes: new Uint8Array(bytes) } });
const idsOf = (rows: readonly { readonly id: number }[]): readonly number[] => rows.map(({ id }) => id);

test('what has to be sealed anew says nothing more of what was erased after it was sealed', () => {
  const [told, other, end, back] = [words('a'), words('b'), gone('a'), words('a')];
  expect(unsealed([sealed(1, [told]), sealed(2, [told, other]), sealed(3, [end]), row(4, back)])).toEqual({ remove: [1], put: [row(2, other), row(3, end)] });
  // Taken back in an edit that nobody has sealed yet; and a record that was put back after it was erased is told as it stands.
  expect(unsealed([sealed(1, [other]), row(2, gone('b'))])).toEqual({ remove: [1], put: [] });
  expect(unsealed([sealed(1, [end]), sealed(2, [back])])).toEqual({ remove: [], put: [row(1, end), row(2, back)] });
});

test('one request holds what was sealed and what takes it back, wherever it is cut', () => {
  const [most, some] = [LIMITS.pushBody * 0.9, LIMITS.pushBody * 0.08];
  const rows = [sealed(1, [words('x')], most), sealed(2, [words('a')], some), sealed(3, [gone('a')], some)];
  expect(idsOf(nextBody(rows))).toEqual([1]);
  expect(idsOf(nextBody(rows.slice(1)))).toEqual([2, 3]);
  expect(idsOf(nextBody([...rows.slice(0, 2), sealed(3, [words('y')], some)]))).toEqual([1, 2]);
  // Too far apart for one request: what comes first leaves, or nothing ever would.
  expect(idsOf(nextBody([sealed(1, [words('a')], some), sealed(2, [words('y')], most), sealed(3, [gone('a')], some)]))).toEqual([1, 2]);
});
