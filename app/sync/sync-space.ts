import { err, ok } from '../domain/result.ts';
import { splitCommit } from '../../wire/commit-header.ts';
import { openRedo } from './adopt-chain.ts';
import { isSnapshotDue, pushSnapshot, snapshotDueIn } from './compact.ts';
import { expelUsedPapers } from './expel-paper.ts';
import { endJoining, noteBrought } from './joining.ts';
import { isActive } from './membership.ts';
import { rename } from './own-chain.ts';
import { pullTail, reportMissing, startDoubt } from './pull-tail.ts';
import { admitNewName, pushChange, pushMissingEntries } from './push-entries.ts';
import { lastErasing, pushOutbox } from './push-outbox.ts';
import { putBack } from './put-back.ts';
import type { Report } from './report.ts';
import { type Resting, restingOf } from './resting.ts';
import { sealedRows, sealOutbox } from './seal-outbox.ts';
import { type Room, sendOff } from './send-off.ts';
import type { MemberChange } from './space-state.ts';
import { advance, openWork, report, type SpaceDeps, type Step, type Stop, stopRemoved, type Work } from './space-work.ts';
import { viewWhole } from './view-whole.ts';

export interface SyncOutcome {
  /** Undefined when all went well. */
  readonly stopped?: Stop;
  /** The change that was asked for stands at the hub, whatever happened after it. */
  readonly changed?: true;
  readonly reports: readonly Report[];
  /** How many edits and commits the hub is not known to have. */
  readonly waiting: number;
  readonly skewMs?: number;
  /** After so many milliseconds there is something to do here, also when nothing is written and nobody says "look". */
  readonly dueInMs?: number | undefined;
}

export interface SyncOptions {
  /** Look again at what was missing or set aside. Dear; for a fresh start, not for each nudge. */
  readonly thorough?: boolean;
  /** Who should come and go, by the hand of this device. */
  readonly change?: MemberChange;
  /** Goes on under a new name also when nobody else was seen writing under this one: somebody has what opens what is sealed for it. */
  readonly anew?: boolean;
}

/** Keeps one space on this device and one hub alike. One run at a time; two at once do no harm, one of them stops. */
export interface SpaceSync {
  readonly sync: (options?: SyncOptions) => Promise<SyncOutcome>;
  /** Gives what waits to the browser before the page goes. Done when it is given, and not when it has arrived. */
  readonly sendOff: (room: Room) => Promise<void>;
  /** What to ask the hub after, if there is nothing else to do. */
  readonly resting: () => Promise<Resting | undefined>;
}

const MAX_ROUNDS = 8;
const MAX_TRIES = 3;

export function createSpaceSync(given: SpaceDeps): SpaceSync {
  const verified = given.verified ?? { membership: undefined };
  const deps: SpaceDeps = { ...given, verified };
  return {
    resting: async () => {
      const opened = await openWork(deps);
      if (!opened.ok) return undefined;
      verified.membership = opened.value.membership;
      return restingOf(opened.value);
    },
    sendOff: async (room) => {
      for (let tries = 1; tries <= MAX_TRIES; tries += 1) {
        const opened = await openWork(deps);
        const done = opened.ok ? await sendOff(opened.value, room) : opened;
        if (done.ok || done.error.type !== 'behind') return;
      }
    },
    sync: async (options = {}) => {
      const wish: Wish = { change: options.change, changed: false, anew: options.anew ?? false };
      const reports: Report[] = [];
      for (let tries = 1; ; tries += 1) {
        const opened = await openWork(deps, reports);
        if (!opened.ok) return { stopped: opened.error, reports, waiting: 0 };
        const work = opened.value;
        const done = await run(work, options.thorough ?? false, wish);
        verified.membership = work.membership;
        if (done.ok) lastReports(work);
        else if (done.error.type === 'behind' && tries < MAX_TRIES) continue;
        return { ...outcome(work, done.ok ? undefined : done.error), ...(wish.changed && { changed: true }) };
      }
    },
  };
}

