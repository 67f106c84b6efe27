import { type Bytes, toBase64url } from '../../wire/bytes.ts';
import type { SpaceDevice } from '../../wire/ids.ts';
import { isKeyless } from '../../wire/member-entry.ts';
import type { Database, Sql } from '../store/database.ts';
import { SPACE_TABLES } from '../store/migrations.ts';
import { readChain } from './known-chain.ts';

async function lock(sql: Sql, key: Bytes): Promise<{ readonly mhead: number } | undefined> {
  const [row] = await sql.all<{ mhead: number }>(`SELECT mhead FROM space WHERE space = $1${sql.lock}`, [key]);
  return row;
}

async function removeRows(sql: Sql, key: Bytes): Promise<void> {
  await sql.run('DELETE FROM letter WHERE box IN (SELECT box FROM box WHERE space = $1)', [key]);
  await sql.run('DELETE FROM box WHERE space = $1', [key]);
  for (const table of SPACE_TABLES) await sql.run(`DELETE FROM ${table} WHERE space = $1`, [key]);
}

/** Everything of it. The row of the space goes first in line, so that a push under way ends before. */
export const removeSpace = (database: Database, key: Bytes): Promise<void> => database.write(async (sql) => {
  await lock(sql, key);
  await removeRows(sql, key);
});

/** In a team whoever takes out anybody, elsewhere any device; a paper code, which reads nothing, nowhere. */
async function mayRemove(sql: Sql, key: Bytes, mhead: number, device: Bytes): Promise<boolean> {
  const chain = await readChain(sql, key, mhead);
  const member = chain?.members.get(toBase64url(device) as SpaceDevice);
  return member !== undefined && !member.removed && !isKeyless(member) && (chain!.type !== 'team' || member.role === 'admin');
}

/** False when that device may not. Gone already is as good. */
export const removeSpaceAs = (database: Database, key: Bytes, device: Bytes): Promise<boolean> => database.write(async (sql) => {
  const space = await lock(sql, key);
  if (space && !await mayRemove(sql, key, space.mhead, device)) return false;
  await removeRows(sql, key);
  return true;
});
