import type { Day } from '../domain/day.ts';
import type { RecordId } from '../domain/ids.ts';
import { erasureOf, planRoads, tallyChanges } from './plan-erasure.ts';
import type { Vault, WriteResult } from './vault.ts';

/**
 * "Erase now": everything of one family at once, half-filled forms included. Only counts stay, and at the other end of a
 * line the word that something is gone. Asking for it a second time does nothing more.
 */
export function eraseFamily({ vault }: { readonly vault: Vault }, contactId: RecordId, today: Day): Promise<WriteResult> {
  return vault.eraseWith((records) => {
    const roads = records.list('road').filter((road) => road.contactId === contactId);
    const contact = records.get('contact', contactId) ? [erasureOf('contact')(contactId)] : [];
    const plan = planRoads(records, new Set(roads.map((road) => road.id)), today);
    return { erasures: [...contact, ...plan.erasures], changes: [...plan.changes, ...tallyChanges(records, roads, vault.device)] };
  });
}
