import type { RecordId } from '../domain/ids.ts';
import { erasureOf, recordsOfRoads, tallyChanges } from './plan-erasure.ts';
import type { Vault, WriteResult } from './vault.ts';

/**
 * "Erase now": everything of one family at once, half-filled forms included. Only counts stay. Asking for it a second
 * time does nothing more.
 */
export function eraseFamily({ vault }: { readonly vault: Vault }, contactId: RecordId): Promise<WriteResult> {
  return vault.eraseWith((records) => {
    const roads = records.list('road').filter((road) => road.contactId === contactId);
    const contact = records.get('contact', contactId) ? [erasureOf('contact')(contactId)] : [];
    return {
      erasures: [...contact, ...recordsOfRoads(records, new Set(roads.map((road) => road.id)))],
      changes: tallyChanges(records, roads, vault.device),
    };
  });
}
