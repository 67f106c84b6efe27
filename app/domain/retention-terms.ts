/**
 * How long data of families may stay. The defaults are the longest there are: an organisation may only make
 * them shorter. There is no legal term; the AVG asks for a short one that is justified and published.
 */
export interface RetentionTerms {
  /** A contact with whom no road began. */
  readonly notStartedDays: number;
  /** An open road that nobody touched: when to ask whether it still goes on. */
  readonly askDays: number;
  /** An open road that nobody touched: when it goes. */
  readonly quietDays: number;
  /** How long after closing she may still ask how it goes. */
  readonly aftercareMonths: number;
  /** From the end of aftercare until everything is gone: long enough to announce, at most 28 days. */
  readonly graceDays: number;
  /** No road lasts longer than this, used or not. */
  readonly capMonths: number;
  /** That a consent was given: day, receiver and version, and no more. */
  readonly proofMonths: number;
}

/** Days that an erasure is announced beforehand. */
export const NOTICE_DAYS = 14;

// Fourteen of the 28 days allowed: as short as still leaves the full notice after aftercare has ended.
export const LONGEST_TERMS: RetentionTerms = {
  notStartedDays: 30,
  askDays: 60,
  quietDays: 90,
  aftercareMonths: 2,
  graceDays: 14,
  capMonths: 12,
  proofMonths: 12,
};

/** Below these a term would erase what was written yesterday, or leave no time to announce. */
const SHORTEST_TERMS: RetentionTerms = {
  notStartedDays: NOTICE_DAYS,
  askDays: NOTICE_DAYS,
  quietDays: 2 * NOTICE_DAYS,
  aftercareMonths: 0,
  graceDays: NOTICE_DAYS,
  capMonths: 1,
  proofMonths: 1,
};

/** The terms an organisation asks for, held between the shortest that are safe and the longest that are allowed. */
export function shortenTerms(wanted: Partial<RetentionTerms>): RetentionTerms {
  const term = (name: keyof RetentionTerms): number => {
    const value = wanted[name];
    if (value === undefined || !Number.isFinite(value)) return LONGEST_TERMS[name];
    return Math.min(LONGEST_TERMS[name], Math.max(SHORTEST_TERMS[name], Math.floor(value)));
  };
  const quietDays = term('quietDays');
  return {
    notStartedDays: term('notStartedDays'),
    askDays: Math.min(term('askDays'), quietDays - NOTICE_DAYS),
    quietDays,
    aftercareMonths: term('aftercareMonths'),
    graceDays: term('graceDays'),
    capMonths: term('capMonths'),
    proofMonths: term('proofMonths'),
  };
}
