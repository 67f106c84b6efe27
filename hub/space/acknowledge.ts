import type { Bytes } from '../../wire/bytes.ts';
import type { Database } from '../store/database.ts';
import type { DeviceRow, SpaceRow } from '../store/row-types.ts';

/**
 * What a device has safely kept matters for one thing only, whether a snapshot may take the place of what it covers.
 * So it is written down once per snapshot, and not at every look.
 */
export const isNews = (space: Pick<SpaceRow, 'snap' | 'swept' | 'head'>, device: Pick<DeviceRow, 'cursor_seq'>, has: number): boolean =>
  space.snap > space.swept && device.cursor_seq < space.snap && has >= space.snap && has <= space.head;

export const acknowledge = (database: Database, key: Bytes, device: Bytes, has: number): Promise<number> => database.write((sql) =>
  sql.run('UPDATE device SET cursor_seq = $1 WHERE space = $2 AND device = $3 AND cursor_seq < $4', [has, key, device, has]));
