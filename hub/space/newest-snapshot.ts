import type { Bytes } from '../../wire/bytes.ts';
import { parseManifest, type SnapshotManifest } from '../../wire/manifest.ts';
import { splitSignedBody } from '../../wire/signed-body.ts';
import type { SpaceDevice } from '../../wire/ids.ts';
import type { Sql, Value } from '../store/database.ts';

export interface NewestSnapshot {
  readonly seq: number;
  readonly snapshot: Bytes;
  readonly parts: number;
  readonly day: number;
  readonly bytes: Bytes;
  /** Per device the last commit that is in it. */
  readonly covered: ReadonlyMap<SpaceDevice, number>;
}

export const readManifest = (bytes: Uint8Array): SnapshotManifest | undefined => parseManifest(splitSignedBody(bytes)?.body);

export const coveredBy = ({ covers }: SnapshotManifest): ReadonlyMap<SpaceDevice, number> => new Map(covers.map(([device, dseq]) => [device, dseq]));

async function findSnapshot(sql: Sql, where: string, values: readonly Value[]): Promise<NewestSnapshot | undefined> {
  const [row] = await sql.all<Omit<NewestSnapshot, 'covered'>>(
    `SELECT seq, snapshot, parts, day, bytes FROM snapshot WHERE ${where} ORDER BY seq DESC LIMIT 1`, values,
  );
  const manifest = row && readManifest(row.bytes);
  return row && manifest && { ...row, covered: coveredBy(manifest) };
}

export const findNewestSnapshot = (sql: Sql, key: Bytes): Promise<NewestSnapshot | undefined> => findSnapshot(sql, 'space = $1', [key]);

/** The newest of those that were made by that day, or that come no later than that seq. */
export const findRipeSnapshot = (sql: Sql, key: Bytes, { day, seq }: Pick<NewestSnapshot, 'day' | 'seq'>): Promise<NewestSnapshot | undefined> =>
  findSnapshot(sql, 'space = $1 AND (day <= $2 OR seq <= $3)', [key, day, seq]);
