import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Signal } from '@preact/signals';
import type { KdfError } from './crypto/passphrase-kdf.ts';
import type { VaultKeys } from './crypto/vault-keys.ts';
import type { Day, LocalTime } from './domain/day.ts';
import type { RecordId } from './domain/ids.ts';
import type { RecordState } from './domain/record.ts';
import type { Result } from './domain/result.ts';
import type { LostDevices, LostError } from './hooks/lost-phone.ts';
import type { Navigation } from './hooks/navigation.ts';
import type { OwnDevices } from './hooks/own-devices.ts';
import type { RecordSignals } from './hooks/record-signals.ts';
import type { SaveState } from './hooks/save-state.ts';
import type { Shown } from './hooks/shown.ts';
import type { ShortLines } from './hooks/short-lines.ts';
import type { Teams } from './hooks/teams.ts';
import type { Undo } from './hooks/undo.ts';
import type { SentinelStore } from './storage/sentinel.ts';
import type { StorageError } from './storage/storage-error.ts';
import type { StorageHealth } from './storage/storage-health.ts';
import type { SettingsStore } from './storage/settings-store.ts';
import type { KeyRing, Locks } from './vault/key-ring.ts';
import type { Vault } from './vault/vault.ts';

export interface Clock {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly today: () => Day;
  readonly localTime: () => LocalTime;
}

/** What an unlocked screen may use. Built in one place, handed down; nothing here exists while locked. */
export interface Services {
  readonly vault: Vault;
  readonly records: RecordSignals;
  readonly keyRing: KeyRing;
  readonly settings: SettingsStore;
  readonly navigation: Navigation;
  readonly undo: Undo;
  readonly saving: SaveState;
  readonly clock: Clock;
  readonly random: (length: number) => Uint8Array;
  readonly newId: () => RecordId;
  readonly lock: () => void;
  /** Locks, and asks in front of the lock for the paper code of somebody who lost her phone. */
  readonly lostPhone: () => void;
  /** She is about to call or send something: coming back from it within a few minutes does not ask for the lock, once. */
  readonly expectReturn: () => void;
  /** The same for each time she leaves, until what this gives is called: while somebody was invited and is being called. */
  readonly holdReturn: () => () => void;
  readonly showSafety: () => void;
  /** Lays this on the table for the parent's eyes; from there on everything else asks for the lock. */
  readonly show: (shown: Shown) => void;
  readonly wipeDevice: WipeDevice;
  readonly storage: StorageTools;
  /** A backup made where she is, for when saving fails: going to its own screen could lose what she typed. Undefined when it cannot be made. */
  readonly copyOfAll: () => Promise<File | undefined>;
  readonly devices: OwnDevices;
  readonly lines: ShortLines;
  readonly teams: Teams;
}

/**
 * Removes all that is hers from the device. `begin` goes back to the first screen, which works without the internet;
 * `leave` takes away the program, too. False when nothing could be removed: everything is as it was. After all else the page starts anew.
 */
export type WipeDevice = (after: 'begin' | 'leave') => Promise<boolean>;

export interface StorageTools {
  readonly health: () => Promise<StorageHealth>;
  readonly askToPersist: () => Promise<boolean>;
}

/** What stands in front of the locked door; `looking` as long as storage has not said which it is. */
export type Phase = 'looking' | 'start' | 'locked' | 'gone' | 'restore' | 'lost-phone' | 'open' | 'trouble';

/** A first screen may be left standing in one tab while she begins in another. */
export interface OtherTabs {
  /** A vault was made elsewhere while this tab still stood at the start. */
  readonly hasVault: Signal<boolean>;
  /** Says to the others that there is a vault now, once all of it is in place. */
  readonly tellVault: () => void;
  /** Looks anew at what is on this device, and goes to the lock of it. */
  readonly toVault: () => Promise<void>;
}

/** Before unlocking: enough to make, open or restore a vault, and nothing about families. */
export interface LockedServices {
  readonly phase: Signal<Phase>;
  readonly settings: SettingsStore;
  readonly keyRing: KeyRing;
  /** The locks as they were when the page started; undefined until they are read, and when there are none. */
  readonly locksAtStart: Signal<Locks | undefined>;
  readonly tabs: OtherTabs;
  readonly sentinel: SentinelStore;
  readonly random: (length: number) => Uint8Array;
  readonly clock: Clock;
  /** The platform's passkeys; undefined where there are none. */
  readonly credentials: CredentialsContainer | undefined;
  /** Opens the vault with these keys and shows the app; `kdf-unavailable` where that part of the app cannot be had. `fill` writes first records (example data) into a new vault. */
  readonly openWith: (keys: VaultKeys, fill?: 'example') => Promise<Result<void, StorageError | KdfError>>;
  /**
   * Puts a backup's records in place of what is stored; the locks are adopted by the caller. Files that the browser cannot open go
   * first, which may need the internet once.
   */
  readonly restoreLog: (keys: VaultKeys, records: readonly RecordState[]) => Promise<Result<void, StorageError | { readonly type: 'needs-internet' }>>;
  /** Asks the hub what her paper code opens there. Stores nothing here. */
  readonly findLostPhone: (code: Uint8Array) => Promise<Result<LostDevices, LostError>>;
  readonly showSafety: () => void;
  readonly wipeDevice: WipeDevice;
}

export const LockedContext = createContext<LockedServices | undefined>(undefined);

export function useLocked(): LockedServices {
  const services = useContext(LockedContext);
  if (!services) throw new Error('a start screen was drawn without its services');
  return services;
}

export const ServicesContext = createContext<Services | undefined>(undefined);

export function useServices(): Services {
  const services = useContext(ServicesContext);
  if (!services) throw new Error('a screen was drawn outside the unlocked app');
  return services;
}
