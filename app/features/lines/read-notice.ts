import type { Entity } from '../../domain/entities.ts';
import { sideOf } from '../../hooks/line-people.ts';
import type { Services } from '../../services.ts';
import type { WriteResult } from '../../vault/vault.ts';

/** She has seen it; the other end sees it until she has, too. */
export const readNotice = (services: Services, { id }: Entity<'withdrawal'>): Promise<WriteResult> => {
  const today = services.clock.today();
  return services.vault.write([{ id, kind: 'withdrawal', set: sideOf(services.records) === 'formal' ? { formalReadOn: today } : { informalReadOn: today } }]);
};

/** The volunteer ended the line, and the professional has seen so. */
export const readOver = ({ vault, clock }: Services, { id }: Entity<'line'>): Promise<WriteResult> =>
  vault.write([{ id, kind: 'line', set: { overReadOn: clock.today() } }]);
