import type { RandomBytes } from '../crypto/bytes.ts';
import { sealCommit } from '../crypto/commit.ts';
import { toBase64url } from '../crypto/base64url.ts';
import { utf8 } from '../crypto/text-bytes.ts';
import type { VaultKeys } from '../crypto/vault-keys.ts';
import { KINDS } from '../domain/entities.ts';
import type { HybridClock } from '../domain/hybrid-clock.ts';
import { deviceOfStamp, receive } from '../domain/hybrid-clock.ts';
import type { DeviceId } from '../domain/ids.ts';
import type { Op } from '../domain/record.ts';
import { DELETED } from '../domain/record.ts';
import type { Result } from '../domain/result.ts';
import { err, ok } from '../domain/result.ts';
import type { LogStore } from '../storage/log-store.ts';
import type { SentinelStore } from '../storage/sentinel.ts';
import type { StorageError } from '../storage/storage-error.ts';
import type { Change, Erasure } from './changes.ts';
import { changesToOps } from './changes.ts';
import type { Drafts } from './drafts.ts';
import { createDrafts } from './drafts.ts';
import { compareWithSentinel, isClean } from './loss.ts';
import type { Manifest } from './manifest.ts';
import type { Layout } from './plan-fold.ts';
import { planFold } from './plan-fold.ts';
import type { LogHead, LogHealth } from './read-log.ts';
import { HEALTHY, openCommits, readLog } from './read-log.ts';
import type { Records } from './record-map.ts';
import { createRecordMap } from './record-map.ts';

export interface VaultDeps {
  readonly log: LogStore;
  readonly sentinel: SentinelStore;
  readonly random: RandomBytes;
  readonly now: () => number;
  readonly device: DeviceId;
  /** Runs one piece of work at a time over all tabs of this browser. */
  readonly exclusive: <T>(work: () => Promise<T>) => Promise<T>;
  /** Tells the other tabs that something was written. */
  readonly announce: () => void;
}

export type WriteError = StorageError | { readonly type: 'locked' };
export type WriteResult = Result<void, WriteError>;

/** Records to empty, and what to write in the same commit: either both are stored or neither. */
export interface ErasePlan { readonly erasures: readonly Erasure[]; readonly changes: readonly Change[] }

/** The opened vault: the only way to read or write what is about families. */
export interface Vault {
  readonly records: Records;
  readonly health: LogHealth;
  readonly drafts: Drafts;
  /** Writes all changes as one sealed commit, or none. Resolves when they are on disk. */
  readonly write: (changes: readonly Change[], options?: { readonly draft?: string }) => Promise<WriteResult>;
  /** Empties records for good: memory, segments and commits that held them, at once. */
  readonly erase: (records: readonly Erasure[], changes?: readonly Change[]) => Promise<WriteResult>;
  /** The same for what must be worked out first: the plan sees everything that other tabs wrote, so nothing is counted twice. */
  readonly eraseWith: (plan: (records: Records) => ErasePlan) => Promise<WriteResult>;
  /** Takes in what another tab wrote. */
  readonly catchUp: () => Promise<WriteResult>;
  /** Folds the tail of commits into segments when it has grown; cheap otherwise. */
  readonly tidy: () => Promise<WriteResult>;
  /** After she has seen that something is missing: from now on this is what there should be. */
  readonly acceptLoss: () => Promise<WriteResult>;
  readonly keys: VaultKeys;
  /** Names this browser profile in the stamps of what it writes. */
  readonly device: DeviceId;
  readonly close: () => void;
}

const COMMITS_BEFORE_FOLD = 64;
const MAX_TRIES = 3;

interface Opened {
  manifest: Manifest;
  layout: Layout;
  dirty: Set<string>;
  head: LogHead;
  clock: HybridClock;
  damaged: ReadonlySet<number>;
  /** Emptied since the last fold: their content is still at rest until the next one. */
  erased: Set<string>;
  /** A second copy stood in for a damaged one: both are to be written again. */
  repair: boolean;
}

/** What this device wrote itself counts however far ahead it lies: its next stamp must be later, or the write would be lost. */
const clockAfter = (ops: readonly Op[], clock: HybridClock, now: number, device: DeviceId): HybridClock =>
  ops.reduce((at, op) => receive(at, op.stamp, deviceOfStamp(op.stamp) === device ? Number.POSITIVE_INFINITY : now), clock);

const erasedBy = (ops: readonly Op[]): Set<string> => new Set(ops.filter((op) => op.field === DELETED).map((op) => op.id));

