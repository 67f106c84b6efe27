import type { Pen } from '../domain/codes.ts';
import type { Handover } from '../domain/entities.ts';
import { ok } from '../domain/result.ts';
import type { Change } from './changes.ts';
import type { Vault, WriteResult } from './vault.ts';

/** Who holds the pen after what was answered, and since when. */
function penAfter({ penOn, returnedOn }: Handover): { readonly pen: Pen; readonly penSince: NonNullable<typeof penOn> } | undefined {
  if (returnedOn) return { pen: 'me', penSince: returnedOn };
  return penOn && { pen: 'professional', penSince: penOn };
}

/**
 * The pen of a road follows what the professional answered: it passes when she takes it, and comes back when she gives it
 * back. Once for each answer: what the volunteer says herself afterwards stays.
 */
export async function followHandovers(vault: Vault): Promise<WriteResult> {
  const { records } = vault;
  const changes = records.list('consent').flatMap(({ id, roadId, handoverId, penFollowed }): readonly Change[] => {
    const handover = records.get('handover', handoverId ?? '');
    const after = handover && penAfter(handover);
    if (!after || after.pen === (penFollowed ?? 'me') || !records.get('road', roadId)) return [];
    return [{ id: roadId, kind: 'road', set: after }, { id, kind: 'consent', set: { penFollowed: after.pen } }];
  });
  return changes.length > 0 ? vault.write(changes) : ok(undefined);
}
