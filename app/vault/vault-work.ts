import { toBase64url } from '../crypto/base64url.ts';
import { sealCommit } from '../crypto/commit.ts';
import type { VaultKeys } from '../crypto/vault-keys.ts';
import { KINDS } from '../domain/entities.ts';
import { CLOCK_AT_ZERO, type HybridClock, laterClock } from '../domain/hybrid-clock.ts';
import type { DeviceId } from '../domain/ids.ts';
import type { Op } from '../domain/record.ts';
import type { Result } from '../domain/result.ts';
import { err, ok } from '../domain/result.ts';
import type { Behind, Stale, SyncWrite } from '../storage/log-store.ts';
import type { StorageError } from '../storage/storage-error.ts';
import type { Change, Erasure } from './changes.ts';
import { changesToOps } from './changes.ts';
import type { Drafts } from './drafts.ts';
import type { LogChange } from './log-change.ts';
import { encodeChange } from './log-change.ts';
import type { LogState } from './log-state.ts';
import { afterChange, stateOf } from './log-state.ts';
import { compareWithSentinel, isClean } from './loss.ts';
import { outboxOf, takesBack } from './outbox.ts';
import { planFold } from './plan-fold.ts';
import type { LogHead } from './read-log.ts';
import { HEALTHY, openCommits, readLog } from './read-log.ts';
import type { RecordMap, Records } from './record-map.ts';
import type { PutBack } from './put-back.ts';
import type { ErasePlan, VaultDeps, WriteError, WriteResult } from './vault.ts';
import type { SpaceId } from '../../wire/ids.ts';
import { isNameTaken } from './writer-name.ts';

// What an opened vault does to the store. All of it runs one piece at a time over all tabs; see `exclusive`.

export interface VaultWork {
  readonly deps: VaultDeps;
  readonly keys: VaultKeys;
  readonly records: RecordMap;
  readonly drafts: Drafts;
  /** Undefined until loaded. */
  log: LogState | undefined;
  /** Names this opening in its stamps; another one once somebody else wrote under it. */
  writer: DeviceId;
}

const COMMITS_BEFORE_FOLD = 64;
const MAX_TRIES = 3;
const WRITER_BYTES = 8;

function logOf({ log }: VaultWork): LogState {
  if (!log) throw new Error('the vault was used before it was loaded');
  return log;
}

const vaultIdOf = ({ keys }: VaultWork): string => toBase64url(keys.vaultId);

export async function open(work: VaultWork): Promise<Result<void, StorageError>> {
  const loaded = await load(work);
  // After a restore, or on a browser that lost its counts, there is nothing to compare with yet.
  if (loaded.ok && isClean(logOf(work).health)) markSentinel(work);
  return loaded;
}

async function load(work: VaultWork): Promise<Result<void, StorageError>> {
  const { deps, keys, records } = work;
  const stored = await deps.log.readAll();
  if (!stored.ok) return stored;
  const read = await readLog(stored.value, keys, deps.log.readMirror);
  records.reset();
  for (const segment of read.segments) records.load(segment.records);
  for (const change of read.changes.slice(0, read.sure)) records.apply(change);
  records.applyAfterGap(read.changes.slice(read.sure));
  const found = compareWithSentinel(read.health, deps.sentinel.read(), { vaultId: vaultIdOf(work), seq: read.head.seq, records: records.size() });
  work.log = stateOf(read, { now: deps.now(), clock: work.log?.clock ?? CLOCK_AT_ZERO }, { ...found, mine: mineOf(stored.value.mine) });
  records.announce(new Set<string>(KINDS));
  return ok(undefined);
}

// Written by this vault only.
const mineOf = (space: string | undefined): SpaceId | undefined => space as SpaceId | undefined;

export function takeIn(work: VaultWork, change: LogChange, head: LogHead): void {
  work.log = afterChange(logOf(work), change, head, work.deps.now());
  work.records.apply(change);
}

function markSentinel(work: VaultWork): void {
  const { sentinel, now } = work.deps;
  const { head, manifest, health, cutOff } = logOf(work);
  const since = sentinel.read()?.since ?? now();
  sentinel.write({ vaultId: vaultIdOf(work), seq: head.seq + cutOff, segments: manifest.segments.length, records: work.records.size() + health.missingRecords, since });
}

export async function catchUp(work: VaultWork): Promise<WriteResult> {
  const { head, manifest } = logOf(work);
  const read = await work.deps.log.readCommitsAfter(head.seq);
  if (!read.ok) return read;
  const { fold: stored, lastSeq, commits: rows, mine } = read.value;
  // A store behind what was already read was emptied or put back: nothing may be written over the traces.
  if (stored.version < manifest.version || lastSeq < head.seq) return err({ type: 'lost' });
  if (stored.version !== manifest.version) return load(work);
  const commits = await openCommits(rows, work.keys, head);
  for (const change of commits.changes) takeIn(work, change, commits.head);
  work.log = { ...logOf(work), head: commits.head, mine: mineOf(mine) };
  return ok(undefined);
}

/** Tries again on top of what another tab wrote in between. */
export async function onTop<E extends { readonly type: string }>(work: VaultWork, attempt: () => Promise<Result<void, WriteError | Behind | E>>): Promise<Result<void, WriteError | E>> {
  for (let tries = 0; tries < MAX_TRIES; tries += 1) {
    const done = await attempt();
    if (done.ok) return done;
    // What is not behind is of the other two; narrowing by `type` alone loses E.
    if (done.error.type !== 'behind') return err(done.error as WriteError | E);
    const caughtUp = await catchUp(work);
    if (!caughtUp.ok) return caughtUp;
  }
  return err({ type: 'unavailable' });
}

