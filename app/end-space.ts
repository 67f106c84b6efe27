// What goes when something that was shared with others ends.
import { openIdentity } from './crypto/device-identity.ts';
import { devicesError } from './devices-status.ts';
import { LINE_KINDS, TEAM_KINDS } from './domain/entities.ts';
import { spaceOfRecord } from './domain/ids.ts';
import { err, ok, type Result } from './domain/result.ts';
import type { DevicesError } from './hooks/own-devices.ts';
import { type SharedParts, spacesOf } from './shared-parts.ts';
import type { BegunSpace } from './sync/begin-space.ts';
import type { Change, Erasure } from './vault/changes.ts';
import type { Records } from './vault/record-map.ts';
import type { SpaceId } from '../wire/ids.ts';

/** What was shared in the spaces that are meant, to be erased here. By what is stored: what does not read any more has to go, too. */
export const sharedRecords = (records: Pick<Records, 'living'>, isMeant: (space: string) => boolean): readonly Erasure[] =>
  [...LINE_KINDS, ...TEAM_KINDS].flatMap((kind) => records.living(kind).filter((id) => isMeant(spaceOfRecord(id) ?? '')).map((id) => ({ id, kind, erase: true as const })));

/** Another device of hers ended or left it: what was on it goes here, too, with the keys. */
export async function dropEnded(parts: Pick<SharedParts, 'vault'>): Promise<void> {
  const { vault } = parts;
  const open = new Set<string>(spacesOf(parts));
  const left = sharedRecords(vault.records, (space) => !open.has(space));
  for (const space of new Set(left.map(({ id }) => spaceOfRecord(id)))) await vault.dropSpace(space as SpaceId);
  if (left.length > 0) await vault.erase(left);
}

/** The space at the hub, for everybody in it. */
export async function deleteAtHub({ stored, primitives, transport }: SharedParts, space: SpaceId): Promise<Result<void, DevicesError>> {
  const read = await stored(space);
  if (!read.ok) return ok(undefined);
  const { device, token } = await openIdentity(primitives, read.value.state.identity);
  const gone = await transport.deleteSpace({ space, device, token });
  return gone.ok || gone.error.type === 'not-found' || gone.error.type === 'refused' ? ok(undefined) : err(devicesError(gone.error));
}

/** A space that was just made at the hub and that nobody will use: something else was quicker. */
export async function unmake({ primitives, transport }: Pick<SharedParts, 'primitives' | 'transport'>, { state: { space, identity } }: BegunSpace): Promise<void> {
  const { device, token } = await openIdentity(primitives, identity);
  await transport.deleteSpace({ space, device, token });
}

/** Nothing of the space stays on this device. The keys go first: stopped in between, what it held still names the space, and goes the next time. */
export async function forgetSpace({ vault }: Pick<SharedParts, 'vault'>, space: SpaceId, changes: (records: Records) => readonly Change[]): Promise<Result<void, DevicesError>> {
  const dropped = await vault.dropSpace(space);
  const erased = dropped.ok ? await vault.eraseWith((records) => ({ erasures: sharedRecords(records, (at) => at === space), changes: changes(records) })) : dropped;
  return erased.ok ? ok(undefined) : err(devicesError(erased.error));
}
