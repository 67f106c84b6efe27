import { expect, test } from 'vitest';
import type { Stamp } from '../../../app/domain/hybrid-clock.ts';
import { applyOp, mergeRecords } from '../../../app/domain/merge-record.ts';
import type { Op } from '../../../app/domain/record.ts';
import { createRecordMap } from '../../../app/vault/record-map.ts';
import { id } from './vault-fixture.ts';

const stamp = (n: number): Stamp => `${String(n).padStart(20, '0')}AAAAAAAAAAA` as Stamp;
const op = (n: number, field: string, sees: readonly Stamp[] = []): Op => ({ id: id('r'), kind: 'line', field, value: `${field} ${n}`, stamp: stamp(n), sees });
const change = (...ops: readonly Op[]) => ({ ops, records: [] });

const [before, lost, after] = [op(1, 'firstName'), op(2, 'team'), op(3, 'firstName', [stamp(1)])];
const whole = [before, lost, after].reduce<ReturnType<typeof applyOp> | undefined>(applyOp, undefined)!;

test('what a gap in the log swallowed comes back by a merge with who still has it, and takes nothing from them', () => {
  const records = createRecordMap();
  records.apply(change(before));
  records.applyAfterGap([change(after)]);
  const mine = records.state(id('r'))!;
  expect([...mine.fields.keys()]).toEqual(['firstName']);
  for (const merged of [mergeRecords(mine, whole), mergeRecords(whole, mine)]) expect(merged).toEqual(whole);
});

test('taken in as if nothing were missing, the same would have taken it from everybody', () => {
  const records = createRecordMap();
  for (const each of [before, after]) records.apply(change(each));
  expect([...mergeRecords(whole, records.state(id('r'))!).fields.keys()]).toEqual(['firstName']);
});

test('edits that still wait to be sent are taken in again: what was lost is there, what was not is there once', () => {
  const records = createRecordMap();
  records.applyAfterGap([change(after)]);
  for (const waiting of [lost, after]) records.apply(change(waiting));
  expect(records.state(id('r'))).toEqual(whole);
});
