import type { Stamp } from './hybrid-clock.ts';
import type { Head, Json, RecordState } from './record.ts';

/** What is kept of a half-filled form: only what she changed, so that the rest of it follows the record, and what she had before her. */
export interface FormDraft<Form> {
  readonly changed: Partial<Form>;
  /** The record as the form showed it, to save with; undefined for a record that is not there yet. */
  readonly seen: RecordState | undefined;
}

/** Stands for a value that was replaced since. Which one it was is not kept: it may be a number that a parent took back. */
const REPLACED: Json = { replaced: true };

const asJson = (value: unknown): string => JSON.stringify(value ?? null);

/** The fields that differ, with their value of now. Absent and empty are the same. */
export function changedIn<T extends object>(before: T, now: T): Partial<T> {
  const fields = Object.keys({ ...before, ...now }) as (keyof T)[];
  return Object.fromEntries(fields.filter((field) => asJson(before[field]) !== asJson(now[field])).map((field) => [field, now[field]])) as Partial<T>;
}

/** A field that was emptied is kept as `null`: JSON would lose it, and what she took away would be back. Of a value in view only its stamp is kept. */
export function draftToJson({ changed, seen }: FormDraft<object>): Json {
  const fields = Object.entries(changed).map(([field, value]) => [field, (value ?? null) as Json] as const);
  const stamps = seen && [...seen.fields].map(([field, heads]) => [field, heads.map(({ stamp }) => stamp)] as const);
  return { changed: Object.fromEntries(fields), ...(stamps && { seen: Object.fromEntries(stamps) }) };
}

/**
 * What `draftToJson` kept. An older version kept the whole form and not what it showed: then nothing counts as seen, and what
 * differs from the record stands beside it as a second version.
 */
export function readDraft<Form extends object>(kept: Json, now: RecordState | undefined): FormDraft<Form> | undefined {
  if (!kept || typeof kept !== 'object' || Array.isArray(kept)) return undefined;
  // Sealed by this vault only, so it is what it says.
  const { changed = kept, seen = {} } = kept as { readonly changed?: object; readonly seen?: Readonly<Record<string, readonly Stamp[]>> };
  return {
    changed: Object.fromEntries(Object.entries(changed).map(([field, value]) => [field, (value as Json) ?? undefined])) as Partial<Form>,
    seen: now && { ...now, fields: new Map(Object.entries(seen).map(([field, stamps]) => [field, headsOnce(now, field, stamps)])) },
  };
}

const headsOnce = (now: RecordState, field: string, stamps: readonly Stamp[]): readonly Head[] =>
  stamps.map((stamp) => now.fields.get(field)?.find((head) => head.stamp === stamp) ?? { stamp, value: REPLACED });
