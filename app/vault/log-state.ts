import type { HybridClock } from '../domain/hybrid-clock.ts';
import { deviceOfStamp, receive } from '../domain/hybrid-clock.ts';
import type { DeviceId } from '../domain/ids.ts';
import type { Op } from '../domain/record.ts';
import { DELETED } from '../domain/record.ts';
import type { Manifest } from './manifest.ts';
import type { Layout } from './plan-fold.ts';
import type { LogHead, LogHealth, OpenedLog } from './read-log.ts';

/** What this tab knows of the store: replaced as a whole, never changed in place. */
export interface LogState {
  readonly manifest: Manifest;
  readonly layout: Layout;
  readonly head: LogHead;
  readonly clock: HybridClock;
  readonly damaged: ReadonlySet<number>;
  /** Records changed since the last fold. */
  readonly dirty: ReadonlySet<string>;
  /** Emptied since the last fold: their content is still at rest until the next one. */
  readonly erased: ReadonlySet<string>;
  /** A second copy stood in for a damaged one: both are to be written again. */
  readonly repair: boolean;
  readonly health: LogHealth;
  /** Changes that the sentinel knows of and the store has not: kept in the sentinel until she has heard of it. */
  readonly cutOff: number;
}

interface Writer { readonly now: number; readonly device: DeviceId }

/** What this device wrote itself counts however far ahead it lies: its next stamp must be later, or the write would be lost. */
const clockAfter = (ops: readonly Op[], clock: HybridClock, { now, device }: Writer): HybridClock =>
  ops.reduce((at, op) => receive(at, op.stamp, deviceOfStamp(op.stamp) === device ? Number.POSITIVE_INFINITY : now), clock);

const idsOf = (ops: readonly Op[]): readonly string[] => ops.map((op) => op.id);
const erasedBy = (ops: readonly Op[]): readonly string[] => idsOf(ops.filter((op) => op.field === DELETED));

export function stateOf(read: OpenedLog, writer: Writer, found: Pick<LogState, 'health' | 'cutOff'>): LogState {
  // One record of a repaired segment marked as changed is enough to have the segment written again.
  const repaired = read.segments.filter((segment) => read.repaired.has(segment.id)).flatMap((segment) => segment.records.slice(0, 1).map((record) => record[0]));
  return {
    manifest: read.manifest, head: read.head, damaged: read.damaged, repair: repaired.length > 0, ...found,
    layout: new Map(read.segments.map((segment) => [segment.id, segment.records.map((record) => record[0])])),
    dirty: new Set([...repaired, ...idsOf(read.ops)]),
    erased: new Set(erasedBy(read.ops)),
    clock: clockAfter(read.ops, read.manifest.clock, writer),
  };
}

export const afterOps = (state: LogState, ops: readonly Op[], head: LogHead, writer: Writer): LogState => ({
  ...state, head,
  clock: clockAfter(ops, state.clock, writer),
  dirty: new Set([...state.dirty, ...idsOf(ops)]),
  erased: new Set([...state.erased, ...erasedBy(ops)]),
});
