import type { Pen } from '../domain/codes.ts';
import { callOf } from '../domain/consented-handover.ts';
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

/** Kept with the yes, which stays as long as its road: what was sent is gone by then, and whether she called would be with it. */
function callAfter({ id, ...known }: Entity<'consent'>, handover: Handover): readonly Change[] {
  const { callBy, calledOn } = callOf(handover);
  return callBy === known.callBy && calledOn === known.calledOn ? [] : [{ id, kind: 'consent', set: { callBy, calledOn } }];
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
 * back. So does whether she called. Once for each answer: what the volunteer says herself afterwards stays. A yes that was taken back on another device
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
    const { id, roadId, handoverId, penFollowed, withdrawnOn } = consent;
    const handover = records.get('handover', handoverId ?? '');
    if (!handover || withdrawnOn || !records.get('road', roadId)) return [];
    const after = penAfter(handover);
    return [
      ...(after.pen === (penFollowed ?? 'me') ? [] : [{ id: roadId, kind: 'road' as const, set: after }, { id, kind: 'consent' as const, set: { penFollowed: after.pen } }]),
      ...callAfter(consent, handover),
    ];
  });
  return changes.length > 0 ? vault.write(changes) : ok(undefined);
}
