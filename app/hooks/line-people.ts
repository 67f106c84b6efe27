import type { Side } from '../domain/codes.ts';
import type { Entity } from '../domain/entities.ts';
import { spaceOfRecord } from '../domain/ids.ts';
import { profileIn } from '../domain/own-profile.ts';
import type { RecordSignals } from './record-signals.ts';

type Reading = Pick<RecordSignals, 'list'>;

/** Which app this is: the volunteer's, until a professional's line made it hers. */
export const sideOf = (records: Reading): Side => profileIn(records)?.side ?? 'informal';

const seatAt = (records: Reading, isHers: boolean, space: string | undefined): Entity<'seat'> | undefined => {
  const side = sideOf(records);
  return records.list('seat').find((seat) => (seat.side === side) === isHers && (space === undefined || spaceOfRecord(seat.id) === space));
};

/** What she said of herself on this line; without a line, on any: she need not type it twice. */
export const ownSeat = (records: Reading, space?: string): Entity<'seat'> | undefined => seatAt(records, true, space);

/** What the other one said of herself, once she is there. */
export const otherSeat = (records: Reading, { space }: Pick<Entity<'line'>, 'space'>): Entity<'seat'> | undefined => (space === undefined ? undefined : seatAt(records, false, space));

/** As the volunteer wrote it down herself; else as the other one calls herself. */
export const lineName = (records: Reading, line: Entity<'line'>): string => line.firstName || (otherSeat(records, line)?.firstName ?? '');
export const lineTeam = (records: Reading, line: Entity<'line'>): string => line.team || (otherSeat(records, line)?.team ?? '');
