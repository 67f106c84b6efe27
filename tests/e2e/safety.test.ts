import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { findQuickFaults } from '../support/accessibility/find-faults.ts';
import { launchChromium, untilOffline, type Watched } from '../support/launch-chromium.ts';
import { repositoryPath } from '../support/paths.ts';
import { sidewaysScroll } from '../support/sideways.ts';
import { type RunningHub, startHub } from '../support/start-hub.ts';
import { loadAnew } from '../support/load-anew.ts';

const axe = readFileSync(repositoryPath('node_modules/axe-core/axe.min.js'), 'utf8');

let hub: RunningHub;
let app: Watched;

beforeAll(async () => { hub = await startHub(); });
afterAll(() => hub.stop());
afterEach(async () => {
  expect(app.requestsElsewhere).toEqual([]);
  expect(app.cspViolations).toEqual([]);
  expect(app.pageErrors).toEqual([]);
  await app.close();
});

/** Nothing here can dial: the link stays to be read, the dialler does not open. */
const stopDialling = (): void => document.addEventListener('click', (event) => {
  if (event.target instanceof Element && event.target.closest('a[href^="tel:"]')) event.preventDefault();
}, true);

async function open(prepare?: (page: Page) => Promise<unknown>, serviceWorkers: 'allow' | 'block' = 'block'): Promise<Page> {
  app = await launchChromium({ origin: hub.origin, serviceWorkers });
  await app.page.addInitScript(stopDialling);
  await prepare?.(app.page);
  await app.page.goto(hub.origin);
  return app.page;
}

const hrefs = (page: Page) => page.locator('a.call').evaluateAll((links) => links.map((link) => link.getAttribute('href')));

async function goToSafety(page: Page): Promise<void> {
  await page.locator('.pill-safety').click();
  await page.getByRole('heading', { level: 1, name: 'Veiligheid' }).waitFor();
}

/** Everything the browser keeps for this origin, as text. */
const keptByBrowser = (page: Page) => page.evaluate(async () => {
  const databases = await indexedDB.databases();
  const rows = await Promise.all(databases.map(({ name }) => new Promise<string>((resolve) => {
    const request = indexedDB.open(name!);
    request.onsuccess = () => {
      const stores = [...request.result.objectStoreNames];
      if (stores.length === 0) return resolve(`${name}`);
      const reads = stores.map((store) => new Promise<string>((done) => {
        const all = request.result.transaction(store).objectStore(store).getAllKeys();
        all.onsuccess = () => done(`${store}:${JSON.stringify(all.result)}`);
      }));
      void Promise.all(reads).then((texts) => { request.result.close(); resolve(`${name} ${texts.join()}`); });
    };
  })));
  return JSON.stringify([{ ...localStorage }, { ...sessionStorage }, rows.sort(), document.cookie]);
});

const comeBack = (page: Page) => page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));

it('is one tap away before anything was chosen, and shows the three numbers without scrolling', async () => {
  const page = await open();
  await goToSafety(page);
  await expect.poll(() => hrefs(page)).toEqual(['tel:112', 'tel:08002000']);
  await page.getByText('Nog niet ingevuld. Bel de organisatie').waitFor();
  for (const call of await page.locator('.call').all()) {
    const box = await call.boundingBox();
    expect(box!.y + box!.height).toBeLessThanOrEqual(740);
    expect(box!.height).toBeGreaterThanOrEqual(80);
  }
});

it.each(['/#1', '/#veilig'])('the shortcut of the home screen (%s) leads to it each time it is tapped, and is never left in the address', async (shortcut) => {
  const page = await open();
  await page.locator('button[lang=nl]').click();
  await page.getByRole('button', { name: 'Kijk eerst met voorbeelden' }).click();
  await page.getByRole('heading', { level: 1, name: 'Vandaag' }).waitFor();
  await page.goto('about:blank');
  for (let tap = 0; tap < 3; tap += 1) {
    await page.goto(`${hub.origin}${shortcut}`);
    await page.getByRole('heading', { level: 1, name: 'Veiligheid' }).waitFor();
    await expect.poll(() => page.url()).toBe(`${hub.origin}/`);
    await page.getByRole('main').getByRole('button', { name: 'Terug' }).click();
    await page.getByRole('heading', { level: 1, name: 'Drempel is op slot' }).waitFor();
  }
  await page.getByRole('button', { name: 'Snel weg' }).click();
  await page.waitForURL('**/klok.html');
  await page.goBack();
  await page.goBack();
  expect(page.url()).toBe('about:blank');
});

