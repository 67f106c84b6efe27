import { msg } from '@lingui/core/macro';
import type { Entity } from '../../domain/entities.ts';
import { withUndo } from '../../hooks/undo.ts';
import type { Services } from '../../services.ts';
import type { WriteResult } from '../../vault/vault.ts';

/** She says over the line that she stops, and who comes after her if that is known. Nothing goes anywhere yet. */
export const announceLeaving = ({ vault, clock }: Pick<Services, 'vault' | 'clock'>, { id }: Entity<'seat'>, successor: string): Promise<WriteResult> =>
  vault.write([{ id, kind: 'seat', set: { leavesOn: clock.today(), successor: successor || undefined } }]);

export const staysAfterAll = (services: Services, { id }: Entity<'seat'>): Promise<WriteResult> =>
  withUndo(services, { id, kind: 'seat', words: msg`Je blijft op deze lijn.` }, () =>
    services.vault.write([{ id, kind: 'seat', set: { leavesOn: undefined, successor: undefined } }]));
