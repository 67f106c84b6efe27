import type { Side } from './codes.ts';
import { isOverdue, stateOfHandover } from './consented-handover.ts';
import { addDays, type Day } from './day.ts';
import type { Entity } from './entities.ts';
import { type RecordId, spaceOfRecord } from './ids.ts';
import { isStoppedUnread } from './line-over.ts';

export interface LinesInput {
  readonly lines: readonly Entity<'line'>[];
  readonly handovers: readonly Entity<'handover'>[];
  readonly withdrawals: readonly Entity<'withdrawal'>[];
  readonly advice: readonly Entity<'advice'>[];
  readonly seats: readonly Entity<'seat'>[];
  /** At which end of the lines she is. */
  readonly side: Side;
}

/** What awaits her from a line she shares, in this order. */
export const LINE_WAITS = ['stopped', 'late', 'withdrawn', 'leaving', 'returned', 'new', 'date', 'question', 'answer'] as const;
export type LineWait = (typeof LINE_WAITS)[number];

export interface LineItem {
  readonly type: 'line';
  readonly what: LineWait;
  readonly id: RecordId;
  readonly lineId: RecordId;
  /** The day it is about. */
  readonly on: Day;
  /** `HH:MM` of a proposed date. */
  readonly time?: string;
}

/** Told for so long and then no more: news, nothing to be done. */
export const NEWS_DAYS = 7;

interface Found { readonly what: LineWait; readonly id: RecordId; readonly on: Day; readonly time?: string }

function waitOfHandover(handover: Entity<'handover'>, side: Side, today: Day): readonly Found[] {
  const { id, callBy, dateOn, dateTime, returnedOn, sentOn } = handover;
  const state = stateOfHandover(handover);
  if (isOverdue(handover, today)) return [{ what: 'late', id, on: state === 'dated' && dateOn ? dateOn : callBy }];
  if (state === 'dated' && dateOn) return [{ what: 'date', id, on: dateOn, ...(dateTime && { time: dateTime }) }];
  if (state === 'returned' && returnedOn && side === 'informal') return addDays(returnedOn, NEWS_DAYS) > today ? [{ what: 'returned', id, on: returnedOn }] : [];
  return state === 'sent' && side === 'formal' ? [{ what: 'new', id, on: sentOn }] : [];
}

export const isUnread = (withdrawal: Entity<'withdrawal'>, side: Side): boolean =>
  (side === 'formal' ? withdrawal.formalReadOn : withdrawal.informalReadOn) === undefined;

/** Answered or refused: nothing more is awaited of who was asked. */
export const isAnswered = ({ answeredOn, answer, refused }: Entity<'advice'>): boolean => (answeredOn ?? answer ?? refused) !== undefined;

function waitOfAdvice(advice: Entity<'advice'>, side: Side, today: Day): readonly Found[] {
  const { id, from, askedOn, answeredOn, thankedOn } = advice;
  if (from !== side) return isAnswered(advice) ? [] : [{ what: 'question', id, on: askedOn }];
  return answeredOn && !thankedOn && addDays(answeredOn, NEWS_DAYS) > today ? [{ what: 'answer', id, on: answeredOn }] : [];
}

/** The other one stops: until somebody takes her place there are parents to be told. */
const waitOfSeat = ({ id, side: at, leavesOn }: Entity<'seat'>, side: Side): readonly Found[] =>
  (leavesOn && side === 'informal' && at !== side ? [{ what: 'leaving', id, on: leavesOn }] : []);

export function lineItems({ lines, handovers, withdrawals, advice, seats, side }: LinesInput, today: Day): LineItem[] {
  const told: readonly Found[] = [
    ...withdrawals.filter((item) => isUnread(item, side)).map(({ id, on }) => ({ what: 'withdrawn' as const, id, on })),
    ...seats.flatMap((seat) => waitOfSeat(seat, side)),
  ];
  const awaited: readonly Found[] = [
    ...handovers.flatMap((item) => waitOfHandover(item, side, today)),
    ...advice.flatMap((item) => waitOfAdvice(item, side, today)),
  ];
  const found = [...withLines(told, lines), ...withLines(awaited, lines.filter(({ stoppedOn }) => stoppedOn === undefined))];
  return [...found.map(({ item, line }): LineItem => ({ type: 'line', ...item, lineId: line.id })), ...lines.flatMap(waitOfStopped)].sort(byWait);
}

/** The other one knows nothing any more of what was agreed: nothing of it is awaited, and she has to hear so herself. */
const waitOfStopped = (line: Entity<'line'>): readonly LineItem[] =>
  (line.stoppedOn && isStoppedUnread(line) ? [{ type: 'line', what: 'stopped', id: line.id, lineId: line.id, on: line.stoppedOn }] : []);

/** Each record beside the line it came over; what came over no line of hers is left out. */
export function withLines<T extends { readonly id: RecordId }>(items: readonly T[], lines: readonly Entity<'line'>[]): { readonly item: T; readonly line: Entity<'line'> }[] {
  const lineOf = new Map(lines.flatMap((line) => (line.space === undefined ? [] : [[line.space, line] as const])));
  return items.flatMap((item) => {
    const line = lineOf.get(spaceOfRecord(item.id) ?? '');
    return line ? [{ item, line }] : [];
  });
}

/** As `LINE_WAITS` has them; of one kind the earliest first. */
const byWait = (a: LineItem, b: LineItem): number =>
  LINE_WAITS.indexOf(a.what) - LINE_WAITS.indexOf(b.what) || compare(`${a.on}${a.time ?? ''}${a.id}`, `${b.on}${b.time ?? ''}${b.id}`);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
