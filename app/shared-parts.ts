import type { webPrimitives } from './crypto/web-primitives.ts';
import type { Side } from './domain/codes.ts';
import type { Day } from './domain/day.ts';
import type { Entity } from './domain/entities.ts';
import { PROFILE_ID, type RecordId, spaceOfRecord } from './domain/ids.ts';
import { overSince } from './domain/line-over.ts';
import { profileIn } from './domain/own-profile.ts';
import { err, ok, type Result } from './domain/result.ts';
import { devicesError } from './devices-status.ts';
import { createClock } from './hooks/clock.ts';
import type { DevicesError } from './hooks/own-devices.ts';
import type { KeptInvitations } from './kept-invitations.ts';
import type { KeptJoinings } from './kept-joinings.ts';
import type { BegunSpace } from './sync/begin-space.ts';
import type { FirstPage } from './sync/first-page.ts';
import type { MemberChange } from './sync/space-state.ts';
import type { StoredSpace } from './sync/space-store.ts';
import type { Transport } from './sync/transport.ts';
import type { Change } from './vault/changes.ts';
import type { Vault } from './vault/vault.ts';
import type { FirstChanges } from './vault/vault-spaces.ts';
import type { SpaceId } from '../wire/ids.ts';

export interface SharedDeps {
  readonly vault: Vault;
  readonly random: (length: number) => Uint8Array;
  readonly now: () => number;
  readonly newId: () => RecordId;
  readonly language: () => string;
  /** Of the paper code that holds now; undefined when it was never seen here. */
  readonly paperRoot: () => Promise<Uint8Array | undefined>;
  readonly later: (ms: number, work: () => void) => () => void;
  /** Of the hub and of links: the page's own. */
  readonly origin: string;
  /** One sync at a time over all tabs. */
  readonly exclusive: <T>(work: () => Promise<T>) => Promise<T>;
}

/** What every kind of sharing stands on. */
export interface SharedParts extends SharedDeps {
  readonly transport: Transport;
  readonly keepPage: FirstPage['keep'];
  readonly primitives: ReturnType<typeof webPrimitives>;
  readonly stored: (space: SpaceId | undefined) => Promise<Result<StoredSpace, DevicesError>>;
  /** Starts looking after every space there is by now. */
  readonly start: () => void;
  readonly change: (space: SpaceId | undefined, change: MemberChange) => Promise<Result<void, DevicesError>>;
  /** This device goes on under a new name in that space, as far as the line lets it. */
  readonly renew: (space: SpaceId) => Promise<Result<void, DevicesError>>;
  /** One run over this space, and whether all of it went well. */
  readonly sync: (space: SpaceId) => Promise<Result<void, DevicesError>>;
  readonly syncNow: () => void;
  readonly invitations: KeptInvitations;
  readonly joinings: KeptJoinings;
}

export const profileOf = ({ vault }: Pick<SharedDeps, 'vault'>) => profileIn(vault.records);

export const sideHere = (parts: Pick<SharedDeps, 'vault'>): Side => profileOf(parts)?.side ?? 'informal';

/**
 * The side that this app is of for good; undefined while it may still become a professional's, by the first line or team that it is
 * let in to. Who has families or faces of her own stays who she is.
 */
export function settledSide(parts: Pick<SharedDeps, 'vault'>): Side | undefined {
  const { records } = parts.vault;
  const hasBegun = (['road', 'contact', 'line'] as const).some((kind) => records.list(kind).length > 0);
  return profileOf(parts)?.side ?? (hasBegun ? 'informal' : undefined);
}

/** Her own day, as the screens have it: between midnight and one or two it is not the hub's. */
export const todayOf = ({ now }: Pick<SharedDeps, 'now'>): Day => createClock(now).today();

export const profileChange = (set: Change<'profile'>['set']): Change<'profile'> => ({ id: PROFILE_ID, kind: 'profile', set });

/** What is shared with somebody else: a line, or a team of partners. */
export type SharedPlace = (Entity<'line'> | Entity<'team'>) & { readonly space: string; readonly person: string };
const isShared = (place: Entity<'line'> | Entity<'team'>): place is SharedPlace => place.space !== undefined && place.person !== undefined;
export const placesOf = ({ vault: { records } }: Pick<SharedDeps, 'vault'>): readonly SharedPlace[] => [...records.list('line'), ...records.list('team')].filter(isShared);

/** The spaces of one kind that this vault says it has: written by itself or by a device of hers, so they are ids of spaces. A line still looks after those that it had before, and one that was taken off the list after the one that she said the end of. */
export const spacesOfKind = (parts: Pick<SharedDeps, 'vault'>, kind: 'line' | 'team'): readonly SpaceId[] => {
  const { records } = parts.vault;
  const ended = (seat: Entity<'seat'>): boolean => overSince(seat) !== undefined && seat.side === sideHere(parts);
  const former = kind === 'line' ? [...records.list('line').flatMap((line) => line.former ?? []), ...records.list('seat').filter(ended).map(({ id }) => spaceOfRecord(id) ?? '')] : [];
  return [...new Set([...records.list(kind).flatMap(({ space }) => (space === undefined ? [] : [space])), ...former])].map((space) => space as string as SpaceId);
};

/** Every space that this vault says it has. One may be on another device of hers only. */
export const spacesOf = (parts: Pick<SharedDeps, 'vault'>): readonly SpaceId[] =>
  [...new Set([...(parts.vault.mine ? [parts.vault.mine] : []), ...spacesOfKind(parts, 'line'), ...spacesOfKind(parts, 'team')])];

/** Stores a space and what names it: both or neither, also when the app is killed. */
export async function keepShared({ vault }: Pick<SharedDeps, 'vault'>, space: BegunSpace, changes: FirstChanges): Promise<Result<void, DevicesError>> {
  const kept = await vault.beginShared(space, changes);
  return kept.ok ? ok(undefined) : err(devicesError(kept.error));
}

/** Writes, with an answer that a screen may give. */
export async function writeIn({ vault }: Pick<SharedDeps, 'vault'>, changes: readonly Change[]): Promise<Result<void, DevicesError>> {
  const written = await vault.write(changes);
  return written.ok ? ok(undefined) : err(devicesError(written.error));
}
