import type { Kind } from '../domain/entities.ts';
import type { RecordId, TeamRecordId } from '../domain/ids.ts';
import type { Json, RecordState } from '../domain/record.ts';
import { DELETED, headsOf, isDeleted } from '../domain/record.ts';

/** Takes back one act on one record: what the act changed becomes what it was before. */
export interface PutBack {
  readonly id: RecordId | TeamRecordId;
  readonly kind: Kind;
  /** The record as it stood before the act, and right after it. */
  readonly before: RecordState;
  readonly after: RecordState;
  /** The record that this one belongs to: once that is erased nothing of it may come back. */
  readonly under?: RecordId | undefined;
}

/** One value to write, and the values it takes the place of. */
interface Write { readonly field: string; readonly value: Json; readonly sees: readonly string[] }

/** Not taken back with the rest: taking something back touches a road, too. */
const STAYS: ReadonlySet<string> = new Set([DELETED, 'touchedOn']);

type Current = (id: string) => RecordState | undefined;

const valuesOf = (state: RecordState, field: string): readonly Json[] => (state.fields.get(field) ?? []).map((head) => head.value);
const same = (a: readonly Json[], b: readonly Json[]): boolean => JSON.stringify(a) === JSON.stringify(b);
const isGone = (state: RecordState | undefined): boolean => state === undefined || isDeleted(state);

/**
 * Fields that were written again since the act stay as they are now. A field of which two versions stood there gets both
 * back: taking back an act is no choice between them. Nothing is written into a record that was erased by something else.
 */
export function writesOfPutBack({ id, before, after, under }: PutBack, current: Current): readonly Write[] {
  const now = current(id);
  if (!now || (isDeleted(now) && !isDeleted(after)) || (under !== undefined && isGone(current(under)))) return [];
  const fields = [...new Set([...before.fields.keys(), ...after.fields.keys()])].filter((field) => !STAYS.has(field))
    .filter((field) => !same(valuesOf(before, field), valuesOf(after, field)) && same(valuesOf(now, field), valuesOf(after, field)));
  return fields.flatMap((field) => {
    const values = before.fields.has(field) ? valuesOf(before, field) : [null];
    // What comes back also takes the place of the mark that the record is erased.
    return values.map((value) => ({ field, value, sees: [...headsOf(now, field), ...headsOf(now, DELETED)] }));
  });
}
