import type { SpaceId } from '../../wire/ids.ts';
import { isFinal } from './sync-loop.ts';
import type { SyncOutcome } from './sync-space.ts';

/**
 * Several spaces as the clock of one loop sees them. A space that only somebody can mend holds up no other: the loop hears
 * of it only when there is nothing else.
 */
export function joinOutcomes(outcomes: readonly SyncOutcome[]): SyncOutcome {
  const stops = outcomes.flatMap(({ stopped }) => stopped ?? []);
  const stopped = stops.find((stop) => !isFinal(stop)) ?? (stops.length === outcomes.length ? stops[0] : undefined);
  return { reports: outcomes.flatMap(({ reports }) => reports), waiting: outcomes.reduce((sum, { waiting }) => sum + waiting, 0), ...(stopped && { stopped }) };
}

/** One after the other: what a phone sends at once is one thing. */
export async function syncEach(spaces: readonly SpaceId[], sync: (space: SpaceId) => Promise<SyncOutcome>): Promise<SyncOutcome> {
  const outcomes: SyncOutcome[] = [];
  for (const space of spaces) outcomes.push(await sync(space));
  return joinOutcomes(outcomes);
}
