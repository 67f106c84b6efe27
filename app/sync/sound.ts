import { deviceOfStamp, isStamp, type Stamp, stampsFrom } from '../domain/hybrid-clock.ts';
import { MOST_REPLACED } from '../domain/merge-record.ts';
import type { Json } from '../domain/record.ts';
import type { StoredRecord } from '../vault/segment-codec.ts';

// What another member sends may be made to break what reads it, or what is written upon it later. Whatever is let in here can be
// kept, sent on, edited and erased by everybody: an edit names what it replaces, and the others have to be able to read that.

const LONGEST_NAME = 64;
/** Far more than anything that the app writes. Some thousands deep, no engine can write it down again. */
const DEEPEST = 32;

export const isName = (value: unknown): value is string => typeof value === 'string' && value.length > 0 && value.length <= LONGEST_NAME;

export const isShallow = (value: Json, left = DEEPEST): boolean =>
  typeof value !== 'object' || value === null || (left > 0 && Object.values(value).every((inside: Json) => isShallow(inside, left - 1)));

function headsAreTold(seen: readonly Stamp[], heads: readonly (readonly [string, Stamp, Json])[], replaced: readonly Stamp[] = []): boolean {
  const upTo = new Map(seen.map((stamp) => [deviceOfStamp(stamp), stamp]));
  const isOnce = upTo.size === seen.length && new Set(heads.map(([, stamp]) => stamp)).size === heads.length;
  const isTold = (stamp: Stamp): boolean => stamp <= (upTo.get(deviceOfStamp(stamp)) ?? '');
  // What came is replaced when it is no head; both at once would be two answers to one question.
  return isOnce && heads.every(([, stamp]) => isTold(stamp)) && replaced.length <= MOST_REPLACED && !replaced.some(isTold);
}

/** A record of a snapshot as merging can make one: each value once, of a moment that the record knows of, under a stamp that is one. */
export function isSound([id, kind, told, values, replaced]: StoredRecord): boolean {
  if (!isName(id) || !isName(kind)) return false;
  if (typeof told !== 'string') {
    const heads = values as Extract<StoredRecord[3], readonly unknown[]>;
    return heads.every(([field, , value]) => isName(field) && value !== undefined && isShallow(value)) && headsAreTold(told, heads, replaced);
  }
  const fields = values as Readonly<Record<string, Json>>;
  let count = 0;
  // Ten thousand of these come in a first sync, one after the other.
  for (const field in fields) {
    if (!isName(field) || !isShallow(fields[field]!)) return false;
    count += 1;
  }
  return count < 2 || isStamp(stampsFrom(told)(count - 1));
}