/** Opens everything that is stored under these keys. */
export async function openVault(keys: VaultKeys, deps: VaultDeps): Promise<Result<Vault, StorageError>> {
  const { log, sentinel, random, now, device, exclusive, announce } = deps;
  const records = createRecordMap();
  const vaultId = toBase64url(keys.vaultId);
  let closed = false;
  let opened!: Opened;
  let health!: LogHealth;
  /** Changes that the sentinel knows of and the store has not: kept in the sentinel until she has heard of it. */
  let cutOff = 0;

  const load = async (): Promise<Result<void, StorageError>> => {
    const stored = await log.readAll();
    if (!stored.ok) return stored;
    const read = await readLog(stored.value, keys, log.readMirror);
    records.reset();
    for (const segment of read.segments) records.load(segment.records);
    const layout = new Map(read.segments.map((segment) => [segment.id, segment.records.map((record) => record[0])]));
    const repaired = read.segments.filter((segment) => read.repaired.has(segment.id)).flatMap((segment) => segment.records.slice(0, 1).map((record) => record[0]));
    opened = {
      manifest: read.manifest, layout, head: read.head, damaged: read.damaged, repair: repaired.length > 0,
      dirty: new Set([...repaired, ...read.ops.map((op) => op.id)]), erased: erasedBy(read.ops),
      clock: clockAfter(read.ops, read.manifest.clock, now(), device),
    };
    records.apply(read.ops);
    records.announce(new Set<string>(KINDS));
    ({ health, cutOff } = compareWithSentinel(read.health, sentinel.read(), { vaultId, seq: read.head.seq, records: records.size() }));
    return ok(undefined);
  };

  const takeIn = (ops: readonly Op[], head: LogHead): void => {
    opened.head = head;
    opened.clock = clockAfter(ops, opened.clock, now(), device);
    for (const op of ops) opened.dirty.add(op.id);
    for (const id of erasedBy(ops)) opened.erased.add(id);
    records.apply(ops);
  };

  const markSentinel = (): void => {
    const before = sentinel.read();
    sentinel.write({ vaultId, seq: opened.head.seq + cutOff, segments: opened.manifest.segments.length, records: records.size() + health.missingRecords, since: before?.since ?? now() });
  };

  const catchUpInside = async (): Promise<WriteResult> => {
    const read = await log.readCommitsAfter(opened.head.seq);
    if (!read.ok) return read;
    // A store behind what was already read was emptied or put back: nothing may be written over the traces.
    if (read.value.fold.version < opened.manifest.version || read.value.lastSeq < opened.head.seq) return err({ type: 'lost' });
    if (read.value.fold.version !== opened.manifest.version) return load();
    const commits = await openCommits(read.value.commits, keys, opened.head);
    takeIn(commits.ops, commits.head);
    return ok(undefined);
  };

  const append = async (changes: readonly (Change | Erasure)[], draft?: string): Promise<WriteResult> => {
    if (draft !== undefined) await drafts.settled();
    for (let attempt = 0; attempt < MAX_TRIES; attempt += 1) {
      const { ops, clock } = changesToOps(changes, records.state, { clock: opened.clock, now: now(), device });
      if (ops.length === 0) {
        if (draft !== undefined) await drafts.discard(draft);
        return ok(undefined);
      }
      const seq = opened.head.seq + 1;
      const commit = await sealCommit({ vaultId: keys.vaultId, deviceId: device, seq, prevHash: opened.head.hash, payload: utf8(JSON.stringify(ops)) }, keys, random);
      const written = await log.append({ seq, bytes: commit.bytes }, draft);
      if (written.ok) {
        opened.clock = clock;
        takeIn(ops, { seq, hash: commit.hash });
        markSentinel();
        announce();
        return ok(undefined);
      }
      if (written.error.type !== 'behind') return err(written.error);
      const caughtUp = await catchUpInside();
      if (!caughtUp.ok) return caughtUp;
    }
    return err({ type: 'unavailable' });
  };

  const fold = async (forget = false): Promise<WriteResult> => {
    for (let attempt = 0; attempt < MAX_TRIES; attempt += 1) {
      const plan = await planFold({ ...opened, records, forget }, keys, random);
      const written = await log.fold(plan.folded);
      if (written.ok) {
        // Folding closes the gaps that told of the loss; until she has heard of it the sentinel tells instead.
        cutOff = forget ? 0 : health.missingChanges + Math.max(0, health.damagedRows - opened.damaged.size);
        if (forget) health = HEALTHY;
        opened = { ...opened, manifest: plan.manifest, layout: plan.layout, dirty: new Set(), erased: new Set(), repair: false, damaged: forget ? new Set() : opened.damaged };
        markSentinel();
        announce();
        return ok(undefined);
      }
      if (written.error.type !== 'behind') return err(written.error);
      const caughtUp = await catchUpInside();
      if (!caughtUp.ok) return caughtUp;
    }
    return err({ type: 'unavailable' });
  };

  const tidy = async (): Promise<WriteResult> => {
    const caughtUp = await catchUpInside();
    if (!caughtUp.ok) return caughtUp;
    const grown = opened.head.seq - opened.manifest.foldedSeq > COMMITS_BEFORE_FOLD;
    return opened.erased.size > 0 || (isClean(health) && (grown || opened.repair)) ? fold() : ok(undefined);
  };

  const guarded = (work: () => Promise<WriteResult>): Promise<WriteResult> =>
    closed ? Promise.resolve(err({ type: 'locked' })) : exclusive(async () => (closed ? err({ type: 'locked' }) : work()));

  const erase = async (plan: (records: Records) => ErasePlan): Promise<WriteResult> => {
    const caughtUp = await catchUpInside();
    if (!caughtUp.ok) return caughtUp;
    const { erasures, changes } = plan(records);
    if (erasures.length === 0 && changes.length === 0) return opened.erased.size > 0 ? fold() : ok(undefined);
    const written = await append([...changes, ...erasures]);
    return written.ok ? fold() : written;
  };

  const drafts = createDrafts(log, keys, random);
  const loaded = await exclusive(async () => {
    const result = await load();
    // After a restore, or on a browser that lost its counts, there is nothing to compare with yet.
    if (result.ok && isClean(health)) markSentinel();
    return result;
  });
  if (!loaded.ok) return loaded;
  return ok({
    records, drafts, keys, device,
    get health() { return health; },
    write: (changes, options) => guarded(() => append(changes, options?.draft)),
    erase: (erasures, changes = []) => guarded(() => erase(() => ({ erasures, changes }))),
    eraseWith: (plan) => guarded(() => erase(plan)),
    catchUp: () => guarded(catchUpInside),
    tidy: () => guarded(tidy),
    acceptLoss: () => guarded(() => fold(true)),
    close: () => {
      closed = true;
      records.clear();
      drafts.close();
      log.close();
    },
  });
}
