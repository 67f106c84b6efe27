import { addDays, type Day } from '../domain/day.ts';
import type { Entity } from '../domain/entities.ts';
import { writtenOn } from '../domain/field-readers.ts';
import { isTallyId } from '../domain/ids.ts';
import { addCounts } from '../domain/tallies.ts';
import { erasureOf } from './plan-erasure.ts';
import type { Records } from './record-map.ts';
import type { ErasePlan } from './vault.ts';

/** By then every device of hers that is in use has heard of it, so that all of them gather the same records. */
const SETTLED_DAYS = 7;

/**
 * An older version made a record of its own at each opening, so that many hold the profile of one road. They go together
 * into the one with the lowest id, which is the same on each of her devices: done by two at once it is still counted once.
 */
export function gatherTallies(records: Pick<Records, 'list' | 'state'>, today: Day): ErasePlan {
  const isOld = ({ id, period }: Entity<'tally'>): boolean => {
    const state = records.state(id);
    return !isTallyId(id, period) && state !== undefined && writtenOn(state, 'last') <= addDays(today, -SETTLED_DAYS);
  };
  const old = records.list('tally').filter(isOld).sort((a, b) => (a.id < b.id ? -1 : 1));
  const groups = [...new Set(old.map(({ period }) => period))].map((period) => old.filter((tally) => tally.period === period)).filter((group) => group.length > 1);
  return {
    changes: groups.flatMap(([first, ...others]) => (first ? [{ id: first.id, kind: 'tally' as const, set: { counts: addCounts(...[first, ...others].map(({ counts }) => counts)) } }] : [])),
    erasures: groups.flatMap(([, ...others]) => others.map(({ id }) => erasureOf('tally')(id))),
  };
}
