import type { Profile } from '../../domain/entities.ts';
import type { RecordId } from '../../domain/ids.ts';
import type { RecordState } from '../../domain/record.ts';
import type { Services } from '../../services.ts';
import type { WriteResult } from '../../vault/vault.ts';

export interface ProfileChange {
  readonly set: Partial<Profile>;
  /** The profile as the form showed it; none when there was none yet. */
  readonly seen?: RecordState | undefined;
  /** Used when there is no profile yet: the same one for every tap of one form. */
  readonly newId: RecordId;
  readonly draft?: string;
}

/** There is one profile per vault. Writes only what changed. */
export function saveProfile({ records, vault }: Services, { set, seen, newId, draft }: ProfileChange): Promise<WriteResult> {
  const id = records.list('profile')[0]?.id ?? newId;
  return vault.write([{ id, kind: 'profile', set, seen: seen ?? records.state(id) }], draft === undefined ? {} : { draft });
}
