import { fromBase64url, toBase64url } from '../crypto/base64url.ts';
import type { DeviceIdentity, OpenedIdentity } from '../crypto/device-identity.ts';
import { openIdentity } from '../crypto/device-identity.ts';
import { type EpochKey, openEpochKey } from '../crypto/epoch-key.ts';
import type { SpacePrimitives } from '../crypto/space-primitives.ts';
import { err, ok, type Result } from '../domain/result.ts';
import type { Judge } from './judge-commit.ts';
import { admitEntry, isActive, type Membership } from './membership.ts';
import { nextStored } from './next-stored.ts';
import type { Report } from './report.ts';
import { headOf, type SpaceState } from './space-state.ts';
import type { Behind, SpaceChange, SpaceStore, StoredSpace, StoreFailure } from './space-store.ts';
import type { Credentials, Transport, TransportError } from './transport.ts';

export interface SpaceDeps {
  readonly store: SpaceStore;
  readonly transport: Transport;
  readonly primitives: SpacePrimitives;
  readonly now: () => number;
  /** The organisation's code, if this person may make spaces: with it a lost space can be put back. */
  readonly code?: () => string | undefined;
  /** What is worth a snapshot; the defaults are in `compact.ts`. */
  readonly compactAfter?: { readonly commits: number; readonly bytes: number };
  /** How many commits are stored together at most. */
  readonly commitsPerTransaction?: number;
  /** The membership as it was last verified; kept by whoever syncs again and again. */
  readonly verified?: { membership: Membership | undefined };
  /** How far the first or a long pull is, in whatever it comes in. */
  readonly onProgress?: (progress: { readonly done: number; readonly of: number }) => void;
  /** How much of a snapshot goes into one part, in characters before packing. */
  readonly partLength?: number;
}

/** Why a run ended early. */
export type Stop = TransportError | StoreFailure | Behind | { readonly type: 'broken' };
export type Step<T = void> = Promise<Result<T, Stop>>;

/** One run over one space: what is known while it lasts. */
export interface Work {
  readonly deps: SpaceDeps;
  readonly reports: Report[];
  stored: StoredSpace;
  /** The identity that the hub knows: the former one while the new one is not admitted yet. */
  acting: OpenedIdentity;
  membership: Membership | undefined;
  /** Also while they are being opened: parts ask for theirs side by side. */
  readonly keys: Map<number, Promise<EpochKey>>;
  /** Last heard of the hub. */
  hub: { readonly head: number; readonly mhead: number } | undefined;
  /** By how much this phone's clock is ahead of the hub's. */
  skewMs: number | undefined;
  /** Something is here that the hub does not have. */
  repair: boolean;
  /** The hub's chain of entries does not follow on ours. */
  strayed: boolean;
}

export const report = (work: Work, found: Report): void => {
  if (!work.reports.some((known) => JSON.stringify(known) === JSON.stringify(found))) work.reports.push(found);
};

/** Taken out: said as such, and nothing more is done here. */
export const stopRemoved = (work: Work): Result<never, Stop> => {
  report(work, { type: 'removed' });
  return err({ type: 'refused' });
};

const actingIdentity = ({ identity, former }: SpaceState): DeviceIdentity => former ?? identity;

/** What a try before this one found out is told all the same: what it stored may be why nothing tells it any more. */
export async function openWork(deps: SpaceDeps, reports: Report[] = []): Step<Work> {
  const stored = await deps.store.read();
  if (!stored.ok) return stored;
  const { membership, whole } = await membershipOf(deps, stored.value);
  const acting = await openIdentity(deps.primitives, actingIdentity(stored.value.state));
  return ok({ deps, reports, stored: whole, acting, membership, keys: new Map(), hub: undefined, skewMs: undefined, repair: false, strayed: false });
}

/** Verified once: as long as the last entry that was is still in its place, so is every one before it. */
async function stillVerified({ primitives, verified }: SpaceDeps, { state, entries }: StoredSpace): Promise<Membership | undefined> {
  const membership = verified?.membership;
  const last = membership && entries[membership.entries.length - 1];
  return last && membership.space === state.space && toBase64url(await primitives.hash(last)) === membership.hashes.at(-1) ? membership : undefined;
}

/** An entry that does not follow was damaged here, as it was verified before it was stored: from there on the hub has it. */
async function membershipOf(deps: SpaceDeps, stored: StoredSpace): Promise<{ readonly membership: Membership | undefined; readonly whole: StoredSpace }> {
  const { state, entries } = stored;
  let membership = await stillVerified(deps, stored);
  for (const bytes of entries.slice(membership?.entries.length ?? 0)) {
    const admitted = await admitEntry(deps.primitives, membership, state.space, bytes);
    if (!admitted.ok) return { membership, whole: { ...stored, entries: entries.slice(0, membership?.entries.length ?? 0), state: { ...state, doubt: true } } };
    membership = admitted.value;
  }
  return { membership, whole: stored };
}

export const credentials = ({ acting, stored }: Work): Credentials => ({ space: stored.state.space, device: acting.device, token: acting.token });

export async function keyOf(work: Work, epoch: number): Promise<EpochKey | undefined> {
  const known = work.keys.get(epoch);
  const secret = fromBase64url(work.stored.state.epochKeys[epoch] ?? '');
  if (known || !secret?.length) return known;
  const key = openEpochKey(work.deps.primitives, secret);
  work.keys.set(epoch, key);
  return key;
}

/**
 * The chain as what others wrote is judged by it. Whoever was removed on a chain that the hub lost counts up to where she did
 * then, from the moment on that the hub's chain is followed, and not only once the removal stands there again.
 */
export function judgedBy({ state }: StoredSpace, membership: Membership): Membership {
  const { redo, identity, former } = state;
  const goes = redo?.remove.filter((device) => redo.ends?.[device] && isActive(membership, device) && device !== identity.device && device !== former?.device) ?? [];
  if (goes.length === 0) return membership;
  const members = new Map(membership.members);
  for (const device of goes) members.set(device, { ...members.get(device)!, removed: { mseq: membership.entries.length, dseq: headOf(redo!.ends!, device).dseq } });
  return { ...membership, members };
}

export const judgeOf = (work: Work, membership: Membership): Judge => ({ primitives: work.deps.primitives, membership: judgedBy(work.stored, membership), keyOf: (epoch) => keyOf(work, epoch), kindOf: work.deps.store.kindOf });

/** Who this device acts as once that is stored: keys are learnt under that name and no other. */
export const actingAfter = async ({ deps, acting }: Work, after: SpaceState): Promise<OpenedIdentity> => {
  const identity = actingIdentity(after);
  return identity.device === acting.device ? acting : openIdentity(deps.primitives, identity);
};

/** Stores a change and goes on from there. */
export async function advance(work: Work, change: Omit<SpaceChange, 'expected' | 'state'> & { readonly state?: SpaceState }, onWriting?: () => void): Step {
  const whole: SpaceChange = { state: work.stored.state, ...change, expected: work.stored.version };
  const done = await work.deps.store.commit(whole, onWriting);
  if (!done.ok) return done;
  work.stored = nextStored(work.stored, whole);
  work.acting = await actingAfter(work, whole.state);
  return ok(undefined);
}

/** Reads again: edits may have come in. */
export async function reread(work: Work): Step {
  const stored = await work.deps.store.read();
  if (!stored.ok) return stored;
  if (stored.value.version !== work.stored.version) return err({ type: 'behind' });
  work.stored = stored.value;
  return ok(undefined);
}
