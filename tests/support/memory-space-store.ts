import { applyOps, mergeRecords } from '../../app/domain/merge-record.ts';
import type { Op, RecordState } from '../../app/domain/record.ts';
import { err, ok } from '../../app/domain/result.ts';
import type { BegunSpace } from '../../app/sync/begin-space.ts';
import { nextStored } from '../../app/sync/next-stored.ts';
import type { SpaceStore, StoredSpace } from '../../app/sync/space-store.ts';

/** What a disk keeps of a space. Whole values are put in its place, so that a copy of it is a copy of the disk. */
export interface Disk {
  stored: StoredSpace;
  records: ReadonlyMap<string, RecordState>;
  nextId: number;
}

export const newDisk = ({ state, entries }: BegunSpace, records: ReadonlyMap<string, RecordState> = new Map()): Disk => ({
  stored: { version: 0, state, entries, outbox: [], held: [], refused: [] }, records, nextId: 1,
});

export function withOps(records: ReadonlyMap<string, RecordState>, ops: readonly Op[], states: readonly RecordState[] = []): ReadonlyMap<string, RecordState> {
  if (ops.length === 0 && states.length === 0) return records;
  const next = new Map(records);
  for (const state of states) {
    const known = next.get(state.id);
    next.set(state.id, known ? mergeRecords(known, state) : state);
  }
  for (const op of ops) next.set(op.id, applyOps(next.get(op.id), [op]));
  return next;
}

/** An edit as a vault stores it: records and outbox at once. */
export function writeEdit(disk: Disk, ops: readonly Op[]): void {
  disk.records = withOps(disk.records, ops);
  disk.stored = { ...disk.stored, outbox: [...disk.stored.outbox, { id: disk.nextId, ops }] };
  disk.nextId += 1;
}

/** A store that keeps everything in memory and every promise of the port. */
export const memorySpaceStore = (disk: Disk): SpaceStore => ({
  read: async () => ok(disk.stored),
  kindOf: (id) => disk.records.get(id)?.kind,
  records: async () => ok({ version: disk.stored.version, outbox: disk.stored.outbox, records: [...disk.records.values()] }),
  commit: async (change, onWriting) => {
    if (change.expected !== disk.stored.version) return err({ type: 'behind' });
    onWriting?.();
    disk.records = withOps(disk.records, change.ops ?? [], change.records);
    disk.stored = nextStored(disk.stored, change);
    return ok(undefined);
  },
});
