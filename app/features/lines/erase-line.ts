import type { Entity } from '../../domain/entities.ts';
import type { RecordId } from '../../domain/ids.ts';
import type { Services } from '../../services.ts';
import { draftsOf } from './draft-keys.ts';

/** Erases the face, what was asked of it and half-filled forms about it. Roads, steps and promises go on without it. */
export async function eraseLine({ vault, records }: Pick<Services, 'vault' | 'records'>, id: RecordId) {
  const mine = (entity: { readonly lineId?: RecordId | undefined }): boolean => entity.lineId === id;
  const asks: readonly Entity<'ask'>[] = records.list('ask').filter(mine);
  const loosened = (['road', 'step', 'commitment', 'consent'] as const).flatMap((kind) =>
    records.list(kind).filter(mine).map((entity) => ({ id: entity.id, kind, set: { lineId: undefined } })));
  const erased = [{ id, kind: 'line' as const }, ...asks.map((ask) => ({ id: ask.id, kind: 'ask' as const }))];
  const written = await vault.erase(erased.map((record) => ({ ...record, erase: true })), loosened);
  if (written.ok) await Promise.all(draftsOf(id).map((key) => vault.drafts.discard(key)));
  return written;
}
