import { msg } from '@lingui/core/macro';
import type { Side } from '../../domain/codes.ts';
import { PROFILE_ID } from '../../domain/ids.ts';
import { withUndo } from '../../hooks/undo.ts';
import type { Services } from '../../services.ts';
import type { WriteResult } from '../../vault/vault.ts';

type Reading = Pick<Services, 'records'>;

/** What stands against another role: lines, and for the professional's, families of her own. */
export function whatHolds({ records }: Reading, to: Side): 'lines' | 'families' | undefined {
  if (records.list('line').length > 0) return 'lines';
  return to === 'formal' && records.list('contact').length > 0 ? 'families' : undefined;
}

/** Back to how a new app begins: who is let in to a line by a volunteer gets the professional's again. */
export async function changeSide(services: Services, to: Side): Promise<WriteResult> {
  const { vault } = services;
  if (whatHolds(services, to)) return { ok: true, value: undefined };
  return withUndo(services, { id: PROFILE_ID, kind: 'profile', words: msg`Je rol is veranderd.` }, () =>
    vault.write([{ id: PROFILE_ID, kind: 'profile', set: { side: to === 'informal' ? undefined : to } }]));
}
