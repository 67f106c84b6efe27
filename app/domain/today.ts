import { addDays, type Day, dayOfTime, type LocalTime } from './day.ts';
import type { Entity } from './entities.ts';
import { groupBy } from './group-by.ts';
import type { RecordId } from './ids.ts';
import { type LineItem, NEWS_DAYS } from './line-items.ts';
import { nextAftercare } from './next-aftercare.ts';
import { byUrgency } from './next-commitment.ts';
import { isOfFamily, type RetentionInput, retentionPlan } from './retention.ts';
import { LONGEST_TERMS, type RetentionTerms } from './retention-terms.ts';

export interface TodayInput extends RetentionInput {
  readonly asks: readonly Entity<'ask'>[];
}

export type TodayItem =
  | LineItem
  | { readonly type: 'promise'; readonly id: RecordId; readonly on: Day; readonly overdue: boolean }
  | { readonly type: 'appointment'; readonly id: RecordId; readonly roadId: RecordId; readonly at: LocalTime }
  | { readonly type: 'call-back'; readonly id: RecordId; readonly roadId: RecordId; readonly on: Day }
  | { readonly type: 'pen-back'; readonly id: RecordId; readonly roadId: RecordId; readonly on: Day }
  | { readonly type: 'answer'; readonly id: RecordId; readonly lineId: RecordId; readonly on: Day; readonly overdue: boolean }
  | { readonly type: 'aftercare'; readonly roadId: RecordId; readonly which: 'two-weeks' | 'two-months'; readonly on: Day }
  | { readonly type: 'retention'; readonly ask: boolean; readonly on: Day; readonly roadId?: RecordId; readonly contactId?: RecordId };

/** Promises further away than this wait, unless nothing comes before them. */
const PROMISE_HORIZON_DAYS = 7;

/** What Today shows, in order: the next promise always first, what is about to be erased last. */
export function todayItems(input: TodayInput, today: Day, terms: RetentionTerms = LONGEST_TERMS): TodayItem[] {
  const [first, ...otherPromises] = promises(input, today);
  return [
    ...(first ? [first] : []),
    ...appointments(input, today),
    ...otherPromises,
    ...pensBack(input, today),
    ...lateCallBacks(input, today),
    ...answers(input.asks, today),
    ...aftercare(input, today),
    ...retention(input, today, terms),
  ];
}

/** What awaits her from her lines stands after the next promise and before everything else. */
export function withLineItems(items: readonly TodayItem[], ofLines: readonly LineItem[]): readonly TodayItem[] {
  if (ofLines.length === 0) return items;
  const first = items[0]?.type === 'promise' ? 1 : 0;
  return [...items.slice(0, first), ...ofLines, ...items.slice(first)];
}

/** What was still promised on a road that is closed stands on that road, and no longer here. */
function promises({ roads, commitments }: TodayInput, today: Day): TodayItem[] {
  const closed = closedOf(roads);
  const horizon = addDays(today, PROMISE_HORIZON_DAYS);
  return commitments
    .filter(({ doneOn, roadId }) => !doneOn && !(roadId && closed.has(roadId)))
    .sort(byUrgency)
    .filter((item, at) => at === 0 || item.by <= horizon)
    .map(({ id, by }) => ({ type: 'promise', id, on: by, overdue: by < today }));
}

/** All of today, and the first one after it. The step is done once the appointment is made; the appointment is over when she went along. */
function appointments({ roads, steps }: TodayInput, today: Day): TodayItem[] {
  const closed = closedOf(roads);
  const went = new Set(steps.filter(({ kind, on }) => kind === 'accompany' && on === today).map(({ roadId }) => roadId));
  const isComing = (roadId: RecordId, on: Day): boolean => on > today || (on === today && !went.has(roadId));
  const coming = steps
    .flatMap(({ id, roadId, kind, at }) => (at && kind === 'appoint' && !closed.has(roadId) && isComing(roadId, dayOfTime(at)) ? [{ type: 'appointment' as const, id, roadId, at }] : []))
    .sort((a, b) => (a.at < b.at ? -1 : 1));
  const later = coming.findIndex((item) => dayOfTime(item.at) > today);
  return later < 0 ? coming : coming.slice(0, later + 1);
}

const closedOf = (roads: readonly Entity<'road'>[]): ReadonlySet<RecordId> => new Set(roads.filter((road) => road.closedOn).map((road) => road.id));

/** A professional took over and would call the parent by a day that has passed. */
function lateCallBacks({ roads, steps }: TodayInput, today: Day): TodayItem[] {
  const closed = closedOf(roads);
  return steps
    .flatMap(({ id, roadId, kind, callBackBy, calledBackOn }) =>
      kind === 'handover' && callBackBy && !calledBackOn && !closed.has(roadId) && callBackBy < today ? [{ type: 'call-back' as const, id, roadId, on: callBackBy }] : [],
    )
    .sort(byDay);
}

/** A yes ended while the professional held the pen: she has nothing of the family any more, and the next step is the volunteer's again. News, and then no more. */
function pensBack({ roads, consents }: TodayInput, today: Day): TodayItem[] {
  const mine = new Map(roads.filter(({ closedOn, pen }) => closedOn === undefined && pen === 'me').map((road) => [road.id, road.penSince]));
  const isNews = ({ roadId, until, penFollowed, withdrawnOn }: Entity<'consent'>): boolean => {
    const since = mine.get(roadId);
    return penFollowed === 'me' && withdrawnOn === undefined && since !== undefined && since > until && addDays(since, NEWS_DAYS) > today;
  };
  return consents.filter(isNews).map(({ id, roadId, until }) => ({ type: 'pen-back' as const, id, roadId, on: until })).sort(byDay);
}

const answers = (asks: readonly Entity<'ask'>[], today: Day): TodayItem[] =>
  asks
    .filter((ask) => !ask.answeredOn)
    .map(({ id, lineId, dueOn }) => ({ type: 'answer' as const, id, lineId, on: dueOn, overdue: dueOn < today }))
    .sort(byDay);

function aftercare({ roads, steps }: TodayInput, today: Day): TodayItem[] {
  const stepsOf = groupBy(steps, (step) => step.roadId);
  return roads
    .flatMap((road) => {
      const next = nextAftercare(road, stepsOf.get(road.id) ?? [], today);
      return next && next.on <= today ? [{ type: 'aftercare' as const, roadId: road.id, ...next }] : [];
    })
    .sort(byDay);
}

const retention = (input: TodayInput, today: Day, terms: RetentionTerms): TodayItem[] =>
  retentionPlan(input, today, terms)
    .filter((item) => item.type !== 'wipe' && isOfFamily(item))
    .map(({ type, on, roadId, contactId }) => ({ type: 'retention', ask: type === 'ask', on, ...(roadId && { roadId }), ...(contactId && { contactId }) }));

const byDay = (a: { readonly on: Day }, b: { readonly on: Day }): number => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0);
