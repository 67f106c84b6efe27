import { PROFILE_ID } from '../domain/ids.ts';
import type { Head, RecordState } from '../domain/record.ts';
import type { Change, Erasure } from './changes.ts';
import { erasureOf } from './plan-erasure.ts';
import type { Records } from './record-map.ts';

const isLater = (a: Head, b: Head | undefined): boolean => b === undefined || a.stamp > b.stamp;

/** The latest that was said of each field. In another record nothing is no word against what stands here: it never knew of it. */
function latestOf(own: RecordState | undefined, others: readonly RecordState[]): ReadonlyMap<string, Head> {
  const latest = new Map<string, Head>();
  for (const state of own ? [own, ...others] : others) {
    for (const [field, heads] of state.fields) {
      for (const head of heads) if ((state === own || head.value !== null) && isLater(head, latest.get(field))) latest.set(field, head);
    }
  }
  return latest;
}

/**
 * An older version gave the profile a random id on each device, so that each went on by its own when they were brought
 * together. They go into the one that all of them know, each field as it was last set; done by two at once it is the same.
 */
export function gatherProfiles(records: Pick<Records, 'list' | 'state'>): readonly (Change<'profile'> | Erasure)[] {
  const others = records.list('profile').filter(({ id }) => id !== PROFILE_ID);
  if (others.length === 0) return [];
  const own = records.state(PROFILE_ID);
  const latest = latestOf(own, others.flatMap(({ id }) => records.state(id) ?? []));
  const isOwn = (field: string, { stamp }: Head): boolean => own?.fields.get(field)?.some((head) => head.stamp === stamp) ?? false;
  const set = Object.fromEntries([...latest].filter(([field, head]) => !isOwn(field, head)).map(([field, { value }]) => [field, value]));
  return [{ id: PROFILE_ID, kind: 'profile', set }, ...others.map(({ id }) => erasureOf('profile')(id))];
}
