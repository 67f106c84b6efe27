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
}

/** A phone before unlocking, with real keys and locks and nothing of a browser. */
export function createDevice({ kdf = quickKdf, writeWraps = async (write) => write(), openWith }: Options = {}): Device {
  const disk: Device['disk'] = { wraps: undefined };
  const openedWith: VaultKeys[] = [];
  const store: KeyStore = {
    readWraps: async () => structuredClone(disk.wraps),
    writeWraps: (wraps) => writeWraps(() => { disk.wraps = structuredClone(wraps); }),
    readTries: async () => structuredClone(disk.tries),
    writeTries: async (tries) => { disk.tries = structuredClone(tries); },
    destroy: async () => { disk.wraps = undefined; },
  };
  const random = fixedRandom('device');
  const services: Pick<LockedServices, 'settings' | 'keyRing' | 'random' | 'openWith' | 'credentials'> = {
    settings: createSettingsStore(memoryStorage()),
    keyRing: createKeyRing({ store, kdf, random }),
    random,
    credentials: undefined,
    openWith: openWith ?? (async (keys) => {
      openedWith.push(keys);
      return ok(undefined);
    }),
  };
  // The use cases around a lock touch no more of the app than this.
  return { services: services as LockedServices, disk, openedWith };
}
