import { type Bytes, fromBase64url, toBase64url } from '../../wire/bytes.ts';
import type { ChainSoFar } from '../../wire/entry-rules.ts';
import type { SpaceDevice } from '../../wire/ids.ts';
import type { AddedDevice, MemberEntry } from '../../wire/member-entry.ts';
import type { Sql } from '../store/database.ts';
import { readEntry } from './read-entry.ts';

/** A device as the entry that added it has it. */
export interface KnownMember extends AddedDevice { readonly removed: boolean }

/** Who belongs to a space and which epoch holds: what tells whether somebody may write the next entry. */
export interface KnownChain extends ChainSoFar { readonly members: ReadonlyMap<SpaceDevice, KnownMember> }

interface Row { readonly device: Bytes; readonly added: string | null; readonly removed: number }

const readRows = (sql: Sql, key: Bytes): Promise<readonly Row[]> => sql.all<Row>('SELECT device, added, removed FROM device WHERE space = $1', [key]);

async function entryAt(sql: Sql, key: Bytes, mseq: number): Promise<MemberEntry | undefined> {
  const [row] = await sql.all<{ bytes: Bytes }>('SELECT bytes FROM entry WHERE space = $1 AND mseq = $2', [key, mseq]);
  return row && readEntry(row.bytes);
}

/** Devices that were written down before the hub kept what was said of them. One entry at a time: a chain may be large. */
async function fillIn(sql: Sql, key: Bytes, mhead: number): Promise<void> {
  for (let mseq = 0; mseq <= mhead; mseq += 1) {
    for (const added of (await entryAt(sql, key, mseq))?.add ?? []) {
      await sql.run('UPDATE device SET added = $1 WHERE space = $2 AND device = $3 AND added IS NULL', [JSON.stringify(added), key, fromBase64url(added.device)!]);
    }
  }
}

/** Undefined when the last entry cannot be read: then nothing can follow on it. */
export async function readChain(sql: Sql, key: Bytes, mhead: number): Promise<KnownChain | undefined> {
  const last = await entryAt(sql, key, mhead);
  if (!last) return undefined;
  let rows = await readRows(sql, key);
  if (rows.some(({ added }) => added === null)) {
    await fillIn(sql, key, mhead);
    rows = await readRows(sql, key);
  }
  const members = rows.flatMap(({ device, added, removed }): [SpaceDevice, KnownMember][] =>
    // The hub wrote it down itself, from an entry that it had checked.
    (added === null ? [] : [[toBase64url(device) as SpaceDevice, { ...(JSON.parse(added) as AddedDevice), removed: removed === 1 }]]));
  return { type: last.type, epoch: last.epoch, kid: last.kid, members: new Map(members) };
}

export function chainAfter({ members: before }: Pick<KnownChain, 'members'>, { type, epoch, kid, add, remove }: MemberEntry): KnownChain {
  const members = new Map(before);
  for (const added of add) members.set(added.device, { ...added, removed: false });
  for (const { device } of remove) members.set(device, { ...members.get(device)!, removed: true });
  return { type, epoch, kid, members };
}
