import type { Database, Sql } from './database.ts';

/**
 * In the dialect that both engines share: to SQLite BIGINT is an integer and BYTEA takes any bytes. Every table of a
 * space starts its key with the space, so that rows can be divided over partitions or machines by it.
 * Never change a step that has been released; add one.
 */
const STEPS: readonly (readonly string[])[] = [[
  'CREATE TABLE meta (name TEXT PRIMARY KEY, value BYTEA NOT NULL)',
  'CREATE TABLE org (org BIGINT PRIMARY KEY, code BYTEA NOT NULL UNIQUE, label TEXT NOT NULL, day BIGINT NOT NULL, max_bytes BIGINT NOT NULL, max_spaces BIGINT NOT NULL)',
  // snap: seq of the newest manifest; swept: of the last one after which what it covers was thrown away; pruned: who asks for
  // what came before this seq gets a snapshot, because not all of it is here any more.
  `CREATE TABLE space (space BYTEA PRIMARY KEY, org BIGINT NOT NULL, head BIGINT NOT NULL, mhead BIGINT NOT NULL, mhash BYTEA NOT NULL, epoch BIGINT NOT NULL,
     bytes BIGINT NOT NULL, snap BIGINT NOT NULL, pruned BIGINT NOT NULL, swept BIGINT NOT NULL, made BIGINT NOT NULL, used BIGINT NOT NULL)`,
  'CREATE INDEX space_by_org ON space (org)',
  'CREATE TABLE entry (space BYTEA NOT NULL, mseq BIGINT NOT NULL, hash BYTEA NOT NULL, size BIGINT NOT NULL, bytes BYTEA NOT NULL, PRIMARY KEY (space, mseq))',
  `CREATE TABLE device (space BYTEA NOT NULL, device BYTEA NOT NULL, token BYTEA NOT NULL, cursor_seq BIGINT NOT NULL, dseq BIGINT NOT NULL, hash BYTEA NOT NULL,
     removed BIGINT NOT NULL, PRIMARY KEY (space, device))`,
  `CREATE TABLE commits (space BYTEA NOT NULL, seq BIGINT NOT NULL, device BYTEA NOT NULL, dseq BIGINT NOT NULL, hash BYTEA NOT NULL, size BIGINT NOT NULL,
     bytes BYTEA NOT NULL, PRIMARY KEY (space, seq), UNIQUE (space, device, dseq))`,
  `CREATE TABLE snapshot (space BYTEA NOT NULL, seq BIGINT NOT NULL, snapshot BYTEA NOT NULL, hash BYTEA NOT NULL, parts BIGINT NOT NULL, day BIGINT NOT NULL,
     size BIGINT NOT NULL, bytes BYTEA NOT NULL, PRIMARY KEY (space, seq), UNIQUE (space, snapshot))`,
  `CREATE TABLE part (space BYTEA NOT NULL, snapshot BYTEA NOT NULL, place BIGINT NOT NULL, hash BYTEA NOT NULL, day BIGINT NOT NULL, size BIGINT NOT NULL,
     bytes BYTEA NOT NULL, PRIMARY KEY (space, snapshot, place))`,
  'CREATE TABLE box (box BYTEA PRIMARY KEY, space BYTEA NOT NULL, expires BIGINT NOT NULL)',
  'CREATE INDEX box_by_space ON box (space)',
  'CREATE TABLE letter (box BYTEA NOT NULL, slot BIGINT NOT NULL, bytes BYTEA NOT NULL, PRIMARY KEY (box, slot))',
], [
  // What the entry that added it says of a device, as JSON. Nothing for those that were there before this step: filled in when it is asked for.
  'ALTER TABLE device ADD COLUMN added TEXT',
], [
  // From here on the bytes of a space count the letters in its boxes.
  `UPDATE space SET bytes = bytes + (SELECT COALESCE(SUM(LENGTH(letter.bytes)), 0) FROM letter JOIN box ON box.box = letter.box WHERE box.space = space.space)`,
], [
  // Who sent a snapshot. Nothing for those that were there before this step.
  'ALTER TABLE snapshot ADD COLUMN author BYTEA',
]];

/** Of a space, in the order in which they can be emptied. */
export const SPACE_TABLES = ['commits', 'snapshot', 'part', 'entry', 'device', 'space'] as const;

async function stepsDone(sql: Sql): Promise<number> {
  await sql.run('CREATE TABLE IF NOT EXISTS migration (step BIGINT PRIMARY KEY)');
  const [row] = await sql.all<{ done: number }>('SELECT COUNT(*) AS done FROM migration');
  return Number(row!.done);
}

/** Brings the tables up to this version; many hubs may start at once. Throws when the tables are newer than this code. */
export async function migrate(database: Database): Promise<void> {
  await database.write(async (sql) => {
    await sql.alone();
    const done = await stepsDone(sql);
    if (done > STEPS.length) throw new Error('the database was made by a newer hub');
    for (let step = done; step < STEPS.length; step += 1) {
      for (const statement of STEPS[step]!) await sql.run(statement);
      await sql.run('INSERT INTO migration (step) VALUES ($1)', [step]);
    }
  });
}
