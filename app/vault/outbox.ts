import { spaceOfRecord } from '../domain/ids.ts';
import type { Op } from '../domain/record.ts';
import { DELETED } from '../domain/record.ts';
import type { SyncWrite } from '../storage/log-store.ts';
import type { OutboxRow } from '../sync/space-store.ts';
import { openRows, outboxKey, sealOutbox } from './space-rows.ts';
import type { VaultWork } from './vault-work.ts';

/** What one commit takes, and so one row. */
const OPS_PER_ROW = 500;
/** One edit may fill so many rows: their numbers stay apart from those of the next edit. */
const ROWS_PER_EDIT = 1_000;

/** Whether others have to let go of something because of it. */
export const takesBack = (ops: readonly Op[]): boolean =>
  ops.some(({ kind, field, value }) => (field === DELETED && value === true) || (kind === 'consent' && field === 'withdrawnOn' && value !== null));

/** The rows of one edit. They are numbered by the local commit that holds the edit, so that no number comes twice. */
export function outboxRows(ops: readonly Op[], seq: number): readonly OutboxRow[] {
  const count = Math.ceil(ops.length / OPS_PER_ROW);
  if (count > ROWS_PER_EDIT) throw new RangeError('an edit of this size cannot be sent');
  return Array.from({ length: count }, (_, n) => ({ id: seq * ROWS_PER_EDIT + n, ops: ops.slice(n * OPS_PER_ROW, (n + 1) * OPS_PER_ROW) }));
}

/** Edits of a record that is being erased need not leave any more. What is sealed already may have left, and goes as it is. */
async function forget({ keys, deps }: VaultWork, space: string, erased: ReadonlySet<string>): Promise<SyncWrite> {
  const rows = erased.size === 0 ? undefined : await deps.log.readSpace(space);
  if (!rows?.ok) return { put: [], remove: [] };
  const { outbox } = await openRows(rows.value, keys);
  const touched = outbox.filter((row) => !row.sealed && row.ops.some((op) => erased.has(op.id)))
    .map((row) => ({ ...row, ops: row.ops.filter((op) => !erased.has(op.id) || op.field === DELETED) }));
  return {
    put: await Promise.all(touched.filter((row) => row.ops.length > 0).map((row) => sealOutbox(space, row, keys, deps.random))),
    remove: touched.filter((row) => row.ops.length === 0).map((row) => outboxKey(space, row.id)),
  };
}

/** What has to be stored together with an edit, so that it reaches whoever shares the records: each op in the outbox of its space. */
export async function outboxOf(work: VaultWork, { mine, begins }: { readonly mine: string | undefined; readonly begins?: string | undefined }, ops: readonly Op[], seq: number): Promise<SyncWrite> {
  const spaces = [...new Set(ops.map((op) => spaceOfRecord(op.id) ?? mine))].filter((space) => space !== undefined);
  const writes = await Promise.all(spaces.map(async (space) =>
    (space === mine || space === begins || (await isHere(work, space)) ? outboxIn(work, space, ops.filter((op) => (spaceOfRecord(op.id) ?? mine) === space), seq) : NOTHING)));
  return { put: writes.flatMap(({ put }) => put), remove: writes.flatMap(({ remove }) => remove) };
}

const NOTHING: SyncWrite = { put: [], remove: [] };

/** A line that another device of hers holds, or that a backup knew of: from here nothing of it can be sent. */
async function isHere({ deps }: VaultWork, space: string): Promise<boolean> {
  const rows = await deps.log.readSpace(space);
  return rows.ok && rows.value.some(({ part }) => part === 'state');
}

async function outboxIn(work: VaultWork, space: string, ops: readonly Op[], seq: number): Promise<SyncWrite> {
  const { put, remove } = await forget(work, space, new Set(ops.filter((op) => op.field === DELETED && op.value === true).map((op) => op.id)));
  const rows = await Promise.all(outboxRows(ops, seq).map((row) => sealOutbox(space, row, work.keys, work.deps.random)));
  return { put: [...put, ...rows], remove };
}
