import { lookAt, type Resting } from './resting.ts';
import { isFinal } from './sync-loop.ts';
import type { SyncOutcome } from './sync-space.ts';
import type { Transport } from './transport.ts';

/**
 * Several spaces as the clock of one loop sees them. A space that only somebody can mend holds up no other: the loop hears
 * of it only when there is nothing else.
 */
export function joinOutcomes(outcomes: readonly SyncOutcome[]): SyncOutcome {
  const stops = outcomes.flatMap(({ stopped }) => stopped ?? []);
  const stopped = stops.find((stop) => !isFinal(stop)) ?? (stops.length === outcomes.length ? stops[0] : undefined);
  // Of one that was stopped, what is due would not be done at its hour either.
  const due = outcomes.flatMap(({ dueInMs, stopped: stop }) => (stop || dueInMs === undefined ? [] : dueInMs));
  return { reports: outcomes.flatMap(({ reports }) => reports), waiting: outcomes.reduce((sum, { waiting }) => sum + waiting, 0), ...(stopped && { stopped }), ...(due.length > 0 && { dueInMs: Math.min(...due) }) };
}

export interface OneOfMany {
  readonly sync: () => Promise<SyncOutcome>;
  /** Undefined when it has to be synced, whatever the hub has. */
  readonly resting: () => Promise<Resting | undefined>;
  /** How it stands, when it was not synced. */
  readonly onQuiet: (outcome: SyncOutcome) => void;
}

export interface LookDeps {
  readonly heads: Transport['heads'];
  readonly now: () => number;
}

/** Asking after one space alone costs as much as syncing it. */
const WORTH_ASKING = 2;

/** Why it need not be synced now; undefined for a space that does. */
async function quietOnes(spaces: readonly OneOfMany[], { heads, now }: LookDeps): Promise<ReadonlyMap<OneOfMany, SyncOutcome>> {
  if (spaces.length < WORTH_ASKING) return new Map();
  const found: { readonly space: OneOfMany; readonly resting: Resting }[] = [];
  for (const space of spaces) {
    const resting = await space.resting();
    if (resting) found.push({ space, resting });
  }
  if (found.length < WORTH_ASKING) return new Map();
  const looked = await lookAt(found.map(({ resting }) => resting), heads);
  // Whatever else it answers, it may answer in another way when asked one by one.
  if (!looked.ok && looked.error.type !== 'offline' && looked.error.type !== 'slow-down') return new Map();
  const still = looked.ok ? found.filter((_, n) => !looked.value.moved[n]) : found;
  const why: Partial<SyncOutcome> = looked.ok ? (looked.value.at === undefined ? {} : { skewMs: now() - looked.value.at }) : { stopped: looked.error };
  return new Map(still.map(({ space, resting: { dueInMs } }) => [space, { reports: [], waiting: 0, dueInMs, ...why }]));
}

/**
 * One look for all of them, and then, one after the other, those in which something moved: what a phone sends at once is one
 * thing. A line that is down is found out by the look, too.
 */
export async function syncMoved(spaces: readonly OneOfMany[], deps: LookDeps): Promise<SyncOutcome> {
  const quiet = await quietOnes(spaces, deps);
  const outcomes: SyncOutcome[] = [];
  const faults: unknown[] = [];
  for (const space of spaces) {
    const outcome = quiet.get(space);
    if (outcome) space.onQuiet(outcome);
    try {
      outcomes.push(outcome ?? (await space.sync()));
    } catch (error) {
      // A fault of ours in one of them keeps nothing from the others.
      faults.push(error);
    }
  }
  if (faults.length > 0) throw faults[0];
  return joinOutcomes(outcomes);
}