it('asks for nothing: no field, no photo, no timer', async () => {
  const page = await open();
  await goToSafety(page);
  expect(await page.locator('main').locator('input:not([type=radio]), textarea, select, [contenteditable], form').count()).toBe(0);
  expect(await page.getByText('Vul het nummer in').count()).toBe(0);
});

it('works without network after the first visit', async () => {
  const page = await open(undefined, 'allow');
  await untilOffline(page);
  await app.context.setOffline(true);
  await loadAnew(page);
  await goToSafety(page);
  await expect.poll(() => hrefs(page)).toContain('tel:112');
});

it.each([
  ['refuses to open', () => { IDBFactory.prototype.open = () => { throw new DOMException('broken', 'UnknownError'); }; }],
  ['never answers', () => { IDBFactory.prototype.open = () => new EventTarget() as IDBOpenDBRequest; }],
  ['is not there', () => { Object.defineProperty(window, 'indexedDB', { value: undefined }); }],
])('works when the database %s', async (_, breakIt) => {
  const page = await open((page) => page.addInitScript(breakIt));
  await goToSafety(page);
  await expect.poll(() => hrefs(page)).toEqual(['tel:112', 'tel:08002000']);
});

it('is there at once where storage never answers and the lock cannot be known yet', async () => {
  const page = await open((page) => page.addInitScript(() => {
    IDBFactory.prototype.open = () => new EventTarget() as IDBOpenDBRequest;
    localStorage.setItem('drempel.settings', JSON.stringify({ locale: 'nl' }));
  }));
  await page.locator('.pill-safety').click({ timeout: 3_000 });
  await page.getByRole('heading', { level: 1, name: 'Veiligheid' }).waitFor({ timeout: 1_500 });
  await expect.poll(() => hrefs(page)).toEqual(['tel:112', 'tel:08002000']);
  await page.getByRole('button', { name: 'Terug' }).click();
  await page.getByRole('heading', { level: 1, name: 'Het duurt te lang' }).waitFor({ timeout: 9_000 });
});

it('has its numbers while its own file is on the way, complains of nothing, and asks after the call when it came', async () => {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => { release = resolve; });
  const page = await open((page) => page.route(/safety-screen[^/]*\.js$/, async (route) => {
    await held;
    await route.continue();
  }));
  await page.locator('.pill-safety').click();
  const calls = page.getByRole('main').locator('a[href^="tel:"]:visible');
  await calls.first().waitFor();
  expect(await calls.evaluateAll((links) => links.map((link) => link.getAttribute('href')))).toEqual(['tel:112', 'tel:08002000']);
  expect(await page.getByRole('alert').count()).toBe(0);
  await calls.first().click();
  release();
  await page.locator('a.call').first().waitFor();
  await comeBack(page);
  await page.getByRole('heading', { name: 'Heb je iemand bereikt?' }).waitFor();
});

it('calls her contact person also when the app is locked, and keeps nothing of a call', async () => {
  const page = await open((page) => page.addInitScript(() => {
    if (!localStorage.getItem('drempel.settings')) localStorage.setItem('drempel.settings', JSON.stringify({ locale: 'nl', helperName: 'Fatma', helperPhone: '06-12345678' }));
  }));
  await goToSafety(page);
  await expect.poll(() => hrefs(page)).toEqual(['tel:112', 'tel:+31612345678', 'tel:08002000']);
  const before = await keptByBrowser(page);
  await page.getByRole('link', { name: /Bel .*Fatma/ }).click();
  await comeBack(page);
  await page.getByRole('heading', { name: 'Heb je iemand bereikt?' }).waitFor();
  await page.getByRole('button', { name: 'Nee', exact: true }).click();
  await page.getByRole('heading', { name: 'Heb jij iemand nodig?' }).waitFor();
  await page.getByRole('button', { name: 'Ja, ik wil even praten' }).click();
  await expect.poll(() => page.getByRole('dialog').getByRole('link', { name: /Luisterlijn/ }).getAttribute('href')).toBe('tel:0880767000');
  expect(await findQuickFaults(page)).toEqual([]);
  await page.getByRole('dialog').locator('.sheet-body').getByRole('button', { name: 'Sluit' }).click();
  expect(await keptByBrowser(page)).toBe(before);
});

