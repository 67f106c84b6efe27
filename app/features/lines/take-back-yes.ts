import { msg } from '@lingui/core/macro';
import type { Entity } from '../../domain/entities.ts';
import { withUndo } from '../../hooks/undo.ts';
import type { Services } from '../../services.ts';
import type { WriteResult } from '../../vault/vault.ts';

/** Her yes to the next face, taken back before anything went there. */
export const takeBackYes = (services: Services, { id }: Entity<'consent'>): Promise<WriteResult> =>
  withUndo(services, { id, kind: 'consent', words: msg`Haar ja is teruggenomen.` }, () =>
    services.vault.write([{ id, kind: 'consent', set: { withdrawnOn: services.clock.today(), sentences: [] } }]));
