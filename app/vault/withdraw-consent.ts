import type { Day } from '../domain/day.ts';
import type { Entity } from '../domain/entities.ts';
import { readSentences } from '../domain/read-consent.ts';
import type { Change } from './changes.ts';
import { handoversOf, planGone } from './plan-erasure.ts';
import type { Records } from './record-map.ts';
import type { ErasePlan } from './vault.ts';

/** Who knows nothing any more can do no next step: the pen that had passed with this yes comes back. */
export const penComesBack = (records: Pick<Records, 'get'>, { roadId, penFollowed }: Entity<'consent'>, on: Day): readonly Change[] =>
  (penFollowed === 'professional' && records.get('road', roadId)?.pen === 'professional' ? [{ id: roadId, kind: 'road', set: { pen: 'me', penSince: on } }] : []);

/**
 * The words go from the consent, and what was sent because of it goes from both phones and from the hub, in one commit. Both
 * are told. When the handover is on another device of hers, that device erases it as it hears of this.
 */
export function planWithdrawal(records: Records, consent: Entity<'consent'>, on: Day): ErasePlan {
  const { id } = consent;
  const { erasures, changes } = planGone(records, [consent], { on, why: 'taken-back' });
  return { erasures, changes: [{ id, kind: 'consent', set: { withdrawnOn: on, sentences: [], callBy: undefined, calledOn: undefined } }, ...changes, ...penComesBack(records, consent, on)] };
}

/** Words that were put back on one device while the yes was taken back on another. */
const hasWords = ({ state }: Records, { id }: Entity<'consent'>): boolean => state(id)?.fields.get('sentences')?.some(({ value }) => readSentences(value).length > 0) === true;

/** Handovers and words that are still there though the yes was taken back on another device. */
export function planLateWithdrawals(records: Records): ErasePlan {
  const plans = records.list('consent').flatMap((consent) =>
    (consent.withdrawnOn && (handoversOf(records, [consent]).length > 0 || hasWords(records, consent)) ? [planWithdrawal(records, consent, consent.withdrawnOn)] : []));
  return { erasures: plans.flatMap(({ erasures }) => erasures), changes: plans.flatMap(({ changes }) => changes) };
}
