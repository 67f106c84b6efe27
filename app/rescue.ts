import type { RecordState } from './domain/record.ts';
import type { Result } from './domain/result.ts';
import { err, ok } from './domain/result.ts';
import type { Rescue } from './hooks/rescue.ts';
import type { LockedServices } from './services.ts';
import type { Settings } from './storage/settings-store.ts';
import type { StorageError } from './storage/storage-error.ts';
import { ownRecords } from './vault/export-records.ts';
import type { Vault } from './vault/vault.ts';

interface Input {
  readonly vault: Vault;
  readonly locked: LockedServices;
  /** As they were when the vault was opened: the browser may have thrown these away as well. */
  readonly settings: Settings;
  /** Since when the sentinel told of this store when the vault was opened; undefined for one that was new then. */
  readonly since: number | undefined;
  /** The last commit of the store that stands there; undefined when there is none. */
  readonly storedSeq: () => Promise<number | undefined>;
  readonly restore: (records: readonly RecordState[]) => Promise<Result<void, StorageError>>;
}

/**
 * Writes what this page still has in memory into a new store, behind the locks that it had. The locks go first: records
 * that no lock opens would be gone for good, and locks without records are met with the backup.
 */
export function createRescue({ vault, locked, settings, since, storedSeq, restore }: Input): Rescue {
  // Once the vault is closed it no longer knows.
  const { seq } = vault;
  return async () => {
    const records = ownRecords(vault.records.all());
    const [stored, told] = [await storedSeq(), locked.sentinel.read()];
    // Whoever puts a store back lets the sentinel begin anew. One that began before this page did may itself be behind on a full disk.
    const isAnew = told !== undefined && told.since !== since;
    // A store that holds all that it should was put back by another tab: what was written there since is newer. One that
    // holds less than was told is what a full disk left of the old one.
    if (stored !== undefined && (stored >= seq || (isAnew && told.seq <= stored))) return ok(undefined);
    // Those in the store, where they are still there, may be newer than what this page knows.
    const locks = await locked.keyRing.known();
    // Closed on the way out of the app: nothing may be written over what is left with nothing.
    if (!locks || records.length === 0) return err({ type: 'unavailable' });
    if (locked.settings.read().deviceId === undefined) locked.settings.update(settings);
    const kept = await locked.keyRing.adopt(locks);
    // Locks are small: what has no room for them is full.
    return kept.ok ? restore(records) : err({ type: 'full' });
  };
}
