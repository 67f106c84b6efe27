import type { ConsentWay } from '../../domain/codes.ts';
import { CONSENT_VERSION } from '../../domain/consent-terms.ts';
import type { Day } from '../../domain/day.ts';
import type { Entity } from '../../domain/entities.ts';
import { ok } from '../../domain/result.ts';
import { carriedOf, type ToTell } from '../../domain/succession.ts';
import type { Services } from '../../services.ts';
import { planWithdrawal } from '../../vault/withdraw-consent.ts';
import type { WriteResult } from '../../vault/vault.ts';

/** `until` as she read or heard it: midnight may pass while she does. */
interface Yes { readonly sentences: readonly string[]; readonly how: ConsentWay; readonly until: Day }

/**
 * She was told who comes next and says yes again, to that person by name, to these very sentences. The yes to the one before
 * stays as it is until that one has left.
 */
export async function parentSaysYes({ vault, records, clock, newId: anyId }: Services, line: Entity<'line'>, { consent, handover }: ToTell, { sentences, how, until }: Yes, newId = anyId): Promise<WriteResult> {
  const { successor, id: lineId } = line;
  // Nothing that she had not said yes to before can come in this way.
  const kept = consent.sentences.filter((sentence) => sentences.includes(sentence));
  const road = records.get('road', consent.roadId);
  if (successor === undefined || kept.length === 0 || !road) return ok(undefined);
  const today = clock.today();
  return vault.write([
    { id: newId(), kind: 'consent', set: { roadId: consent.roadId, lineId, receiver: successor, sentences: kept, version: CONSENT_VERSION, how, givenOn: today, until, renews: consent.id, ...(handover && { carried: carriedOf(handover) }) } },
    { id: road.id, kind: 'road', set: { touchedOn: today } },
  ]);
}

/** She does not want it to go on there: what was sent is erased on both sides, at once. A yes that she took back before is not put back after it. */
export async function parentSaysNo({ vault, clock, undo }: Pick<Services, 'vault' | 'clock' | 'undo'>, { consent: { id } }: ToTell): Promise<WriteResult> {
  const gone = await vault.eraseWith((latest) => {
    const consent = latest.get('consent', id);
    return consent ? planWithdrawal(latest, consent, clock.today()) : { erasures: [], changes: [] };
  });
  if (gone.ok) undo.forget();
  return gone;
}
