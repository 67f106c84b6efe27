import type { RecordId } from '../domain/ids.ts';
import { erasureOf, recordsOfRoads, tallyChanges } from './plan-erasure.ts';
import type { Vault, WriteResult } from './vault.ts';

interface EraseTools { readonly vault: Vault; readonly newId: () => RecordId }

/**
 * "Erase now": everything of one family at once, half-filled forms included. Only counts stay. Asking for it a second
 * time does nothing more.
 */
export function eraseFamily({ vault, newId }: EraseTools, contactId: RecordId): Promise<WriteResult> {
  return vault.eraseWith((records) => {
    const roads = records.list('road').filter((road) => road.contactId === contactId);
    const contact = records.get('contact', contactId) ? [erasureOf('contact')(contactId)] : [];
    return {
      erasures: [...contact, ...recordsOfRoads(records, new Set(roads.map((road) => road.id)))],
      changes: tallyChanges(records, roads, { device: vault.device, newId }),
    };
  });
}
