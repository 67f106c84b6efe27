import { deviceOfStamp, type Stamp } from './hybrid-clock.ts';
import type { Head, Op, RecordState } from './record.ts';

/**
 * Merging of multi-value registers. It needs one thing from whoever delivers: the ops of one device come in the order they were
 * stamped. Then any order, any repetition and any mix of ops and whole states ends in the same record. An op should come after
 * the ops it names in `sees`; one that comes without them has the record remember which they were.
 */
export function applyOp(state: RecordState | undefined, op: Op): RecordState {
  return applyOps(state, [op]);
}

/** The same for one or more ops on one record, copying the record once. */
export function applyOps(state: RecordState | undefined, ops: readonly [Op, ...Op[]]): RecordState {
  const [first] = ops;
  const fields = new Map(state?.fields);
  const seen = new Map(state?.seen);
  const replaced = new Set(state?.replaced);
  let kind = state?.kind ?? first.kind;
  for (const op of ops) {
    kind = smaller(kind, op.kind);
    if (isKnown(seen, op.stamp)) continue;
    dropSeen(fields, op);
    if (!replaced.has(op.stamp)) fields.set(op.field, withHead(fields.get(op.field), { stamp: op.stamp, value: op.value }));
    for (const stamp of op.sees) if (!isKnown(seen, stamp)) replaced.add(stamp);
    seen.set(deviceOfStamp(op.stamp), op.stamp);
  }
  return { id: state?.id ?? first.id, kind, fields, seen, ...stillToCome(replaced, seen) };
}

/** Two copies of a record as one: commutative, associative, idempotent. */
export function mergeRecords(a: RecordState, b: RecordState): RecordState {
  const fields = new Map<string, readonly Head[]>();
  for (const field of new Set([...a.fields.keys(), ...b.fields.keys()])) {
    const heads = mergeHeads(a, b, field);
    if (heads.length > 0) fields.set(field, heads);
  }
  const seen = new Map(a.seen);
  for (const [device, stamp] of b.seen) if (!isKnown(seen, stamp)) seen.set(device, stamp);
  const replaced = new Set([...(a.replaced ?? []), ...(b.replaced ?? [])]);
  return { id: smaller(a.id, b.id), kind: smaller(a.kind, b.kind), fields, seen, ...stillToCome(replaced, seen) };
}

/**
 * Of one record so many are remembered, the latest. More are only named by somebody hostile: unlike a value they cannot be erased,
 * and a record that fits into no part of a snapshot would end all syncing.
 */
export const MOST_REPLACED = 256;

/** What has come since and is no head is known to be replaced without this. */
function stillToCome(replaced: ReadonlySet<Stamp>, seen: ReadonlyMap<string, Stamp>): Pick<RecordState, 'replaced'> {
  const left = replaced.size === 0 ? [] : [...replaced].filter((stamp) => !isKnown(seen, stamp));
  return left.length > 0 ? { replaced: new Set(left.length > MOST_REPLACED ? left.sort().slice(-MOST_REPLACED) : left) } : {};
}

// Ids are random, so two kinds under one id only come from a broken or hostile device: any choice will do
// as long as everybody makes the same.
const smaller = (a: string, b: string): string => (b < a ? b : a);

function isKnown(seen: ReadonlyMap<string, Stamp>, stamp: Stamp): boolean {
  const latest = seen.get(deviceOfStamp(stamp));
  return latest !== undefined && stamp <= latest;
}

function dropSeen(fields: Map<string, readonly Head[]>, op: Op): void {
  if (op.sees.length === 0) return;
  const gone = new Set(op.sees);
  for (const [field, heads] of fields) {
    if (!heads.some((head) => gone.has(head.stamp))) continue;
    const left = heads.filter((head) => !gone.has(head.stamp));
    if (left.length > 0) fields.set(field, left);
    else fields.delete(field);
  }
}

/** Of one stamp there is one value. Two only come from a hostile device, and then everybody keeps the same. */
const either = (a: Head, b: Head): Head => (a.value === b.value || JSON.stringify(a.value) <= JSON.stringify(b.value) ? a : b);

const byStamp = (a: Head, b: Head): number => (a.stamp < b.stamp ? -1 : 1);
/** Once, also where a record that lost some of its past has the value without knowing that it has. */
const withHead = (heads: readonly Head[] | undefined, head: Head): readonly Head[] =>
  heads ? [...heads.filter(({ stamp }) => stamp !== head.stamp), head].sort(byStamp) : [head];

/** Of a value that is no head there. */
const isReplaced = ({ seen, replaced }: RecordState, stamp: Stamp): boolean => isKnown(seen, stamp) || replaced?.has(stamp) === true;

function mergeHeads(a: RecordState, b: RecordState, field: string): readonly Head[] {
  const ours = a.fields.get(field) ?? [];
  const theirs = b.fields.get(field) ?? [];
  if (ours === theirs) return ours;
  const same = new Map(theirs.map((head) => [head.stamp, head]));
  const inBoth = new Set(ours.map((head) => head.stamp).filter((stamp) => same.has(stamp)));
  const fromA = ours.flatMap((head) => (inBoth.has(head.stamp) ? [either(head, same.get(head.stamp)!)] : isReplaced(b, head.stamp) ? [] : [head]));
  const fromB = theirs.filter((head) => !inBoth.has(head.stamp) && !isReplaced(a, head.stamp));
  return [...fromA, ...fromB].sort(byStamp);
}
