import { quarterOf } from '../domain/day.ts';
import type { Entity, Kind } from '../domain/entities.ts';
import { type DeviceId, type RecordId, tallyId } from '../domain/ids.ts';
import { isDeleted } from '../domain/record.ts';
import type { Counts } from '../domain/tallies.ts';
import { addCounts, countsOfClosing } from '../domain/tallies.ts';
import type { Change, Erasure } from './changes.ts';
import type { Records } from './record-map.ts';

export const erasureOf = (kind: Kind) => (id: RecordId): Erasure => ({ id, kind, erase: true });

/** Every record that says something of these roads, the roads themselves included. */
export function recordsOfRoads(records: Records, roadIds: ReadonlySet<RecordId>): readonly Erasure[] {
  const ofRoads = (item: { readonly roadId?: RecordId | undefined }): boolean => item.roadId !== undefined && roadIds.has(item.roadId);
  return (['step', 'commitment', 'consent'] as const)
    .flatMap((kind) => records.list(kind).filter(ofRoads).map((item) => erasureOf(kind)(item.id)))
    .concat([...roadIds].map(erasureOf('road')), handoversOf(records, records.list('consent').filter(ofRoads)));
}

/** What was handed over because of these consents: it goes with them, also from the phone of who received it. */
export const handoversOf = (records: Records, consents: readonly Entity<'consent'>[]): readonly Erasure[] =>
  consents.flatMap(({ handoverId }) => {
    const state = handoverId && records.state(handoverId);
    return state && state.kind === 'handover' && !isDeleted(state) ? [erasureOf('handover')(handoverId)] : [];
  });

/**
 * What the roads leave behind: counts per quarter, in this device's own record of that quarter, so that two devices never
 * count in the same cell and many roads go into one. Written in the commit that erases the roads and that is folded away at once, so that no stored
 * bytes tell which road a count came from.
 */
export function tallyChanges(records: Records, roads: readonly Entity<'road'>[], device: DeviceId): readonly Change<'tally'>[] {
  const added = new Map<string, Counts>();
  for (const road of roads) {
    const steps = records.list('step').filter((step) => step.roadId === road.id);
    const period = quarterOf(road.closedOn ?? road.touchedOn);
    added.set(period, addCounts(added.get(period) ?? {}, countsOfClosing(records.get('contact', road.contactId), road, steps)));
  }
  return addToTallies(records, added, device);
}

/** Counts per quarter, added to what this device counted before. */
export const addToTallies = (records: Pick<Records, 'get' | 'state'>, added: ReadonlyMap<string, Counts>, device: DeviceId): readonly Change<'tally'>[] =>
  [...added].filter(([, counts]) => Object.keys(counts).length > 0).map(([period, counts]) => {
    const id = tallyId(device, period);
    return { id, kind: 'tally', set: { period, counts: addCounts(records.get('tally', id)?.counts ?? {}, counts) }, seen: records.state(id) };
  });
