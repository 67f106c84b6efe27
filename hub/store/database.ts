/** What a column holds. Bytes come back as a view of their own. */
export type Value = string | number | Uint8Array | null;

/** Statements in the dialect that SQLite and PostgreSQL share; their places are $1, $2 and so on. */
export interface Sql {
  readonly all: <Row>(text: string, values?: readonly Value[]) => Promise<readonly Row[]>;
  /** How many rows were touched. */
  readonly run: (text: string, values?: readonly Value[]) => Promise<number>;
  /** Goes behind a SELECT of a row that decides what is written: whoever asks for it next waits until this is done. */
  readonly lock: '' | ' FOR UPDATE';
  /** The same for what can wait: a row that somebody has locked is as if it were not there. */
  readonly lockIfFree: '' | ' FOR UPDATE SKIP LOCKED';
  /** Until this transaction ends nobody else gets past the same call. */
  readonly alone: () => Promise<void>;
}

/** The one port that the hub keeps things behind. What `write` resolved with is on disk. */
export interface Database {
  readonly kind: 'sqlite' | 'postgres';
  /** Sees one moment, however many statements it takes. */
  readonly read: <T>(work: (sql: Sql) => Promise<T>) => Promise<T>;
  /** All of it or nothing of it. */
  readonly write: <T>(work: (sql: Sql) => Promise<T>) => Promise<T>;
  /** After a deletion: takes what was deleted out of the files too. In how many milliseconds it has to be tried again; 0 when it is done. */
  readonly scrub: () => Promise<number>;
  /** Faults that the engine finds in its own files. */
  readonly faults: () => Promise<readonly string[]>;
  /** False when what is written now would not be found again. */
  readonly isInPlace: () => boolean;
  readonly close: () => Promise<void>;
}

/** `full`: no room on the disk. `busy`: not now, and nothing was written as far as is known. */
export class StoreFailure extends Error {
  readonly reason: 'full' | 'busy';
  constructor(reason: 'full' | 'busy', cause: unknown) {
    super(`the database is ${reason}`, { cause });
    this.reason = reason;
  }
}
