import { isDone, isOverdue } from './consented-handover.ts';
import type { Day } from './day.ts';
import type { Entity } from './entities.ts';
import { isAnswered, isUnread, type LinesInput, withLines } from './line-items.ts';

interface OnLine<T> { readonly item: T; readonly line: Entity<'line'> }

type EndedLine = Entity<'line'> & { readonly endedOn: Day };

export interface LineInbox {
  /** Lines that the other one ended, with all that was on them, until she has read so. */
  readonly ended: readonly EndedLine[];
  readonly notices: readonly OnLine<Entity<'withdrawal'>>[];
  /** What is late comes first, the longest waiting on top; then what came last. */
  readonly open: readonly OnLine<Entity<'handover'>>[];
  readonly questions: readonly OnLine<Entity<'advice'>>[];
  /** Nothing more has to be done. They stay in sight until they are erased. */
  readonly done: readonly OnLine<Entity<'handover'>>[];
}

/** Everything that came over all her lines and that may ask something of her. */
export function lineInbox({ lines, handovers, withdrawals, advice, side }: LinesInput, today: Day): LineInbox {
  const all = withLines(handovers, lines).sort((a, b) => byUrgency(a.item, b.item, today));
  return {
    ended: side === 'formal' ? lines.filter(isEnded).sort((a, b) => compare(b.endedOn, a.endedOn)) : [],
    notices: withLines(withdrawals.filter((item) => isUnread(item, side)), lines).sort((a, b) => compare(b.item.on, a.item.on)),
    open: all.filter(({ item }) => !isDone(item)),
    questions: withLines(advice.filter((item) => item.from !== side && !isAnswered(item)), lines).sort((a, b) => compare(a.item.askedOn, b.item.askedOn)),
    done: all.filter(({ item }) => isDone(item)),
  };
}

const isEnded = (line: Entity<'line'>): line is EndedLine => line.endedOn !== undefined && line.space === undefined && line.overReadOn === undefined;

export function byUrgency(a: Entity<'handover'>, b: Entity<'handover'>, today: Day): number {
  const late = Number(isOverdue(b, today)) - Number(isOverdue(a, today));
  if (late !== 0) return late;
  const order = isOverdue(a, today) ? compare(a.callBy, b.callBy) : compare(b.sentOn, a.sentOn);
  return order || compare(a.id, b.id);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
