import type { Bytes } from '../crypto/bytes.ts';
import type { Op, RecordState } from '../domain/record.ts';
import type { Result } from '../domain/result.ts';
import type { SpaceDevice } from '../../wire/ids.ts';
import type { SpaceState } from './space-state.ts';

/** An edit that has to reach the others, or a commit made of edits that the hub has not yet been heard to have. */
export interface OutboxRow {
  /** Rows leave in this order. The store numbers edits upwards; what is sealed keeps the number of its first edit. */
  readonly id: number;
  /** At most 500 ops, in the order they were stamped. */
  readonly ops: readonly Op[];
  /** Signed and sealed, ready to leave. Sent again and again as these very bytes. */
  readonly sealed?: { readonly dseq: number; readonly bytes: Bytes; readonly hash: string };
}

/** A genuine commit that waits for another one. */
export interface HeldRow {
  readonly device: SpaceDevice;
  readonly dseq: number;
  readonly hash: string;
  readonly seq: number;
  readonly bytes: Bytes;
}

export type RefusalReason =
  | 'not-a-commit' | 'other-space' | 'stranger' | 'removed' | 'bad-signature' | 'forked' | 'wrong-key' | 'bad-seal' | 'bad-content' | 'wrong-kind' | 'other-writer'
  | 'bad-entry' | 'bad-snapshot';

/** Something that the hub handed out and that was set aside for good. */
export interface RefusedRow {
  /** Hash of its bytes: the same thing is noted once. */
  readonly hash: string;
  readonly seq: number;
  readonly reason: RefusalReason;
  /** As it says itself; it may lie. */
  readonly device?: SpaceDevice;
  readonly dseq?: number;
}

export interface StoredSpace {
  /** Counts the changes by `commit`; an edit does not change it. */
  readonly version: number;
  readonly state: SpaceState;
  /** Membership entries from mseq 0 on, as they came. */
  readonly entries: readonly Bytes[];
  readonly outbox: readonly OutboxRow[];
  readonly held: readonly HeldRow[];
  readonly refused: readonly RefusedRow[];
}

/** All of it happens or nothing. What is left out stays as it is. */
export interface SpaceChange {
  /** The version this builds on. */
  readonly expected: number;
  readonly state: SpaceState;
  /** Ops to apply to the records, in this order and after {@link records}: what an op builds on may come with it. */
  readonly ops?: readonly Op[];
  /** Whole records to merge into the records, before the ops. What they cover already does nothing again. */
  readonly records?: readonly RecordState[];
  /** The very same records as the JSON lists in which they came, for a store that would write them so; absent unless all of them stand there. */
  readonly recordTexts?: readonly Bytes[] | undefined;
  /** Entries to add: behind those that are there, or, with `entriesFrom`, in the place of all from that number on. */
  readonly entries?: readonly Bytes[];
  readonly entriesFrom?: number;
  readonly outbox?: { readonly remove: readonly number[]; readonly put: readonly OutboxRow[] };
  readonly held?: { readonly remove: readonly string[]; readonly put: readonly HeldRow[] };
  readonly refused?: { readonly remove: readonly string[]; readonly put: readonly RefusedRow[] };
}

/** Somebody else changed the space meanwhile: read again. */
export interface Behind { readonly type: 'behind' }
/** The disk is full, the vault was locked, the database is gone: `type` says which, to be shown. */
export interface StoreFailure { readonly type: 'locked' | 'full' | 'unavailable' | 'lost' }

/**
 * What the engine needs of whoever keeps a space on this device. The promises, in order of weight:
 *
 * 1. `commit` is one durable transaction: after a kill at any moment all of it is there or nothing of it.
 * 2. `commit` is refused with `behind`, and changes nothing, unless `expected` is the version that is stored; done, the
 *    version is one more. Two tabs that both sync can thus never both go on from the same state.
 * 3. An edit is one durable transaction of the changed records *and* its new outbox rows, without which no edit is ever
 *    confirmed. It does not touch the version, and may happen between a `read` and a `commit`: rows that `commit` does
 *    not name stay.
 * 4. Ids of edits count upwards and are never used twice, also when the outbox is empty.
 * 5. Applying ops and merging records follow `domain/merge-record.ts`. Both are idempotent.
 * 6. `read` and `records` each show one moment.
 * 7. Stamps: the 11 characters that name the writer in a stamp are drawn anew each time the vault is opened, and never
 *    stored. Two copies of a profile then never write under one name, whatever is copied, put back or rolled back.
 */
export interface SpaceStore {
  readonly read: () => Promise<Result<StoredSpace, StoreFailure>>;
  /** `onWriting` may be called when the change is on its way to the disk: till that answers there is time for other work. */
  readonly commit: (change: SpaceChange, onWriting?: () => void) => Promise<Result<void, StoreFailure | Behind>>;
  /** What a record is that is here, erased or not. */
  readonly kindOf: (id: string) => string | undefined;
  /** Every record of the space, erased ones too, with the outbox of the same moment. */
  readonly records: () => Promise<Result<{ readonly version: number; readonly outbox: readonly OutboxRow[]; readonly records: readonly RecordState[] }, StoreFailure>>;
}
