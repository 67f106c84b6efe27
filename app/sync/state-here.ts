import { canonicalRecord, inOrderOfId } from './canonical-record.ts';
import { applyIntake, type View } from './hub-view.ts';
import type { Intake } from './intake.ts';
import type { Work } from './space-work.ts';
import { stateHash } from './write-snapshot.ts';

/**
 * Names what is here, with what came in and is not stored yet; undefined where that would be like nobody else's, because an edit
 * waits to be sent. In a space of several people only: her own devices are trusted, and hold far more.
 */
export async function stateHere({ deps, stored, membership }: Work, intake: Intake): Promise<string | undefined> {
  if (!membership || membership.type === 'mine' || stored.outbox.length > 0 || intake.held.size > 0) return undefined;
  const here = await deps.store.records();
  if (!here.ok || here.value.version !== stored.version || here.value.outbox.length > 0) return undefined;
  const view: View = new Map(here.value.records.map((record) => [record.id, record]));
  applyIntake(view, intake);
  return stateHash(deps.primitives, inOrderOfId(view.values()).map(canonicalRecord));
}
