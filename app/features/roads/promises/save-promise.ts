import { msg } from '@lingui/core/macro';
import type { CommitmentKind, Pen } from '../../../domain/codes.ts';
import type { Day } from '../../../domain/day.ts';
import type { Entity } from '../../../domain/entities.ts';
import type { RecordId } from '../../../domain/ids.ts';
import type { RecordState } from '../../../domain/record.ts';
import { withUndo } from '../../../hooks/undo.ts';
import type { Services } from '../../../services.ts';
import type { Change } from '../../../vault/changes.ts';
import type { WriteResult } from '../../../vault/vault.ts';
import { touchRoad } from '../save-road.ts';

export interface PromiseForm {
  readonly kind?: CommitmentKind;
  readonly words: string;
  readonly who: Pen;
  readonly by: Day;
}

interface Saved { readonly id: RecordId; readonly roadId?: RecordId | undefined; readonly seen: RecordState | undefined; readonly draft: string }

const touched = (services: Services, roadId: RecordId | undefined): readonly Change[] => (roadId ? [touchRoad(services, roadId)] : []);

export function savePromise(services: Services, form: PromiseForm, { id, roadId, seen, draft }: Saved): Promise<WriteResult> {
  const set = { roadId, kind: form.kind ?? 'own-words', words: form.words.trim() || undefined, who: form.who, by: form.by } as const;
  return services.vault.write([{ id, kind: 'commitment', set, seen }, ...touched(services, roadId)], { draft });
}

export const finishPromise = (services: Services, promise: Entity<'commitment'>): Promise<WriteResult> =>
  withUndo(services, { id: promise.id, kind: 'commitment', words: msg`De belofte is gedaan.` }, () =>
    services.vault.write([{ id: promise.id, kind: 'commitment', set: { doneOn: services.clock.today() } }, ...touched(services, promise.roadId)]));

export const dropPromise = (services: Services, { id, roadId, lineId }: Entity<'commitment'>): Promise<WriteResult> =>
  withUndo(services, { id, kind: 'commitment', under: roadId ?? lineId, words: msg`De belofte is weg.` }, () => services.vault.erase([{ id, kind: 'commitment', erase: true }]));
