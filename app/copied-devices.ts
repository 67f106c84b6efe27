// A device of hers whose profile was copied: two phones, or a phone and what was put back on it, that began as one.
import { deviceRecordId } from './domain/ids.ts';
import { err, ok, type Result } from './domain/result.ts';
import type { DevicesError, OwnDevice } from './hooks/own-devices.ts';
import { LONGEST_DEVICE_NAME } from './domain/read-device-name.ts';
import { isOutside } from './posts.ts';
import { placesOf, type SharedParts } from './shared-parts.ts';
import type { StoredSpace } from './sync/space-store.ts';
import type { Records } from './vault/record-map.ts';
import type { SpaceDevice, SpaceId } from '../wire/ids.ts';

type Named = Pick<SharedParts, 'vault'>;

const recordOf = ({ vault }: Named, device: string) => vault.records.get('device', deviceRecordId(device));

/** As she calls it now, or called it when it was let in; one that had to take another name itself is called after that. */
export function nameOfDevice(parts: Named, device: string, given: string): string {
  return recordOf(parts, device)?.name ?? given;
}

/** The same name with the first number that none of them has; cut so that the number is still there. */
function numbered(name: string, taken: ReadonlySet<string>, number = 2): string {
  const end = ` (${number})`;
  const found = name.slice(0, LONGEST_DEVICE_NAME - end.length) + end;
  return taken.has(found) ? numbered(name, taken, number + 1) : found;
}

/** Other devices of hers that still belong to the space and are opened by what this one holds. */
export const formerlyOf = (parts: Named, device: string): readonly string[] => recordOf(parts, device)?.formerly ?? [];

/** Once this device goes by a new name it says so to the others: they show what it is called, and know what goes with it. */
export async function noteNewName(parts: Named, { state: { identity, former, earlier = [] } }: StoredSpace, shown: readonly Pick<OwnDevice, 'id' | 'name'>[]): Promise<void> {
  const [before] = earlier;
  const id = deviceRecordId(identity.device);
  const isSaid = (records: Pick<Records, 'get'>): boolean => records.get('device', id)?.formerly !== undefined;
  if (former || !before || isSaid(parts.vault.records)) return;
  const was = nameOfDevice(parts, before.device, shown.find(({ id }) => id === before.device)?.name ?? '').replace(/ \(\d+\)$/, '');
  const name = was === '' ? undefined : numbered(was, new Set(shown.map((device) => device.name)));
  const set = { formerly: earlier.map(({ device }) => device), ...(name !== undefined && { name }) };
  await parts.vault.write((records) => (isSaid(records) ? [] : [{ id, kind: 'device', set }]));
}

/** Each with what has to go with it: whoever has the one opens what is sealed for the other. */
export const goneWith = ({ id, formerly = [] }: Pick<OwnDevice, 'id' | 'formerly'>): readonly SpaceDevice[] => [id, ...formerly] as readonly string[] as readonly SpaceDevice[];

/** A new name in one space; done also when the line went down right after the hub had it. */
async function renewIn({ stored, renew }: SharedParts, space: SpaceId): Promise<Result<void, DevicesError>> {
  const before = await stored(space);
  if (!before.ok) return before;
  if (isOutside(before.value)) return ok(undefined);
  const done = await renew(space);
  const after = await stored(space);
  const isNew = after.ok && after.value.state.former === undefined && after.value.state.identity.device !== before.value.state.identity.device;
  if (isNew) return ok(undefined);
  return done.ok ? err({ type: 'offline' }) : done;
}

/**
 * What goes was copied from this very device: it goes on under new names everywhere, so that the old ones can go too. In the space
 * of her own devices last: as long as that is not done, the next try does all of it again.
 */
export async function renewEverywhere(parts: SharedParts): Promise<Result<void, DevicesError>> {
  const { mine } = parts.vault;
  // As a record names it, which was written by this vault or checked when it came.
  const known = await Promise.all(placesOf(parts).map(async ({ space }) => ({ space: space as SpaceId, isHere: (await parts.stored(space as SpaceId)).ok })));
  for (const space of [...known.flatMap((place) => (place.isHere ? place.space : [])), ...(mine ? [mine] : [])]) {
    const renewed = await renewIn(parts, space);
    if (!renewed.ok) return renewed;
  }
  return ok(undefined);
}
