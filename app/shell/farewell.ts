import type { Locale } from '../i18n/locales.ts';
import { isLocale } from '../i18n/locales.ts';
import { tellToKeepNothing, type WorkersHere } from './keep-nothing.ts';
import { wasOpened } from './was-opened.ts';

const KEY = 'drempel.farewell';
/** Held by every tab as long as it may need something from the cache. */
const TAB = 'drempel-tab';
/** A tab that sleeps does not hold up the others for longer. */
const WAIT_FOR_TABS_MS = 5_000;
/** The browser takes a worker of an older app away when that has fetched all its files, and does so without this page too. */
const WAIT_FOR_WORKERS_MS = 5_000;

/** The page starts once more, from the cache and with an empty memory, to take the program away and say that all is gone. */
export const planFarewell = (storage: Storage, locale: Locale): void => storage.setItem(KEY, locale);

/** The language to say goodbye in; undefined when she is not leaving. */
export function readFarewell(storage: Storage): Locale | undefined {
  if (wasOpened()) return undefined;
  const locale = storage.getItem(KEY);
  return isLocale(locale) ? locale : undefined;
}

/** From here on the page only waits for its end. */
export const markLeaving = (): void => { document.documentElement.dataset['leaving'] = ''; };
/** The end did not come. */
export const markStaying = (): void => { delete document.documentElement.dataset['leaving']; };
export const isLeaving = (): boolean => document.documentElement.dataset['leaving'] !== undefined;

export interface Program {
  readonly workers: readonly (Pick<ServiceWorkerRegistration, 'unregister'> & WorkersHere)[];
  readonly caches: Pick<CacheStorage, 'keys' | 'delete'> | undefined;
  readonly stores: readonly Pick<Storage, 'clear'>[];
  /** Undefined in engines without Web Locks, where one tab does not know of the others. */
  readonly locks: LockManager | undefined;
}

/** From the start of a tab on. Gives what lets go: when it has its last screen, it needs the cache no more. */
export function holdTab(locks: LockManager | undefined): () => void {
  let isOver = false;
  let end = (): void => { isOver = true; };
  const held = (): Promise<void> => new Promise((resolve) => {
    if (isOver) resolve();
    end = resolve;
  });
  void locks?.request(TAB, { mode: 'shared' }, held).catch(() => undefined);
  return () => end();
}

async function untilAllHaveTheirs(locks: LockManager | undefined): Promise<void> {
  await locks?.request(TAB, { signal: AbortSignal.timeout(WAIT_FOR_TABS_MS) }, () => undefined).catch(() => undefined);
}

/** After this the device knows nothing of the app but what is on the screen. */
export async function takeProgramAway({ workers, caches, stores, locks }: Program): Promise<void> {
  for (const store of stores) store.clear();
  await untilAllHaveTheirs(locks);
  await tellToKeepNothing(workers);
  await Promise.race([Promise.allSettled(workers.map((worker) => worker.unregister())), new Promise((resolve) => { setTimeout(resolve, WAIT_FOR_WORKERS_MS); })]);
  const names = await caches?.keys().catch(() => []);
  await Promise.allSettled((names ?? []).map((name) => caches?.delete(name)));
}
