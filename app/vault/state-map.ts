import { applyOps, mergeRecords } from '../domain/merge-record.ts';
import type { Op, RecordState } from '../domain/record.ts';
import type { StoredRecord } from './segment-codec.ts';
import { fromStored, hasTwoVersions, storedFormOf } from './segment-codec.ts';

/** Records by id. Opened from their stored form only when looked at: most of ten thousand never are. */
export interface StateMap {
  readonly get: (id: string) => RecordState | undefined;
  /** The same to look at once: nothing of it is kept, which for ten thousand records is most of the memory and of the time. */
  readonly peek: (id: string) => RecordState | undefined;
  readonly put: (records: readonly StoredRecord[]) => void;
  /** Applies ops on one record and gives what it became. */
  readonly change: (id: string, ops: readonly [Op, ...Op[]]) => RecordState;
  /** From here on this is what the record counts as having seen. */
  readonly limitSeen: (id: string, seen: RecordState['seen']) => void;
  /** Takes in another copy of a record and gives what it became. */
  readonly merge: (record: RecordState) => RecordState;
  readonly ids: () => readonly string[];
  /** Those that were looked at or edited: only these can hold two versions of a field. */
  readonly opened: () => Iterable<RecordState>;
  readonly size: () => number;
  readonly clear: () => void;
}

export function createStateMap(): StateMap {
  const stored = new Map<string, StoredRecord>();
  const states = new Map<string, RecordState>();
  const get = (id: string): RecordState | undefined => {
    const known = states.get(id);
    if (known) return known;
    const packed = stored.get(id);
    if (!packed) return undefined;
    const opened = fromStored(packed);
    states.set(id, opened);
    stored.delete(id);
    return opened;
  };
  const put = (records: readonly StoredRecord[]): void => {
    for (const record of records) {
      stored.set(record[0], record);
      states.delete(record[0]);
      // Opened at once, so that the two versions are found.
      if (hasTwoVersions(record)) get(record[0]);
    }
  };
  return {
    get,
    peek: (id) => {
      const packed = stored.get(id);
      return packed ? fromStored(packed) : states.get(id);
    },
    put,
    change: (id, ops) => {
      const next = applyOps(get(id), ops);
      states.set(id, next);
      return next;
    },
    limitSeen: (id, seen) => {
      const known = get(id);
      if (known) states.set(id, { ...known, seen });
    },
    merge: (record) => {
      const known = get(record.id);
      const next = known ? mergeRecords(known, record) : record;
      const packed = known ? undefined : storedFormOf(record);
      // As it came: most of what comes from a snapshot is never looked at.
      if (packed) put([packed]);
      else states.set(record.id, next);
      return next;
    },
    ids: () => [...stored.keys(), ...states.keys()],
    opened: () => states.values(),
    size: () => stored.size + states.size,
    clear: () => {
      stored.clear();
      states.clear();
    },
  };
}
