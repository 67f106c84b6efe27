import { createHash } from 'node:crypto';
import type { Bytes } from '../../wire/bytes.ts';
import type { Database } from '../store/database.ts';

export interface SpaceLine {
  readonly space: Bytes;
  readonly label: string;
  readonly bytes: number;
  readonly devices: number;
  /** Days since 1970. */
  readonly made: number;
  readonly used: number;
}

/** Enough to point at one, and not its id. */
export const nameForOperator = (space: Uint8Array): string => createHash('sha256').update(space).digest('hex').slice(0, 10);

/** Largest first. */
export const listSpaces = (database: Database): Promise<readonly SpaceLine[]> => database.read(async (sql) => {
  const rows = await sql.all<SpaceLine>(
    `SELECT space.space, COALESCE(org.label, '') AS label, space.bytes, space.made, space.used,
       (SELECT COUNT(*) FROM device WHERE device.space = space.space AND device.removed = 0) AS devices
       FROM space LEFT JOIN org ON org.org = space.org ORDER BY space.bytes DESC`,
  );
  return rows.map((row) => ({ ...row, devices: Number(row.devices) }));
});

/** By its id, or by the name that the list shows. */
export async function findSpace(database: Database, wanted: string): Promise<Bytes | undefined> {
  const spaces = await listSpaces(database);
  return spaces.find(({ space }) => nameForOperator(space) === wanted || Buffer.from(space).toString('base64url') === wanted)?.space;
}
