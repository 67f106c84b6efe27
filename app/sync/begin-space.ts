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

const begin = (space: SpaceId, identity: DeviceIdentity, hasRecords: boolean): SpaceState => ({
  v: 1, space, identity, epochKeys: {}, cursor: { store: '', seq: 0 }, heads: {}, told: {}, since: { commits: 0, bytes: 0 },
  // What is here already belongs to the space too, though no commit ever told it: comparing everything finds it.
  doubt: hasRecords, heard: {},
});

/** A space of one's own making; the hub hears of it at the first sync. Records that are there already go along. */
export async function createSpace(primitives: SpacePrimitives, { type, name, now }: { readonly type: SpaceType; readonly name: string; readonly now: number }): Promise<BegunSpace> {
  const identity = await createIdentity(primitives, newPerson(primitives.random));
  const first = { ...(await publicIdentity(primitives, identity)), role: 'admin' as const, name };
  const { bytes, space, epochKeys } = await writeFirstEntry(primitives, await openIdentity(primitives, identity), first, type, now);
  return { state: { ...begin(space, identity, true), epochKeys }, entries: [bytes] };
}

/** A space that somebody else admits this identity to; `hasRecords` when records that are here already go along. */
export const joinSpace = (space: SpaceId, identity: DeviceIdentity, hasRecords: boolean): BegunSpace => ({ state: begin(space, identity, hasRecords), entries: [] });
