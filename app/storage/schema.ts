import type { Table } from 'dexie';
import Dexie from 'dexie';
import type { ClipRow, SoundRow } from './clip-rows.ts';

/**
 * Raised whenever old code could no longer read or safely write what new code stores. It is kept in a row and read
 * inside every write transaction, because a tab that was opened before an update goes on running the old code.
 */
export const SCHEMA_EPOCH = 2;
export const DATABASE_NAME = 'drempel';

/** One change as it happened: sealed, in order. */
export interface CommitRow { readonly seq: number; readonly bytes: Uint8Array }
/** Some dozens of records folded together. `segments` and `mirrors` hold the same bytes: one damaged row loses nothing. */
export interface SegmentRow { readonly id: number; readonly generation: number; readonly bytes: Uint8Array }
/** A form that was not saved yet. */
export interface DraftRow { readonly key: string; readonly bytes: Uint8Array }
/**
 * What a space needs besides its records, sealed: its state, the entries of its members, what still has to leave, what
 * waits and what was set aside. `version` stands in clear on the state row, because it is compared inside a transaction.
 */
export interface SyncRow { readonly space: string; readonly part: SyncPart; readonly key: string; readonly bytes: Uint8Array; readonly version?: number }
export type SyncPart = 'state' | 'entry' | 'outbox' | 'held' | 'refused';
export type StateRow =
  | { readonly name: 'epoch'; readonly epoch: number }
  | { readonly name: 'manifest'; readonly bytes: Uint8Array }
  /** Tells other tabs that commits moved into segments; `version` goes up with every fold. */
  | { readonly name: 'folded'; readonly seq: number; readonly version: number }
  /** The space that her own devices share: edits made from now on have to reach it. */
  | { readonly name: 'mine'; readonly space: string };

export class DrempelDatabase extends Dexie {
  declare commits: Table<CommitRow, number>;
  declare segments: Table<SegmentRow, number>;
  declare mirrors: Table<SegmentRow, number>;
  declare drafts: Table<DraftRow, string>;
  declare state: Table<StateRow, string>;
  declare sync: Table<SyncRow, [string, string, string]>;
  declare clips: Table<ClipRow, string>;
  declare sounds: Table<SoundRow, string>;

  constructor(name = DATABASE_NAME, options: { indexedDB?: IDBFactory; IDBKeyRange?: typeof IDBKeyRange } = {}) {
    // Chromium acknowledges a write before it reaches the disk unless told otherwise.
    super(name, { ...options, chromeTransactionDurability: 'strict' });
    this.version(1).stores({ commits: 'seq', segments: 'id', mirrors: 'id', drafts: 'key', state: 'name' });
    // The mark in the same transaction as the tables: broken off anywhere, the database is of one version or of the other.
    this.version(2).stores({ sync: '[space+part+key]' }).upgrade((work) => work.table<StateRow>('state').where('name').equals('epoch').modify((row) => {
      if (row.name === 'epoch') Object.assign(row, { epoch: Math.max(row.epoch, SCHEMA_EPOCH) });
    }));
    this.version(3).stores({ clips: 'id', sounds: 'key' });
  }
}
