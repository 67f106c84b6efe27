import { NavigationRoute, registerRoute } from 'workbox-routing';
import { isAppNavigation, serveNavigation } from './navigation.ts';
import { createPrecache, type PrecacheEntry } from './precache.ts';
import { isOldAsset, serveOldAsset } from './old-assets.ts';
import { serveOrRepair } from './repair.ts';
import { dropOldVersions, onPageMessage } from './update.ts';

declare const self: ServiceWorkerGlobalScope;
/** Both are filled in by the build: every file with its hash, and the name of this build. */
declare const __PRECACHE_ENTRIES__: PrecacheEntry[];
declare const __APP_VERSION__: string;

const precache = createPrecache(__PRECACHE_ENTRIES__, __APP_VERSION__);

// Everything or nothing: one file that is missing or changed on the way fails the install, and the old version stays.
self.addEventListener('install', (event) => event.waitUntil(precache.install(event)));

self.addEventListener('activate', (event) => {
  // Claiming makes the very first visit work offline without a reload.
  event.waitUntil(Promise.all([dropOldVersions(caches, precache.cacheName), self.clients.claim()]));
});

self.addEventListener('message', (event) => onPageMessage(event, {
  location: self.location, skipWaiting: () => self.skipWaiting(), keepNothing: () => precache.keepNothing(),
}));

registerRoute(
  ({ url, sameOrigin }) => sameOrigin && precache.has(url),
  ({ url, request, event }) => serveOrRepair(precache, { path: url.pathname, request, event }),
);
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && isOldAsset(url),
  ({ request }) => serveOldAsset(request),
);
registerRoute(
  new NavigationRoute(({ request, event }) => serveNavigation(precache, { request, event }), isAppNavigation),
);
