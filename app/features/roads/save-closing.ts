import { msg } from '@lingui/core/macro';
import type { Entity, Road } from '../../domain/entities.ts';
import { changedIn } from '../../domain/form-draft.ts';
import type { RecordId } from '../../domain/ids.ts';
import type { DraftForm } from '../../hooks/draft-form.ts';
import { withUndo } from '../../hooks/undo.ts';
import type { Services } from '../../services.ts';
import type { WriteResult } from '../../vault/vault.ts';
import { touchRoad } from './save-road.ts';

export type CloseForm = Partial<Pick<Road, 'closeReason' | 'crossed' | 'helped' | 'again' | 'goesAlone'>>;

/** A road that was closed before begins with what was answered then. */
export const roadToForm = (road: Entity<'road'> | undefined): CloseForm =>
  ({ closeReason: road?.closeReason, crossed: road?.crossed, helped: road?.helped, again: road?.again, goesAlone: road?.goesAlone });

/** Closing starts the aftercare window; erasing follows by itself. Nothing has to be answered to close. */
export function closeRoad(services: Services, id: RecordId, { form, before, seen, draftKey }: Pick<DraftForm<CloseForm>, 'form' | 'before' | 'seen' | 'draftKey'>, step: RecordId): Promise<WriteResult> {
  const today = services.clock.today();
  const answers: CloseForm = { ...changedIn(before(), form.value), ...(form.value.closeReason === undefined && { closeReason: 'other' }) };
  return services.vault.write([
    { id, kind: 'road', set: answers, seen: seen() },
    touchRoad(services, id, { closedOn: today }),
    { id: step, kind: 'step', set: { roadId: id, kind: 'close', on: today, done: true } },
  ], { draft: draftKey });
}

/** She is back, or it was closed too soon. What was answered at closing stays, but not why it ended. It counts when it closes again. */
export const reopenRoad = (services: Services, { id }: Entity<'road'>): Promise<WriteResult> =>
  withUndo(services, { id, kind: 'road', words: msg`Deze weg is weer open.` }, () =>
    services.vault.write([touchRoad(services, id, { closedOn: undefined, closeReason: undefined })]));
