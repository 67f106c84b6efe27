import { expect, it } from 'vitest';
import { ask } from './test-files.ts';

const ASSET = '/assets/main-1a2b.js';
const asking = (name: string, value: string) => ({ headers: { [name]: value } });

it.each(['/', '/index.html', '/some/place', '/klok'])('%s is answered with the first page', async (path) => {
  const response = await ask(path);
  expect(await response.text()).toBe('index');
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
});

it.each(['/missing.js', '/assets/gone-0000.js', '/.env', '/index.html.br', '/%ff'])('%s is not found', async (path) => {
  expect((await ask(path)).status).toBe(404);
});

it.each(['/../package.json', '/%2e%2e/package.json', '/..%2fpackage.json', '/assets/..%2f..%2fpackage.json', '/%5c..%5cpackage.json', '/package.json%00'])(
  '%s leads nowhere',
  async (path) => {
    expect((await ask(path)).status).toBe(404);
  },
);

it('health is answered and never kept', async () => {
  const response = await ask('/api/health');
  expect(await response.json()).toEqual({ ok: true });
  expect(response.headers.get('cache-control')).toBe('no-store');
});

it('an unknown part of the API is never answered with a page', async () => {
  const response = await ask('/api/unknown');
  expect(response.status).toBe(404);
  expect(response.headers.get('content-type')).toContain('application/json');
});

it('files with their hash in the name are kept for a year, all others are asked for again', async () => {
  expect((await ask(ASSET)).headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  for (const path of ['/', '/sw.js']) expect((await ask(path)).headers.get('cache-control')).toBe('no-cache');
});

it.each([
  ['br, gzip', 'br', 'main in br'],
  ['gzip, deflate', 'gzip', 'main in gzip'],
  ['br;q=0, gzip', 'gzip', 'main in gzip'],
  ['BR;q=0.5', 'br', 'main in br'],
  ['br;q=0.0, zstd', null, 'main'],
  ['', null, 'main'],
])('"%s" is answered in %s', async (accepted, encoding, text) => {
  const response = await ask(ASSET, asking('accept-encoding', accepted));
  expect(response.headers.get('content-encoding')).toBe(encoding);
  expect(response.headers.get('content-length')).toBe(String(text.length));
  expect(response.headers.get('vary')).toBe('accept-encoding');
  expect(await response.text()).toBe(text);
});

it('a file without a compressed form is sent as it is', async () => {
  const response = await ask('/sw.js', asking('accept-encoding', 'br'));
  expect(response.headers.get('content-encoding')).toBeNull();
});

it('each form of a file has its own tag', async () => {
  const plain = (await ask(ASSET)).headers.get('etag');
  const br = (await ask(ASSET, asking('accept-encoding', 'br'))).headers.get('etag');
  expect(plain).toMatch(/^"[^"]+"$/);
  expect(br).not.toBe(plain);
});

it.each(['"hash-of-main"', 'W/"hash-of-main"', '"other", "hash-of-main"', '*'])('If-None-Match %s is not sent again', async (tag) => {
  const response = await ask(ASSET, asking('if-none-match', tag));
  expect(response.status).toBe(304);
  expect(await response.text()).toBe('');
});

it('a tag of another form is sent again', async () => {
  const response = await ask(ASSET, { headers: { 'if-none-match': '"hash-of-main"', 'accept-encoding': 'br' } });
  expect(response.status).toBe(200);
});

it('HEAD answers as GET does, without a body', async () => {
  const response = await ask(ASSET, { method: 'HEAD' });
  expect(response.status).toBe(200);
  expect(response.headers.get('content-length')).toBe('4');
  expect(await response.text()).toBe('');
});

it.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])('%s is not allowed', async (method) => {
  const response = await ask('/', { method });
  expect(response.status).toBe(405);
  expect(response.headers.get('allow')).toBe('GET, HEAD');
  expect(response.headers.get('access-control-allow-origin')).toBeNull();
});

const clearing = (headers: Record<string, string>) => ask('/api/clear', { method: 'POST', headers });

it('the page may have the browser throw away what it keeps, and nobody else', async () => {
  const cleared = await clearing({ 'drempel-clear': 'storage', 'sec-fetch-site': 'same-origin' });
  expect([cleared.status, cleared.headers.get('clear-site-data'), cleared.headers.get('cache-control')]).toEqual([204, '"storage"', 'no-store']);
  // A browser that does not say where a request comes from still asks before it sends a header of that name for another site.
  expect((await clearing({ 'drempel-clear': 'storage' })).headers.get('clear-site-data')).toBe('"storage"');
  const refused = [{}, { 'sec-fetch-site': 'same-origin' }, { 'drempel-clear': 'all' }, ...['same-site', 'cross-site', 'none'].map((site) => ({ 'drempel-clear': 'storage', 'sec-fetch-site': site }))];
  for (const headers of refused) {
    const response = await clearing(headers);
    expect([response.status, response.headers.get('clear-site-data')]).toEqual([403, null]);
  }
  for (const method of ['GET', 'OPTIONS']) expect((await ask('/api/clear', { method, headers: { 'drempel-clear': 'storage' } })).headers.get('clear-site-data')).toBeNull();
});
