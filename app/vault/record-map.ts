import type { Entity, IdOf, Kind } from '../domain/entities.ts';
import { readEntity } from '../domain/read-entity.ts';
import type { Stamp } from '../domain/hybrid-clock.ts';
import type { Op, RecordState } from '../domain/record.ts';
import { conflicts, isDeleted } from '../domain/record.ts';
import { idsOf, type LogChange } from './log-change.ts';
import type { StoredRecord } from './segment-codec.ts';
import { createStateMap, type StateMap } from './state-map.ts';

type Listener = (kinds: ReadonlySet<string>) => void;

/** The opened records. Lives in memory only; states are immutable, so a form can hold on to the one it started from. */
export interface Records {
  readonly state: (id: string) => RecordState | undefined;
  readonly get: <K extends Kind>(kind: K, id: string) => Entity<K> | undefined;
  /** All living records of a kind; the same array until one of them changes. */
  readonly list: <K extends Kind>(kind: K) => readonly Entity<K>[];
  /** Ids of all records of a kind that were not erased, also of those that do not read. */
  readonly living: <K extends Kind>(kind: K) => readonly IdOf<K>[];
  /** Every record as it stands, erased ones too: what a backup holds. */
  readonly all: () => readonly RecordState[];
  /** Records of which two versions of a field exist. */
  readonly conflicting: () => readonly RecordState[];
  readonly size: () => number;
  readonly onChange: (listener: Listener) => () => void;
}

export interface RecordMap extends Records {
  readonly load: (records: readonly StoredRecord[]) => void;
  readonly apply: (change: LogChange) => void;
  /**
   * The same for what comes after a gap. A record counts as having seen what it had before the gap: the latest stamp of a writer
   * would else say that all before it was seen too, and what was lost would count as taken away, here and wherever it is merged.
   */
  readonly applyAfterGap: (changes: readonly LogChange[]) => void;
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

function livingOf<K extends Kind>(states: StateMap, kind: K, ids: ReadonlySet<string> = new Set()): readonly IdOf<K>[] {
  const living = [...ids].filter((id) => {
    const current = states.peek(id);
    return current?.kind === kind && !isDeleted(current);
  });
  // Written and taken in under ids of this kind only.
  return living as readonly string[] as readonly IdOf<K>[];
}

function keepingSeen(states: StateMap, changes: readonly LogChange[], apply: RecordMap['apply']): void {
  const seen = new Map(changes.flatMap(idsOf).map((id) => [id, states.peek(id)?.seen ?? new Map<string, Stamp>()]));
  for (const change of changes) apply(change);
  for (const [id, before] of seen) states.limitSeen(id, before);
}

/** Groups records by kind and keeps what screens read of them, until one changes. */
export function createRecordMap(): RecordMap {
  const states = createStateMap();
  // Kept as unknown because a map cannot tie the kind of its value to its key; `get` reads each under the kind it was stored as.
  const entities = new Map<string, unknown>();
  const idsByKind = new Map<string, Set<string>>();
  const lists = new Map<string, readonly unknown[]>();
  const listeners = new Set<Listener>();

  const remember = (id: string, kind: string): void => {
    const ids = idsByKind.get(kind) ?? new Set();
    idsByKind.set(kind, ids.add(id));
  };
  const get = <K extends Kind>(kind: K, id: string): Entity<K> | undefined => {
    if (!entities.has(id)) {
      const current = states.peek(id);
      entities.set(id, current?.kind === kind && !isDeleted(current) ? readEntity(kind, current) : undefined);
    }
    // The entity was read as this kind: ids are unique over kinds.
    return entities.get(id) as Entity<K> | undefined;
  };
  const list = <K extends Kind>(kind: K): readonly Entity<K>[] => {
    const found = lists.get(kind) ?? [...(idsByKind.get(kind) ?? [])].map((id) => get(kind, id)).filter((entity) => entity !== undefined);
    lists.set(kind, found);
    // Filled under this kind only.
    return found as readonly Entity<K>[];
  };
  const announce = (kinds: ReadonlySet<string>): void => {
    for (const kind of kinds) lists.delete(kind);
    for (const listener of listeners) listener(kinds);
  };
  const reset = (): void => {
    for (const part of [states, entities, idsByKind, lists]) part.clear();
  };
  const apply = ({ ops, records }: LogChange): void => {
    // Records first: an op counts as knowing all that its device wrote before, which a record that came with it may bring only now.
    const changed = [...records.map(states.merge), ...[...groupByRecord(ops)].map(([id, group]) => states.change(id, group))];
    for (const { id, kind } of changed) {
      entities.delete(id);
      remember(id, kind);
    }
    if (changed.length > 0) announce(new Set(changed.map(({ kind }) => kind)));
  };
  return {
    get, list, announce, apply, reset, applyAfterGap: (changes) => keepingSeen(states, changes, apply),
    living: (kind) => livingOf(states, kind, idsByKind.get(kind)),
    state: states.get,
    ids: states.ids,
    size: states.size,
    all: () => states.ids().map(states.peek).filter((found) => found !== undefined),
    conflicting: () => [...states.opened()].filter((current) => !isDeleted(current) && conflicts(current).length > 0),
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    load: (records) => {
      states.put(records);
      for (const [id, kind] of records) remember(id, kind);
    },
    clear: () => {
      reset();
      listeners.clear();
    },
  };
}
