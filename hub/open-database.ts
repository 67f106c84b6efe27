import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { HubConfig } from './config.ts';
import { createLocalNudges, type Nudges } from './nudge/nudges.ts';
import { createPostgresNudges } from './nudge/postgres-nudges.ts';
import type { Database } from './store/database.ts';
import { migrate } from './store/migrations.ts';
import { connectPostgres, usePostgres } from './store/postgres-database.ts';
import { openSqlite } from './store/sqlite-database.ts';

export type Opened = { readonly database: Database; readonly openNudges: () => Promise<Nudges> };

type Place = Pick<HubConfig, 'dataDir' | 'databaseUrl' | 'databaseConnections'>;

export const sqliteFile = (dataDir: string): string => join(dataDir, 'hub.db');

async function openSqliteIn(dataDir: string): Promise<Opened> {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  // For tests of a full disk alone.
  const maxPages = Number(process.env['SQLITE_MAX_PAGES'] ?? 0);
  const database = await openSqlite({ file: sqliteFile(dataDir), maxPages });
  return { database, openNudges: async () => createLocalNudges() };
}

function openPostgresAt(url: string, connections: number): Opened {
  const connection = connectPostgres({ url, connections });
  return { database: usePostgres(connection), openNudges: () => createPostgresNudges(connection) };
}

/** The database that the configuration names, with its tables up to date. */
export async function openDatabase({ dataDir, databaseUrl, databaseConnections }: Place): Promise<Opened> {
  const opened = databaseUrl ? openPostgresAt(databaseUrl, databaseConnections) : await openSqliteIn(dataDir);
  try {
    await migrate(opened.database);
  } catch (error) {
    // An open connection would keep a command of the operator going for ever, after it has said what was wrong.
    await opened.database.close();
    throw error;
  }
  return opened;
}
