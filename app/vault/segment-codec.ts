import type { Head, Json, RecordState } from '../domain/record.ts';
import { DELETED, isDeleted } from '../domain/record.ts';
import type { Stamp } from '../domain/hybrid-clock.ts';
import { isStamp, stampsFrom } from '../domain/hybrid-clock.ts';

/**
 * Records in a segment are JSON. One written in a single go and never edited, which is most of them, needs no stamp per
 * field: its fields stand in the order of their stamps, which count up by one from `first`.
 */
type Plain = readonly [id: string, kind: string, first: Stamp, fields: Readonly<Record<string, Json>>];
type Full = readonly [id: string, kind: string, seen: readonly Stamp[], heads: readonly (readonly [field: string, stamp: Stamp, value: Json])[], replaced?: readonly Stamp[]];
export type StoredRecord = Plain | Full;

const isPlain = (record: StoredRecord): record is Plain => typeof record[2] === 'string';

function asPlain(state: RecordState): Plain | undefined {
  if (state.seen.size !== 1 || state.fields.size === 0 || state.replaced) return undefined;
  const entries = [...state.fields].map(([field, heads]) => ({ field, head: heads[0], alone: heads.length === 1 }));
  if (entries.some((entry) => !entry.alone || !entry.head)) return undefined;
  entries.sort((a, b) => (a.head!.stamp < b.head!.stamp ? -1 : 1));
  const first = entries[0]!.head!.stamp;
  const stampAt = stampsFrom(first);
  if (entries.some((entry, n) => entry.head!.stamp !== stampAt(n))) return undefined;
  if ([...state.seen.values()][0] !== entries.at(-1)!.head!.stamp) return undefined;
  return [state.id, state.kind, first, Object.fromEntries(entries.map(({ field, head }) => [field, head!.value]))];
}

export function toStored(state: RecordState): StoredRecord {
  if (state instanceof PassingRecord) return state.stored;
  const heads = [...state.fields].flatMap(([field, all]) => all.map((head) => [field, head.stamp, head.value] as const));
  // An object's keys are ordered by size when they look like numbers, so such fields cannot be told by place.
  const plain = heads.some(([field]) => /^\d/.test(field)) ? undefined : asPlain(state);
  const full = [state.id, state.kind, [...state.seen.values()], heads] as const;
  return plain ?? (state.replaced ? [...full, [...state.replaced]] : full);
}

/** So many fields are compared with each other as they stand; to gather them first costs more. */
const FEW = 24;

/** Whether a field of it stands there twice: two people wrote it without knowing of each other. */
export function hasTwoVersions(record: StoredRecord): boolean {
  if (isPlain(record)) return false;
  const heads = record[3];
  if (heads.length > FEW) return new Set(heads.map(([field]) => field)).size < heads.length;
  return heads.some(([field], at) => heads.findIndex(([other]) => other === field) < at);
}

const deviceOf = (stamp: Stamp): string => stamp.slice(-11);

export function fromStored(record: StoredRecord): RecordState {
  const [id, kind] = record;
  const fields = new Map<string, Head[]>();
  if (isPlain(record)) {
    const [, , first, values] = record;
    const stampAt = stampsFrom(first);
    let last = first;
    let n = 0;
    for (const field in values) {
      last = stampAt(n++);
      fields.set(field, [{ stamp: last, value: values[field]! }]);
    }
    return { id, kind, fields, seen: new Map([[deviceOf(last), last]]) };
  }
  for (const [field, stamp, value] of record[3]) {
    const heads = fields.get(field);
    if (heads) heads.push({ stamp, value });
    else fields.set(field, [{ stamp, value }]);
  }
  return { id, kind, fields, seen: new Map(record[2].map((stamp) => [deviceOf(stamp), stamp])), ...(record[4] && { replaced: new Set(record[4]) }) };
}

/** Has what is inside from the moment somebody asks for it; spread into a copy it would lose that. */
class PassingRecord implements RecordState {
  readonly id: string;
  readonly kind: string;
  readonly stored: StoredRecord;
  private opened: RecordState | undefined = undefined;

  constructor(stored: StoredRecord) {
    [this.id, this.kind] = [stored[0], stored[1]];
    this.stored = stored;
  }

  get fields(): RecordState['fields'] { return this.open().fields; }
  get seen(): RecordState['seen'] { return this.open().seen; }
  get replaced(): RecordState['replaced'] { return this.open().replaced; }

  private open(): RecordState {
    this.opened ??= fromStored(this.stored);
    return this.opened;
  }
}

/**
 * A record on its way into a store, in the form in which it came: neither form ever changes, so this one can stand for the
 * other. It is opened when somebody looks inside, which for most of ten thousand nobody does. One of a class, because ten
 * thousand objects with getters of their own took longer to make than to read.
 */
export const fromPassing = (stored: StoredRecord): RecordState => new PassingRecord(stored);

export const storedFormOf = (state: RecordState): StoredRecord | undefined => (state instanceof PassingRecord ? state.stored : undefined);

/** The latest stamps taken in of it, read without opening it. */
export function stampsSeen(state: RecordState): readonly Stamp[] {
  const record = storedFormOf(state);
  if (!record) return [...state.seen.values()];
  return isPlain(record) ? [stampsFrom(record[2])(Math.max(0, Object.keys(record[3]).length - 1))] : record[2];
}

/** The same as `isDeleted`, without opening it. */
export function isErased(state: RecordState): boolean {
  const record = storedFormOf(state);
  if (!record) return isDeleted(state);
  if (!isPlain(record)) return record[3].every(([field]) => field === DELETED) && record[3].some(([, , value]) => value === true);
  return record[3][DELETED] === true && Object.keys(record[3]).length === 1;
}

function isStoredRecord(value: unknown): value is StoredRecord {
  if (!Array.isArray(value) || typeof value[0] !== 'string' || typeof value[1] !== 'string') return false;
  if (typeof value[2] === 'string') return isStamp(value[2]) && typeof value[3] === 'object' && value[3] !== null;
  return Array.isArray(value[2]) && value[2].every(isStamp) && Array.isArray(value[3]) && (value[4] === undefined || (Array.isArray(value[4]) && value[4].every(isStamp)))
    && value[3].every((head: unknown) => Array.isArray(head) && typeof head[0] === 'string' && isStamp(head[1]));
}

export const encodeSegment = (records: readonly RecordState[]): string => JSON.stringify(records.map(toStored));

/** Undefined when this is not a segment; a record inside that makes no sense is left out and counted by the caller. */
export const decodeSegment = (text: string): readonly StoredRecord[] | undefined => readSegment(text)?.records;

/** The same, with whether none was left out. */
export function readSegment(text: string): { readonly records: readonly StoredRecord[]; readonly isWhole: boolean } | undefined {
  try {
    const parsed: unknown = JSON.parse(text);
    if (!Array.isArray(parsed)) return undefined;
    const records = parsed.filter(isStoredRecord);
    return { records, isWhole: records.length === parsed.length };
  } catch {
    return undefined;
  }
}
