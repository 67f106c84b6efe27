import fc from 'fast-check';
import { CLOCK_AT_ZERO, type HybridClock, tick } from '../../../app/domain/hybrid-clock.ts';
import { applyOp, mergeRecords } from '../../../app/domain/merge-record.ts';
import { allHeads, DELETED, headsOf, type Op, type RecordState } from '../../../app/domain/record.ts';

export const ID = 'record';
const FIELDS = ['nickname', 'language', DELETED];
export const NOW = 1_790_000_000_000;

/** A phone in the simulation: what it applied, in which order, and the record that came of it. */
export interface Phone {
  readonly device: string;
  clock: HybridClock;
  applied: Op[];
  state: RecordState | undefined;
}
export const newPhones = (): Phone[] => ['a', 'b', 'c'].map((name) => ({ device: name.repeat(11), clock: CLOCK_AT_ZERO, applied: [], state: undefined }));

export function write(phone: Phone, field: string, value: number): void {
  const { clock, stamp } = tick(phone.clock, NOW, phone.device);
  const sees = field === DELETED && phone.state ? allHeads(phone.state) : headsOf(phone.state, field);
  const op: Op = { id: ID, kind: 'contact', field, value: field === DELETED ? true : value, stamp, sees };
  phone.clock = clock;
  phone.applied.push(op);
  phone.state = applyOp(phone.state, op);
}

/** Gives `to` the next ops it misses, and now and then one that it has had already. */
export function pull(to: Phone, from: Phone, count: number, again: number): void {
  const known = new Set(to.applied.map((op) => op.stamp));
  const news = from.applied.filter((op) => !known.has(op.stamp)).slice(0, count);
  const repeated = from.applied.filter((op) => known.has(op.stamp)).slice(0, again);
  for (const op of [...news, ...repeated]) to.state = applyOp(to.state, op);
  to.applied.push(...news);
}

export function takeState(to: Phone, from: Phone): void {
  if (!from.state) return;
  const known = new Set(to.applied.map((op) => op.stamp));
  to.state = to.state ? mergeRecords(to.state, from.state) : from.state;
  to.applied.push(...from.applied.filter((op) => !known.has(op.stamp)));
}

const who = fc.integer({ min: 0, max: 2 });
const action = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('write' as const), who, field: fc.constantFrom(...FIELDS), value: fc.nat(9) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('pull' as const), who, from: who, count: fc.nat(6), again: fc.nat(3) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('state' as const), who, from: who }) },
);
type Action = typeof action extends fc.Arbitrary<infer T> ? T : never;
export const history = fc.array(action, { minLength: 4, maxLength: 40 });

export function play(actions: readonly Action[]): Phone[] {
  const phones = newPhones();
  for (const step of actions) {
    const phone = phones[step.who];
    if (!phone) continue;
    if (step.do === 'write') write(phone, step.field, step.value);
    else if (step.do === 'state') takeState(phone, phones[step.from] ?? phone);
    else pull(phone, phones[step.from] ?? phone, step.count, step.again);
  }
  return phones;
}

/** The heads that must be left: ops that no other op has seen. */
export function expectedHeads(ops: readonly Op[]): string[] {
  const gone = new Set(ops.flatMap((op) => op.sees));
  return ops.map((op) => op.stamp).filter((stamp) => !gone.has(stamp)).sort();
}
export const stateOf = (phone: Phone): RecordState => phone.state ?? { id: ID, kind: 'contact', fields: new Map(), seen: new Map() };
