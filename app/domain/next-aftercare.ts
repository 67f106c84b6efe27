import { addMonths } from './add-months.ts';
import { addDays, type Day } from './day.ts';
import type { Entity } from './entities.ts';

export interface Aftercare {
  readonly which: 'two-weeks' | 'two-months';
  readonly on: Day;
}

const FIRST_AFTER_DAYS = 14;
const SECOND_AFTER_MONTHS = 2;
/** A visit this close before the second moment was the second one; this long after it, asking has passed by. */
const MARGIN_DAYS = 14;

/**
 * The next time to ask how it goes: two weeks and two months after the handover, or after closing when there
 * was none. Nobody asks after a parent who stopped or moved.
 */
export function nextAftercare(road: Entity<'road'>, steps: readonly Entity<'step'>[], today: Day): Aftercare | undefined {
  if (road.closeReason === 'parent-stopped' || road.closeReason === 'moved') return undefined;
  const anchor = handedOverOn(steps) ?? road.closedOn;
  if (!anchor) return undefined;
  const first: Aftercare = { which: 'two-weeks', on: addDays(anchor, FIRST_AFTER_DAYS) };
  const second: Aftercare = { which: 'two-months', on: addMonths(anchor, SECOND_AFTER_MONTHS) };
  if (today > addDays(second.on, MARGIN_DAYS)) return undefined;
  const asked = steps.filter((step) => step.kind === 'aftercare' && step.done && step.on >= anchor);
  if (asked.some((step) => step.on >= addDays(second.on, -MARGIN_DAYS))) return undefined;
  return asked.length > 0 || today >= second.on ? second : first;
}

function handedOverOn(steps: readonly Entity<'step'>[]): Day | undefined {
  return steps
    .filter((step) => step.kind === 'handover' && step.done)
    .map((step) => step.on)
    .sort()
    .at(-1);
}
