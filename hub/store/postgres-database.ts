import postgres from 'postgres';
import { type Database, type Sql, StoreFailure, type Value } from './database.ts';
import { rewriteTables } from './rewrite-tables.ts';

export interface PostgresOptions {
  readonly url: string;
  readonly connections: number;
}

/** Any number that nothing else in this database locks. */
const LOCK = 0x64_72_65_6d;
const BIGINT = 20;
const BYTEA = 17;

/** How PostgreSQL says that it has no room, that it is stopping or that it is not there. */
const FULL = new Set(['53100', '53200']);
const BUSY = /^(57P0\d|57014|55P03|40001|40P01|53300|08\w{3}|CONNECTION_\w+|CONNECT_TIMEOUT|ECONN\w+|ENOENT|EPIPE|EHOSTUNREACH|ENOTFOUND)$/;

function asFailure(error: unknown): unknown {
  const code = String((error as { code?: unknown } | null)?.code ?? '');
  if (FULL.has(code)) return new StoreFailure('full', error);
  return BUSY.test(code) ? new StoreFailure('busy', error) : error;
}

function sqlOn(connection: postgres.TransactionSql): Sql {
  const ask = (text: string, values: readonly Value[] = []) => connection.unsafe(text, [...values], { prepare: true });
  return {
    lock: ' FOR UPDATE',
    lockIfFree: ' FOR UPDATE SKIP LOCKED',
    alone: async () => { await ask('SELECT pg_advisory_xact_lock($1)', [LOCK]); },
    // What a statement gives back is known by who wrote it, not by the driver.
    all: async <Row>(text: string, values?: readonly Value[]) => [...await ask(text, values)] as unknown as Row[],
    run: async (text, values) => (await ask(text, values)).count,
  };
}

export const connectPostgres = ({ url, connections }: PostgresOptions): postgres.Sql => postgres(url, {
  max: connections,
  connect_timeout: 10,
  // The default backs off for minutes; a hub whose database comes back should be back with it.
  backoff: (attempt) => Math.min(2, 0.1 * 2 ** attempt),
  onnotice: () => undefined,
  // A count does not pass 2^53 here.
  types: {
    count: { to: BIGINT, from: [BIGINT], serialize: String, parse: Number },
    bytes: {
      to: BYTEA, from: [BYTEA],
      serialize: (bytes: Uint8Array) => `\\x${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('hex')}`,
      // A copy: the driver's own shares its memory with the whole answer.
      parse: (text: string) => new Uint8Array(Buffer.from(text.slice(2), 'hex')),
    },
  },
  connection: { application_name: 'drempel-hub', lock_timeout: 10_000, statement_timeout: 60_000, idle_in_transaction_session_timeout: 60_000 },
}) as unknown as postgres.Sql;

/** What has to be there once only. */
const KEYS = ['space (space)', 'entry (space, mseq)', 'device (space, device)', 'commits (space, seq)', 'commits (space, device, dseq)', 'snapshot (space, seq)', 'part (space, snapshot, place)', 'box (box)', 'letter (box, slot)'];

/** What PostgreSQL shows of itself: indexes that it does not trust any more, and rows that stand twice where an index was wrong. */
async function findFaults(connection: postgres.Sql): Promise<readonly string[]> {
  const invalid = await connection.unsafe('SELECT indexrelid::regclass::text AS name FROM pg_index JOIN pg_class ON pg_class.oid = indrelid WHERE relnamespace = current_schema()::regnamespace AND NOT (indisvalid AND indisready)');
  const faults = invalid.map((row) => `the index ${String(row['name'])} is not valid: REINDEX it`);
  await connection.begin('isolation level repeatable read read only', async (inside) => {
    // The rows themselves, and not an index that may be wrong about them.
    for (const way of ['indexscan', 'indexonlyscan', 'bitmapscan']) await inside.unsafe(`SET LOCAL enable_${way} = off`);
    for (const key of KEYS) {
      const [table, columns] = key.split(' (');
      const [row] = await inside.unsafe(`SELECT COUNT(*) AS n FROM (SELECT 1 FROM ${table} GROUP BY (${columns} HAVING COUNT(*) > 1) AS twice`);
      if (Number(row!['n']) > 0) faults.push(`${row!['n']} rows of ${key} stand twice`);
    }
  });
  return faults;
}

/** Any number of hub processes on one database. A lock on the row of a space puts its writers in line, so seq becomes visible in order. */
export function usePostgres(connection: postgres.Sql): Database {
  const transaction = (options: string) => async <T>(work: (sql: Sql) => Promise<T>): Promise<T> => {
    try {
      return await connection.begin(options, (inside) => work(sqlOn(inside))) as T;
    } catch (error) {
      throw asFailure(error);
    }
  };
  return {
    kind: 'postgres',
    read: transaction('isolation level repeatable read read only'),
    write: transaction('isolation level read committed'),
    scrub: () => rewriteTables(connection),
    faults: () => findFaults(connection),
    // Where its files are is the database's own question.
    isInPlace: () => true,
    close: () => connection.end({ timeout: 5 }),
  };
}
