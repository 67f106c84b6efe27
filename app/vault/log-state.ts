import type { HybridClock, Stamp } from '../domain/hybrid-clock.ts';
import { laterClock, receive, stampOf } from '../domain/hybrid-clock.ts';
import { DELETED } from '../domain/record.ts';
import type { SpaceId } from '../../wire/ids.ts';
import { idsOf, type LogChange } from './log-change.ts';
import type { Manifest } from './manifest.ts';
import type { Layout } from './plan-fold.ts';
import type { LogHead, LogHealth, OpenedLog } from './read-log.ts';
import { isErased, stampsSeen } from './segment-codec.ts';

/** What this tab knows of the store: replaced as a whole, never changed in place. */
export interface LogState {
  readonly manifest: Manifest;
  readonly layout: Layout;
  readonly head: LogHead;
  readonly clock: HybridClock;
  readonly damaged: ReadonlySet<number>;
  /** Records changed since the last fold, each as often as it was: with every commit of a first sync a set would be built anew. */
  readonly dirty: readonly string[];
  /** Emptied since the last fold: their content is still at rest until the next one. */
  readonly erased: ReadonlySet<string>;
  /** A second copy stood in for a damaged one: both are to be written again. */
  readonly repair: boolean;
  readonly health: LogHealth;
  /** Changes that the sentinel knows of and the store has not: kept in the sentinel until she has heard of it. */
  readonly cutOff: number;
  /** The space of her own devices, once there is one. */
  readonly mine: SpaceId | undefined;
}

/** Sorts behind every stamp of this moment, whoever gave it, and before those of the next. */
const endOf = (clock: HybridClock): string => stampOf({ ...clock, device: '~' });

/** What came in moves the clock by five minutes at most, under whatever name it was written; what is written here moves it by itself. */
function clockAfter(changes: readonly LogChange[], clock: HybridClock, now: number): HybridClock {
  let at = clock;
  let end = endOf(at);
  const hear = (stamp: Stamp): void => {
    // Of ten thousand stamps all but a few lie behind: those need not be read.
    if (stamp < end) return;
    at = receive(at, stamp, now);
    end = endOf(at);
  };
  for (const { ops, records } of changes) {
    for (const { stamp } of ops) hear(stamp);
    for (const record of records) for (const stamp of stampsSeen(record)) hear(stamp);
  }
  return at;
}

const erasedBy = ({ ops, records }: LogChange): readonly string[] => [...ops.filter((op) => op.field === DELETED).map((op) => op.id), ...records.filter(isErased).map((record) => record.id)];

export function stateOf(read: OpenedLog, { now, clock }: { readonly now: number; readonly clock: HybridClock }, found: Pick<LogState, 'health' | 'cutOff' | 'mine'>): LogState {
  // One record of a repaired segment marked as changed is enough to have the segment written again.
  const repaired = read.segments.filter((segment) => read.repaired.has(segment.id)).flatMap((segment) => segment.records.slice(0, 1).map((record) => record[0]));
  return {
    manifest: read.manifest, head: read.head, damaged: read.damaged, repair: repaired.length > 0, ...found,
    layout: new Map(read.segments.map((segment) => [segment.id, segment.records.map((record) => record[0])])),
    dirty: [...repaired, ...read.changes.flatMap(idsOf)],
    erased: new Set(read.changes.flatMap(erasedBy)),
    clock: clockAfter(read.changes, laterClock(clock, read.manifest.clock), now),
  };
}

export const afterChange = (state: LogState, change: LogChange, head: LogHead, now: number): LogState => ({
  ...state, head,
  clock: clockAfter([change], state.clock, now),
  dirty: [...state.dirty, ...idsOf(change)],
  erased: new Set([...state.erased, ...erasedBy(change)]),
});
