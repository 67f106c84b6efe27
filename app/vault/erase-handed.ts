import type { Day } from '../domain/day.ts';
import type { RecordId } from '../domain/ids.ts';
import { erasureOf, planRoads, tallyChanges } from './plan-erasure.ts';
import type { Vault, WriteResult } from './vault.ts';

/**
 * A family that goes on with a colleague: nothing of it stays. A road that is still open is counted there, when it ends, and
 * so only once; what had ended here is counted here.
 */
export function eraseHanded({ vault }: { readonly vault: Vault }, contactIds: ReadonlySet<RecordId>, today: Day): Promise<WriteResult> {
  return vault.eraseWith((records) => {
    const roads = records.list('road').filter(({ contactId }) => contactIds.has(contactId));
    const contacts = records.list('contact').filter(({ id }) => contactIds.has(id)).map(({ id }) => erasureOf('contact')(id));
    const plan = planRoads(records, new Set(roads.map(({ id }) => id)), today);
    return { erasures: [...contacts, ...plan.erasures], changes: [...plan.changes, ...tallyChanges(records, roads.filter(({ closedOn }) => closedOn !== undefined), vault.device)] };
  });
}
