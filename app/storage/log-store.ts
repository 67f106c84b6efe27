import type { Result } from '../domain/result.ts';
import type { ClipRows } from './clip-rows.ts';
import type { CommitRow, DraftRow, SegmentRow, SyncRow } from './schema.ts';
import type { StorageError } from './storage-error.ts';

/** Up to where commits were folded away, and how often that happened. */
export interface FoldMark { readonly seq: number; readonly version: number }

/** Everything at rest, as read when the vault opens. */
export interface StoredLog {
  readonly commits: readonly CommitRow[];
  readonly segments: readonly SegmentRow[];
  readonly manifest: Uint8Array | undefined;
  readonly fold: FoldMark;
  /** The space of her own devices, once there is one. */
  readonly mine: string | undefined;
}

/** What a fold writes: all of it or nothing. */
export interface FoldedLog {
  readonly segments: readonly SegmentRow[];
  readonly removedSegments: readonly number[];
  readonly manifest: Uint8Array;
  /** Commits up to and including this one are inside the segments now. */
  readonly foldedSeq: number;
  /** One more than the fold it builds on. */
  readonly version: number;
  /** Records emptied since the last fold: drafts whose key names one of them go in the same transaction. */
  readonly erased: readonly string[];
}

/** What came in since a known place. `lastSeq` tells a store that stands still from one that was emptied. */
export interface StoredTail { readonly commits: readonly CommitRow[]; readonly fold: FoldMark; readonly lastSeq: number; readonly mine: string | undefined }

/** Another tab wrote this place first: take in what it wrote, then try again. */
export interface Behind { readonly type: 'behind' }

/** Somebody else changed the space meanwhile. */
export interface Stale { readonly type: 'stale' }

/** Names a row of a space. */
export type SyncKey = Pick<SyncRow, 'space' | 'part' | 'key'>;

/** What is written of a space in the same transaction as the records. */
export interface SyncWrite {
  readonly put: readonly SyncRow[];
  readonly remove: readonly SyncKey[];
  /** Refused with `stale` unless the state row carries this version; 0 for a space that must not be there yet. */
  readonly expected?: { readonly space: string; readonly version: number };
  /** From now on this is the space of her own devices. */
  readonly nowMine?: string;
}

/** One commit and all that has to be true at the same moment. */
export interface Append {
  /** None when only a space changes. */
  readonly row?: CommitRow;
  readonly finishedDraft?: string | undefined;
  /** The space of her own devices as the writer knew it: with another one the edit would not reach it, and is refused as behind. */
  readonly mine: string | undefined;
  readonly sync?: SyncWrite;
}

/**
 * Sealed bytes on this device. Knows nothing of what they mean. Every write is one strict transaction that first
 * checks that the stored data are not newer than this code.
 */
export interface LogStore {
  readonly readAll: () => Promise<Result<StoredLog, StorageError>>;
  readonly readCommitsAfter: (seq: number) => Promise<Result<StoredTail, StorageError>>;
  /** Undefined too when it cannot be read: it is only ever a second chance. */
  readonly readMirror: (id: number) => Promise<SegmentRow | undefined>;
  /** Adds one commit, drops the draft it came from and writes what a space needs of it, together. */
  readonly append: (entry: Append) => Promise<Result<void, StorageError | Behind | Stale>>;
  /** Which spaces have something here. */
  readonly listSpaces: () => Promise<Result<readonly string[], StorageError>>;
  /** All rows of one space, in order of part and key. */
  readonly readSpace: (space: string) => Promise<Result<readonly SyncRow[], StorageError>>;
  /** Refused when it does not build on the last fold: two tabs folding at once would lose what the other folded. */
  readonly fold: (folded: FoldedLog) => Promise<Result<void, StorageError | Behind>>;
  /** Replaces everything by what a backup held; recordings are in no backup and lie under another key. */
  readonly replaceAll: (log: FoldedLog) => Promise<Result<void, StorageError>>;
  readonly putDraft: (row: DraftRow) => Promise<Result<void, StorageError>>;
  readonly getDraft: (key: string) => Promise<Uint8Array | undefined>;
  readonly deleteDraft: (key: string) => Promise<void>;
  readonly listDrafts: () => Promise<readonly DraftRow[]>;
  /** Puts the new bytes in place of these, or nothing; leaves alone what another tab wrote in between. */
  readonly replaceDraft: (was: DraftRow, bytes?: Uint8Array) => Promise<Result<void, StorageError>>;
  readonly deleteAllDrafts: () => Promise<void>;
  /** Recorded voices: public words, and yet nobody else's business. */
  readonly clips: ClipRows;
  readonly close: () => void;
  /** Removes the database. The caller has already destroyed the keys. */
  readonly destroy: () => Promise<void>;
}
