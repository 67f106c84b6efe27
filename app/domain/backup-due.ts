import type { Day } from './day.ts';
import { daysBetween } from './day.ts';
import type { Entity, Profile } from './entities.ts';

/** After so many changes a lost phone would hurt, however recent the last copy is. */
const MANY_CHANGES = 25;
/** With only a few changes it can wait this long. */
const DAYS_WITH_SOME = 28;
/** Fewer than this is not worth asking for. */
const SOME_CHANGES = 3;

/**
 * Whether to remind her, gently, of making a backup. A vault in which nothing happened never asks, and without any backup
 * the first few changes already do.
 */
export function backupDue(profile: Pick<Profile, 'backupOn'> | undefined, today: Day, changesSince: number): boolean {
  if (changesSince < SOME_CHANGES) return false;
  const last = profile?.backupOn;
  return !last || changesSince >= MANY_CHANGES || daysBetween(last, today) >= DAYS_WITH_SOME;
}

interface Dated {
  readonly contacts: readonly Pick<Entity<'contact'>, 'createdOn'>[];
  readonly roads: readonly Pick<Entity<'road'>, 'touchedOn'>[];
  readonly steps: readonly Pick<Entity<'step'>, 'on'>[];
  readonly lines: readonly Pick<Entity<'line'>, 'since'>[];
}

/** Roughly how much happened after the last backup, told from the days that records carry. */
export function changesSince(last: Day | undefined, { contacts, roads, steps, lines }: Dated): number {
  const days = [...contacts.map((contact) => contact.createdOn), ...roads.map((road) => road.touchedOn), ...steps.map((step) => step.on), ...lines.map((line) => line.since)];
  return last ? days.filter((day) => day > last).length : days.length;
}
