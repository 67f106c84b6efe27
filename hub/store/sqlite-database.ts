import { chmodSync, closeSync, existsSync, openSync, statSync } from 'node:fs';
import type LibsqlDatabase from 'libsql';
import { type Database, type Sql, StoreFailure, type Value } from './database.ts';

type Connection = InstanceType<typeof LibsqlDatabase>;
type Statement = { all(values: unknown[]): object[]; run(values: unknown[]): { changes: number } };

export interface SqliteOptions {
  readonly file: string;
  /** For tests of a full disk: how many pages the file may have. */
  readonly maxPages?: number;
}

/** More waiting than this is better told than kept. */
const LONGEST_QUEUE = 2_000;

const SCRUB_AGAIN_MS = 30_000;

/** The command line writes too, now and then. */
const BUSY_MS = 10_000;

const PRAGMAS = [
  // First of all: what comes next would otherwise be refused while somebody else closes the file.
  `busy_timeout = ${BUSY_MS}`,
  // Before the first table, or it does nothing.
  'auto_vacuum = INCREMENTAL',
  'journal_mode = WAL',
  // An acknowledged push has been through fsync.
  'synchronous = FULL',
  // Deleted ciphertext is overwritten with zeros.
  'secure_delete = ON',
  // Keeps the log short, so that what was erased does not linger in it.
  'wal_autocheckpoint = 500',
];

function asFailure(error: unknown): unknown {
  const code = String((error as { code?: unknown } | null)?.code ?? '');
  if (code === 'SQLITE_FULL' || code.startsWith('SQLITE_IOERR')) return new StoreFailure('full', error);
  return code.startsWith('SQLITE_BUSY') ? new StoreFailure('busy', error) : error;
}

/** Bytes come as bare buffers. */
const readRow = (row: object): object => {
  for (const [name, value] of Object.entries(row)) if (value instanceof ArrayBuffer) Object.assign(row, { [name]: new Uint8Array(value) });
  return row;
};

function sqlOn(connection: Connection): Sql {
  const statements = new Map<string, Statement>();
  const prepared = (text: string): Statement => {
    const known = statements.get(text);
    if (known) return known;
    // The types of the package are those of another one; what is used here was tried.
    const fresh = connection.prepare(text.replaceAll(/\$(\d+)/g, '?$1')) as unknown as Statement;
    statements.set(text, fresh);
    return fresh;
  };
  return {
    lock: '',
    lockIfFree: '',
    // BEGIN IMMEDIATE sees to it already.
    alone: async () => undefined,
    all: async <Row>(text: string, values: readonly Value[] = []) => prepared(text).all([...values]).map(readRow) as Row[],
    run: async (text, values = []) => prepared(text).run([...values]).changes,
  };
}

/** One connection and one transaction at a time: a transaction awaits, and nothing may come in between. */
function createQueue(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  return (work) => {
    if (waiting >= LONGEST_QUEUE) return Promise.reject(new StoreFailure('busy', undefined));
    waiting += 1;
    const mine = last.then(work).finally(() => { waiting -= 1; });
    last = mine.catch(() => undefined);
    return mine;
  };
}

function makePrivate(file: string): void {
  if (!existsSync(file)) closeSync(openSync(file, 'a', 0o600));
  // SQLite gives its log the rights of the database.
  chmodSync(file, 0o600);
}

/** One file beside the hub, for one hub process. */
export async function openSqlite({ file, maxPages }: SqliteOptions): Promise<Database> {
  // Only loaded when it is used: a hub on PostgreSQL needs no native binary.
  const { default: Libsql } = await import('libsql');
  makePrivate(file);
  const opened = statSync(file).ino;
  const connection = new Libsql(file);
  for (const pragma of PRAGMAS) connection.prepare(`PRAGMA ${pragma}`).all();
  if (maxPages) connection.prepare(`PRAGMA max_page_count = ${maxPages}`).all();
  const sql = sqlOn(connection);
  const queue = createQueue();
  let isClosed = false;
  const transaction = (begin: string) => <T>(work: (sql: Sql) => Promise<T>) => queue(async () => {
    // Who asks a closed connection whether it is in a transaction ends the whole process.
    if (isClosed) throw new StoreFailure('busy', undefined);
    try {
      connection.exec(begin);
      const result = await work(sql);
      connection.exec('COMMIT');
      return result;
    } catch (error) {
      if (connection.inTransaction) connection.exec('ROLLBACK');
      throw asFailure(error);
    }
  });
  return {
    kind: 'sqlite',
    read: transaction('BEGIN'),
    write: transaction('BEGIN IMMEDIATE'),
    scrub: () => queue(async () => {
      connection.prepare('PRAGMA incremental_vacuum').all();
      // Somebody reading (a backup) keeps the log from being emptied. The hub does not stand still for that.
      connection.prepare('PRAGMA busy_timeout = 200').all();
      const [outcome] = connection.prepare('PRAGMA wal_checkpoint(TRUNCATE)').all() as { busy: number }[];
      connection.prepare(`PRAGMA busy_timeout = ${BUSY_MS}`).all();
      return outcome?.busy === 0 ? 0 : SCRUB_AGAIN_MS;
    }),
    faults: () => queue(async () => (connection.prepare('PRAGMA integrity_check').all() as { integrity_check: string }[])
      .map((row) => row.integrity_check).filter((text) => text !== 'ok')),
    // A file that is removed or put in another's place goes on working for whoever has it open, until the hub stops.
    isInPlace: () => statSync(file, { throwIfNoEntry: false })?.ino === opened,
    close: () => queue(async () => {
      isClosed = true;
      connection.close();
    }),
  };
}
