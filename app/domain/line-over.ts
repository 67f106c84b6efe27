import type { Day } from './day.ts';
import type { Entity, Line, Seat } from './entities.ts';

/** The day from which this end of a line says that it is over: it went on with somebody else, or with nobody. */
export const overSince = ({ passedOn, endedOn }: Pick<Seat, 'passedOn' | 'endedOn'>): Day | undefined => passedOn ?? endedOn;

export type EarlierFace = Line['earlier'][number];

/** Who was the face of this line on that day; undefined when it is the one of today. */
export const earlierFaceOn = ({ earlier }: Pick<Line, 'earlier'>, on: Day): EarlierFace | undefined => earlier.filter(({ until }) => until >= on).at(-1);

/** The other one stopped the line, and she has not said that she has seen it. */
export const isStoppedUnread = ({ space, stoppedOn, overReadOn }: Pick<Line, 'space' | 'stoppedOn' | 'overReadOn'>): boolean =>
  space !== undefined && stoppedOn !== undefined && overReadOn === undefined;

interface Lists { readonly list: <K extends 'line' | 'team' | 'seat'>(kind: K) => readonly Entity<K>[] }

/** Whether there is anything that she shares with somebody else, or that the other one has not read the end of. */
export const sharesWithOthers = ({ list }: Lists): boolean =>
  list('line').some(({ space, former }) => space !== undefined || former !== undefined)
  || list('team').some(({ space }) => space !== undefined)
  // A line that was over and then taken off the list.
  || list('seat').some((seat) => overSince(seat) !== undefined);
