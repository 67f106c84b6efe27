import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CLOCK_AT_ZERO, type HybridClock } from '../../../app/domain/hybrid-clock.ts';
import type { DeviceId } from '../../../app/domain/ids.ts';
import { addCounts, type Counts } from '../../../app/domain/tallies.ts';
import type { Change, Erasure } from '../../../app/vault/changes.ts';
import { changesToOps } from '../../../app/vault/changes.ts';
import { gatherTallies } from '../../../app/vault/gather-tallies.ts';
import { addToTallies } from '../../../app/vault/plan-erasure.ts';
import { createRecordMap, type RecordMap } from '../../../app/vault/record-map.ts';
import { day, id } from './vault-fixture.ts';

const NOW = Date.UTC(2026, 10, 21);
const PERIOD = '2026-Q3';
const name = (text: string): DeviceId => text.padEnd(11, '_') as DeviceId;

interface Phone { readonly device: DeviceId; readonly records: RecordMap; writer: DeviceId; clock: HybridClock }
let openings = 0;
const nextWriter = (): DeviceId => name(`w${(openings += 1).toString(36)}`);
const setupPhone = (device: string): Phone => ({ device: name(device), records: createRecordMap(), writer: nextWriter(), clock: CLOCK_AT_ZERO });

function write(phone: Phone, changes: readonly (Change | Erasure)[], now = NOW): void {
  const made = changesToOps(changes, phone.records.state, { clock: phone.clock, now, writer: phone.writer });
  phone.clock = made.clock;
  phone.records.apply({ ops: made.ops, records: [] });
}
const erase = (phone: Phone, counts: Counts): void => write(phone, addToTallies(phone.records, new Map([[PERIOD, counts]]), phone.device));
const sync = (from: Phone, to: Phone): void => to.records.apply({ ops: [], records: from.records.all() });
const sumOn = ({ records }: Phone): Counts => addCounts(...records.list('tally').map(({ counts }) => counts));
const gather = (phone: Phone): void => {
  const { changes, erasures } = gatherTallies(phone.records, day('2026-11-21'));
  write(phone, [...changes, ...erasures]);
};

const counts = fc.dictionary(fc.constantFrom('M1', 'M3:tr', 'M5:school', 'M18:moved'), fc.integer({ min: 1, max: 3 }), { minKeys: 1 }) as fc.Arbitrary<Counts>;
const which = fc.nat({ max: 2 });
const deed = fc.oneof(
  fc.record({ type: fc.constant('erase' as const), which, counts }),
  fc.record({ type: fc.constant('open' as const), which }),
  fc.record({ type: fc.constant('sync' as const), which, to: which }),
  fc.record({ type: fc.constant('gather' as const), which }),
);

test('whatever three devices erase, at the same moment or not, their figures are the sum, in one record each and one of old', () => {
  fc.assert(fc.property(fc.array(counts, { maxLength: 4 }), fc.array(deed, { maxLength: 30 }), (old, deeds) => {
    const phones = ['a', 'b', 'c'].map(setupPhone);
    const [first] = phones;
    old.forEach((each, n) => {
      first!.writer = nextWriter();
      write(first!, [{ id: id(`old-${n}`), kind: 'tally', set: { period: PERIOD, counts: each } }], NOW - 30 * 86_400_000);
    });
    for (const phone of phones) sync(first!, phone);
    const erased: Counts[] = [...old];
    for (const next of deeds) {
      const phone = phones[next.which]!;
      if (next.type === 'open') phone.writer = nextWriter();
      else if (next.type === 'sync') sync(phone, phones[next.to]!);
      else if (next.type === 'gather') gather(phone);
      else {
        erase(phone, next.counts);
        erased.push(next.counts);
      }
    }
    for (const from of phones) for (const to of phones) sync(from, to);
    for (const phone of phones) gather(phone);
    for (const from of phones) for (const to of phones) sync(from, to);
    for (const phone of phones) {
      expect(sumOn(phone)).toEqual(addCounts(...erased));
      expect(phone.records.list('tally').length).toBeLessThanOrEqual(phones.length + 1);
    }
  }));
});

test('two copies of one profile never count twice what was there before, whatever each of them erases', () => {
  fc.assert(fc.property(counts, counts, counts, (before, here, there) => {
    const phone = setupPhone('a');
    erase(phone, before);
    const copy = setupPhone('a');
    sync(phone, copy);
    erase(phone, here);
    erase(copy, there);
    sync(phone, copy);
    sync(copy, phone);
    expect(sumOn(phone)).toEqual(sumOn(copy));
    const all = addCounts(before, here, there);
    for (const [key, count] of Object.entries(sumOn(phone))) {
      expect(count).toBeLessThanOrEqual(all[key]!);
      expect(count).toBeGreaterThanOrEqual(Math.max(addCounts(before, here)[key] ?? 0, addCounts(before, there)[key] ?? 0));
    }
    erase(phone, { M1: 1 });
    sync(phone, copy);
    expect(copy.records.conflicting().filter(({ fields }) => (fields.get('counts')?.length ?? 0) > 1)).toEqual([]);
  }));
});
