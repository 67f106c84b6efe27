import type { Day } from './day.ts';
import type { Line, Seat } from './entities.ts';

/** The day from which this end of a line says that it is over: it went on with somebody else, or with nobody. */
export const overSince = ({ passedOn, endedOn }: Pick<Seat, 'passedOn' | 'endedOn'>): Day | undefined => passedOn ?? endedOn;

export type EarlierFace = Line['earlier'][number];

/** Who was the face of this line on that day; undefined when it is the one of today. */
export const earlierFaceOn = ({ earlier }: Pick<Line, 'earlier'>, on: Day): EarlierFace | undefined => earlier.filter(({ until }) => until >= on).at(-1);
