import { planCarried } from '../../domain/consented-handover.ts';
import type { Entity } from '../../domain/entities.ts';
import { sharedRecordId } from '../../domain/ids.ts';
import { ok } from '../../domain/result.ts';
import { waitingForFace } from '../../domain/succession.ts';
import type { Services } from '../../services.ts';
import type { Change } from '../../vault/changes.ts';
import type { WriteResult } from '../../vault/vault.ts';

/** Gives the new face what parents said yes to for her by name: written anew into the line of the two of them. */
export async function sendCarried({ vault, records, clock }: Pick<Services, 'vault' | 'records' | 'clock'>, line: Entity<'line'>): Promise<WriteResult> {
  const { space } = line;
  const today = clock.today();
  if (space === undefined) return ok(undefined);
  const changes = waitingForFace(line, records.list('consent'), today).flatMap((consentId): readonly Change[] => {
    const consent = records.get('consent', consentId);
    const planned = consent && planCarried(consent, line, today);
    // From that of the yes, so that two phones that send at the same moment send one and the same.
    const id = sharedRecordId(space, consentId);
    return planned?.ok ? [{ id, kind: 'handover', set: planned.value }, { id: consentId, kind: 'consent', set: { handoverId: id, carried: undefined } }] : [];
  });
  return vault.write(changes);
}
