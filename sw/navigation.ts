import type { Precache } from './precache.ts';
import { serveOrRepair } from './repair.ts';

const SHELL = '/index.html';

/** Every address is the app's first page, answered from the cache; only the hub's API is not ours to answer. */
export const isAppNavigation = { denylist: [/^\/api\//] };

export function serveNavigation(
  precache: Precache,
  { request, event }: { request: Request; event: ExtendableEvent },
): Promise<Response> {
  return serveOrRepair(precache, { path: SHELL, request, event });
}
