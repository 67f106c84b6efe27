import type { StepKind } from '../../domain/codes.ts';
import type { Entity } from '../../domain/entities.ts';

/** The stations drawn along the road; closing and erasing stand behind the door. */
export const STATIONS = ['meet', 'acquaint', 'prepare', 'inform', 'consent', 'appoint', 'accompany', 'interpret', 'handover', 'aftercare'] as const satisfies readonly StepKind[];
export type Station = (typeof STATIONS)[number];

/** How often each step was done. Steps may be walked in any order and again. */
export function timesDone(steps: readonly Entity<'step'>[]): ReadonlyMap<StepKind, number> {
  const counts = new Map<StepKind, number>();
  for (const step of steps) if (step.done) counts.set(step.kind, (counts.get(step.kind) ?? 0) + 1);
  return counts;
}

/** The station to point at: the one after the furthest that was reached. A suggestion, never a duty. */
export function suggestedStation(steps: readonly Entity<'step'>[]): Station | undefined {
  const done = timesDone(steps);
  const furthest = STATIONS.reduce((last, kind, n) => (done.has(kind) ? n : last), -1);
  return STATIONS[furthest + 1];
}
