import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type HybridClock, receive, stampOf } from '../../../app/domain/hybrid-clock.ts';
import { mergeRecords } from '../../../app/domain/merge-record.ts';
import { DELETED, isDeleted, type RecordState } from '../../../app/domain/record.ts';
import { canonicalRecord } from '../../../app/sync/canonical-record.ts';
import type { LogChange } from '../../../app/vault/log-change.ts';
import { afterChange, type LogState } from '../../../app/vault/log-state.ts';
import { fromPassing, fromStored, isErased, stampsSeen, type StoredRecord } from '../../../app/vault/segment-codec.ts';
import { createStateMap } from '../../../app/vault/state-map.ts';

const NOW = 1_800_000_000_000;
const DEVICES = ['x-iQ5DNHGBM', '9tO2FSA2tH0', 'KuVXrvVtXz8'] as const;
/** About now: behind, within what may be ahead, and further ahead than any clock may be. */
const stamp = fc.record({ ms: fc.integer({ min: NOW - 1_000, max: NOW + 600_000 }), counter: fc.integer({ min: 0, max: 3 }), device: fc.constantFrom(...DEVICES) }).map(stampOf);
const field = fc.constantFrom('nickname', 'step', '7', DELETED);
const value = fc.constantFrom(null, true, false, 3, 'Vos');
const id = fc.constantFrom('a', 'b');
const plain: fc.Arbitrary<StoredRecord> = fc.tuple(id, fc.constant('road'), stamp, fc.dictionary(field, value, { maxKeys: 3 }));
const full: fc.Arbitrary<StoredRecord> = fc.tuple(
  id, fc.constant('road'), fc.uniqueArray(stamp, { maxLength: 3, selector: (each) => each.slice(-11) }), fc.array(fc.tuple(field, stamp, value), { maxLength: 4 }),
);
const records = fc.array(fc.oneof(plain, full), { maxLength: 6 });

const inWords = (record: RecordState): string => JSON.stringify([record.id, record.kind, [...record.fields], [...record.seen]]);

test('a record that nobody has looked into is the same as one that was opened', () => {
  fc.assert(fc.property(fc.oneof(plain, full), (stored) => {
    const [lazy, eager] = [fromPassing(stored), fromStored(stored)];
    expect(stampsSeen(lazy)).toEqual([...eager.seen.values()]);
    expect(isErased(lazy)).toBe(isDeleted(eager));
    expect(inWords(lazy)).toBe(inWords(eager));
    expect(canonicalRecord(lazy)).toBe(canonicalRecord(eager));
  }));
});

test('taken in one by one, unopened records come to what opened ones do', () => {
  fc.assert(fc.property(records, (all) => {
    const states = createStateMap();
    const expected = new Map<string, RecordState>();
    for (const stored of all) {
      states.merge(fromPassing(stored));
      const known = expected.get(stored[0]);
      expected.set(stored[0], known ? mergeRecords(known, fromStored(stored)) : fromStored(stored));
    }
    expect(states.ids().map((each) => canonicalRecord(states.peek(each)!)).toSorted()).toEqual([...expected.values()].map(canonicalRecord).toSorted());
  }));
});

test('the clock after them is the one after each of their stamps, too far ahead or not', () => {
  const start = { clock: { ms: NOW, counter: 1 }, dirty: [], erased: new Set<string>() } as Partial<LogState> as LogState;
  fc.assert(fc.property(records, (all) => {
    const after = (change: LogChange): LogState => afterChange(start, change, { seq: 1, hash: new Uint8Array(32) }, NOW);
    const heard = all.map(fromStored).flatMap((record) => [...record.seen.values()])
      .reduce<HybridClock>((clock, each) => receive(clock, each, NOW), start.clock);
    const lazy = after({ ops: [], records: all.map(fromPassing) });
    expect(lazy.clock).toEqual(heard);
    expect([...lazy.erased].toSorted()).toEqual([...new Set(all.map(fromStored).filter(isDeleted).map((record) => record.id))].toSorted());
  }));
});