const outcome = (work: Work, stopped: Stop | undefined): SyncOutcome => ({
  ...(stopped && { stopped }), reports: work.reports, waiting: work.stored.outbox.length, dueInMs: snapshotDueIn(work),
  ...(work.skewMs !== undefined && { skewMs: work.skewMs }),
});

/** Done once, however often a run has to begin anew. */
interface Wish { change: MemberChange | undefined; changed: boolean; anew: boolean }

async function run(work: Work, thorough: boolean, wish: Wish): Step {
  if (thorough && hasTrouble(work)) {
    const doubted = await startDoubt(work);
    if (!doubted.ok) return doubted;
  }
  if (wish.anew) {
    const renamed = await rename(work);
    if (!renamed.ok) return renamed;
    wish.anew = false;
  }
  for (let rounds = 0; rounds < MAX_ROUNDS; rounds += 1) {
    const known = new Set(work.stored.held.map(({ hash }) => hash));
    const round = await oneRound(work, known, wish.change);
    if (!round.ok) return round;
    if (round.value === 'changed') Object.assign(wish, { change: undefined, changed: true });
    if (round.value === 'done') return ok(undefined);
  }
  const removed = await removeAllTheSame(work, wish.change, { type: 'broken' });
  if (removed.ok) Object.assign(wish, { change: undefined, changed: true });
  return err({ type: 'broken' });
}

/** Something waits or was set aside that another look might mend. What a removed device wrote after its end is no trouble. */
const hasTrouble = ({ stored }: Work): boolean => stored.held.length > 0 || stored.refused.some(({ reason }) => reason !== 'removed');

async function oneRound(work: Work, known: ReadonlySet<string>, change: MemberChange | undefined): Step<'done' | 'again' | 'changed'> {
  const pulled = await pull(work, known);
  if (!pulled.ok) return removeAllTheSame(work, change, pulled.error);
  if (pulled.value === 'again') return pulled;
  const { state } = work.stored;
  if (work.membership && !state.former && !isActive(work.membership, state.identity.device)) return stopRemoved(work);
  const entries = await pushMissingEntries(work);
  if (!entries.ok) return entries;
  if (work.strayed) return lookAgain(work);
  const named = await admitNewName(work);
  if (!named.ok || named.value === 'again') return named.ok ? lookAgain(work) : named;
  const redone = await redo(work);
  if (!redone.ok || redone.value === 'again') return redone;
  const expelled = await expelUsedPapers(work);
  if (!expelled.ok || expelled.value === 'again') return expelled.ok ? lookAgain(work) : expelled;
  if (change) {
    const changed = await pushChange(work, change);
    if (!changed.ok) return changed;
    return changed.value === 'done' ? ok('changed') : lookAgain(work);
  }
  return give(work);
}

/**
 * What somebody put at the hub may be in the way of taking in or of repairing. Taking that somebody out waits for neither:
 * it needs the chain of entries alone.
 */
async function removeAllTheSame(work: Work, change: MemberChange | undefined, error: Stop): Step<'changed'> {
  const canBeTried = change && change.remove.length > 0 && work.hub && (error.type === 'offline' || error.type === 'broken');
  const changed = canBeTried ? await pushChange(work, change) : err(error);
  return changed.ok && changed.value === 'done' ? ok('changed') : err(error);
}

/** With a chain of entries that has strayed from the hub's, the next round reads all of it. */
async function lookAgain(work: Work): Step<'again'> {
  const doubted = work.strayed ? await startDoubt(work) : ok(undefined);
  work.strayed = false;
  return doubted.ok ? ok('again') : doubted;
}

