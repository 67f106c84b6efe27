import { join } from 'node:path';
import Libsql from 'libsql';
import postgres from 'postgres';
import type { HubPlace } from './hub-place.ts';

/** Looks into the hub's database, or changes it, from outside: statements without values. */
export async function askDatabase(place: HubPlace, statement: string): Promise<readonly Record<string, unknown>[]> {
  if (place.databaseUrl) {
    const sql = postgres(place.databaseUrl, { max: 1, onnotice: () => undefined });
    const rows = await sql.unsafe(statement);
    await sql.end();
    return [...rows];
  }
  const database = new Libsql(join(place.dataDir, 'hub.db'));
  database.prepare('PRAGMA busy_timeout = 5000').all();
  // The same file as the hub has open: deleted bytes are to go from it just the same.
  database.prepare('PRAGMA secure_delete = ON').all();
  const prepared = database.prepare(statement);
  const rows = /^select/i.test(statement) ? (prepared.all() as Record<string, unknown>[]) : (prepared.run(), []);
  database.close();
  return rows;
}

/** As if that many days had gone by since everything was written. */
export async function letDaysPass(place: HubPlace, days: number): Promise<void> {
  for (const table of ['snapshot', 'part']) await askDatabase(place, `UPDATE ${table} SET day = day - ${days}`);
  await askDatabase(place, `UPDATE box SET expires = expires - ${days * 86_400_000}`);
}

const TABLES = ['space', 'entry', 'device', 'commits', 'snapshot', 'part', 'box', 'letter'] as const;

export async function countRows(place: HubPlace): Promise<Readonly<Record<(typeof TABLES)[number], number>>> {
  const counts = await Promise.all(TABLES.map(async (table) => [table, Number((await askDatabase(place, `SELECT COUNT(*) AS n FROM ${table}`))[0]!['n'])] as const));
  return Object.fromEntries(counts) as Record<(typeof TABLES)[number], number>;
}
