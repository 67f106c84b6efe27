import type { Day } from '../domain/day.ts';
import type { Entity } from '../domain/entities.ts';
import { type RecordId, sharedRecordId, spaceOfRecord } from '../domain/ids.ts';
import { handoversOf } from './plan-erasure.ts';
import type { Records } from './record-map.ts';
import type { ErasePlan } from './vault.ts';

/** The day it is known to both by, and nothing else: whose yes it was is erased with the words. */
const noticeOf = ({ handoverId }: Entity<'consent'>, on: Day, newId: () => RecordId): ErasePlan['changes'] => {
  const space = handoverId && spaceOfRecord(handoverId);
  return space ? [{ id: sharedRecordId(space, newId()), kind: 'withdrawal', set: { on } }] : [];
};

/**
 * A parent takes her yes back: the words go from the consent, and what was sent because of it goes from both phones and from
 * the hub, in one commit. Both are told. The pen that had passed with it comes back: who knows nothing any more can do no
 * next step. When the handover is on another device of hers, that device erases it as it hears of this.
 */
export function planWithdrawal(records: Records, consent: Entity<'consent'>, on: Day, newId: () => RecordId): ErasePlan {
  const { id, roadId, penFollowed } = consent;
  const erasures = handoversOf(records, [consent]);
  const penComesBack = penFollowed === 'professional' && records.get('road', roadId)?.pen === 'professional';
  return {
    erasures,
    changes: [
      { id, kind: 'consent', set: { withdrawnOn: on, sentences: [] } },
      ...(erasures.length > 0 ? noticeOf(consent, on, newId) : []),
      ...(penComesBack ? [{ id: roadId, kind: 'road' as const, set: { pen: 'me' as const, penSince: on } }] : []),
    ],
  };
}

/** Handovers that are still there though the yes was taken back on another device. */
export function planLateWithdrawals(records: Records, newId: () => RecordId): ErasePlan {
  const plans = records.list('consent').flatMap((consent) =>
    (consent.withdrawnOn && handoversOf(records, [consent]).length > 0 ? [planWithdrawal(records, consent, consent.withdrawnOn, newId)] : []));
  return { erasures: plans.flatMap(({ erasures }) => erasures), changes: plans.flatMap(({ changes }) => changes) };
}
