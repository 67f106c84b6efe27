import type { Pen } from '../domain/codes.ts';
import type { Day } from '../domain/day.ts';
import type { Handover } from '../domain/entities.ts';
import type { RecordId } from '../domain/ids.ts';
import { ok } from '../domain/result.ts';
import type { Change } from './changes.ts';
import type { Vault, WriteResult } from './vault.ts';
import { planLateWithdrawals } from './withdraw-consent.ts';

/** Who holds the pen after what was answered, and since when. */
function penAfter({ penOn, returnedOn, receivedOn, sentOn }: Handover): { readonly pen: Pen; readonly penSince: Day } {
  // Taken by mistake and put back is not taken.
  return penOn && !returnedOn ? { pen: 'professional', penSince: penOn } : { pen: 'me', penSince: returnedOn ?? receivedOn ?? sentOn };
}

/**
 * The pen of a road follows what the professional answered: it passes when she takes it, and comes back when she gives it
 * back. Once for each answer: what the volunteer says herself afterwards stays. A yes that was taken back on another device
 * takes with it what this one sent.
 */
export async function followHandovers(vault: Vault, newId: () => RecordId): Promise<WriteResult> {
  const { records } = vault;
  if (planLateWithdrawals(records, newId).erasures.length > 0) {
    const erased = await vault.eraseWith((latest) => planLateWithdrawals(latest, newId));
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
