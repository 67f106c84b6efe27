import { type Bytes, fromBase64url } from '../../wire/bytes.ts';
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
  /** Who sent it; null in rows of an older hub. */
  readonly author: Bytes | null;
  /** Per device the last commit that is in it. */
  readonly covered: ReadonlyMap<SpaceDevice, number>;
}

export const readManifest = (bytes: Uint8Array): SnapshotManifest | undefined => parseManifest(splitSignedBody(bytes)?.body);

export const coveredBy = ({ covers }: SnapshotManifest): ReadonlyMap<SpaceDevice, number> => new Map(covers.map(([device, dseq]) => [device, dseq]));

async function findSnapshot(sql: Sql, where: string, values: readonly Value[]): Promise<NewestSnapshot | undefined> {
  const [row] = await sql.all<Omit<NewestSnapshot, 'covered'>>(
    `SELECT seq, snapshot, parts, day, bytes, author FROM snapshot WHERE ${where} ORDER BY seq DESC LIMIT 1`, values,
  );
  const manifest = row && readManifest(row.bytes);
  return row && manifest && { ...row, covered: coveredBy(manifest) };
}

export const findNewestSnapshot = (sql: Sql, key: Bytes): Promise<NewestSnapshot | undefined> => findSnapshot(sql, 'space = $1', [key]);

/** The newest of those that were made by that day, or that come no later than that seq. */
export const findRipeSnapshot = (sql: Sql, key: Bytes, { day, seq }: Pick<NewestSnapshot, 'day' | 'seq'>): Promise<NewestSnapshot | undefined> =>
  findSnapshot(sql, 'space = $1 AND (day <= $2 OR seq <= $3)', [key, day, seq]);

/**
 * The newest that the next one has to go on from. One by a device that was removed since is readable by nobody, so nobody can
 * go on from it, unless something was thrown away for its sake.
 */
export const findBindingSnapshot = (sql: Sql, key: Bytes, swept: number): Promise<NewestSnapshot | undefined> => findSnapshot(
  sql,
  `space = $1 AND (seq <= $2 OR NOT EXISTS (SELECT 1 FROM device WHERE device.space = snapshot.space AND device.device = snapshot.author AND device.removed = 1))`,
  [key, swept],
);

/** The newest few: what a device goes on from after a loss stands in the newest, or in the one before while two come at once. */
const LOOKED_AT = 4;

/** What the newest snapshots say of the last commit of that device. */
export async function claimsOf(sql: Sql, key: Bytes, device: SpaceDevice): Promise<readonly { readonly dseq: number; readonly hash: Bytes }[]> {
  const rows = await sql.all<{ bytes: Bytes }>('SELECT bytes FROM snapshot WHERE space = $1 ORDER BY seq DESC LIMIT $2', [key, LOOKED_AT]);
  return rows.flatMap(({ bytes }) => {
    const cover = readManifest(bytes)?.covers.find(([covered]) => covered === device);
    return cover ? [{ dseq: cover[1], hash: fromBase64url(cover[2])! }] : [];
  });
}
