import { afterEach, beforeEach, expect, it } from 'vitest';
import { loadPart, versionOn, visitSampleSite, type Visit } from './visit.ts';
import { loadAnew } from '../../support/load-anew.ts';

let visit: Visit;
beforeEach(async () => void (visit = await visitSampleSite()));
afterEach(() => visit.close());

/** Throws one file out of the cache, as a system short of space would. */
const evict = (path: string) =>
  visit.page.evaluate(async (wanted) => {
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        if (new URL(request.url).pathname === wanted) await cache.delete(request);
      }
    }
  }, path);

const isCached = (path: string) => visit.page.evaluate(async (wanted) => Boolean(await caches.match(wanted, { ignoreSearch: true })), path);

it('after one visit every address and every part works without a server', async () => {
  await visit.serve();
  for (const path of ['/', '/index.html', '/some/place?x=1']) {
    await visit.page.goto(visit.origin + path);
    expect(await versionOn(visit.page)).toBe('a');
    expect(await loadPart(visit.page)).toBe('part of a');
  }
  await visit.page.goto(`${visit.origin}/klok.html`);
  await expect.poll(() => visit.page.textContent('#clock')).toBe('klok');
});

it('the cache holds the built files and nothing else, and the API is never answered from it', async () => {
  await visit.page.evaluate(() => fetch('/api/health'));
  const cached = await visit.page.evaluate(async () => {
    const requests = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()));
    return requests.flat().map((request) => new URL(request.url).pathname).sort();
  });
  expect(cached).toEqual(['/.complete', '/assets/main-a.js', '/assets/part-a.js', '/index.html', '/klok.html']);
  await visit.serve();
  expect(await visit.page.evaluate(() => fetch('/api/health').then(() => 'answered', () => 'failed'))).toBe('failed');
});

it('the worker that the system stopped starts again for the next navigation', async () => {
  await visit.serve();
  const session = await visit.context.newCDPSession(visit.page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await visit.page.goto(`${visit.origin}/again`);
  expect(await versionOn(visit.page)).toBe('a');
});

it('a page keeps the headers that close it when it comes from the cache', async () => {
  await visit.serve();
  await loadAnew(visit.page);
  visit.means(/TrustedScript|HTMLScriptElement text/);
  await expect(visit.page.addScriptTag({ content: 'document.title = "inline"' })).rejects.toThrow();
  await expect.poll(() => visit.page.title()).toBe('Proef');
});

it.each(['/index.html', '/assets/part-a.js'])('%s that was evicted is fetched again and kept', async (path) => {
  await evict(path);
  await visit.page.goto(visit.origin);
  expect(await loadPart(visit.page)).toBe('part of a');
  expect(await isCached(path)).toBe(true);
});

it('an evicted page without a network says so in five languages, closed by headers', async () => {
  await evict('/index.html');
  await visit.serve();
  const response = await visit.page.goto(visit.origin);
  expect(response?.status()).toBe(503);
  expect(response?.headers()['content-security-policy']).toContain("default-src 'none'");
  await expect.poll(() => visit.page.locator('p[lang]').count()).toBe(5);
});

it('an evicted first script without a network says so instead of staying silent', async () => {
  await evict('/assets/main-a.js');
  await visit.serve();
  await visit.context.clearCookies();
  const session = await visit.context.newCDPSession(visit.page);
  await session.send('Network.clearBrowserCache');
  await visit.page.goto(visit.origin);
  await visit.page.waitForSelector('p[lang="tr"]');
  await expect.poll(() => visit.page.textContent('p[lang="nl"]')).toContain('ontbreekt');
});

it('an evicted lazy part without a network fails in the app, which stays on the screen', async () => {
  await evict('/assets/part-a.js');
  await visit.serve();
  const session = await visit.context.newCDPSession(visit.page);
  await session.send('Network.clearBrowserCache');
  expect(await loadPart(visit.page)).toMatch(/^failed/);
  expect(await versionOn(visit.page)).toBe('a');
});
