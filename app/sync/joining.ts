import { ok } from '../domain/result.ts';
import type { OutboxRow } from './space-store.ts';
import type { RecordState } from '../domain/record.ts';
import { advance, type Step, type Work } from './space-work.ts';

/** Something that no edit in the outbox tells, be it only that a value was replaced: it was here before the space was. */
function holdsMore(records: readonly RecordState[], outbox: readonly OutboxRow[]): boolean {
  const told = new Set(outbox.flatMap(({ ops }) => ops.map(({ stamp }) => stamp)));
  const stampsOf = ({ fields, seen }: RecordState): readonly string[] => [...seen.values(), ...[...fields.values()].flatMap((heads) => heads.map(({ stamp }) => stamp))];
  return records.some((record) => !stampsOf(record).every((stamp) => told.has(stamp)));
}

/** Before anything of the space is stored here it can still be told what was here before. */
export async function noteBrought(work: Work): Step {
  const { state, entries } = work.stored;
  if (state.joining !== 'alone' || entries.length > 0) return ok(undefined);
  const here = await work.deps.store.records();
  if (!here.ok || !holdsMore(here.value.records, here.value.outbox)) return here.ok ? ok(undefined) : here;
  return advance(work, { state: { ...state, joining: 'brings' } });
}

/**
 * Everything of the space is here. What this device brought is in no commit, so the hub gets all of it as a snapshot; till
 * it has that, the doubt stays.
 */
export async function endJoining(work: Work): Step {
  const { joining, ...state } = work.stored.state;
  if (!joining) return ok(undefined);
  work.repair = joining === 'brings';
  return advance(work, { state: { ...state, doubt: work.repair } });
}
