import { toBase64url } from '../crypto/base64url.ts';
import { sealCommit } from '../crypto/commit.ts';
import { utf8 } from '../crypto/text-bytes.ts';
import type { VaultKeys } from '../crypto/vault-keys.ts';
import { KINDS } from '../domain/entities.ts';
import type { Op } from '../domain/record.ts';
import type { Result } from '../domain/result.ts';
import { err, ok } from '../domain/result.ts';
import type { Behind } from '../storage/log-store.ts';
import type { StorageError } from '../storage/storage-error.ts';
import type { Change, Erasure } from './changes.ts';
import { changesToOps } from './changes.ts';
import type { Drafts } from './drafts.ts';
import type { LogState } from './log-state.ts';
import { afterOps, stateOf } from './log-state.ts';
import { compareWithSentinel, isClean } from './loss.ts';
import { planFold } from './plan-fold.ts';
import type { LogHead } from './read-log.ts';
import { HEALTHY, openCommits, readLog } from './read-log.ts';
import type { RecordMap, Records } from './record-map.ts';
import type { PutBack } from './put-back.ts';
import type { ErasePlan, VaultDeps, WriteResult } from './vault.ts';

// What an opened vault does to the store. All of it runs one piece at a time over all tabs; see `exclusive`.

export interface VaultWork {
  readonly deps: VaultDeps;
  readonly keys: VaultKeys;
  readonly records: RecordMap;
  readonly drafts: Drafts;
  /** Undefined until loaded. */
  log: LogState | undefined;
}

const COMMITS_BEFORE_FOLD = 64;
const MAX_TRIES = 3;

function logOf({ log }: VaultWork): LogState {
  if (!log) throw new Error('the vault was used before it was loaded');
  return log;
}

const vaultIdOf = ({ keys }: VaultWork): string => toBase64url(keys.vaultId);
const writerOf = ({ deps }: VaultWork) => ({ now: deps.now(), device: deps.device });

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
  records.apply(read.ops);
  const found = compareWithSentinel(read.health, deps.sentinel.read(), { vaultId: vaultIdOf(work), seq: read.head.seq, records: records.size() });
  work.log = stateOf(read, writerOf(work), found);
  records.announce(new Set<string>(KINDS));
  return ok(undefined);
}

function takeIn(work: VaultWork, ops: readonly Op[], head: LogHead): void {
  work.log = afterOps(logOf(work), ops, head, writerOf(work));
  work.records.apply(ops);
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
  const { fold: stored, lastSeq, commits: rows } = read.value;
  // A store behind what was already read was emptied or put back: nothing may be written over the traces.
  if (stored.version < manifest.version || lastSeq < head.seq) return err({ type: 'lost' });
  if (stored.version !== manifest.version) return load(work);
  const commits = await openCommits(rows, work.keys, head);
  takeIn(work, commits.ops, commits.head);
  return ok(undefined);
}

/** Tries again on top of what another tab wrote in between. */
async function onTop(work: VaultWork, attempt: () => Promise<Result<void, StorageError | Behind>>): Promise<WriteResult> {
  for (let tries = 0; tries < MAX_TRIES; tries += 1) {
    const done = await attempt();
    if (done.ok) return done;
    if (done.error.type !== 'behind') return err(done.error);
    const caughtUp = await catchUp(work);
    if (!caughtUp.ok) return caughtUp;
  }
  return err({ type: 'unavailable' });
}

export async function append(work: VaultWork, changes: readonly (Change | Erasure | PutBack)[], draft?: string): Promise<WriteResult> {
  // A draft still being sealed would land after its form was saved.
  if (draft !== undefined) await work.drafts.settled();
  return onTop(work, async () => {
    const { clock, head } = logOf(work);
    const { ops } = changesToOps(changes, work.records.state, { clock, ...writerOf(work) });
    if (ops.length > 0) return appendOps(work, ops, head, draft);
    if (draft !== undefined) await work.drafts.discard(draft);
    return ok(undefined);
  });
}

async function appendOps(work: VaultWork, ops: readonly Op[], head: LogHead, draft: string | undefined): Promise<Result<void, StorageError | Behind>> {
  const { deps, keys } = work;
  const seq = head.seq + 1;
  const commit = await sealCommit({ vaultId: keys.vaultId, deviceId: deps.device, seq, prevHash: head.hash, payload: utf8(JSON.stringify(ops)) }, keys, deps.random);
  const written = await deps.log.append({ seq, bytes: commit.bytes }, draft);
  if (!written.ok) return written;
  takeIn(work, ops, { seq, hash: commit.hash });
  markSentinel(work);
  deps.announce();
  return written;
}

/** `forget` lets go of what is damaged or missing: she has heard of it. */
export const fold = (work: VaultWork, forget = false): Promise<WriteResult> => onTop(work, async () => {
  const { deps, keys, records } = work;
  const log = logOf(work);
  const plan = await planFold({ ...log, records, forget }, keys, deps.random);
  const written = await deps.log.fold(plan.folded);
  if (!written.ok) return written;
  const folded = { ...log, manifest: plan.manifest, layout: plan.layout, dirty: new Set<string>(), erased: new Set<string>(), repair: false };
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
  const { erasures, changes } = plan(work.records);
  const written = await append(work, [...changes, ...erasures]);
  if (!written.ok) return written;
  return logOf(work).erased.size > 0 ? fold(work) : written;
}