/** Writes anew who came and went on a chain that was lost. */
async function redo(work: Work): Step<'done' | 'again'> {
  const { state } = work.stored;
  if (!state.redo || !work.membership) return ok('done');
  const change = openRedo(state, work.membership);
  const changed = change ? await pushChange(work, change) : ok('done' as const);
  if (changed.ok && changed.value === 'again') return lookAgain(work);
  // Who comes back comes by the key that holds; a new one, if it is owed, is an entry of its own.
  if (changed.ok && openRedo(state, work.membership)) return ok('again');
  // What is not allowed any more cannot be done again.
  if (!changed.ok && changed.error.type !== 'broken') return changed;
  const { redo: _redo, ...rest } = work.stored.state;
  // Then what was set aside for it counts after all.
  const counts = !changed.ok && change?.remove.some((device) => change.ends?.[device]);
  const done = await advance(work, { state: counts ? { ...rest, doubt: true } : rest });
  if (!done.ok) return done;
  return ok(counts ? 'again' : 'done');
}

/** Takes in what is new, or, in doubt, looks at everything. */
async function pull(work: Work, known: ReadonlySet<string>): Step<'done' | 'again'> {
  if (work.stored.state.doubt) {
    const viewed = await viewWhole(work);
    if (!viewed.ok) return putBack(work, viewed.error);
    // What waits for something that the hub does not have may have it here.
    const taken = work.stored.held.length > 0 ? await pullTail(work) : ok(undefined);
    if (taken.ok && work.stored.state.progress) return err({ type: 'offline' });
    return taken.ok ? ok('done') : taken;
  }
  const noted = await noteBrought(work);
  if (!noted.ok) return noted;
  const pulled = await pullTail(work);
  if (!pulled.ok) return putBack(work, pulled.error);
  if (work.strayed) return lookAgain(work);
  if (work.stored.state.doubt) return ok('again');
  // A commit that waits although the hub has nothing more: something before it is kept back.
  if (work.stored.held.some(({ hash }) => !known.has(hash))) {
    const doubted = await startDoubt(work);
    return doubted.ok ? ok('again') : doubted;
  }
  const joined = await endJoining(work);
  return joined.ok ? ok('done') : joined;
}

async function give(work: Work): Step<'done' | 'again'> {
  if (work.repair) {
    const repaired = await pushSnapshot(work, true);
    if (!repaired.ok) return repaired;
    work.repair = false;
  }
  const sealed = await sealOutbox(work);
  if (!sealed.ok) return sealed;
  const sends = sealedRows(work).length > 0;
  const pushed = await pushOutbox(work);
  if (!pushed.ok) return pushed.error.type === 'no-room' ? eraseAllTheSame(work, pushed.error) : pushed;
  if (pushed.value === 'again') return ok('again');
  // Others may have waited for what was sent, and this device with them.
  if (sends && work.stored.held.length > 0) return ok('again');
  if (!isSnapshotDue(work)) return ok('done');
  const compacted = await pushSnapshot(work, false);
  return compacted.ok ? ok('done') : compacted;
}

/**
 * No room for what waits. A snapshot has a reserve: it lets the hub throw away what was erased, and carries the erasures that
 * could not leave to the others. Once for each of them: what else waits goes on waiting.
 */
async function eraseAllTheSame(work: Work, full: Stop): Step<'done'> {
  const waits = lastErasing(work.stored.outbox);
  const isNews = waits !== undefined && waits > (work.stored.state.carried ?? -1);
  if (!isNews && !isSnapshotDue(work)) return err(full);
  // It holds what no commit at the hub holds, and says so.
  const compacted = await pushSnapshot(work, true);
  if (!compacted.ok) return compacted;
  const noted = waits === undefined ? ok(undefined) : await advance(work, { state: { ...work.stored.state, carried: waits } });
  return noted.ok ? err(full) : noted;
}

function lastReports(work: Work): void {
  reportMissing(work);
  const { refused, held, state } = work.stored;
  if (state.astray?.some((device) => work.membership && isActive(work.membership, device))) report(work, { type: 'membership-forked' });
  for (const { reason, device } of refused) if (reason !== 'removed') report(work, { type: 'set-aside', reason, ...(device && { device }) });
  const waitsForKey = held.some(({ bytes }) => state.epochKeys[splitCommit(bytes)?.header.epoch ?? 0] === undefined);
  if (waitsForKey || (work.membership && state.epochKeys[work.membership.epoch] === undefined)) report(work, { type: 'no-key' });
}
