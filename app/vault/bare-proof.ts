import type { Day } from '../domain/day.ts';
import type { Entity } from '../domain/entities.ts';
import { nextIdOf, type RecordId, withoutSpace } from '../domain/ids.ts';
import type { Change } from './changes.ts';
import { erasureOf, planGone, type Sent, wasErased } from './plan-erasure.ts';
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

/** It may have been written on by another device meanwhile. Such a piece says for no road, so it is in no list. */
const isErasedYes = (records: Records, id: RecordId): boolean =>
  records.state(id)?.kind === 'consent' && wasErased(records, id) && records.get('consent', id) === undefined;

/**
 * What was sent for a yes that is erased: named by the piece that is left of it, or called after it where it came in later than
 * that. What another yes names is another family's, whatever else names it.
 */
function sentForErased(records: Records, pieces: readonly RecordId[]): readonly Sent[] {
  const named = new Set(pieces.flatMap((id) => records.state(id)?.fields.get('handoverId') ?? []).map(({ value }) => value));
  const ofOthers = new Set(records.list('consent').map(({ handoverId }) => handoverId));
  return records.list('handover')
    .filter(({ id }) => !ofOthers.has(id) && (named.has(id) || isErasedYes(records, withoutSpace(id))))
    .map(({ id }) => ({ handoverId: id }));
}

/**
 * A yes that was written down, or sent, while the family was being erased elsewhere. No screen shows it, so nobody could take it
 * back: only the bare proof of it stays where it is whole, and what was sent because of it goes at once. Each of her devices finds
 * the same and writes the same records, so that there is one proof of one yes.
 */
export function planLeftBehind(records: Records, on: Day): ErasePlan {
  const left = records.list('consent').filter((consent) => isLeftBehind(records, consent));
  const pieces = records.living('consent').filter((id) => isErasedYes(records, id));
  const gone = planGone(records, [...left, ...sentForErased(records, pieces)], { on, why: 'erased' });
  return {
    erasures: [...[...left.map(({ id }) => id), ...pieces].map(erasureOf('consent')), ...gone.erasures],
    changes: [...left.map((consent) => bareProof(consent, proofIds(consent.id))), ...gone.changes],
  };
}

const proofIds = (consent: RecordId): { readonly id: RecordId; readonly roadId: RecordId } => {
  const id = nextIdOf(consent);
  return { id, roadId: nextIdOf(id) };
};
