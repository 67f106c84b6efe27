import type { Day } from '../../domain/day.ts';
import type { Entity } from '../../domain/entities.ts';
import { earlierFaceOn, overSince } from '../../domain/line-over.ts';
import { ownSeat } from '../../hooks/line-people.ts';
import type { RecordSignals } from '../../hooks/record-signals.ts';

/** Who has not opened her app since the line with her was over, and since when that is so. */
export interface UnreadEnd { readonly name: string; readonly on: Day; readonly isEarlier: boolean }

/** For the volunteer: what she sent is still there, at the face of this line or at one before her. */
export function unreadEnds(records: Pick<RecordSignals, 'list'>, line: Entity<'line'>): readonly UnreadEnd[] {
  const [last] = line.earlier;
  const ends = (line.former ?? []).flatMap((space): readonly UnreadEnd[] => {
    const seat = ownSeat(records, space);
    // Where its keys are on another device of hers, the line itself says since when.
    const on = (seat && overSince(seat)) ?? line.endedOn ?? last?.until;
    if (on === undefined) return [];
    const face = earlierFaceOn(line, on);
    if (face) return [{ name: face.firstName, on, isEarlier: true }];
    return line.endedOn && line.space === undefined ? [{ name: line.firstName, on, isEarlier: false }] : [];
  });
  return [...new Map(ends.map((end) => [`${end.on} ${end.name}`, end])).values()];
}

/** The same when nobody ever read it: the hub has nothing of it any more that could tell her. */
export const neverRead = ({ earlier, endedOn, unreadOn, firstName }: Entity<'line'>): readonly UnreadEnd[] => [
  ...(endedOn && unreadOn ? [{ name: firstName, on: endedOn, isEarlier: false }] : []),
  ...earlier.flatMap((face) => (face.unreadOn ? [{ name: face.firstName, on: face.until, isEarlier: true }] : [])),
];
