import type { RandomBytes } from '../crypto/bytes.ts';
import type { VaultKeys } from '../crypto/vault-keys.ts';
import type { DeviceId } from '../domain/ids.ts';
import type { Result } from '../domain/result.ts';
import { err, ok } from '../domain/result.ts';
import type { LogStore } from '../storage/log-store.ts';
import type { SentinelStore } from '../storage/sentinel.ts';
import type { StorageError } from '../storage/storage-error.ts';
import type { SpaceStore } from '../sync/space-store.ts';
import type { SpaceId } from '../../wire/ids.ts';
import type { Change, Erasure } from './changes.ts';
import type { Clips } from './clips.ts';
import { createClips } from './clips.ts';
import type { Drafts } from './drafts.ts';
import { createDrafts } from './drafts.ts';
import { gatherProfiles } from './gather-profiles.ts';
import { isClean } from './loss.ts';
import type { PutBack } from './put-back.ts';
import type { LogHealth } from './read-log.ts';
import { HEALTHY } from './read-log.ts';
import type { Records } from './record-map.ts';
import { createRecordMap } from './record-map.ts';
import type { BeginResult, FirstChanges, NewSpace } from './vault-spaces.ts';
import { beginSpace, createSpaceStore, doubtSpaces, dropSpace } from './vault-spaces.ts';
import type { VaultWork } from './vault-work.ts';
import { append, catchUp, erase, fold, open, tidy } from './vault-work.ts';

export interface VaultDeps {
  readonly log: LogStore;
  readonly sentinel: SentinelStore;
  readonly random: RandomBytes;
  readonly now: () => number;
  /** Names this browser profile in its counts and commits. */
  readonly device: DeviceId;
  /** Names this one opening of the vault in its stamps: drawn anew each time, so that two copies of a profile never write under one name. */
  readonly writer: DeviceId;
  /** Runs one piece of work at a time over all tabs of this browser. */
  readonly exclusive: <T>(work: () => Promise<T>) => Promise<T>;
  /** Tells the other tabs that something was written. */
  readonly announce: () => void;
  /** Something was changed here, and not taken in from another device; whether it takes back what others may have. */
  readonly onEdit: (takesBack: boolean) => void;
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
  /** Recorded voices on this device; in no backup and on no other device. */
  readonly clips: Clips;
  /**
   * Writes all changes as one sealed commit, or none. Resolves when they are on disk. What builds on a number that is there is
   * handed over as a function: it is asked again when another tab came in between.
   */
  readonly write: (changes: readonly (Change | PutBack)[] | ((records: Records) => readonly Change[]), options?: { readonly draft?: string }) => Promise<WriteResult>;
  /** Empties records for good: memory, segments and commits that held them, at once. */
  readonly erase: (records: readonly Erasure[], changes?: readonly Change[]) => Promise<WriteResult>;
  /** The same for what must be worked out first: the plan sees everything that other tabs wrote, so nothing is counted twice. */
  readonly eraseWith: (plan: (records: Records) => ErasePlan) => Promise<WriteResult>;
  /** Takes in what another tab wrote. */
  readonly catchUp: () => Promise<WriteResult>;
  /** Folds the tail of commits into segments when it has grown; cheap otherwise. */
  readonly tidy: () => Promise<WriteResult>;
  /** After she has seen that something is missing: from now on this is what there should be. What her other devices have of it is still looked for. */
  readonly acceptLoss: () => Promise<WriteResult>;
  readonly keys: VaultKeys;
  /** Names this browser profile in its counts. */
  readonly device: DeviceId;
  /** Under which name this opening writes. */
  readonly writer: DeviceId;
  /** The last commit that this opening knows of. */
  readonly seq: number;
  /** The space of her own devices, once there is one. */
  readonly mine: SpaceId | undefined;
  /** What the sync engine needs of a space. */
  readonly space: (space: SpaceId) => SpaceStore;
  /** Stores the space of her own devices, just founded or joined; `taken`, and nothing stored, where there is one. */
  readonly beginMine: (space: NewSpace) => Promise<BeginResult>;
  /** Stores a space that is shared with somebody else, and in the same moment what names it and what is said in it first. */
  readonly beginShared: (space: NewSpace, changes?: FirstChanges) => Promise<BeginResult>;
  /** Forgets a space that is over, its keys with it. */
  readonly dropSpace: (space: SpaceId) => Promise<WriteResult>;
  readonly close: () => void;
}

/** Opens everything that is stored under these keys. */
export async function openVault(keys: VaultKeys, deps: VaultDeps): Promise<Result<Vault, StorageError>> {
  const { log, random, device, exclusive } = deps;
  const records = createRecordMap();
  const drafts = createDrafts({ log, keys, random, now: deps.now });
  const clips = createClips(log.clips, keys, random);
  const work: VaultWork = { deps, keys, records, drafts, log: undefined, writer: deps.writer };
  const stores = new Map<SpaceId, SpaceStore>();
  let closed = false;
  const guarded = async <T, E>(task: () => Promise<Result<T, E>>): Promise<Result<T, E | { readonly type: 'locked' }>> =>
    closed ? err({ type: 'locked' }) : exclusive(async () => (closed ? err({ type: 'locked' } as const) : task()));

  const loaded = await exclusive(() => open(work));
  if (!loaded.ok) return loaded;
  const gather = (): Promise<WriteResult> => guarded(() => append(work, gatherProfiles));
  // Where something is missing she hears so before anything is written.
  const gathers = (): boolean => isClean(work.log?.health ?? HEALTHY) && gatherProfiles(records).length > 0;
  if (gathers()) await gather();
  // A device with an older version may still bring one.
  records.onChange((kinds) => { if (kinds.has('profile') && gathers()) void gather(); });
  return ok({
    records, drafts, clips, keys, device,
    get health() { return work.log?.health ?? HEALTHY; },
    get writer() { return work.writer; },
    get seq() { return work.log?.head.seq ?? 0; },
    get mine() { return work.log?.mine; },
    space: (space) => {
      const store = stores.get(space) ?? createSpaceStore(work, space, guarded);
      stores.set(space, store);
      return store;
    },
    beginMine: (space) => guarded(() => beginSpace(work, space, 'mine')),
    beginShared: (space, changes) => guarded(() => beginSpace(work, space, 'shared', changes)),
    dropSpace: (space) => guarded(() => dropSpace(work, space)),
    write: (changes, options) => guarded(() => append(work, changes, options?.draft)),
    erase: (erasures, changes = []) => guarded(() => erase(work, () => ({ erasures, changes }))),
    eraseWith: (plan) => guarded(() => erase(work, plan)),
    catchUp: () => guarded(() => catchUp(work)),
    tidy: () => guarded(() => tidy(work)),
    acceptLoss: () => guarded(async () => {
      const doubted = await doubtSpaces(work);
      return doubted.ok ? fold(work, true) : doubted;
    }),
    close: () => {
      closed = true;
      records.clear();
      drafts.close();
      clips.close();
      log.close();
    },
  });
}
