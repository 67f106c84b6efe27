import { msg } from '@lingui/core/macro';
import type { CommitmentKind, Pen } from '../../../domain/codes.ts';
import type { Day } from '../../../domain/day.ts';
import type { Commitment, Entity } from '../../../domain/entities.ts';
import type { RecordId } from '../../../domain/ids.ts';
import { changedIn } from '../../../domain/form-draft.ts';
import type { DraftForm } from '../../../hooks/draft-form.ts';
import { withUndo } from '../../../hooks/undo.ts';
import type { Services } from '../../../services.ts';
import type { Change } from '../../../vault/changes.ts';
import type { WriteResult } from '../../../vault/vault.ts';
import { touchRoad } from '../save-road.ts';

export interface PromiseForm {
  readonly kind?: CommitmentKind | undefined;
  readonly words: string;
  readonly who: Pen;
  readonly by: Day;
}

interface Saving {
  readonly id: RecordId;
  /** What it was promised for: a road, or a fixed face. */
  readonly under: Pick<Commitment, 'roadId' | 'lineId'>;
  readonly draft: Pick<DraftForm<PromiseForm>, 'form' | 'before' | 'seen' | 'draftKey'>;
}

const toFields = ({ kind = 'own-words', words, who, by }: PromiseForm) => ({ kind, words: words.trim() || undefined, who, by });

const touched = (services: Services, roadId: RecordId | undefined): readonly Change[] => (roadId ? [touchRoad(services, roadId)] : []);

/** A new one is written as it stands there; of one that was there only what she changed. */
export function savePromise(services: Services, { id, under, draft }: Saving): Promise<WriteResult> {
  const [fields, seen] = [toFields(draft.form.value), draft.seen()];
  const set = seen ? changedIn(toFields(draft.before()), fields) : { ...under, ...fields };
  return services.vault.write([{ id, kind: 'commitment', set, seen }, ...touched(services, under.roadId)], { draft: draft.draftKey });
}

export const finishPromise = (services: Services, promise: Entity<'commitment'>): Promise<WriteResult> =>
  withUndo(services, { id: promise.id, kind: 'commitment', words: msg`De belofte is gedaan.` }, () =>
    services.vault.write([{ id: promise.id, kind: 'commitment', set: { doneOn: services.clock.today() } }, ...touched(services, promise.roadId)]));

export const dropPromise = (services: Services, { id, roadId, lineId }: Entity<'commitment'>): Promise<WriteResult> =>
  withUndo(services, { id, kind: 'commitment', under: roadId ?? lineId, words: msg`De belofte is weg.` }, () => services.vault.erase([{ id, kind: 'commitment', erase: true }]));
