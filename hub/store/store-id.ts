import { randomBytes } from 'node:crypto';
import type { Sql } from './database.ts';

/** Names this database. Made anew whenever what is in it may be older than what devices have seen. */
export async function renewStoreId(sql: Sql): Promise<Uint8Array> {
  const id = new Uint8Array(randomBytes(16));
  await sql.run("DELETE FROM meta WHERE name = 'store'");
  await sql.run("INSERT INTO meta (name, value) VALUES ('store', $1)", [id]);
  return id;
}

export async function readStoreId(sql: Sql): Promise<Uint8Array> {
  await sql.alone();
  const [row] = await sql.all<{ value: Uint8Array }>("SELECT value FROM meta WHERE name = 'store'");
  return row ? row.value : renewStoreId(sql);
}
