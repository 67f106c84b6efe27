import type { Bytes } from '../../wire/bytes.ts';
import type { Database } from '../store/database.ts';
import { SPACE_TABLES } from '../store/migrations.ts';

/** Everything of it. The row of the space goes first in line, so that a push under way ends before. */
export const removeSpace = (database: Database, key: Bytes): Promise<void> => database.write(async (sql) => {
  await sql.all(`SELECT 1 AS one FROM space WHERE space = $1${sql.lock}`, [key]);
  await sql.run('DELETE FROM letter WHERE box IN (SELECT box FROM box WHERE space = $1)', [key]);
  await sql.run('DELETE FROM box WHERE space = $1', [key]);
  for (const table of SPACE_TABLES) await sql.run(`DELETE FROM ${table} WHERE space = $1`, [key]);
});
