import type { Bytes } from '../crypto/bytes.ts';
import { ok } from '../domain/result.ts';
import type { SpaceDevice } from '../../wire/ids.ts';
import { sameBytes } from '../../wire/bytes.ts';
import { parseMemberEntry } from '../../wire/member-entry.ts';
import { splitSignedBody } from '../../wire/signed-body.ts';
import { adoptChain } from './adopt-chain.ts';
import { learnKeys } from './epoch-keys.ts';
import { admitEntry, type Membership } from './membership.ts';
import { headOf, type SpaceState } from './space-state.ts';
import { actingAfter, advance, report, type Step, type Work } from './space-work.ts';

/** Takes in the entries of a page that follow on the chain; what does not is reported, and the rest of the page goes on. */
export async function takeEntries(work: Work, entries: readonly Bytes[]): Step {
  const { primitives } = work.deps;
  const { space } = work.stored.state;
  let { membership } = work;
  const taken: Bytes[] = [];
  for (const [n, bytes] of entries.entries()) {
    if (work.stored.entries.some((known) => sameBytes(known, bytes))) continue;
    const place = placeOf(bytes);
    const known = place === undefined ? undefined : work.stored.entries[place];
    if (known && work.membership) return adoptChain(work, work.membership, place!, entries.slice(n));
    const admitted = await admitEntry(primitives, membership, space, bytes);
    if (!admitted.ok) {
      report(work, { type: 'bad-entry', reason: admitted.error });
      work.strayed ||= admitted.error === 'out-of-order';
      break;
    }
    membership = admitted.value;
    taken.push(bytes);
  }
  return taken.length > 0 && membership ? storeEntries(work, membership, taken) : ok(undefined);
}

const placeOf = (bytes: Uint8Array): number | undefined => parseMemberEntry(splitSignedBody(bytes)?.body)?.mseq;

/** Stores entries with the keys that they bring, and what follows from them. */
export async function storeEntries(work: Work, membership: Membership, entries: readonly Bytes[]): Step {
  const first = work.stored.entries.length;
  const state = afterEntries(work.stored.state, membership, first);
  const epochKeys = await learnKeys(work.deps.primitives, await actingAfter(work, state), membership, state.epochKeys);
  const done = await advance(work, { entries, entriesFrom: first, state: { ...state, epochKeys } });
  if (done.ok) work.membership = membership;
  return done;
}

function afterEntries(state: SpaceState, membership: Membership, first: number): SpaceState {
  const { former, ...rest } = state;
  // Also when it was let in and taken out again: then it is out, whoever else goes by the name before it.
  const admitted: SpaceState = former && membership.members.has(state.identity.device) ? rest : state;
  const removed = [...membership.members.values()].filter((member) => member.removed && member.removed.mseq >= first);
  // Taken in, or set aside, before it was known where that device ends; or all that the hub has is a snapshot that counts no more.
  const endedBefore = (device: SpaceDevice): number => state.redo?.ends?.[device]?.dseq ?? Number.POSITIVE_INFINITY;
  const leavesDoubt = removed.some(({ device, removed: end }) => headOf(state.heads, device).dseq > end!.dseq || endedBefore(device) < end!.dseq || device === state.snapshot?.by);
  return leavesDoubt ? { ...admitted, doubt: true } : admitted;
}
