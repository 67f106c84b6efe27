import type { Bytes } from '../crypto/bytes.ts';
import { err, ok } from '../domain/result.ts';
import { learnKeys } from './epoch-keys.ts';
import { admitEntry, isActive, type Membership, readMembership } from './membership.ts';
import { unsealed } from './own-chain.ts';
import type { SpaceDevice } from '../../wire/ids.ts';
import { type ChainHead, type LostChange, type SpaceState } from './space-state.ts';
import { actingAfter, advance, report, type Step, type Work } from './space-work.ts';

/**
 * A hub that lost the newest entries, and then got another one in their place from somebody who never saw them. Only
 * one chain can go on, and it is the one that the hub hands out; who came and went on the other is written anew behind
 * it, and until then who goes already counts up to where she did. Not if anybody writes on the hub's chain who was removed on ours: that would undo the removal with the hub's help.
 */
export async function adoptChain(work: Work, before: Membership, first: number, entries: readonly Bytes[]): Step {
  const { primitives } = work.deps;
  const { state, outbox } = work.stored;
  report(work, { type: 'membership-forked' });
  const shared = await readMembership(primitives, state.space, work.stored.entries.slice(0, first));
  let next = shared.ok ? shared.value : undefined;
  for (const bytes of entries) {
    const admitted = await admitEntry(primitives, next, state.space, bytes);
    if (!admitted.ok) return err({ type: 'broken' });
    next = admitted.value;
  }
  if (!next || !isWrittenByMembers(before, next, first)) return err({ type: 'broken' });
  const sharedEpoch = shared.ok && shared.value ? shared.value.epoch : 0;
  const kept = Object.fromEntries(Object.entries(state.epochKeys).filter(([epoch]) => Number(epoch) <= sharedEpoch));
  const named = withName(state, next);
  const epochKeys = await learnKeys(primitives, await actingAfter(work, named), next, kept);
  const done = await advance(work, {
    entries, entriesFrom: first, outbox: unsealed(outbox),
    state: { ...named, epochKeys, redo: lostChange({ before, next, first, sharedEpoch }, state), told: {}, astray: [], doubt: true },
  });
  if (!done.ok) return done;
  work.keys.clear();
  work.membership = next;
  return ok(undefined);
}

function isWrittenByMembers(before: Membership, next: Membership, first: number): boolean {
  const news = next.entries.slice(first);
  const added = new Set(news.flatMap(({ add }) => add.map(({ device }) => device)));
  return news.every(({ by }) => added.has(by) || isActive(before, by));
}

/** If the hub's chain does not know this device's present name, it goes on from an earlier one that it does know. Taken out is known. */
function withName(state: SpaceState, next: Membership): SpaceState {
  if (next.members.has(state.identity.device)) {
    const { former: _former, ...rest } = state;
    return rest;
  }
  const former = state.earlier?.find(({ device }) => isActive(next, device));
  return former ? { ...state, former } : state;
}

interface Forked {
  readonly before: Membership;
  readonly next: Membership;
  /** The first entry that is not the same, and the epoch before it. */
  readonly first: number;
  readonly sharedEpoch: number;
}

function lostChange({ before, next, first, sharedEpoch }: Forked, { identity, redo }: SpaceState): LostChange {
  const lost = before.entries.slice(first);
  const add = lost.flatMap((entry) => entry.add).filter(({ device }) => device !== identity.device && !next.members.has(device) && isActive(before, device));
  const remove = lost.flatMap((entry) => entry.remove).filter(({ device }) => isActive(next, device));
  const ends = Object.fromEntries(remove.map(({ device, dseq, hash }): [SpaceDevice, ChainHead] => [device, { dseq, hash }]));
  const rekey = before.epoch > sharedEpoch ? sharedEpoch : redo?.rekey;
  return {
    ...(rekey !== undefined && { rekey }),
    add: [...(redo?.add ?? []), ...add.map((device) => ({ ...device, name: '' }))],
    remove: [...new Set([...(redo?.remove ?? []), ...remove.map(({ device }) => device)])],
    ends: { ...ends, ...redo?.ends },
  };
}

/** What of it is still to be done; undefined when nothing is. */
export function openRedo({ redo }: SpaceState, membership: Membership): LostChange | undefined {
  if (!redo) return undefined;
  const add = redo.add.filter(({ device }) => !membership.members.has(device));
  const remove = redo.remove.filter((device) => isActive(membership, device));
  const isKeyOwed = redo.rekey !== undefined && membership.epoch <= redo.rekey;
  return add.length + remove.length > 0 || isKeyOwed ? { ...redo, add, remove } : undefined;
}
