import type { WorkboxPlugin } from 'workbox-core';
import { PrecacheController } from 'workbox-precaching';
import { cacheNameOf, COMPLETE_MARK } from './cache-names.ts';

/** `revision` is null where the name holds the hash already; `integrity` is checked by the browser on every fetch. */
export type PrecacheEntry = { url: string; revision: string | null; integrity: string };

/** The files of this version. */
export type Precache = {
  cacheName: string;
  has(url: URL): boolean;
  /** Resolves when every file is there, byte for byte; rejects otherwise. */
  install(event: ExtendableEvent): Promise<void>;
  /** From the cache at once; a file that went missing is fetched, checked and put back. Rejects when that fails. */
  serve(path: string, event: ExtendableEvent): Promise<Response>;
  /** From here on nothing is put into the cache. An install that is under way rejects and takes along what it had put there. */
  keepNothing(): void;
};

/**
 * Workbox fetches, checks and keeps the files. Its own cleaning up on activation is left out: it would delete the
 * lazy parts of the version that open pages are still running.
 */
export function createPrecache(entries: PrecacheEntry[], version: string): Precache {
  const cacheName = cacheNameOf(version);
  const leaving = new AbortController();
  const { signal } = leaving;
  const whatMayBeKept: WorkboxPlugin = {
    // An install is ended in the middle of a file: browsers take a worker away only when its install is over.
    requestWillFetch: async ({ request, event }) => (event?.type === 'install' ? new Request(request, { signal }) : request),
    cacheWillUpdate: async ({ response }) => (signal.aborted || response.status >= 400 ? null : response),
  };
  const controller = new PrecacheController({ cacheName, plugins: [whatMayBeKept] });
  controller.addToCacheList(entries);
  return {
    cacheName,
    has: (url) => controller.getCacheKeyForURL(url.origin + url.pathname) !== undefined,
    async install(event) {
      try {
        await controller.install(event);
        if (!signal.aborted) await (await caches.open(cacheName)).put(COMPLETE_MARK, new Response(''));
      } finally {
        // The page deletes it too, and may have done so before the file came that was on its way.
        if (signal.aborted) await caches.delete(cacheName);
      }
    },
    serve(path, event) {
      const cacheKey = controller.getCacheKeyForURL(path);
      if (cacheKey === undefined) return Promise.reject(new Error(`not precached: ${path}`));
      const integrity = controller.getIntegrityForCacheKey(cacheKey);
      // A request of our own, because Workbox puts back only what was not asked for as no-cors (images are).
      const request = new Request(path, { mode: 'same-origin', credentials: 'same-origin' });
      return controller.strategy.handle({ request, event, params: { cacheKey, integrity } });
    },
    keepNothing() {
      leaving.abort();
    },
  };
}
