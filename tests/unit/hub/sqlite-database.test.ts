import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { StoreFailure } from '../../../hub/store/database.ts';
import { openSqlite } from '../../../hub/store/sqlite-database.ts';
import { repositoryPath } from '../../support/paths.ts';

/** As SQLite tells it. */
const FULL = 2;
const INCREMENTAL = 2;

let folder: string;
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'hub-pragmas-')); });
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('what the hub says is stored has been through fsync, and what it deletes is overwritten', async () => {
  const { read, close } = await openSqlite({ file: join(folder, 'hub.db') });
  const told = async (pragma: string): Promise<unknown> => read(async (sql) => Object.values((await sql.all<object>(`PRAGMA ${pragma}`))[0]!)[0]);
  expect([await told('synchronous'), await told('journal_mode'), await told('secure_delete'), await told('auto_vacuum')]).toEqual([FULL, 'wal', 1, INCREMENTAL]);
  await close();
});

it('what comes when it is closed is refused, and does not take the process with it', async () => {
  const { read, write, close } = await openSqlite({ file: join(folder, 'hub.db') });
  const late = [close(), read(async () => 'read'), write(async () => 'written')];
  expect((await Promise.allSettled(late)).map((result) => (result.status === 'rejected' ? result.reason : result.value))).toEqual([undefined, expect.any(StoreFailure), expect.any(StoreFailure)]);
});

/** Another process that has the file for itself, as while it closes it, and lets go of it a moment later. */
const HOLDER = `
  const connection = new (require(${JSON.stringify(repositoryPath('node_modules/libsql'))}))(process.argv[1]);
  connection.prepare('PRAGMA locking_mode = EXCLUSIVE').all();
  connection.exec('CREATE TABLE held (one)');
  process.stdout.write('held');
  setTimeout(() => connection.close(), 400);
`;

it('opening waits for whoever has the file for himself a moment', async () => {
  const file = join(folder, 'hub.db');
  await (await openSqlite({ file })).close();
  const holder = spawn(process.execPath, ['-e', HOLDER, file], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(holder, 'exit');
  await once(holder.stdout, 'data');
  const { read, close } = await openSqlite({ file });
  expect(await read((sql) => sql.all('SELECT * FROM held'))).toEqual([]);
  await close();
  expect(await ended).toEqual([0, null]);
});
