import type { GoneWhy } from '../domain/codes.ts';
import { type HandoverState, stateOfHandover } from '../domain/consented-handover.ts';
import { type Day, quarterOf } from '../domain/day.ts';
import type { Entity, Kind } from '../domain/entities.ts';
import { type DeviceId, nextIdOf, type RecordId, spaceOfRecord, tallyId } from '../domain/ids.ts';
import { DELETED, isDeleted } from '../domain/record.ts';
import type { Counts } from '../domain/tallies.ts';
import { addCounts, countsOfClosing } from '../domain/tallies.ts';
import type { Change, Erasure } from './changes.ts';
import type { Records } from './record-map.ts';
import type { ErasePlan } from './vault.ts';

export const erasureOf = (kind: Kind) => (id: RecordId): Erasure => ({ id, kind, erase: true });

/** Every record that says something of these roads, the roads themselves included, and the word to who had something of them. */
export function planRoads(records: Records, roadIds: ReadonlySet<RecordId>, on: Day): ErasePlan {
  const ofRoads = (item: { readonly roadId?: RecordId | undefined }): boolean => item.roadId !== undefined && roadIds.has(item.roadId);
  const gone = planGone(records, records.list('consent').filter(ofRoads), { on, why: 'erased' });
  const own = (['step', 'commitment', 'consent'] as const).flatMap((kind) => records.list(kind).filter(ofRoads).map((item) => erasureOf(kind)(item.id)));
  return { erasures: [...own, ...[...roadIds].map(erasureOf('road')), ...gone.erasures], changes: gone.changes };
}

/** A yes, or what is left of one. */
export type Sent = Pick<Entity<'consent'>, 'handoverId'>;

/** What was handed over because of these consents: it goes with them, also from the phone of who received it. */
export const handoversOf = (records: Pick<Records, 'state'>, consents: readonly Sent[]): readonly Erasure[] =>
  consents.flatMap(({ handoverId }) => {
    const state = handoverId && records.state(handoverId);
    return state && state.kind === 'handover' && !isDeleted(state) ? [erasureOf('handover')(handoverId)] : [];
  });

interface Gone { readonly on: Day; readonly why: GoneWhy }

/** Nobody waits for it any more, and nobody would call because of it. */
const LEFT_HER: ReadonlySet<HandoverState> = new Set(['elsewhere', 'returned']);

/** The day that it is known by and why, and nothing else: whose it was is erased with the words. Once, whoever says it. */
function noticeOf(records: Records, id: RecordId, { on, why }: Gone): readonly Change[] {
  const handover = records.get('handover', id);
  const notice = nextIdOf(id);
  if (!handover || records.state(notice) || spaceOfRecord(id) === undefined) return [];
  // Who erases a family knows it: only the other one has something to read.
  if (why === 'erased') return LEFT_HER.has(stateOfHandover(handover)) ? [] : [{ id: notice, kind: 'withdrawal', set: { on, why, informalReadOn: on } }];
  return [{ id: notice, kind: 'withdrawal', set: { on, why } }];
}

/** What was handed over because of these consents goes, and who had it reads that it is gone. */
export function planGone(records: Records, consents: readonly Sent[], gone: Gone): ErasePlan {
  const erasures = handoversOf(records, consents);
  return { erasures, changes: consents.flatMap(({ handoverId }) => (handoverId ? noticeOf(records, handoverId, gone) : [])) };
}

/**
 * What was written while the record, or the road that it hangs on, was being erased elsewhere: no screen leads to it any more, or it
 * stands there alone with what nobody may keep. Read by what is stored, because what does not read is in no list.
 */
export const fragmentsOf = (records: Records): readonly Erasure[] => [
  ...(['handover', 'advice', 'road'] as const).flatMap((kind) => records.living(kind).filter((id) => records.get(kind, id) === undefined && wasErased(records, id)).map(erasureOf(kind))),
  ...fragmentsOfFamilies(records),
];

export const wasErased = ({ state }: Pick<Records, 'state'>, id: RecordId): boolean => state(id)?.fields.has(DELETED) === true;

/** A name and a number, a promise in her words, a step. A family that came back is there with the day it began and with its road, and stays. */
function fragmentsOfFamilies(records: Records): readonly Erasure[] {
  const isGone = (roadId: RecordId): boolean => records.get('road', roadId) === undefined && wasErased(records, roadId);
  const withRoad = new Set(records.list('road').map(({ contactId }) => contactId));
  return [
    ...records.list('contact').filter(({ id }) => !withRoad.has(id) && wasErased(records, id) && !records.state(id)?.fields.has('createdOn')).map(({ id }) => erasureOf('contact')(id)),
    ...records.list('commitment').filter(({ id, roadId }) => (roadId === undefined ? wasErased(records, id) : isGone(roadId))).map(({ id }) => erasureOf('commitment')(id)),
    ...records.list('step').filter(({ roadId }) => isGone(roadId)).map(({ id }) => erasureOf('step')(id)),
  ];
}

/**
 * What the roads leave behind: counts per quarter, in this device's own record of that quarter, so that two devices never
 * count in the same cell and many roads go into one. Written in the commit that erases the roads and that is folded away at once, so that no stored
 * bytes tell which road a count came from.
 */
export function tallyChanges(records: Records, roads: readonly Entity<'road'>[], device: DeviceId): readonly Change<'tally'>[] {
  const added = new Map<string, Counts>();
  for (const road of roads) {
    const steps = records.list('step').filter((step) => step.roadId === road.id);
    const consents = records.list('consent').filter((consent) => consent.roadId === road.id);
    const period = quarterOf(road.closedOn ?? road.touchedOn);
    added.set(period, addCounts(added.get(period) ?? {}, countsOfClosing(records.get('contact', road.contactId), road, steps, consents)));
  }
  return addToTallies(records, added, device);
}

/** Counts per quarter, added to what this device counted before. */
export const addToTallies = (records: Pick<Records, 'get' | 'state'>, added: ReadonlyMap<string, Counts>, device: DeviceId): readonly Change<'tally'>[] =>
  [...added].filter(([, counts]) => Object.keys(counts).length > 0).map(([period, counts]) => {
    const id = tallyId(device, period);
    return { id, kind: 'tally', set: { period, counts: addCounts(records.get('tally', id)?.counts ?? {}, counts) }, seen: records.state(id) };
  });
