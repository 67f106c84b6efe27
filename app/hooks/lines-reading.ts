import type { Side } from '../domain/codes.ts';
import type { Entity } from '../domain/entities.ts';
import type { LinesInput } from '../domain/line-items.ts';
import { spaceOfRecord } from '../domain/ids.ts';
import type { Services } from '../services.ts';

type Reading = Pick<Services, 'records'>;

/** At which end of her lines she is. */
export const sideHere = ({ records }: Reading): Side => records.list('profile')[0]?.side ?? 'informal';

export const linesInput = (services: Reading): LinesInput => {
  const { list } = services.records;
  return { lines: list('line'), handovers: list('handover'), withdrawals: list('withdrawal'), advice: list('advice'), side: sideHere(services) };
};

/** Her own end of a line and that of the other; a seat that somebody left stands behind the one who came. */
export function seatsOf(services: Reading, line: Entity<'line'>): { readonly own?: Entity<'seat'> | undefined; readonly other?: Entity<'seat'> | undefined } {
  const side = sideHere(services);
  const seats = services.records.list('seat').filter(({ id }) => line.space !== undefined && spaceOfRecord(id) === line.space);
  const others = seats.filter((seat) => seat.side !== side);
  return { own: seats.find((seat) => seat.side === side), other: others.find((seat) => !seat.leavesOn) ?? others[0] };
}

/** Something written here has not left this phone. */
export function isWaiting({ lines }: Pick<Services, 'lines'>, line: Entity<'line'>): boolean {
  const status = lines.status.value.get(line.space ?? '');
  return status?.state === 'open' && status.waiting !== undefined;
}

/** Why nothing can go over this line from here; undefined when it can. */
export type LineShut = 'elsewhere' | 'alone' | 'stopped';

export function lineShut({ lines }: Pick<Services, 'lines'>, line: Entity<'line'>): LineShut | undefined {
  const state = lines.status.value.get(line.space ?? '')?.state;
  return state === 'open' || state === undefined ? undefined : state;
}
