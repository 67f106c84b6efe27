import { doneOf, hasEnded } from '../domain/consented-handover.ts';
import type { Day } from '../domain/day.ts';
import type { Entity } from '../domain/entities.ts';
import { readSentences } from '../domain/read-consent.ts';
import type { Change } from './changes.ts';
import { handoversOf, planGone } from './plan-erasure.ts';
import type { Records } from './record-map.ts';
import type { ErasePlan } from './vault.ts';

/** The pen that had passed with this yes is hers again. Of what was sent and stays here the answer counts as followed: it passes no pen once more. */
export const penIsHers = (records: Pick<Records, 'get'>, { roadId, penFollowed }: Entity<'consent'>, on: Day): readonly Change[] =>
  (penFollowed === 'professional' && records.get('road', roadId)?.pen === 'professional' ? [{ id: roadId, kind: 'road', set: { pen: 'me', penSince: on } }] : []);

/** Who knows nothing any more can do no next step: the pen that had passed with this yes comes back. */
export const penComesBack = (records: Pick<Records, 'get'>, consent: Entity<'consent'>, on: Day): readonly Change[] =>
  (consent.penFollowed === 'professional' ? [{ id: consent.id, kind: 'consent', set: { penFollowed: 'me' } }, ...penIsHers(records, consent, on)] : []);

/**
 * The pens that had passed with a yes that has ended, once what was sent is gone: by its own clock, or by that of who had it. Where
 * the talk was there it stays, and where it passed again with another yes of the same road.
 */
export function pensOfEnded(records: Pick<Records, 'get' | 'list'>, going: ReadonlySet<string>, on: Day): readonly Change[] {
  const passed = records.list('consent').filter(({ penFollowed, withdrawnOn }) => penFollowed === 'professional' && withdrawnOn === undefined);
  const isOver = (consent: Entity<'consent'>): boolean => {
    const handover = records.get('handover', consent.handoverId ?? '');
    const isDone = (handover ? doneOf(handover) : consent.doneOn) !== undefined;
    return hasEnded(consent, on) && !isDone && (!handover || going.has(handover.id));
  };
  const held = new Set(passed.filter((consent) => !isOver(consent)).map(({ roadId }) => roadId));
  return passed.filter((consent) => isOver(consent) && !held.has(consent.roadId)).flatMap((consent) => penComesBack(records, consent, on));
}

/**
 * The words go from the consent, and what was sent because of it goes from both phones and from the hub, in one commit. Both
 * are told. When the handover is on another device of hers, that device erases it as it hears of this.
 */
export function planWithdrawal(records: Records, consent: Entity<'consent'>, on: Day): ErasePlan {
  const { id } = consent;
  const { erasures, changes } = planGone(records, [consent], { on, why: 'taken-back' });
  return { erasures, changes: [{ id, kind: 'consent', set: { withdrawnOn: on, sentences: [], callBy: undefined, calledOn: undefined, doneOn: undefined } }, ...changes, ...penComesBack(records, consent, on)] };
}

/** Words that were put back on one device while the yes was taken back on another. */
const hasWords = ({ state }: Records, { id }: Entity<'consent'>): boolean => state(id)?.fields.get('sentences')?.some(({ value }) => readSentences(value).length > 0) === true;

/** Handovers and words that are still there though the yes was taken back on another device. */
export function planLateWithdrawals(records: Records): ErasePlan {
  const plans = records.list('consent').flatMap((consent) =>
    (consent.withdrawnOn && (handoversOf(records, [consent]).length > 0 || hasWords(records, consent)) ? [planWithdrawal(records, consent, consent.withdrawnOn)] : []));
  return { erasures: plans.flatMap(({ erasures }) => erasures), changes: plans.flatMap(({ changes }) => changes) };
}
