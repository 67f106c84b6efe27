import type { Entity } from '../../domain/entities.ts';
import { otherSeat, sideOf } from '../../hooks/line-people.ts';
import type { LineStatus } from '../../hooks/short-lines.ts';

type Reading = Parameters<typeof otherSeat>[0];

/**
 * Let in, and nothing ever came: her app may have been closed before it knew. Then her code is used up, and nothing that is sent
 * over this line would ever be read.
 */
export const neverCame = (records: Reading, line: Pick<Entity<'line'>, 'space'>, { heardAt }: Pick<Extract<LineStatus, { state: 'open' }>, 'heardAt'>): boolean =>
  sideOf(records) === 'informal' && heardAt === undefined && otherSeat(records, line) === undefined;
