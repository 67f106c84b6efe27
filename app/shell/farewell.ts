import type { Locale } from '../i18n/locales.ts';
import { isLocale } from '../i18n/locales.ts';

const KEY = 'drempel.farewell';

/** The page starts once more, from the cache and with an empty memory, to take the program away and say that all is gone. */
export const planFarewell = (storage: Storage, locale: Locale): void => storage.setItem(KEY, locale);

/** The language to say goodbye in; undefined when she is not leaving. */
export function readFarewell(storage: Storage): Locale | undefined {
  const locale = storage.getItem(KEY);
  return isLocale(locale) ? locale : undefined;
}

/** After this the device knows nothing of the app but what is on the screen. */
export async function takeProgramAway(workers: readonly Pick<ServiceWorkerRegistration, 'unregister'>[], caches: Pick<CacheStorage, 'keys' | 'delete'> | undefined, stores: readonly Pick<Storage, 'clear'>[]): Promise<void> {
  for (const store of stores) store.clear();
  await Promise.allSettled(workers.map((worker) => worker.unregister()));
  const names = await caches?.keys().catch(() => []);
  await Promise.allSettled((names ?? []).map((name) => caches?.delete(name)));
}
