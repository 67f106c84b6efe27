import type { Entity } from '../domain/entities.ts';
import type { LinesInput } from '../domain/line-items.ts';
import type { Services } from '../services.ts';
import { sideOf } from './line-people.ts';

type Reading = Pick<Services, 'records'>;

export const linesInput = (services: Reading): LinesInput => {
  const { list } = services.records;
  return { lines: list('line'), handovers: list('handover'), withdrawals: list('withdrawal'), advice: list('advice'), seats: list('seat'), side: sideOf(services.records) };
};

/** Something written here has not left this phone. */
export function isWaiting({ lines }: Pick<Services, 'lines'>, line: Entity<'line'>): boolean {
  const status = lines.status.value.get(line.space ?? '');
  return status?.state === 'open' && status.waiting !== undefined;
}

/** Over these a question can go now. */
export const openLines = (services: Pick<Services, 'records' | 'lines'>): readonly Entity<'line'>[] =>
  services.records.list('line').filter((line) => line.space !== undefined && lineShut(services, line) === undefined);

/** Why nothing can go over this line from here; undefined when it can. */
export type LineShut = 'elsewhere' | 'alone' | 'stopped';

export function lineShut({ lines }: Pick<Services, 'lines'>, line: Entity<'line'>): LineShut | undefined {
  const state = lines.status.value.get(line.space ?? '')?.state;
  return state === 'open' || state === undefined ? undefined : state;
}
