import type { HandoverPlan } from '../../../domain/consented-handover.ts';
import { planHandover } from '../../../domain/consented-handover.ts';
import type { Entity } from '../../../domain/entities.ts';
import { sharedRecordId } from '../../../domain/ids.ts';
import { ok } from '../../../domain/result.ts';
import type { Services } from '../../../services.ts';
import type { WriteResult } from '../../../vault/vault.ts';
import { touchRoad } from '../save-road.ts';

export interface Sending { readonly consentId: Entity<'consent'>['id']; readonly lineId: Entity<'line'>['id']; readonly plan: HandoverPlan }

/**
 * The only place from which anything of a road goes to somebody else. The handover and the note that it went are one commit.
 * Its id follows from that of the yes, so that two phones that send at the same moment send one and the same. What no
 * longer holds at the moment of the tap writes nothing; the screen then says why.
 */
export function sendHandover(services: Services, { consentId, lineId, plan }: Sending): Promise<WriteResult> {
  const { records, clock, vault } = services;
  const consent = records.get('consent', consentId);
  const line = records.get('line', lineId);
  if (!consent || consent.handoverId || !line?.space || plan.callBy < clock.today()) return Promise.resolve(ok(undefined));
  const planned = planHandover(consent, line, plan, clock.today());
  if (!planned.ok) return Promise.resolve(ok(undefined));
  const id = sharedRecordId(line.space, consentId);
  return vault.write([
    { id, kind: 'handover', set: planned.value },
    { id: consentId, kind: 'consent', set: { handoverId: id } },
    touchRoad(services, consent.roadId, { lineId }),
  ]);
}
