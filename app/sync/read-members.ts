import { fromBase64url } from '../crypto/base64url.ts';
import { openEpochKey } from '../crypto/epoch-key.ts';
import type { SpacePrimitives } from '../crypto/space-primitives.ts';
import type { SpaceDevice } from '../../wire/ids.ts';
import { isKeyless, type MemberEntry, type Role } from '../../wire/member-entry.ts';
import { readEntrySecret } from './epoch-keys.ts';
import { activeMembers, isActive, isKeyOfLeaver, type Membership, readMembership } from './membership.ts';
import type { SpaceState } from './space-state.ts';
import type { StoredSpace } from './space-store.ts';

/** A device that belongs to the space, with what its member called it. */
export interface NamedMember {
  readonly device: SpaceDevice;
  readonly person: string;
  readonly role: Role;
  readonly name: string;
  readonly isThis: boolean;
  /** When something new of it was last taken in, by this phone's clock. */
  readonly heardAt?: number;
}

const LONGEST_NAME = 60;

/** What members called their devices, as the entries say that this device can open. */
async function namesOf(primitives: SpacePrimitives, { epochKeys }: SpaceState, entries: readonly MemberEntry[]): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  for (const entry of entries) {
    const secret = fromBase64url(epochKeys[entry.epoch] ?? '');
    const known = secret?.length ? await readEntrySecret(primitives, await openEpochKey(primitives, secret), entry) : undefined;
    for (const [device, name] of Object.entries(known?.names ?? {})) if (typeof name === 'string' && name) names.set(device, name.slice(0, LONGEST_NAME));
  }
  return names;
}

async function membershipOf(primitives: SpacePrimitives, { state, entries }: StoredSpace): Promise<Membership | undefined> {
  const membership = await readMembership(primitives, state.space, entries);
  return membership.ok ? membership.value : undefined;
}

/** Whether somebody who stays should make a new key. */
export async function needsNewKey(primitives: SpacePrimitives, stored: StoredSpace): Promise<boolean> {
  const membership = await membershipOf(primitives, stored);
  return membership !== undefined && isKeyOfLeaver(membership);
}

/** What its member called one of them; empty where this device cannot read it. */
export const nameIn = async (primitives: SpacePrimitives, { state }: StoredSpace, { entries }: Membership, device: SpaceDevice): Promise<string> => (await namesOf(primitives, state, entries)).get(device) ?? '';

/** Every device that is in the space now, in the order in which they came. */
export async function readMembers(primitives: SpacePrimitives, stored: StoredSpace): Promise<readonly NamedMember[]> {
  const { state } = stored;
  const membership = await membershipOf(primitives, stored);
  if (!membership) return [];
  const names = await namesOf(primitives, state, membership.entries);
  return activeMembers(membership).filter((member) => !isKeyless(member)).map(({ device, person, role }) => ({
    device, person, role, name: names.get(device) ?? '', isThis: device === state.identity.device,
    ...(state.heard[device] !== undefined && { heardAt: state.heard[device] }),
  }));
}

/** Under which name in its stamps each device wrote, those that were taken out among them. */
export interface NamedWriter { readonly device: SpaceDevice; readonly person: string; readonly name: string; readonly isThis: boolean; readonly isGone: boolean }
export interface SpaceWriters {
  readonly byWriter: ReadonlyMap<string, NamedWriter>;
  /** Somebody who belonged to it does not any more: what cannot be told apart may be of that one. */
  readonly hasGone: boolean;
}

export async function readWriters(primitives: SpacePrimitives, stored: StoredSpace): Promise<SpaceWriters> {
  const { state } = stored;
  const membership = await membershipOf(primitives, stored);
  const names = membership ? await namesOf(primitives, state, membership.entries) : new Map<string, string>();
  const named = ([writer, device]: readonly [string, SpaceDevice]): readonly (readonly [string, NamedWriter])[] => {
    const member = membership?.members.get(device);
    return member ? [[writer, { device, person: member.person, name: names.get(device) ?? '', isThis: device === state.identity.device, isGone: member.removed !== undefined }]] : [];
  };
  return {
    byWriter: new Map(Object.entries(state.writers ?? {}).flatMap(named)),
    hasGone: [...(membership?.members.values() ?? [])].some((member) => member.removed !== undefined && !isKeyless(member)),
  };
}

/** What her paper codes stand for in the space: members without a key, and whether this device's own is still there. */
export interface PaperMembers {
  readonly active: readonly SpaceDevice[];
  /** Undefined while it was never let in. */
  readonly own: 'active' | 'removed' | undefined;
}

export async function readPapers(primitives: SpacePrimitives, stored: StoredSpace): Promise<PaperMembers> {
  const membership = await membershipOf(primitives, stored);
  const device = stored.state.paper?.device;
  if (!membership) return { active: [], own: undefined };
  const known = device !== undefined && membership.members.has(device);
  return {
    active: activeMembers(membership).filter(isKeyless).map((member) => member.device),
    own: known ? (isActive(membership, device) ? 'active' : 'removed') : undefined,
  };
}
