import type { RecordId } from '../../domain/ids.ts';
import type { Services } from '../../services.ts';
import { erasureOf } from '../../vault/plan-erasure.ts';
import { draftsOf } from './draft-keys.ts';

/** Erases the face, what was asked of it and half-filled forms about it. Roads, steps and promises go on without it. */
export async function eraseLine({ vault }: Pick<Services, 'vault'>, id: RecordId) {
  const mine = (entity: { readonly lineId?: RecordId | undefined }): boolean => entity.lineId === id;
  const written = await vault.eraseWith((records) => ({
    erasures: [erasureOf('line')(id), ...records.list('ask').filter(mine).map((ask) => erasureOf('ask')(ask.id))],
    changes: (['road', 'step', 'commitment', 'consent'] as const).flatMap((kind) => records.list(kind).filter(mine).map((entity) => ({ id: entity.id, kind, set: { lineId: undefined } }))),
  }));
  if (written.ok) await Promise.all(draftsOf(id).map((key) => vault.drafts.discard(key)));
  return written;
}
