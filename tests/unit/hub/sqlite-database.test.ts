import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openSqlite } from '../../../hub/store/sqlite-database.ts';

/** As SQLite tells it. */
const FULL = 2;
const INCREMENTAL = 2;

it('what the hub says is stored has been through fsync, and what it deletes is overwritten', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'hub-pragmas-'));
  const { read, close } = await openSqlite({ file: join(folder, 'hub.db') });
  const told = async (pragma: string): Promise<unknown> => read(async (sql) => Object.values((await sql.all<object>(`PRAGMA ${pragma}`))[0]!)[0]);
  expect([await told('synchronous'), await told('journal_mode'), await told('secure_delete'), await told('auto_vacuum')]).toEqual([FULL, 'wal', 1, INCREMENTAL]);
  await close();
  rmSync(folder, { recursive: true, force: true });
});
