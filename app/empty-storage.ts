// Files that the browser no longer opens stand in the way of a backup. They go with her word for it, and with nothing less.
import type { Result } from './domain/result.ts';
import { err, ok } from './domain/result.ts';
import type { LockedServices } from './services.ts';
import { clearAtHub } from './storage/clear-at-hub.ts';
import { createDexieLogStore } from './storage/dexie-log-store.ts';
import { DrempelDatabase } from './storage/schema.ts';
import { toStorageError } from './storage/storage-error.ts';

export interface Ways {
  /** Rejects where the browser cannot read what it keeps. */
  readonly open: () => Promise<unknown>;
  readonly destroy: () => Promise<unknown>;
  /** False without a network. */
  readonly clear: () => Promise<boolean>;
}

type Emptied = Result<void, { readonly type: 'needs-internet' } | { readonly type: 'unavailable' }>;

/** Full, or written by a newer app, is no damage: what is there stays. */
const opens = (open: Ways['open']): Promise<boolean> => open().then(() => true, (error: unknown) => toStorageError(error).type !== 'unavailable');

/** Nothing where the storage opens. Otherwise it is deleted by the browser, or thrown away at the hub's word, until it opens empty. */
export async function emptyUnopenable({ settings, sentinel }: Pick<LockedServices, 'settings' | 'sentinel'>, { open, destroy, clear }: Ways): Promise<Emptied> {
  if (await opens(open)) return ok(undefined);
  await destroy().catch(() => undefined);
  if (await opens(open)) return ok(undefined);
  const [told, chosen] = [sentinel.read(), settings.read()];
  const isClear = await clear();
  // These may have gone along: without them a start before the copy is back would say welcome.
  if (told) sentinel.write(told);
  settings.update(chosen);
  if (!isClear) return err({ type: 'needs-internet' });
  return (await opens(open)) ? ok(undefined) : err({ type: 'unavailable' });
}

/** The two databases of this device. */
export function waysHere({ keyRing }: Pick<LockedServices, 'keyRing'>): Ways {
  return {
    open: async () => {
      await keyRing.read();
      const db = new DrempelDatabase();
      await db.open().finally(() => db.close());
    },
    destroy: () => Promise.all([keyRing.destroy(), createDexieLogStore(new DrempelDatabase(), () => undefined).destroy()]),
    clear: () => clearAtHub((...request) => fetch(...request)),
  };
}