function stamped(work: VaultWork, changes: readonly (Change | Erasure | PutBack)[]): ReturnType<typeof changesToOps> {
  const { deps, records } = work;
  const { clock } = logOf(work);
  const now = deps.now();
  if (isNameTaken(changes.map(({ id }) => id), records.state, { writer: work.writer, clock, now })) work.writer = toBase64url(deps.random(WRITER_BYTES)) as DeviceId;
  return changesToOps(changes, records.state, { clock, now, writer: work.writer });
}

/** What these changes come to, the clock after them, and what has to be sent of it; a space may begin in the same moment. */
export async function editOf(work: VaultWork, changes: readonly (Change | Erasure | PutBack)[], begins?: string): Promise<{ readonly ops: readonly Op[]; readonly clock: HybridClock; readonly waits: SyncWrite }> {
  const { mine, head } = logOf(work);
  const { ops, clock } = stamped(work, changes);
  return { ops, clock, waits: await outboxOf(work, { mine, begins }, ops, head.seq + 1) };
}

export async function append(work: VaultWork, changes: readonly (Change | Erasure | PutBack)[] | ((records: Records) => readonly (Change | Erasure)[]), draft?: string): Promise<WriteResult> {
  // A draft still being sealed would land after its form was saved.
  if (draft !== undefined) await work.drafts.settled();
  return onTop<never>(work, async () => {
    const { ops, clock, waits } = await editOf(work, typeof changes === 'function' ? changes(work.records) : changes);
    if (ops.length > 0) {
      const written = await appendChange(work, { change: { ops, records: [] }, clock, draft, sync: waits });
      if (written.ok) work.deps.onEdit(waits.put.length > 0 && takesBack(ops));
      // An edit only adds rows: it expects no version of its space.
      return written.ok || written.error.type !== 'stale' ? (written as Result<void, StorageError | Behind>) : err({ type: 'behind' });
    }
    if (draft !== undefined) await work.drafts.discard(draft);
    return ok(undefined);
  });
}

interface Appending {
  readonly change: LogChange;
  /** After an edit: what is written next comes later. */
  readonly clock?: HybridClock;
  readonly draft?: string | undefined;
  readonly sync?: SyncWrite | undefined;
  /** Called when the commit is on its way to the disk. */
  readonly onWriting?: (() => void) | undefined;
}

/** Seals one change and stores it with all that belongs to the same moment. A change of nothing stores only the rest. */
export async function appendChange(work: VaultWork, { change, clock, draft, sync, onWriting }: Appending): Promise<Result<void, StorageError | Behind | Stale>> {
  const { deps, keys } = work;
  const { head, mine } = logOf(work);
  const rest = { finishedDraft: draft, mine, ...(sync && { sync }) };
  if (change.ops.length === 0 && change.records.length === 0) return deps.log.append(rest);
  const seq = head.seq + 1;
  // What another device tells a new one is all that she has: like a segment it is not deflated, because she waits for it.
  const commit = await sealCommit({ vaultId: keys.vaultId, deviceId: deps.device, seq, prevHash: head.hash, payload: encodeChange(change) }, keys, deps.random, { compress: change.records.length === 0 });
  const writing = deps.log.append({ row: { seq, bytes: commit.bytes }, ...rest });
  onWriting?.();
  const written = await writing;
  if (!written.ok) return written;
  takeIn(work, change, { seq, hash: commit.hash });
  if (clock) work.log = { ...logOf(work), clock: laterClock(logOf(work).clock, clock) };
  markSentinel(work);
  deps.announce();
  return written;
}

/** `forget` lets go of what is damaged or missing: she has heard of it. */
export const fold = (work: VaultWork, forget = false): Promise<WriteResult> => onTop<never>(work, async () => {
  const { deps, keys, records } = work;
  const log = logOf(work);
  const plan = await planFold({ ...log, records, forget }, keys, deps.random);
  const written = await deps.log.fold(plan.folded);
  if (!written.ok) return written;
  const folded = { ...log, manifest: plan.manifest, layout: plan.layout, dirty: [], erased: new Set<string>(), repair: false };
  work.log = forget ? { ...folded, damaged: new Set(), health: HEALTHY, cutOff: 0 } : { ...folded, cutOff: untold(log) };
  markSentinel(work);
  deps.announce();
  return written;
});

/** Folding closes the gaps that told of a loss; until she has heard of it the sentinel tells instead. */
const untold = ({ health, damaged }: LogState): number => health.missingChanges + Math.max(0, health.damagedRows - damaged.size);

export async function tidy(work: VaultWork): Promise<WriteResult> {
  const caughtUp = await catchUp(work);
  if (!caughtUp.ok) return caughtUp;
  const { head, manifest, erased, repair, health } = logOf(work);
  const grown = head.seq - manifest.foldedSeq > COMMITS_BEFORE_FOLD;
  return erased.size > 0 || (isClean(health) && (grown || repair)) ? fold(work) : ok(undefined);
}

export async function erase(work: VaultWork, plan: (records: Records) => ErasePlan): Promise<WriteResult> {
  const caughtUp = await catchUp(work);
  if (!caughtUp.ok) return caughtUp;
  // Worked out anew where a tab came in between that knows of no turns: a count that was added to would be lost, and what was just written left.
  const written = await append(work, (records) => {
    const { erasures, changes } = plan(records);
    return [...changes, ...erasures];
  });
  if (!written.ok) return written;
  return logOf(work).erased.size > 0 ? fold(work) : written;
}
