import { Hono } from 'hono';
import { type ApiEnv, createApi } from './api/create-api.ts';
import { answerClear, CLEAR_PATH } from './clear-site-data.ts';
import { firstStyleHashes } from './first-style-hashes.ts';
import { createHealth, healthStatus } from './guard/health.ts';
import { networkOf } from './guard/network-of.ts';
import type { Service } from './guard/service.ts';
import { withSecurityHeaders } from './security-headers.ts';
import { respondWithFile, type StaticFile } from './static-file.ts';

/** `address` is whose request it is, for the rates alone. */
export type Hub = { fetch(request: Request, address?: string): Promise<Response> };

/** Finds a file of the built app by the path in its address, such as `/index.html`. */
export type FindFile = (path: string) => StaticFile | undefined;

const hasExtension = (path: string) => /\.[^/]*$/.test(path);

/** Null when the path is not valid percent-encoding. */
function decodePath(url: string): string | null {
  try {
    return decodeURIComponent(new URL(url).pathname);
  } catch {
    return null;
  }
}

/** An address without an extension is a place inside the app, and the app finds its own way there. */
function findForAddress(findFile: FindFile, path: string): StaticFile | undefined {
  return findFile(path) ?? (hasExtension(path) ? undefined : findFile('/index.html'));
}

/** The whole hub as a function from request to response: no sockets, no clock. Without a service it serves the app alone. */
export function createHub(findFile: FindFile, service?: Service): Hub {
  const app = new Hono<ApiEnv>();
  // Without a database there is none that could be down.
  const health = service ? createHealth(service) : async () => true;
  app.get('/api/health', async (c) => {
    const isWell = await health();
    return c.json({ ok: isWell }, healthStatus(isWell), { 'cache-control': 'no-store' });
  });
  if (service) app.route('/api/v1', createApi(service));
  app.post(CLEAR_PATH, (c) => answerClear(c.req.raw));
  app.get('/api/*', (c) => c.json({ error: 'not-found' }, 404));
  app.get('*', (c) => {
    const path = decodePath(c.req.url);
    const file = path === null ? undefined : findForAddress(findFile, path);
    return file ? respondWithFile(file, c.req.raw) : c.text('Not found', 404);
  });
  app.all('*', (c) => c.text('Method not allowed', 405, { allow: 'GET, HEAD' }));
  app.onError((error, c) => {
    // The address stays out of the log: it is the only thing here that says what somebody was looking for.
    console.error(error);
    return c.text('Internal error', 500);
  });
  const page = findFile('/index.html');
  const styleHashes = page ? firstStyleHashes(new TextDecoder().decode(page.body)) : [];
  return { fetch: async (request, address = '') => withSecurityHeaders(await app.fetch(request, { address: networkOf(address) }), styleHashes) };
}