it('does not ask anything when she only looked', async () => {
  const page = await open();
  await goToSafety(page);
  await comeBack(page);
  expect(await page.getByRole('dialog').count()).toBe(0);
});

it('reads every number in the list as it dials it, and says of whom we are not sure', async () => {
  const page = await open();
  await goToSafety(page);
  // The three that come first are there before the file with all of them.
  await page.locator('.line-number').first().waitFor({ state: 'attached' });
  const numbers = await page.locator('.line-number').evaluateAll((links) => links.map((link) => [link.textContent?.replaceAll(/\D/g, ''), link.getAttribute('href')]));
  expect(numbers).toHaveLength(14);
  for (const [shown, href] of numbers) expect(href).toBe(`tel:${shown}`);
  await page.locator('summary', { hasText: 'Voor ouders' }).click();
  await page.locator('.line', { hasText: 'Juridisch Loket' }).getByText(/Nog nabellen: het nummer/).waitFor();
});

it('has the words for 112 and for the parent in another language, with Dutch beside them', async () => {
  const page = await open();
  await goToSafety(page);
  await page.locator('main:visible').getByText('العربية', { exact: true }).click();
  const emergency = page.locator('.spoken').first();
  await expect.poll(() => emergency.locator('.spoken-main').getAttribute('lang')).toBe('nl');
  await expect.poll(() => emergency.locator('.spoken-beside').getAttribute('dir')).toBe('rtl');
  const parent = page.locator('.spoken', { hasText: 'Tegen de ouder' });
  await expect.poll(() => parent.locator('.spoken-main').textContent()).toContain('لا أستطيع أن أحمل هذا وحدي');
  await parent.getByRole('button', { name: 'Laat groot zien' }).click();
  await expect.poll(() => page.getByRole('dialog').locator('.spoken-huge').getAttribute('lang')).toBe('ar');
});

it.each(['light', 'dark'] as const)('has no fault that axe can see, everything unfolded, %s', async (colorScheme) => {
  const page = await open((page) => page.emulateMedia({ colorScheme }));
  await goToSafety(page);
  await page.evaluate(() => { for (const item of document.querySelectorAll('details')) item.open = true; });
  const faults = await page.evaluate(`${axe}; axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then(({ violations }) => violations.map(({ id, nodes }) => id + ' ' + nodes[0].html))`);
  expect(faults).toEqual([]);
  expect(await page.evaluate(sidewaysScroll)).toBeLessThanOrEqual(0);
});

it('leaves a plain clock behind, from which back and forward do not lead here, and three taps do', async () => {
  const page = await open();
  await goToSafety(page);
  await page.getByRole('button', { name: 'Snel weg' }).click();
  await page.waitForURL('**/klok.html');
  await expect.poll(() => page.title()).toBe('Klok');
  await expect.poll(() => page.locator('time').textContent()).toMatch(/^\d\d:\d\d$/);
  expect(await page.content()).not.toMatch(/drempel|manifest/i);
  await page.goBack();
  expect(new URL(page.url()).pathname).toBe('/klok.html');
  for (let tap = 0; tap < 3; tap += 1) await page.locator('main').click();
  await page.waitForURL(`${hub.origin}/`);
});

it('numbers that nobody looked up for long say so, so that she does not wait for who never answers', async () => {
  const page = await open((before) => before.clock.setFixedTime(new Date('2026-11-23T10:00:00')));
  await goToSafety(page);
  const warned = page.locator('.line-check strong', { hasText: 'lang geleden' });
  expect(await warned.count()).toBe(0);
  await page.clock.setFixedTime(new Date('2027-06-01T10:00:00'));
  await loadAnew(page);
  await goToSafety(page);
  await expect.poll(() => warned.count()).toBe(await page.locator('li.line').count());
});
