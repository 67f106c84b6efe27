import type { UseStore } from 'idb-keyval';
import { clear, createStore, get, setMany } from 'idb-keyval';

/** Sealed copies of the vault key, and nothing that opens them. Kept apart from the records so that a lock screen needs no database. */
export interface KeyStore {
  /** Undefined when nothing was ever stored or the browser lost it. Values are unknown until parsed. */
  readonly readWraps: () => Promise<unknown>;
  /** Old wraps stay whole until the new list is on disk: one key, one transaction. */
  readonly writeWraps: (wraps: readonly unknown[]) => Promise<void>;
  readonly destroy: () => Promise<void>;
}

const WRAPS = 'wraps';

export function createKeyStore(store: UseStore = createStore('drempel-keys', 'keys')): KeyStore {
  return {
    readWraps: () => get<unknown>(WRAPS, store),
    writeWraps: (wraps) => setMany([[WRAPS, wraps]], store),
    destroy: () => clear(store),
  };
}
