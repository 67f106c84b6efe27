import { addDays, type Day } from './day.ts';
import type { Entity } from './entities.ts';
import { groupBy } from './group-by.ts';
import type { RecordId } from './ids.ts';
import {
  type Deadline,
  deadlineOfContact,
  deadlineOfLostStep,
  deadlineOfPromise,
  deadlineOfRoad,
  endOfProof,
  type RetentionReason,
} from './retention-clock.ts';
import { LONGEST_TERMS, NOTICE_DAYS, type RetentionTerms } from './retention-terms.ts';

export interface RetentionInput {
  readonly contacts: readonly Entity<'contact'>[];
  readonly roads: readonly Entity<'road'>[];
  readonly steps: readonly Entity<'step'>[];
  readonly consents: readonly Entity<'consent'>[];
  readonly commitments: readonly Entity<'commitment'>[];
  /** What was not announced before this day is announced from it: nothing goes before its notice is over. A day to come is a clock that was wrong. */
  readonly noticeFrom?: Day | undefined;
}

/** Ask whether it still goes on, announce that it will go, or erase it now. */
export interface RetentionItem {
  readonly type: 'ask' | 'announce' | 'wipe';
  readonly reason: RetentionReason;
  /** The day it goes, or should have gone. */
  readonly on: Day;
  readonly contactId?: RecordId;
  readonly roadId?: RecordId;
  /** Records that go as a whole. */
  readonly erase: readonly RecordId[];
  /** Consents of which only the day, the receiver and the version stay, to show that they were given. */
  readonly strip: readonly RecordId[];
}

/**
 * What the retention clocks ask for today. It looks at days only: what became due while the app stayed closed is due at the next
 * opening all the same.
 */
export function retentionPlan(input: RetentionInput, today: Day, terms: RetentionTerms = LONGEST_TERMS): RetentionItem[] {
  const hold = holdUntilNotice(input, today);
  const items = [...roadItems(input, today, terms, hold), ...contactItems(input, today, terms, hold), ...looseItems(input, today, terms, hold)];
  return items.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

type Hold = (deadline: Deadline) => Deadline;

function holdUntilNotice({ noticeFrom }: RetentionInput, today: Day): Hold {
  if (noticeFrom === undefined || noticeFrom > today) return (deadline) => deadline;
  const earliest = addDays(noticeFrom, NOTICE_DAYS);
  return (deadline) => (deadline.on < earliest ? { ...deadline, on: earliest } : deadline);
}

/** What goes without a family, such as an old proof of a yes, has no name and no place to show it. */
export const isOfFamily = ({ roadId, contactId }: RetentionItem): boolean => (roadId ?? contactId) !== undefined;

/** Whether she could have read of it: the app was open while it was announced. */
export const wasAnnounced = ({ on }: Pick<RetentionItem, 'on'>, lastSeenDay: Day | undefined, today: Day): boolean =>
  lastSeenDay !== undefined && lastSeenDay <= today && addDays(on, -NOTICE_DAYS) <= lastSeenDay;

function typeAt(deadline: Deadline, today: Day): RetentionItem['type'] | undefined {
  if (today >= deadline.on) return 'wipe';
  if (today >= addDays(deadline.on, -NOTICE_DAYS)) return 'announce';
  return deadline.askFrom && today >= deadline.askFrom ? 'ask' : undefined;
}

function roadItems(input: RetentionInput, today: Day, terms: RetentionTerms, hold: Hold): RetentionItem[] {
  const stepsOf = groupBy(input.steps, (step) => step.roadId);
  const promisesOf = groupBy(input.commitments, (promise) => promise.roadId);
  const consentsOf = groupBy(input.consents, (consent) => consent.roadId);
  const deadlines = new Map(input.roads.map((road) => [road.id, hold(deadlineOfRoad(road, stepsOf.get(road.id) ?? [], terms))]));
  const last = lastRoads(input.roads, deadlines);

  return input.roads.flatMap((road) => {
    const deadline = deadlines.get(road.id);
    const type = deadline && typeAt(deadline, today);
    if (!type) return [];
    const kept = consentsOf.get(road.id) ?? [];
    const goneBy = today > deadline.on ? today : deadline.on;
    const outlives = (consent: Entity<'consent'>): boolean => endOfProof(consent, terms) > goneBy;
    const erase = [
      ...(last.get(road.contactId) === road.id ? [road.contactId] : []),
      road.id,
      ...[...(stepsOf.get(road.id) ?? []), ...(promisesOf.get(road.id) ?? []), ...kept.filter((consent) => !outlives(consent))].map(idOf),
    ];
    return [{ type, reason: deadline.reason, on: deadline.on, contactId: road.contactId, roadId: road.id, erase, strip: kept.filter(outlives).map(idOf) }];
  });
}

/** Per contact the road that goes last: the contact goes with it, and not before. */
function lastRoads(roads: readonly Entity<'road'>[], deadlines: ReadonlyMap<RecordId, Deadline>): Map<RecordId, RecordId> {
  const last = new Map<RecordId, RecordId>();
  const endOf = (id: RecordId): string => `${deadlines.get(id)?.on ?? ''} ${id}`;
  for (const { id, contactId } of roads) {
    const other = last.get(contactId);
    if (other === undefined || endOf(id) > endOf(other)) last.set(contactId, id);
  }
  return last;
}

function contactItems(input: RetentionInput, today: Day, terms: RetentionTerms, hold: Hold): RetentionItem[] {
  const withRoad = new Set(input.roads.map((road) => road.contactId));
  return input.contacts
    .filter((contact) => !withRoad.has(contact.id))
    .flatMap((contact) => single(contact.id, hold(deadlineOfContact(contact, terms)), today, contact.id));
}

/** What hangs on no road: proofs of consent, promises of her own, and remains of damage. */
function looseItems(input: RetentionInput, today: Day, terms: RetentionTerms, hold: Hold): RetentionItem[] {
  const roadIds = new Set<RecordId | undefined>(input.roads.map((road) => road.id));
  const isLoose = (item: { readonly roadId?: RecordId | undefined }): boolean => !roadIds.has(item.roadId);
  return [
    ...input.consents.filter(isLoose).flatMap((proof) => single(proof.id, hold({ on: endOfProof(proof, terms), reason: 'proof' }), today)),
    ...input.commitments.filter(isLoose).flatMap((promise) => single(promise.id, hold(deadlineOfPromise(promise, terms)), today)),
    ...input.steps.filter(isLoose).flatMap((step) => single(step.id, hold(deadlineOfLostStep(step, terms)), today)),
  ];
}

function single(id: RecordId, deadline: Deadline, today: Day, contactId?: RecordId): RetentionItem[] {
  const type = typeAt(deadline, today);
  return type ? [{ type, reason: deadline.reason, on: deadline.on, ...(contactId && { contactId }), erase: [id], strip: [] }] : [];
}

const idOf = (entity: { readonly id: RecordId }): RecordId => entity.id;
