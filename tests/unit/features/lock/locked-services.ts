import { signal } from '@preact/signals';
import type { PassphraseKdf } from '../../../../app/crypto/passphrase-kdf.ts';
import type { VaultKeys } from '../../../../app/crypto/vault-keys.ts';
import { ok } from '../../../../app/domain/result.ts';
import type { LockedServices } from '../../../../app/services.ts';
import type { KeyStore } from '../../../../app/storage/key-store.ts';
import { createSettingsStore } from '../../../../app/storage/settings-store.ts';
import { createKeyRing } from '../../../../app/vault/key-ring.ts';
import { fixedRandom, quickKdf } from '../../crypto/fixtures.ts';
import { memoryStorage } from './memory-storage.ts';

export interface Device {
  /** What the other tabs were told, and whether this one went to the lock that it found. */
  readonly told: string[];
  readonly services: LockedServices;
  /** What lies on disk: the sealed copies of the key, or nothing. */
  readonly disk: { wraps: unknown; tries?: unknown };
  /** The keys that the app was opened with, in order. */
  readonly openedWith: VaultKeys[];
}

interface Options {
  readonly kdf?: PassphraseKdf;
  readonly writeWraps?: (write: () => void) => Promise<void>;
  readonly openWith?: LockedServices['openWith'];
  /** Of another tab on the same phone. */
  readonly disk?: Device['disk'];
  readonly holdsRecords?: boolean;
}

/** A phone before unlocking, with real keys and locks and nothing of a browser. */
export function createDevice({ kdf = quickKdf, writeWraps = async (write) => write(), openWith, disk = { wraps: undefined }, holdsRecords = false }: Options = {}): Device {
  const told: string[] = [];
  const openedWith: VaultKeys[] = [];
  const store: KeyStore = {
    readWraps: async () => structuredClone(disk.wraps),
    writeWraps: (wraps) => writeWraps(() => { disk.wraps = structuredClone(wraps); }),
    addWraps: async (wraps) => {
      const free = disk.wraps === undefined;
      if (free) await writeWraps(() => { disk.wraps = structuredClone(wraps); });
      return free;
    },
    replaceWraps: async (isStill, wraps) => {
      const still = isStill(structuredClone(disk.wraps));
      if (still) await writeWraps(() => { disk.wraps = structuredClone(wraps); });
      return still;
    },
    readTries: async () => structuredClone(disk.tries),
    writeTries: async (tries) => { disk.tries = structuredClone(tries); },
    destroy: async () => { disk.wraps = undefined; },
  };
  const random = fixedRandom('device');
  const services: Pick<LockedServices, 'settings' | 'keyRing' | 'random' | 'openWith' | 'credentials' | 'tabs'> = {
    settings: createSettingsStore(memoryStorage()),
    keyRing: createKeyRing({ store, kdf, random, holdsRecords: () => holdsRecords }),
    random,
    credentials: undefined,
    tabs: { hasVault: signal(false), tellVault: () => { told.push('made'); }, toVault: async () => { told.push('to the lock'); } },
    openWith: openWith ?? (async (keys) => {
      openedWith.push(keys);
      return ok(undefined);
    }),
  };
  // The use cases around a lock touch no more of the app than this.
  return { services: services as LockedServices, disk, openedWith, told };
}
