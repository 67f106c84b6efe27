import type { Bytes } from '../crypto/bytes.ts';
import type { Result } from '../domain/result.ts';
import { spaceOfRecord } from '../domain/ids.ts';
import { err, ok } from '../domain/result.ts';
import type { Stale, SyncKey, SyncWrite } from '../storage/log-store.ts';
import type { Behind, SpaceChange, SpaceStore, StoredSpace, StoreFailure } from '../sync/space-store.ts';
import type { SpaceState } from '../sync/space-state.ts';
import type { SpaceId } from '../../wire/ids.ts';
import type { Change } from './changes.ts';
import { isClean } from './loss.ts';
import { HEALTHY } from './read-log.ts';
import type { Records } from './record-map.ts';
import { entryKey, heldKey, openRows, outboxKey, refusedKey, sealEntry, sealHeld, sealOutbox, sealRefused, sealState } from './space-rows.ts';
import { appendChange, catchUp, editOf, onTop, type VaultWork } from './vault-work.ts';
import type { WriteError, WriteResult } from './vault.ts';

// A space inside the vault: what the sync engine keeps lies next to the records and changes in the same transaction.

type Guarded = <T, E>(task: () => Promise<Result<T, E>>) => Promise<Result<T, E | { readonly type: 'locked' }>>;

/** The engine knows four ways of failing; whatever else happens to a store is one of them to it. */
const failureOf = ({ type }: WriteError): StoreFailure =>
  ({ type: type === 'locked' || type === 'full' || type === 'lost' ? type : 'unavailable' });

interface ReadSpace { readonly stored: StoredSpace; readonly damaged: readonly SyncKey[] }

/**
 * A row that cannot be opened may have been an edit that never left, and where records are missing the others may have them:
 * comparing everything finds both.
 */
async function readSpace(work: VaultWork, space: SpaceId): Promise<Result<ReadSpace, StoreFailure>> {
  const rows = await work.deps.log.readSpace(space);
  if (!rows.ok) return err(failureOf(rows.error));
  const { state, damaged, ...rest } = await openRows(rows.value, work.keys);
  return state ? ok({ stored: { ...rest, state: damaged.length > 0 || !isClean(work.log?.health ?? HEALTHY) ? { ...state, doubt: true } : state }, damaged }) : err({ type: 'lost' });
}

async function writeOf({ keys, deps: { random } }: VaultWork, { expected, state, entries = [], entriesFrom, outbox, held, refused }: SpaceChange, known: number): Promise<SyncWrite> {
  const { space } = state;
  const from = entriesFrom ?? known;
  const put = await Promise.all([
    sealState(state, expected + 1, keys, random),
    ...entries.map((entry, n) => sealEntry(space, from + n, entry, keys, random)),
    ...(outbox?.put ?? []).map((row) => sealOutbox(space, row, keys, random)),
    ...(held?.put ?? []).map((row) => sealHeld(space, row, keys, random)),
    ...(refused?.put ?? []).map((row) => sealRefused(space, row, keys, random)),
  ]);
  const remove = [
    ...Array.from({ length: Math.max(0, known - from) }, (_, n) => entryKey(space, from + n)),
    ...(outbox?.remove ?? []).map((id) => outboxKey(space, id)),
    ...(held?.remove ?? []).map((hash) => heldKey(space, hash)),
    ...(refused?.remove ?? []).map((hash) => refusedKey(space, hash)),
  ];
  return { put, remove, expected: { space, version: expected } };
}

async function commitSpace(work: VaultWork, change: SpaceChange, damaged: readonly SyncKey[], onWriting: (() => void) | undefined): Promise<Result<void, StoreFailure | Behind>> {
  const done = await onTop<Stale>(work, async () => {
    const rows = change.entries ? await work.deps.log.readSpace(change.state.space) : ok([]);
    if (!rows.ok) return rows;
    const sync = await writeOf(work, change, rows.value.filter((row) => row.part === 'entry').length);
    return appendChange(work, { change: { ops: change.ops ?? [], records: change.records ?? [], texts: change.recordTexts }, sync: { ...sync, remove: [...damaged, ...sync.remove] }, onWriting });
  });
  if (done.ok) return done;
  return err(done.error.type === 'stale' ? { type: 'behind' } : failureOf(done.error));
}

