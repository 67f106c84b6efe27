import type { Stamp } from './hybrid-clock.ts';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** One value that nobody has replaced yet. */
export interface Head {
  readonly stamp: Stamp;
  readonly value: Json;
}

/**
 * A record as it stands: each field holds every value that was not replaced by somebody who had seen it.
 * Usually that is one; two or more are a conflict that is shown, never settled in silence.
 */
export interface RecordState {
  readonly id: string;
  readonly kind: string;
  /** Heads in order of stamp. A field without heads is absent. */
  readonly fields: ReadonlyMap<string, readonly Head[]>;
  /**
   * The latest stamp taken in from each device. It tells "replaced" from "never heard of" without keeping
   * a list of dead stamps, because the writes of one device always arrive in the order they were made.
   */
  readonly seen: ReadonlyMap<string, Stamp>;
  /**
   * Of what never came, the stamps that a write which did come has replaced: should it still come, it is replaced already. Absent
   * where everything came in its order, which is nearly always: only what somebody wrote after being taken out is waited for by nobody.
   */
  readonly replaced?: ReadonlySet<Stamp> | undefined;
}

/**
 * One write. `sees` names the heads that the writer had in view and replaces, in any field of the record.
 * Every op has its own stamp, also within one commit.
 */
export interface Op {
  readonly id: string;
  readonly kind: string;
  readonly field: string;
  readonly value: Json;
  readonly stamp: Stamp;
  readonly sees: readonly Stamp[];
}

/** The field that says a record is erased. */
export const DELETED = '_del';

/** What the screen shows of a field: the latest of its heads. */
export function shownValue(heads: readonly Head[] | undefined): Json | undefined {
  let latest: Head | undefined;
  for (const head of heads ?? []) if (!latest || head.stamp > latest.stamp) latest = head;
  return latest?.value;
}

/** Fields of which two versions exist. */
export const conflicts = (state: RecordState): string[] =>
  [...state.fields].filter(([field, heads]) => field !== DELETED && heads.length > 1).map(([field]) => field);

/** Stamps that an op replacing this field names in `sees`. */
export const headsOf = (state: RecordState | undefined, field: string): Stamp[] =>
  (state?.fields.get(field) ?? []).map((head) => head.stamp);

/** Stamps that an op erasing the record names in `sees`: everything on it. */
export const allHeads = (state: RecordState): Stamp[] => [...state.fields.values()].flatMap((heads) => heads.map((head) => head.stamp));

/**
 * Erasing takes away all that the eraser had in view. Something written elsewhere at the same time is still
 * there, and brings the record back with just that.
 */
export function isDeleted(state: RecordState): boolean {
  const marks = state.fields.get(DELETED);
  return marks !== undefined && state.fields.size === 1 && marks.some((mark) => mark.value === true);
}
