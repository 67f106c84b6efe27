import type { UseStore } from 'idb-keyval';
import { clear, get, promisifyRequest, setMany } from 'idb-keyval';

/** Sealed copies of the vault key, and nothing that opens them. Kept apart from the records so that a lock screen needs no database. */
export interface KeyStore {
  /** Undefined when nothing was ever stored or the browser lost it. Values are unknown until parsed. */
  readonly readWraps: () => Promise<unknown>;
  /** Old wraps stay whole until the new list is on disk: one key, one transaction. */
  readonly writeWraps: (wraps: readonly unknown[]) => Promise<void>;
  /** Looks and writes in one transaction: false, and nothing changed, where any wraps are. Two tabs never both make a vault. */
  readonly addWraps: (wraps: readonly unknown[]) => Promise<boolean>;
  /** The same where those are that were read: what another tab changed or destroyed meanwhile is not written over. */
  readonly replaceWraps: (isStill: (there: unknown) => boolean, wraps: readonly unknown[]) => Promise<boolean>;
  /** Wrong tries on those locks; undefined when none was ever noted. Values are unknown until parsed. */
  readonly readTries: () => Promise<unknown>;
  readonly writeTries: (tries: unknown) => Promise<void>;
  readonly destroy: () => Promise<void>;
}

const DATABASE = 'drempel-keys';
const STORE = 'keys';
const WRAPS = 'wraps';
const TRIES = 'tries';

const answerOf = <T>(request: IDBRequest<T>): Promise<T> => new Promise((resolve, reject) => {
  request.addEventListener('success', () => resolve(request.result));
  request.addEventListener('error', () => reject(request.error ?? new Error('the database gave no reason')));
});

/** A connection for each use: one that stayed open, in any tab, would hold up the deletion of the locks. */
const useKeys = (factory: () => IDBFactory): UseStore => async (mode, work) => {
  const opening = factory().open(DATABASE);
  opening.addEventListener('upgradeneeded', () => { opening.result.createObjectStore(STORE); });
  const db = await answerOf(opening);
  try {
    // Locks are written seldom and lost dearly: acknowledged when they are on disk.
    return await work(db.transaction(STORE, mode, { durability: 'strict' }).objectStore(STORE));
  } finally {
    db.close();
  }
};

export function createKeyStore(factory = (): IDBFactory => indexedDB): KeyStore {
  const keys = useKeys(factory);
  const writeWhere = (may: (there: unknown) => boolean, wraps: readonly unknown[]): Promise<boolean> => keys('readwrite', async (store) => {
    const there: unknown = await answerOf(store.get(WRAPS));
    if (!may(there)) return false;
    store.put(wraps, WRAPS);
    await promisifyRequest(store.transaction);
    return true;
  });
  return {
    readWraps: () => get<unknown>(WRAPS, keys),
    writeWraps: (wraps) => setMany([[WRAPS, wraps]], keys),
    addWraps: (wraps) => writeWhere((there) => there === undefined, wraps),
    replaceWraps: writeWhere,
    readTries: () => get<unknown>(TRIES, keys),
    writeTries: (tries) => setMany([[TRIES, tries]], keys),
    destroy: async () => {
      await clear(keys);
      // Emptied, the old bytes stay in the browser's files; of a deleted database they are cleaned up.
      await answerOf(factory().deleteDatabase(DATABASE));
    },
  };
}
