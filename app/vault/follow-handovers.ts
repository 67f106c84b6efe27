import type { Pen } from '../domain/codes.ts';
import { callOf, doneOf, hasEnded } from '../domain/consented-handover.ts';
import type { Day } from '../domain/day.ts';
import type { Entity, Handover } from '../domain/entities.ts';
import { ok } from '../domain/result.ts';
import { planLeftBehind } from './bare-proof.ts';
import type { Change } from './changes.ts';
import { fragmentsOf } from './plan-erasure.ts';
import type { Records } from './record-map.ts';
import type { ErasePlan, Vault, WriteResult } from './vault.ts';
import { planLateWithdrawals } from './withdraw-consent.ts';

/** Who holds the pen after what was answered, and since when. */
function penAfter({ penOn, returnedOn, receivedOn, sentOn }: Handover): { readonly pen: Pen; readonly penSince: Day } {
  // Taken by mistake and put back is not taken.
  return penOn && !returnedOn ? { pen: 'professional', penSince: penOn } : { pen: 'me', penSince: returnedOn ?? receivedOn ?? sentOn };
}

/** Kept with the yes, which stays as long as its road: what was sent is gone by then, and whether she called, and the talk was there, would be with it. */
function keptAfter({ id, ...known }: Entity<'consent'>, handover: Handover): readonly Change[] {
  const [{ callBy, calledOn }, doneOn] = [callOf(handover), doneOf(handover)];
  return callBy === known.callBy && calledOn === known.calledOn && doneOn === known.doneOn ? [] : [{ id, kind: 'consent', set: { callBy, calledOn, doneOn } }];
}

/** Once for each answer. With a yes that has ended nothing passes any more. */
function follows(consent: Entity<'consent'>, after: Pen, today: Day): boolean {
  return after !== (consent.penFollowed ?? 'me') && !(after === 'professional' && hasEnded(consent, today));
}

/** What should be gone already and came in after all, because it was written elsewhere at the same time. */
function planLate(records: Records, today: Day): ErasePlan {
  const plans = [planLateWithdrawals(records), planLeftBehind(records, today)];
  const erasures = plans.flatMap((plan) => plan.erasures);
  const ids = new Set<string>(erasures.map(({ id }) => id));
  return { erasures: [...erasures, ...fragmentsOf(records).filter(({ id }) => !ids.has(id))], changes: plans.flatMap(({ changes }) => changes) };
}

/**
 * The pen of a road follows what the professional answered: it passes when she takes it, and comes back when she gives it
 * back. So does whether she called and the talk was there. Once for each answer: what the volunteer says herself afterwards stays. A yes that was taken back on another device
 * takes with it what this one sent.
 */
export async function followHandovers(vault: Vault, today: Day): Promise<WriteResult> {
  const { records } = vault;
  const late = planLate(records, today);
  if (late.erasures.length + late.changes.length > 0) {
    const erased = await vault.eraseWith((latest) => planLate(latest, today));
    if (!erased.ok) return erased;
  }
  const changes = records.list('consent').flatMap((consent): readonly Change[] => {
    const { id, roadId, handoverId, withdrawnOn } = consent;
    const handover = records.get('handover', handoverId ?? '');
    if (!handover || withdrawnOn || !records.get('road', roadId)) return [];
    const after = penAfter(handover);
    return [
      ...(follows(consent, after.pen, today) ? [{ id: roadId, kind: 'road' as const, set: after }, { id, kind: 'consent' as const, set: { penFollowed: after.pen } }] : []),
      ...keptAfter(consent, handover),
    ];
  });
  return changes.length > 0 ? vault.write(changes) : ok(undefined);
}
