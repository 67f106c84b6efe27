import { msg } from '@lingui/core/macro';
import type { Entity } from '../../domain/entities.ts';
import { sideOf } from '../../hooks/line-people.ts';
import { withUndo } from '../../hooks/undo.ts';
import type { Services } from '../../services.ts';
import type { WriteResult } from '../../vault/vault.ts';
import type { UnreadEnd } from './unread-reading.ts';

/** She has seen it; the other end sees it until she has, too. */
export const readNotice = (services: Services, { id }: Entity<'withdrawal'>): Promise<WriteResult> => {
  const today = services.clock.today();
  return services.vault.write([{ id, kind: 'withdrawal', set: sideOf(services.records) === 'formal' ? { formalReadOn: today } : { informalReadOn: today } }]);
};

/** The other one ended or stopped the line, and she has seen so. */
export const readOver = ({ vault, clock }: Services, { id }: Entity<'line'>): Promise<WriteResult> =>
  vault.write([{ id, kind: 'line', set: { overReadOn: clock.today() } }]);

const asked = (earlier: Entity<'line'>['earlier'], { name, on }: UnreadEnd): Entity<'line'>['earlier'] =>
  earlier.map(({ firstName, until, unreadOn }) => ({ firstName, until, ...(unreadOn && !(firstName === name && until === on) && { unreadOn }) }));

/** What was sent over a line that is over, and that nobody read the end of, was asked back by her own voice. */
export const askedToErase = (services: Services, { id, earlier }: Entity<'line'>, end: UnreadEnd): Promise<WriteResult> =>
  withUndo(services, { id, kind: 'line', words: msg`Je hebt gevraagd om het te wissen.` }, () =>
    services.vault.write([{ id, kind: 'line', set: end.isEarlier ? { earlier: asked(earlier, end) } : { unreadOn: undefined } }]));
