import type { SpaceChange, StoredSpace } from './space-store.ts';

interface RowChange<Key, Row> {
  readonly remove: readonly Key[];
  readonly put: readonly Row[];
}

function nextRows<Key, Row>(rows: readonly Row[], change: RowChange<Key, Row> | undefined, keyOf: (row: Row) => Key): readonly Row[] {
  if (!change) return rows;
  const gone = new Set([...change.remove, ...change.put.map(keyOf)]);
  return [...rows.filter((row) => !gone.has(keyOf(row))), ...change.put];
}

/** What is stored after a change: what a store does to its rows, and what the engine goes on with without reading again. */
export function nextStored(stored: StoredSpace, { state, entries, entriesFrom, outbox, held, refused }: SpaceChange): StoredSpace {
  return {
    version: stored.version + 1,
    state,
    entries: entries ? [...stored.entries.slice(0, entriesFrom), ...entries] : stored.entries,
    outbox: outbox ? [...nextRows(stored.outbox, outbox, ({ id }) => id)].sort((a, b) => a.id - b.id) : stored.outbox,
    held: nextRows(stored.held, held, ({ hash }) => hash),
    refused: nextRows(stored.refused, refused, ({ hash }) => hash),
  };
}
