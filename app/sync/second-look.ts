import type { SpaceId } from '../../wire/ids.ts';
import type { SyncOutcome } from './sync-space.ts';

/** How long a hub has to come to itself before it is asked again. */
export const SECOND_LOOK_MS = 2_000;

/**
 * Who was taken out cannot see the entry that did it: the hub no longer answers, and a passing fault of the hub looks the same.
 * So a refusal is looked at a second time before anybody is told that this device is out, and before anything follows from it.
 * Where the chain itself says so there is no doubt.
 */
export function createSecondLook(): (space: SpaceId, outcome: SyncOutcome) => SyncOutcome {
  const refusedBefore = new Set<SpaceId>();
  return (space, outcome) => {
    const { stopped, reports } = outcome;
    const isRefused = stopped?.type === 'refused' && stopped.store !== undefined;
    if (!isRefused || reports.some(({ type }) => type === 'removed')) {
      // A line that is down says nothing about it.
      if (!stopped) refusedBefore.delete(space);
      return outcome;
    }
    if (refusedBefore.has(space)) return outcome;
    refusedBefore.add(space);
    return { ...outcome, stopped: { type: 'slow-down', retryAfterMs: SECOND_LOOK_MS, once: true } };
  };
}
