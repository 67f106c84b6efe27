import type { Bytes } from '../../wire/bytes.ts';
import type { Database, Sql } from '../store/database.ts';
import { closeSpace, fits, openSpace, type PushCircumstances, same } from './open-space.ts';
import { SPACE_LIMITS } from './space-limits.ts';

const HOUR_MS = 3_600_000;
/** The hub need not know the minute. */
const MINUTE_MS = 60_000;

interface BoxRow { readonly space: Bytes; readonly expires: number }

async function findBox(sql: Sql, box: Bytes, now: number): Promise<BoxRow | undefined> {
  const [row] = await sql.all<BoxRow>('SELECT space, expires FROM box WHERE box = $1 AND expires > $2', [box, now]);
  return row;
}

export const makeBox = (database: Database, { key, box, hours, now }: { key: Bytes; box: Bytes; hours: number; now: number }): Promise<'made' | 'taken' | 'full'> =>
  database.write(async (sql) => {
    const [there] = await sql.all<BoxRow>('SELECT space, expires FROM box WHERE box = $1', [box]);
    if (there) return same(there.space, key) ? 'made' : 'taken';
    const [count] = await sql.all<{ boxes: number }>('SELECT COUNT(*) AS boxes FROM box WHERE space = $1 AND expires > $2', [key, now]);
    if (Number(count!.boxes) >= SPACE_LIMITS.boxes) return 'full';
    const expires = Math.ceil((now + hours * HOUR_MS) / MINUTE_MS) * MINUTE_MS;
    const made = await sql.run('INSERT INTO box (box, space, expires) VALUES ($1, $2, $3) ON CONFLICT (box) DO NOTHING', [box, key, expires]);
    return made === 1 ? 'made' : 'taken';
  });

/** In the order in which everybody locks: a space before what is in it. False when it has gone. */
async function lockSpace(sql: Sql, key: Bytes): Promise<boolean> {
  return (await sql.all(`SELECT 1 AS one FROM space WHERE space = $1${sql.lock}`, [key])).length > 0;
}

/** With what lies in them, which its space does not hold any more then. */
async function dropBoxes(sql: Sql, key: Bytes, boxes: readonly Bytes[]): Promise<void> {
  let freed = 0;
  for (const box of boxes) {
    const letters = await sql.all<{ size: number }>('DELETE FROM letter WHERE box = $1 RETURNING LENGTH(bytes) AS size', [box]);
    freed += letters.reduce((total, { size }) => total + size, 0);
    await sql.run('DELETE FROM box WHERE box = $1', [box]);
  }
  if (freed > 0) await sql.run('UPDATE space SET bytes = bytes - $1 WHERE space = $2', [freed, key]);
}

/** Only a space's own. Gone already is as good. */
export const removeBox = (database: Database, key: Bytes, box: Bytes): Promise<number> => database.write(async (sql) => {
  await lockSpace(sql, key);
  const found = await sql.all<{ box: Bytes }>('SELECT box FROM box WHERE box = $1 AND space = $2', [box, key]);
  await dropBoxes(sql, key, found.map((row) => row.box));
  return found.length;
});

export interface Letter { readonly box: Bytes; readonly slot: number; readonly bytes: Bytes }

export type LetterResult =
  | { readonly r: 'put'; readonly org: number; /** Bytes that the organisation now has more. */ readonly grown: number }
  | { readonly r: 'filled' | 'no-box' | 'full' };

/** Each of the two slots is written once; the same letter again changes nothing. Whose box it is pays for it. */
export const putLetter = (database: Database, { box, slot, bytes }: Letter, circumstances: PushCircumstances & { readonly now: number }): Promise<LetterResult> =>
  database.write(async (sql) => {
    const { now } = circumstances;
    const found = await findBox(sql, box, now);
    const space = found && await openSpace(sql, { key: found.space, device: found.space }, circumstances);
    // Once more, now that nobody else can take it away.
    if (!space || !await findBox(sql, box, now)) return { r: 'no-box' };
    const [there] = await sql.all<{ bytes: Bytes }>('SELECT bytes FROM letter WHERE box = $1 AND slot = $2', [box, slot]);
    if (there) return same(there.bytes, bytes) ? { r: 'put', org: space.before.org, grown: 0 } : { r: 'filled' };
    if (!fits(space, bytes.length, 'add')) return { r: 'full' };
    await sql.run('INSERT INTO letter (box, slot, bytes) VALUES ($1, $2, $3)', [box, slot, bytes]);
    space.now.bytes += bytes.length;
    await closeSpace(space);
    return { r: 'put', org: space.before.org, grown: bytes.length };
  });

export const getLetter = (database: Database, box: Bytes, slot: number, now: number): Promise<Bytes | 'none-yet' | 'no-box'> => database.read(async (sql) => {
  if (!await findBox(sql, box, now)) return 'no-box';
  const [row] = await sql.all<{ bytes: Bytes }>('SELECT bytes FROM letter WHERE box = $1 AND slot = $2', [box, slot]);
  return row?.bytes ?? 'none-yet';
});

/** How many. */
export const forgetOldBoxes = (database: Database, key: Bytes, now: number): Promise<number> => database.write(async (sql) => {
  await lockSpace(sql, key);
  const old = await sql.all<{ box: Bytes }>('SELECT box FROM box WHERE space = $1 AND expires <= $2', [key, now]);
  await dropBoxes(sql, key, old.map(({ box }) => box));
  return old.length;
});

export const findOldBoxes = (database: Database, now: number): Promise<readonly Bytes[]> => database.read(async (sql) =>
  (await sql.all<{ space: Bytes }>('SELECT DISTINCT space FROM box WHERE expires <= $1', [now])).map(({ space }) => space));
