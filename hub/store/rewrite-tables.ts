import type postgres from 'postgres';

/** Where sealed bytes of spaces lie. */
const TABLES = ['commits', 'snapshot', 'part', 'entry', 'letter'] as const;
/** Any number that nothing else in this database locks. */
const LOCK = 0x64_72_65_6e;
/** What is rewritten in about a second. */
const SMALL_BYTES = 256 * 1024 ** 2;
const DAY_MS = 86_400_000;
const AGAIN_MS = 30_000;

type Ask = (text: string) => Promise<readonly Record<string, unknown>[]>;

async function numberOf(ask: Ask, text: string): Promise<number> {
  const [row] = await ask(text);
  return Number(row?.['n'] ?? 0);
}

/** A table that is large is taken away from everybody once a day at most. */
async function waitFor(ask: Ask): Promise<number> {
  const bytes = await numberOf(ask, `SELECT SUM(pg_total_relation_size(name::regclass)) AS n FROM unnest(ARRAY['${TABLES.join("','")}']) AS name`);
  if (bytes <= SMALL_BYTES) return 0;
  const age = await numberOf(ask, "SELECT COALESCE(MIN(EXTRACT(EPOCH FROM now()) * 1000 - convert_from(value, 'UTF8')::numeric), 1e12) AS n FROM meta WHERE name = 'rewritten'");
  return Math.max(0, DAY_MS - age);
}

/** Somebody who began earlier may still look at what was deleted: then it would be copied along. */
const someoneLooksBack = async (ask: Ask): Promise<boolean> =>
  await numberOf(ask, "SELECT COUNT(*) AS n FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_xmin IS NOT NULL AND xact_start < now() - interval '2 seconds'") > 0;

/** The log of the database: what was in it goes at the next checkpoint, if its owner lets the hub ask for one. */
async function turnLog(ask: Ask): Promise<void> {
  for (const statement of ['SELECT pg_switch_wal()', 'CHECKPOINT']) await ask(statement).catch(() => undefined);
}

/**
 * VACUUM alone leaves deleted bytes in the files until something is written over them, which may be never. A table that
 * is written anew lies in a new file, and the old one is gone. How long to wait before it has to be tried again; 0 when
 * all is done.
 */
export async function rewriteTables(connection: postgres.Sql): Promise<number> {
  const one = await connection.reserve();
  const ask: Ask = (text) => one.unsafe(text);
  try {
    const wait = await waitFor(ask);
    if (wait > 0) {
      await ask(`VACUUM ${TABLES.join(', ')}`);
      return wait;
    }
    const isMine = await numberOf(ask, `SELECT pg_try_advisory_lock(${LOCK})::int AS n`) === 1;
    if (!isMine) return AGAIN_MS;
    try {
      if (await someoneLooksBack(ask)) return AGAIN_MS;
      await ask('SET statement_timeout = 0');
      for (const table of TABLES) await ask(`VACUUM (FULL) ${table}`);
      await ask("INSERT INTO meta (name, value) VALUES ('rewritten', convert_to(FLOOR(EXTRACT(EPOCH FROM now()) * 1000)::text, 'UTF8')) ON CONFLICT (name) DO UPDATE SET value = EXCLUDED.value");
      await turnLog(ask);
      return 0;
    } finally {
      await ask('RESET statement_timeout');
      await ask(`SELECT pg_advisory_unlock(${LOCK})`);
    }
  } catch {
    return AGAIN_MS;
  } finally {
    one.release();
  }
}
