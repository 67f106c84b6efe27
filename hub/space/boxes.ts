import type { Bytes } from '../../wire/bytes.ts';
import type { Database, Sql } from '../store/database.ts';
import { same } from './open-space.ts';
import { SPACE_LIMITS } from './space-limits.ts';

const HOUR_MS = 3_600_000;
/** The hub need not know the minute. */
const MINUTE_MS = 60_000;

interface BoxRow { readonly space: Bytes; readonly expires: number }

async function findBox(sql: Sql, box: Bytes, now: number, lock: string = ''): Promise<BoxRow | undefined> {
  const [row] = await sql.all<BoxRow>(`SELECT space, expires FROM box WHERE box = $1 AND expires > $2${lock}`, [box, now]);
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

/** Only a space's own. Gone already is as good. */
export const removeBox = (database: Database, key: Bytes, box: Bytes): Promise<number> => database.write(async (sql) => {
  const removed = await sql.run('DELETE FROM box WHERE box = $1 AND space = $2', [box, key]);
  if (removed > 0) await sql.run('DELETE FROM letter WHERE box = $1', [box]);
  return removed;
});

/** Each of the two slots is written once; the same letter again changes nothing. */
export const putLetter = (database: Database, box: Bytes, slot: number, letter: Bytes, now: number): Promise<'put' | 'filled' | 'no-box'> =>
  database.write(async (sql) => {
    if (!await findBox(sql, box, now, sql.lock)) return 'no-box';
    const [there] = await sql.all<{ bytes: Bytes }>('SELECT bytes FROM letter WHERE box = $1 AND slot = $2', [box, slot]);
    if (there) return same(there.bytes, letter) ? 'put' : 'filled';
    await sql.run('INSERT INTO letter (box, slot, bytes) VALUES ($1, $2, $3)', [box, slot, letter]);
    return 'put';
  });

export const getLetter = (database: Database, box: Bytes, slot: number, now: number): Promise<Bytes | 'none-yet' | 'no-box'> => database.read(async (sql) => {
  if (!await findBox(sql, box, now)) return 'no-box';
  const [row] = await sql.all<{ bytes: Bytes }>('SELECT bytes FROM letter WHERE box = $1 AND slot = $2', [box, slot]);
  return row?.bytes ?? 'none-yet';
});

export const forgetOldBoxes = (database: Database, now: number): Promise<number> => database.write(async (sql) => {
  await sql.run('DELETE FROM letter WHERE box IN (SELECT box FROM box WHERE expires <= $1)', [now]);
  return sql.run('DELETE FROM box WHERE expires <= $1', [now]);
});