/** The engine's door to one space of an opened vault. */
export function createSpaceStore(work: VaultWork, space: SpaceId, guarded: Guarded): SpaceStore {
  /** Found at the last reading; taken away with the next change, which has the doubt that they leave. */
  let damaged: readonly SyncKey[] = [];
  const read = async (): Promise<Result<StoredSpace, StoreFailure>> => {
    const found = await readSpace(work, space);
    if (!found.ok) return found;
    ({ damaged } = found.value);
    return ok(found.value.stored);
  };
  return {
    read: () => guarded(read),
    kindOf: (id) => work.records.state(id)?.kind,
    commit: (change, onWriting) => guarded(async () => {
      const done = await commitSpace(work, change, damaged, onWriting);
      if (done.ok) damaged = [];
      return done;
    }),
    records: () => guarded(async () => {
      const caughtUp = await catchUp(work);
      if (!caughtUp.ok) return err(failureOf(caughtUp.error));
      const stored = await read();
      return stored.ok ? ok({ version: stored.value.version, outbox: stored.value.outbox, records: work.records.all().filter((record) => (spaceOfRecord(record.id) ?? work.log?.mine) === space) }) : stored;
    }),
  };
}

/** Forgets a space that is over: its keys and all that was kept of it. The space of her own devices stays. */
export async function dropSpace(work: VaultWork, space: SpaceId): Promise<WriteResult> {
  const done = await onTop<Stale>(work, async () => {
    const rows = await work.deps.log.readSpace(space);
    if (!rows.ok || rows.value.length === 0 || space === work.log?.mine) return rows.ok ? ok(undefined) : rows;
    return work.deps.log.append({ mine: work.log?.mine, sync: { put: [], remove: rows.value.map(({ part, key }) => ({ space, part, key })) } });
  });
  return done.ok || done.error.type !== 'stale' ? (done as WriteResult) : err({ type: 'unavailable' });
}

/** Before a loss is accepted, and so forgotten: what the others have of it is still to be looked for. */
export async function doubtSpaces(work: VaultWork): Promise<WriteResult> {
  const spaces = await work.deps.log.listSpaces();
  if (!spaces.ok) return spaces;
  for (const space of spaces.value) {
    // Stored under the id of a space only.
    const read = await readSpace(work, space as SpaceId);
    // One whose own state is lost cannot go on either way.
    if (!read.ok && read.error.type !== 'lost') return read;
    if (!read.ok) continue;
    const { stored: { version, state }, damaged } = read.value;
    const marked = await commitSpace(work, { expected: version, state: { ...state, doubt: true } }, damaged, undefined);
    if (!marked.ok) return marked.error.type === 'behind' ? err({ type: 'unavailable' }) : err(marked.error);
  }
  return ok(undefined);
}

async function isBegun(work: VaultWork, { space, identity }: SpaceState): Promise<boolean> {
  const there = await readSpace(work, space);
  return there.ok && there.value.stored.state.identity.device === identity.device;
}

export interface Taken { readonly type: 'taken' }
export type BeginResult = Result<void, WriteError | Taken>;
/** Asked again on top of what another tab wrote; undefined where the space is not needed any more. */
export type FirstChanges = readonly Change[] | ((records: Records) => readonly Change[] | undefined);
export interface NewSpace { readonly state: SpaceState; readonly entries: readonly Bytes[] }

/**
 * Stores a space that was just founded or joined. As the one of her own devices, every edit has to reach it from this moment
 * on; one that is shared with others gets what is written into it, beginning with these changes. Another try, perhaps in another
 * tab, may have been quicker: then nothing is stored.
 */
export async function beginSpace(work: VaultWork, { state, entries }: NewSpace, kind: 'mine' | 'shared', changes: FirstChanges = []): Promise<BeginResult> {
  let edits = false;
  const done = await onTop<Stale | Taken>(work, async () => {
    const first = kind === 'mine' && work.log?.mine !== undefined ? undefined : typeof changes === 'function' ? changes(work.records) : changes;
    if (!first) return err({ type: 'taken' });
    const begun = await writeOf(work, { expected: 0, state, entries }, 0);
    const { ops, clock, waits } = await editOf(work, first, state.space);
    edits = first.length > 0;
    const sync = { ...begun, put: [...begun.put, ...waits.put], remove: waits.remove, ...(kind === 'mine' && { nowMine: state.space }) };
    return appendChange(work, { change: { ops, records: [] }, clock, sync });
  });
  if (done.ok && edits) work.deps.onEdit(false);
  if (!done.ok && done.error.type !== 'stale') return err(done.error);
  // Begun in another tab: under the same name it is the very same one, and with it came what this one would have written.
  if (!done.ok && !(await isBegun(work, state))) return err({ type: 'unavailable' });
  work.deps.announce();
  return catchUp(work);
}
