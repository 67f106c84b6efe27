import type { Signal } from '@preact/signals';
import { signal } from '@preact/signals';
import { type Entity, type Kind, KINDS } from '../domain/entities.ts';
import type { RecordState } from '../domain/record.ts';
import type { Records } from '../vault/record-map.ts';

/** The records as screens read them: reading in a render makes that screen follow later changes. */
export interface RecordSignals {
  readonly list: <K extends Kind>(kind: K) => readonly Entity<K>[];
  readonly get: <K extends Kind>(kind: K, id: string | undefined) => Entity<K> | undefined;
  /** For a form: the version it starts from. */
  readonly state: (id: string) => RecordState | undefined;
  readonly conflicting: () => readonly RecordState[];
}

export function createRecordSignals(records: Records): RecordSignals {
  const versions = new Map<string, Signal<number>>();
  const follow = (kind: string): void => {
    let version = versions.get(kind);
    if (!version) {
      version = signal(0);
      versions.set(kind, version);
    }
    void version.value;
  };
  records.onChange((kinds) => {
    for (const kind of kinds) {
      const version = versions.get(kind);
      if (version) version.value += 1;
    }
  });
  return {
    list: (kind) => {
      follow(kind);
      return records.list(kind);
    },
    get: (kind, id) => {
      follow(kind);
      return id === undefined ? undefined : records.get(kind, id);
    },
    state: records.state,
    conflicting: () => {
      for (const kind of KINDS) follow(kind);
      return records.conflicting();
    },
  };
}
