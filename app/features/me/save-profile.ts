import type { Profile } from '../../domain/entities.ts';
import { PROFILE_ID } from '../../domain/ids.ts';
import type { RecordState } from '../../domain/record.ts';
import type { Services } from '../../services.ts';
import type { WriteResult } from '../../vault/vault.ts';

export interface ProfileChange {
  readonly set: Partial<Profile>;
  /** The profile as the form showed it; none when there was none yet. */
  readonly seen?: RecordState | undefined;
  readonly draft?: string;
}

/** There is one profile for all her devices. Writes only what changed. */
export function saveProfile({ records, vault }: Services, { set, seen, draft }: ProfileChange): Promise<WriteResult> {
  return vault.write([{ id: PROFILE_ID, kind: 'profile', set, seen: seen ?? records.state(PROFILE_ID) }], draft === undefined ? {} : { draft });
}
