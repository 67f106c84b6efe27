import type { Road } from '../../domain/entities.ts';
import type { RecordId } from '../../domain/ids.ts';
import type { Services } from '../../services.ts';
import type { WriteResult } from '../../vault/vault.ts';
import { touchRoad } from './save-road.ts';

export type CloseForm = Partial<Pick<Road, 'closeReason' | 'crossed' | 'helped' | 'again' | 'goesAlone'>>;

/** Closing starts the aftercare window; erasing follows by itself. Nothing has to be answered to close. */
export function closeRoad(services: Services, id: RecordId, form: CloseForm, { step, draft }: { readonly step: RecordId; readonly draft: string }): Promise<WriteResult> {
  const today = services.clock.today();
  return services.vault.write([
    touchRoad(services, id, { ...form, closeReason: form.closeReason ?? 'other', closedOn: today }),
    { id: step, kind: 'step', set: { roadId: id, kind: 'close', on: today, done: true } },
  ], { draft });
}
