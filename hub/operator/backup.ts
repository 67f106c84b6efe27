import { createReadStream, createWriteStream, renameSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import type { Database, Sql, Value } from '../store/database.ts';
import { SPACE_SIZE } from '../store/space-size.ts';
import { renewStoreId } from '../store/store-id.ts';

/** Every table with the columns that put its rows in one order. The same rows fit in either engine, so a backup of one can be put back in the other. */
const TABLES: Readonly<Record<string, readonly string[]>> = {
  meta: ['name'], org: ['org'], space: ['space'], entry: ['space', 'mseq'], device: ['space', 'device'], commits: ['space', 'seq'],
  snapshot: ['space', 'seq'], part: ['space', 'snapshot', 'place'], box: ['box'], letter: ['box', 'slot'],
};
const ROWS_AT_ONCE = 50;
const FORMAT = 1;

type Row = Record<string, Value>;
type Line = { format: number } | { table: string; row: Record<string, unknown> } | { rows: number };

const pack = (row: Row): Record<string, unknown> =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value instanceof Uint8Array ? { b: Buffer.from(value).toString('base64') } : value]));

const unpack = (row: Record<string, unknown>): Row => Object.fromEntries(Object.entries(row).map(([name, value]) => {
  const bytes = (value as { b?: unknown } | null)?.b;
  return [name, typeof bytes === 'string' ? new Uint8Array(Buffer.from(bytes, 'base64')) : (value as Value)];
}));

/** Some rows at a time, each time behind the last. */
async function* readTable(sql: Sql, table: string, keys: readonly string[]): AsyncGenerator<Row> {
  const order = keys.join(', ');
  const places = keys.map((_, index) => `$${index + 1}`).join(', ');
  let last: Row | undefined;
  for (;;) {
    const where = last ? ` WHERE (${order}) > (${places})` : '';
    const rows = await sql.all<Row>(`SELECT * FROM ${table}${where} ORDER BY ${order} LIMIT ${ROWS_AT_ONCE}`, last ? keys.map((key) => last![key]!) : []);
    yield* rows;
    if (rows.length < ROWS_AT_ONCE) return;
    last = rows.at(-1)!;
  }
}

async function* linesOf(sql: Sql): AsyncGenerator<string> {
  const spell = (line: Line): string => `${JSON.stringify(line)}\n`;
  let rows = 0;
  yield spell({ format: FORMAT });
  for (const [table, keys] of Object.entries(TABLES)) {
    for await (const row of readTable(sql, table, keys)) {
      rows += 1;
      yield spell({ table, row: pack(row) });
    }
  }
  yield spell({ rows });
}

/** All rows as they are at one moment, while the hub goes on. Beside its name first, so that there is never half a backup under it. */
export async function writeBackup(database: Database, file: string): Promise<void> {
  const unfinished = `${file}.unfinished`;
  await database.read((sql) => pipeline(Readable.from(linesOf(sql)), createGzip(), createWriteStream(unfinished, { mode: 0o600, flush: true })));
  renameSync(unfinished, file);
}

async function putLine(sql: Sql, line: Line): Promise<void> {
  if (!('table' in line)) return;
  if (!(line.table in TABLES)) throw new Error(`the backup has a table that this hub does not know: ${line.table}`);
  const row = unpack(line.row);
  const names = Object.keys(row);
  if (!names.every((name) => /^[a-z_]+$/.test(name))) throw new Error('the backup is damaged');
  await sql.run(`INSERT INTO ${line.table} (${names.join(', ')}) VALUES (${names.map((_, index) => `$${index + 1}`).join(', ')})`, Object.values(row));
}

/** Fails where the file does, and only then: what comes before is whole. */
async function* readLines(file: string): AsyncGenerator<string> {
  const input = createReadStream(file);
  const text = input.pipe(createGunzip()).setEncoding('utf8');
  input.once('error', (error) => text.destroy(error));
  let rest = '';
  for await (const chunk of text as AsyncIterable<string>) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest) yield rest;
}

/** One line after the other and no further than the first fault: a line written after the transaction was given up would stay. */
async function putLines(sql: Sql, file: string): Promise<number> {
  let rows = 0;
  let ended = -1;
  for await (const text of readLines(file)) {
    const line = JSON.parse(text) as Line;
    if ('format' in line && line.format !== FORMAT) throw new Error('the backup was made by a newer hub');
    if ('table' in line) rows += 1;
    if ('rows' in line) ended = line.rows;
    await putLine(sql, line);
  }
  if (ended !== rows) throw new Error('the backup is not complete');
  return rows;
}

/**
 * Puts all of it back or nothing, into a database without spaces. It gets a new id: devices that saw more than there is
 * in the backup notice, and bring back what is missing.
 */
export const restoreBackup = (database: Database, file: string): Promise<number> => database.write(async (sql) => {
  const [space] = await sql.all('SELECT 1 AS one FROM space LIMIT 1');
  if (space) throw new Error('there are spaces in this database; a backup goes into an empty one');
  for (const table of Object.keys(TABLES)) await sql.run(`DELETE FROM ${table}`);
  const rows = await putLines(sql, file);
  // An older hub counted in another way.
  await sql.run(`UPDATE space SET bytes = ${SPACE_SIZE}`);
  await renewStoreId(sql);
  return rows;
});
