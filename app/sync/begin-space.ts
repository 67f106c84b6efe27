import { createIdentity, type DeviceIdentity, newPerson, openIdentity, publicIdentity } from '../crypto/device-identity.ts';
import type { Bytes } from '../crypto/bytes.ts';
import type { SpacePrimitives } from '../crypto/space-primitives.ts';
import type { SpaceId } from '../../wire/ids.ts';
import type { SpaceType } from '../../wire/member-entry.ts';
import type { SpaceState } from './space-state.ts';
import { writeFirstEntry } from './write-entry.ts';

/** What a store starts with. */
export interface BegunSpace {
  readonly state: SpaceState;
  readonly entries: readonly Bytes[];
}

const begin = (space: SpaceId, identity: DeviceIdentity): SpaceState => ({
  v: 1, space, identity, epochKeys: {}, cursor: { store: '', seq: 0 }, heads: {}, told: {}, since: { commits: 0, bytes: 0 }, doubt: false, heard: {},
});

/** A space of one's own making; the hub hears of it at the first sync. Records that are there already go along. */
export async function createSpace(primitives: SpacePrimitives, { type, name, now }: { readonly type: SpaceType; readonly name: string; readonly now: number }): Promise<BegunSpace> {
  const identity = await createIdentity(primitives, newPerson(primitives.random));
  const first = { ...(await publicIdentity(primitives, identity)), role: 'admin' as const, name };
  const { bytes, space, epochKeys } = await writeFirstEntry(primitives, await openIdentity(primitives, identity), first, type, now);
  // What is here already belongs to the space too, though no commit ever told it: comparing everything finds it.
  return { state: { ...begin(space, identity), doubt: true, epochKeys }, entries: [bytes] };
}

/**
 * A space that somebody else admits this identity to. With `hasRecords` what is here already goes along, once everything of
 * the space is here: till then this device takes in and gives nothing.
 */
export const joinSpace = (space: SpaceId, identity: DeviceIdentity, hasRecords: boolean): BegunSpace =>
  ({ state: { ...begin(space, identity), ...(hasRecords && { joining: 'alone' as const }) }, entries: [] });
