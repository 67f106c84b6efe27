import { ok } from '../domain/result.ts';
import type { HeadQuestion } from '../../wire/heads.ts';
import { LIMITS } from '../../wire/limits.ts';
import { isSnapshotDue, snapshotDueIn } from './compact.ts';
import { isActive } from './membership.ts';
import { credentials, type Step, type Work } from './space-work.ts';
import type { Transport } from './transport.ts';

/** A space in which nothing is left to do here: whether the hub has anything new can be asked together with others. */
export interface Resting {
  readonly question: HeadQuestion;
  /** Which hub database the numbers in the question are of. */
  readonly store: string;
  /** As in an outcome: it does not rest for longer than that. */
  readonly dueInMs?: number | undefined;
}

/** As far as is known here, nothing has to be looked at or mended before what waits is given. */
export function isReady({ membership, stored: { state } }: Work): boolean {
  const { cursor, identity, former, redo, progress, joining, doubt, epochKeys } = state;
  const isWhole = cursor.store !== '' && !doubt && !progress && !joining && !former && !redo;
  return isWhole && membership !== undefined && isActive(membership, identity.device) && epochKeys[membership.epoch] !== undefined;
}

/** Undefined when a run has to see to something, the more so when it may be wrong about what is here. */
export function restingOf(work: Work): Resting | undefined {
  const { membership, stored: { state: { cursor, astray = [] }, outbox, held, refused, entries } } = work;
  const isSettled = outbox.length === 0 && held.length === 0 && refused.every(({ reason }) => reason === 'removed') && !isSnapshotDue(work);
  const isAlike = !astray.some((device) => membership && isActive(membership, device));
  return isReady(work) && isSettled && isAlike ? { question: { ...credentials(work), seq: cursor.seq, mseq: entries.length - 1 }, store: cursor.store, dueInMs: snapshotDueIn(work) } : undefined;
}

export interface Looked {
  /** In the order of the spaces that were asked after: whether one has to be synced. */
  readonly moved: readonly boolean[];
  /** The hub's clock, in milliseconds. */
  readonly at?: number;
}

/**
 * One question for many spaces. Numbers of another database mean nothing, however alike: a hub that was emptied or put back
 * has moved in every space, and so has one that does not know this device any more.
 */
export async function lookAt(resting: readonly Resting[], heads: Transport['heads']): Step<Looked> {
  let moved: readonly boolean[] = [];
  let at: number | undefined;
  for (let from = 0; from < resting.length; from += LIMITS.headsPerRequest) {
    const asked = resting.slice(from, from + LIMITS.headsPerRequest);
    const seen = await heads(asked.map(({ question }) => question));
    if (!seen.ok) return seen;
    const told = new Set(seen.value.answers.map(({ index }) => index));
    moved = [...moved, ...asked.map(({ store }, n) => store !== seen.value.store || told.has(n))];
    ({ at } = seen.value);
  }
  return ok({ moved, ...(at !== undefined && { at }) });
}
