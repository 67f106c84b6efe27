import type { Pen } from '../domain/codes.ts';
import type { Day } from '../domain/day.ts';
import type { Handover } from '../domain/entities.ts';
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

/** What should be gone already and came in after all, because it was written elsewhere at the same time. */
function planLate(records: Records, today: Day): ErasePlan {
  const plans = [planLateWithdrawals(records), planLeftBehind(records, today)];
  const erasures = plans.flatMap((plan) => plan.erasures);
  const ids = new Set<string>(erasures.map(({ id }) => id));
  return { erasures: [...erasures, ...fragmentsOf(records).filter(({ id }) => !ids.has(id))], changes: plans.flatMap(({ changes }) => changes) };
}

/**
 * The pen of a road follows what the professional answered: it passes when she takes it, and comes back when she gives it
 * back. Once for each answer: what the volunteer says herself afterwards stays. A yes that was taken back on another device
 * takes with it what this one sent.
 */
export async function followHandovers(vault: Vault, today: Day): Promise<WriteResult> {
  const { records } = vault;
  if (planLate(records, today).erasures.length > 0) {
    const erased = await vault.eraseWith((latest) => planLate(latest, today));
    if (!erased.ok) return erased;
  }
  const changes = records.list('consent').flatMap(({ id, roadId, handoverId, penFollowed, withdrawnOn }): readonly Change[] => {
    const handover = records.get('handover', handoverId ?? '');
    const after = handover && penAfter(handover);
    if (!after || withdrawnOn || after.pen === (penFollowed ?? 'me') || !records.get('road', roadId)) return [];
    return [{ id: roadId, kind: 'road', set: after }, { id, kind: 'consent', set: { penFollowed: after.pen } }];
  });
  return changes.length > 0 ? vault.write(changes) : ok(undefined);
}
