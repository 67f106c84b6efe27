import type { Bytes } from '../../wire/bytes.ts';
import type { Database } from '../store/database.ts';
import type { DeviceRow, SpaceRow } from '../store/row-types.ts';

/**
 * What a device has safely kept matters for one thing only, whether a snapshot may take the place of what it covers.
 * So it is written down once per snapshot, and not at every look. What is not here it has of another time.
 */
export const isNews = (space: Pick<SpaceRow, 'snap' | 'swept' | 'head'>, device: Pick<DeviceRow, 'cursor_seq'>, has: number): boolean =>
  space.snap > space.swept && device.cursor_seq < Math.min(has, space.snap) && has <= space.head;

/** Where it has not got as far as the newest snapshot, it may have got as far as one before. */
export const acknowledge = (database: Database, key: Bytes, device: Bytes, has: number): Promise<number> => database.write((sql) => sql.run(
  'UPDATE device SET cursor_seq = $1 WHERE space = $2 AND device = $3 AND cursor_seq < (SELECT MAX(seq) FROM snapshot WHERE space = $2 AND seq <= $1)', [has, key, device],
));
