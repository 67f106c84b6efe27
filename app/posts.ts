// All her devices belong to what she shares with others. A device that hears of a line or a team asks for a place through the
// space of her own devices, which nobody else can read, and one that is in lets it in.
import { createIdentity, publicIdentity } from './crypto/device-identity.ts';
import type { Entity } from './domain/entities.ts';
import { placesOf, profileOf, type SharedParts, type SharedPlace } from './shared-parts.ts';
import { joinSpace } from './sync/begin-space.ts';
import { isPublicIdentity } from './sync/invitation.ts';
import { type NamedMember, readMembers } from './sync/read-members.ts';
import type { Newcomer } from './sync/space-state.ts';
import type { StoredSpace } from './sync/space-store.ts';
import type { SpaceDevice, SpaceId } from '../wire/ids.ts';

export interface Posts {
  /** Asks for places, takes them, and gives them to her other devices. What cannot be done now is done the next time. */
  readonly tend: () => Promise<void>;
  readonly leave: (owners: ReadonlySet<string>) => Promise<void>;
}

/** This device asked for a place and was not let in yet. */
export const isOutside = ({ state, entries }: StoredSpace): boolean => entries.length === 0 && Object.keys(state.epochKeys).length === 0;

function newcomerOf({ identity, device }: Entity<'post'>, { person, role }: NamedMember, name: string): Newcomer | undefined {
  try {
    const parsed: unknown = JSON.parse(identity ?? '');
    return isPublicIdentity(parsed) && parsed.device === device && parsed.person === person ? { ...parsed, role, name } : undefined;
  } catch {
    return undefined;
  }
}

/** Her name at her end of a line, or on her card in a team. */
function nameAt(parts: SharedParts, { space, person }: SharedPlace): string {
  const { records } = parts.vault;
  const side = profileOf(parts)?.side ?? 'informal';
  const seat = records.list('seat').find((one) => one.id.startsWith(`${space}.`) && one.side === side);
  return (seat ?? records.list('partner').find(({ id }) => id === `${space}.${person}`))?.firstName ?? '';
}

const postsIn = ({ vault }: Pick<SharedParts, 'vault'>) => (space: string): readonly Entity<'post'>[] => vault.records.list('post').filter((post) => post.space === space);

/** Said once; the app may have been killed before it was. */
async function ask(parts: SharedParts, { space }: SharedPlace, { identity: own }: StoredSpace['state'], owner: string): Promise<void> {
  const { device } = own;
  if (postsIn(parts)(space).some((post) => post.device === device)) return;
  const identity = JSON.stringify(await publicIdentity(parts.primitives, own));
  await parts.vault.write([{ id: parts.newId(), kind: 'post', set: { space, owner, device, identity } }]);
}

export function createPosts(parts: SharedParts): Posts {
  const { vault, primitives, newId } = parts;
  let tending: Promise<void> | undefined;
  const postsAt = postsIn(parts);

  const askFor = async (place: SharedPlace, owner: string): Promise<void> => {
    // Written by this vault or by a device of hers.
    const begun = joinSpace(place.space as SpaceId, await createIdentity(primitives, place.person), false);
    const kept = await vault.beginShared(begun);
    if (kept.ok) await ask(parts, place, begun.state, owner);
  };

  /** So that a lost phone is known everywhere by the name it has there. */
  const noteOwn = async ({ space }: SharedPlace, { state }: StoredSpace, owner: string): Promise<void> => {
    const { device } = state.identity;
    const known = postsAt(space).find((post) => post.owner === owner);
    if (known?.device !== device) await vault.write([{ id: known?.id ?? newId(), kind: 'post', set: { space, owner, device } }]);
  };

  const letIn = async (place: SharedPlace, stored: StoredSpace, owners: ReadonlySet<string>): Promise<void> => {
    const members = await readMembers(primitives, stored);
    const own = members.find(({ isThis }) => isThis);
    const there = new Set<string>(members.map(({ device }) => device));
    // The same person in the same role: nobody can give a device of hers more than she has.
    const add = own ? postsAt(place.space).filter((post) => owners.has(post.owner) && !there.has(post.device)).flatMap((post) => newcomerOf(post, own, nameAt(parts, place)) ?? []) : [];
    if (add.length === 0) return;
    const done = await parts.change(stored.state.space, { add, remove: [] });
    const isIn = new Set<string>(add.map(({ device }) => device));
    // Tells the device that asked: it looks at once.
    if (done.ok) await vault.write(postsAt(place.space).filter(({ device }) => isIn.has(device)).map(({ id }) => ({ id, kind: 'post', set: { identity: undefined } })));
  };

  /** Takes out of every line what stands there for a device that is hers no more. */
  const leave = async (isGone: (post: Entity<'post'>) => boolean): Promise<void> => {
    for (const { space } of placesOf(parts)) {
      const stays = new Set(postsAt(space).filter((post) => !isGone(post)).map((post) => post.device));
      const gone = postsAt(space).filter((post) => isGone(post) && !stays.has(post.device));
      const read = gone.length > 0 ? await parts.stored(space as SpaceId) : undefined;
      if (!read?.ok || isOutside(read.value)) continue;
      const there = new Set<string>((await readMembers(primitives, read.value)).map(({ device }) => device));
      const remove = gone.filter((post) => there.has(post.device)).map((post) => post.device as SpaceDevice);
      if (remove.length > 0) await parts.change(space as SpaceId, { add: [], remove });
    }
  };

  const tendAll = async (): Promise<void> => {
    const mine = await parts.stored(vault.mine);
    if (!mine.ok) return;
    const owners = new Set<string>((await readMembers(primitives, mine.value)).map(({ device }) => device));
    const owner = mine.value.state.identity.device;
    if (!owners.has(owner)) return;
    await leave((post) => !owners.has(post.owner));
    for (const place of placesOf(parts)) {
      const read = await parts.stored(place.space as SpaceId);
      if (!read.ok) await askFor(place, owner);
      else if (isOutside(read.value)) await ask(parts, place, read.value.state, owner);
      else {
        await noteOwn(place, read.value, owner);
        await letIn(place, read.value, owners);
      }
    }
  };

  return {
    tend: () => (tending ??= tendAll().finally(() => { tending = undefined; })),
    leave: (owners) => leave((post) => owners.has(post.owner)),
  };
}
