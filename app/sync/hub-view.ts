import { applyOps, mergeRecords } from '../domain/merge-record.ts';
import { deviceOfStamp, type Stamp } from '../domain/hybrid-clock.ts';
import type { Head, Op, RecordState } from '../domain/record.ts';
import { canonicalRecord } from './canonical-record.ts';
import { emptyIntake, type Intake } from './intake.ts';
import { headOf, type Heads } from './space-state.ts';
import type { SpaceDevice } from '../../wire/ids.ts';

/** Records as somebody has them who knows nothing but what the hub hands out. */
export type View = Map<string, RecordState>;

const applyTo = (view: View, op: Op): void => {
  view.set(op.id, applyOps(view.get(op.id), [op]));
};

const mergeInto = (view: View, record: RecordState): void => {
  const known = view.get(record.id);
  view.set(record.id, known ? mergeRecords(known, record) : record);
};

export function applyIntake(view: View, { ops, records }: Pick<Intake, 'ops' | 'records'>): void {
  for (const op of ops) applyTo(view, op);
  for (const record of records) mergeInto(view, record);
}

/** Empties what came in into the view, in the order in which a store would take it. */
export function drainInto(view: View, intake: Intake): void {
  applyIntake(view, intake);
  emptyIntake(intake);
}

const holds = (all: RecordState | undefined, part: RecordState): boolean =>
  all !== undefined && (all === part || canonicalRecord(mergeRecords(all, part)) === canonicalRecord(all));

const isSeen = (record: RecordState | undefined, stamp: Stamp): boolean => stamp <= (record?.seen.get(deviceOfStamp(stamp)) ?? '');

/**
 * Whether something of it is in no commit and in no snapshot. What waits in the outbox does not tell: of one writer a later
 * edit counts as knowing all that came before it, and with this one gone first, the earlier would be lost on its way.
 */
function isUntold(record: RecordState, view: View, pending: ReadonlySet<Stamp>): boolean {
  const known = view.get(record.id);
  const isTold = ({ stamp }: Head): boolean => pending.has(stamp) || isSeen(known, stamp);
  return [...record.fields.values()].some((heads) => !heads.every(isTold));
}

export interface Difference {
  /** Records of the view with something in them that is not here. */
  readonly news: readonly RecordState[];
  /** What waits to be sent and is not in the records: they lost it, and the outbox did not. */
  readonly lost: readonly Op[];
  /** Whether something is here that the view does not have, apart from what waits in the outbox. */
  readonly hubLacks: boolean;
}

/** Compares what the hub hands out with what is here. */
export function compareWithView(view: View, heads: Heads, here: { readonly records: readonly RecordState[]; readonly pending: readonly Op[]; readonly heads: Heads }): Difference {
  const own = new Map(here.records.map((record) => [record.id, record]));
  const news = [...view.values()].filter((record) => !holds(own.get(record.id), record));
  const expected: View = new Map(view);
  for (const op of here.pending) applyTo(expected, op);
  const stamps = new Set(here.pending.map(({ stamp }) => stamp));
  const isLacking = (record: RecordState): boolean => isUntold(record, view, stamps) || !holds(expected.get(record.id), record);
  const lost = here.pending.filter(({ id, stamp }) => !isSeen(own.get(id), stamp));
  const devices = Object.keys(here.heads) as SpaceDevice[];
  const hubLacks = devices.some((device) => headOf(here.heads, device).dseq > headOf(heads, device).dseq) || here.records.some(isLacking);
  return { news, lost, hubLacks };
}

/** For each device the later of both; at the same place what the hub holds. */
export function joinHeads(here: Heads, hub: Heads): Heads {
  const joined = { ...here };
  for (const device of Object.keys(hub) as SpaceDevice[]) if (headOf(hub, device).dseq >= headOf(here, device).dseq) joined[device] = headOf(hub, device);
  return joined;
}
