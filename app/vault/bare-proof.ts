import type { Day } from '../domain/day.ts';
import type { Entity } from '../domain/entities.ts';
import { nextIdOf, type RecordId } from '../domain/ids.ts';
import type { Change } from './changes.ts';
import { erasureOf, planGone } from './plan-erasure.ts';
import type { Records } from './record-map.ts';
import type { ErasePlan } from './vault.ts';

/** That a consent was given: day, receiver and version under new ids, so that it points at nothing that was erased. */
export const bareProof = ({ receiver, version, givenOn }: Entity<'consent'>, { id, roadId }: { readonly id: RecordId; readonly roadId: RecordId }): Change<'consent'> => ({
  id,
  kind: 'consent',
  // "Spoken" is what a consent without a way reads as.
  set: { roadId, receiver, version, givenOn, until: givenOn, sentences: [], how: 'spoken' },
});

/** Its road was erased while it was written on another device. A proof names a road that never was. */
const isLeftBehind = ({ state, get }: Records, { roadId }: Entity<'consent'>): boolean => state(roadId) !== undefined && get('road', roadId) === undefined;

/**
 * A yes that was written down while the family was being erased elsewhere. No screen shows it, so nobody could take it back:
 * only the bare proof of it stays, and what was sent because of it goes at once. Each of her devices finds the same and writes
 * the same record, so that there is one proof of one yes.
 */
export function planLeftBehind(records: Records, on: Day): ErasePlan {
  const left = records.list('consent').filter((consent) => isLeftBehind(records, consent));
  const gone = planGone(records, left, { on, why: 'erased' });
  return {
    erasures: [...left.map(({ id }) => erasureOf('consent')(id)), ...gone.erasures],
    changes: [...left.map((consent) => bareProof(consent, proofIds(consent.id))), ...gone.changes],
  };
}

const proofIds = (consent: RecordId): { readonly id: RecordId; readonly roadId: RecordId } => {
  const id = nextIdOf(consent);
  return { id, roadId: nextIdOf(id) };
};
