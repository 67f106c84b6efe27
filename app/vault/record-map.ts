import type { Entity, Kind } from '../domain/entities.ts';
import { applyOps } from '../domain/merge-record.ts';
import { readEntity } from '../domain/read-entity.ts';
import type { Op, RecordState } from '../domain/record.ts';
import { conflicts, isDeleted } from '../domain/record.ts';
import type { StoredRecord } from './segment-codec.ts';
import { fromStored } from './segment-codec.ts';

type Listener = (kinds: ReadonlySet<string>) => void;

/** The opened records. Lives in memory only; states are immutable, so a form can hold on to the one it started from. */
export interface Records {
  readonly state: (id: string) => RecordState | undefined;
  readonly get: <K extends Kind>(kind: K, id: string) => Entity<K> | undefined;
  /** All living records of a kind; the same array until one of them changes. */
  readonly list: <K extends Kind>(kind: K) => readonly Entity<K>[];
  /** Every record as it stands, erased ones too: what a backup holds. */
  readonly all: () => readonly RecordState[];
  /** Records of which two versions of a field exist. */
  readonly conflicting: () => readonly RecordState[];
  readonly size: () => number;
  readonly onChange: (listener: Listener) => () => void;
}

export interface RecordMap extends Records {
  readonly load: (records: readonly StoredRecord[]) => void;
  readonly apply: (ops: readonly Op[]) => void;
  readonly announce: (kinds: ReadonlySet<string>) => void;
  readonly ids: () => Iterable<string>;
  /** Forgets all records but keeps who is listening: another tab rewrote the store. */
  readonly reset: () => void;
  readonly clear: () => void;
}

const groupByRecord = (ops: readonly Op[]): ReadonlyMap<string, [Op, ...Op[]]> => {
  const groups = new Map<string, [Op, ...Op[]]>();
  for (const op of ops) {
    const group = groups.get(op.id);
    if (group) group.push(op);
    else groups.set(op.id, [op]);
  }
  return groups;
};

export function createRecordMap(): RecordMap {
  const stored = new Map<string, StoredRecord>();
  const states = new Map<string, RecordState>();
  // Kept as unknown because a map cannot tie the kind of its value to its key; `get` reads each under the kind it was stored as.
  const entities = new Map<string, unknown>();
  const idsByKind = new Map<string, Set<string>>();
  const lists = new Map<string, readonly unknown[]>();
  const listeners = new Set<Listener>();

  const state = (id: string): RecordState | undefined => {
    const known = states.get(id);
    if (known) return known;
    const packed = stored.get(id);
    if (!packed) return undefined;
    const opened = fromStored(packed);
    states.set(id, opened);
    stored.delete(id);
    return opened;
  };
  const remember = (id: string, kind: string): void => {
    const ids = idsByKind.get(kind);
    if (ids) ids.add(id);
    else idsByKind.set(kind, new Set([id]));
  };
  const get = <K extends Kind>(kind: K, id: string): Entity<K> | undefined => {
    let entity = entities.get(id);
    if (entity === undefined) {
      const current = state(id);
      entity = (current && current.kind === kind && !isDeleted(current) ? readEntity(kind, current) : undefined) ?? null;
      entities.set(id, entity);
    }
    // The entity was read as this kind: ids are unique over kinds.
    return (entity ?? undefined) as Entity<K> | undefined;
  };
  const list = <K extends Kind>(kind: K): readonly Entity<K>[] => {
    let found = lists.get(kind);
    if (!found) {
      found = [...(idsByKind.get(kind) ?? [])].map((id) => get(kind, id)).filter((entity) => entity !== undefined);
      lists.set(kind, found);
    }
    // Filled under this kind only.
    return found as readonly Entity<K>[];
  };
  const announce = (kinds: ReadonlySet<string>): void => {
    for (const kind of kinds) lists.delete(kind);
    for (const listener of listeners) listener(kinds);
  };

  const reset = (): void => {
    for (const map of [stored, states, entities, idsByKind, lists]) map.clear();
  };

  return {
    state, get, list, announce,
    ids: () => [...stored.keys(), ...states.keys()],
    size: () => stored.size + states.size,
    all: () => [...stored.keys(), ...states.keys()].map((id) => state(id)).filter((found) => found !== undefined),
    conflicting: () => [...states.values()].filter((current) => !isDeleted(current) && conflicts(current).length > 0),
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    load: (records) => {
      for (const record of records) {
        stored.set(record[0], record);
        states.delete(record[0]);
        remember(record[0], record[1]);
        // Only a record that was edited can hold two versions; those are opened at once so that they are found.
        if (typeof record[2] !== 'string') state(record[0]);
      }
    },
    apply: (ops) => {
      const kinds = new Set<string>();
      for (const [id, group] of groupByRecord(ops)) {
        const next = applyOps(state(id), group);
        states.set(id, next);
        entities.delete(id);
        remember(id, next.kind);
        kinds.add(next.kind);
      }
      if (kinds.size > 0) announce(kinds);
    },
    reset,
    clear: () => {
      reset();
      listeners.clear();
    },
  };
}
