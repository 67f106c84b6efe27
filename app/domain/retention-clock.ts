import { addDays, type Day, dayOfTime } from './day.ts';
import type { Entity } from './entities.ts';
import { addMonths } from './add-months.ts';
import type { RetentionTerms } from './retention-terms.ts';

export type RetentionReason = 'not-started' | 'quiet' | 'closed' | 'too-long' | 'proof' | 'promise' | 'orphan';
/** When something goes, why, and for a quiet road from when to ask. */
export interface Deadline {
  readonly on: Day;
  readonly reason: RetentionReason;
  readonly askFrom?: Day;
}

const latest = (...days: readonly (Day | undefined)[]): Day => days.reduce<Day>((a, b) => (b !== undefined && b > a ? b : a), '' as Day);
const sooner = (a: Deadline, b: Deadline): Deadline => (b.on < a.on ? b : a);

/** When a road goes: the clock of its stage, and never later than a year after it began. */
export function deadlineOfRoad(road: Entity<'road'>, steps: readonly Entity<'step'>[], terms: RetentionTerms): Deadline {
  const cap: Deadline = { on: addMonths(road.startedOn, terms.capMonths), reason: 'too-long' };
  return sooner(stageDeadline(road, steps, terms), cap);
}

function stageDeadline(road: Entity<'road'>, steps: readonly Entity<'step'>[], terms: RetentionTerms): Deadline {
  const active = lastActive(road, steps);
  if (steps.every((step) => step.kind === 'meet')) return { on: addDays(active, terms.notStartedDays), reason: 'not-started' };
  if (road.closedOn) return { on: addDays(addMonths(road.closedOn, terms.aftercareMonths), terms.graceDays), reason: 'closed' };
  return { on: addDays(active, terms.quietDays), reason: 'quiet', askFrom: addDays(active, terms.askDays) };
}

/** An appointment that is still to come keeps a road alive: waiting lists are longer than a quiet term. */
function lastActive(road: Entity<'road'>, steps: readonly Entity<'step'>[]): Day {
  const planned = steps.map((step) => (step.kind === 'appoint' && step.at ? dayOfTime(step.at) : undefined));
  return latest(road.startedOn, road.touchedOn, road.closedOn, ...planned);
}

export const deadlineOfContact = (contact: Entity<'contact'>, terms: RetentionTerms): Deadline => ({
  on: addDays(contact.createdOn, terms.notStartedDays),
  reason: 'not-started',
});

export const endOfProof = (consent: Entity<'consent'>, terms: RetentionTerms): Day => addMonths(consent.givenOn, terms.proofMonths);

/** A step whose road is not there, after damage or a half-read file: it waits as long as a quiet road would. */
export const deadlineOfLostStep = (step: Entity<'step'>, terms: RetentionTerms): Deadline => ({
  on: addDays(step.on, terms.quietDays),
  reason: 'orphan',
});

/** A promise outside any road holds free words too: gone a month after it was kept, or with the year. */
export const deadlineOfPromise = (promise: Entity<'commitment'>, terms: RetentionTerms): Deadline => ({
  on: promise.doneOn ? addDays(promise.doneOn, terms.notStartedDays) : addMonths(promise.by, terms.capMonths),
  reason: 'promise',
});
