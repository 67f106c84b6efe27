import { msg } from '@lingui/core/macro';
import type { LoadLight } from '../../domain/codes.ts';
import type { Entity } from '../../domain/entities.ts';
import { withUndo } from '../../hooks/undo.ts';
import type { Services } from '../../services.ts';
import type { WriteResult } from '../../vault/vault.ts';

/** The other end sees this light from now on. */
export const showLoad = ({ vault, clock }: Services, { id }: Entity<'seat'>, load: LoadLight): Promise<WriteResult> =>
  vault.write([{ id, kind: 'seat', set: { load, loadOn: clock.today() } }]);

export const hideLoad = (services: Services, { id }: Entity<'seat'>): Promise<WriteResult> =>
  withUndo(services, { id, kind: 'seat', words: msg`Je laat het niet meer zien.` }, () =>
    services.vault.write([{ id, kind: 'seat', set: { load: undefined, loadOn: undefined } }]));
