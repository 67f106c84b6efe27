import type { Entity } from '../../domain/entities.ts';
import type { Services } from '../../services.ts';
import type { WriteResult } from '../../vault/vault.ts';

/** Who comes next. A yes that was given to another name does not count for this one. */
export const nameSuccessor = ({ vault }: Pick<Services, 'vault'>, { id }: Entity<'line'>, successor: string | undefined): Promise<WriteResult> =>
  vault.write([{ id, kind: 'line', set: { successor } }]);
