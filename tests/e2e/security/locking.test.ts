import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { type Canaries, createCanaries } from '../../support/canaries.ts';
import { fillEveryField } from '../../support/every-field/text-fields.ts';
import { handledBytes, takeHeapSnapshot, watchKeyBytes } from '../../support/heap.ts';
import { launchChromium, type Watched } from '../../support/launch-chromium.ts';
import { type RunningHub, startHub } from '../../support/start-hub.ts';
import { spaceIdsOf, spaceSecretsOf } from '../../support/space-secrets.ts';
import { readLocks, secretsOf } from '../../support/vault-secrets.ts';
import { createVolunteer, type Volunteer } from '../../support/volunteer.ts';
import { loadAnew } from '../../support/load-anew.ts';

let hub: RunningHub;
let app: Watched;
let volunteer: Volunteer;

beforeAll(async () => { hub = await startHub(); });
afterAll(() => hub.stop());
beforeEach(async () => {
  app = await launchChromium({ origin: hub.origin, serviceWorkers: 'block' });
  app.page.setDefaultTimeout(10_000);
  volunteer = await createVolunteer(app.page);
});
afterEach(async () => {
  expect(app.requestsElsewhere).toEqual([]);
  expect(app.cspViolations).toEqual([]);
  expect(app.pageErrors).toEqual([]);
  await app.close();
});

const untilLocked = (page: Page, timeout = 10_000) => page.getByRole('heading', { level: 1, name: 'Drempel is op slot' }).waitFor({ timeout });

/** A page tells that it is out of sight as the system makes it tell. */
const setVisibility = (page: Page, state: 'hidden' | 'visible') => page.evaluate((state) => {
  Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => state });
  document.dispatchEvent(new Event('visibilitychange'));
}, state);

async function familyWith({ page, say, button, newFamily }: Volunteer, { text, sentence, phone }: Canaries): Promise<void> {
  await newFamily();
  await page.getByRole('button', { name: say('Over dit gezin') }).click();
  await button('Zij zegt ja').click();
  await fillEveryField(page, ({ kind, longest }) => (kind === 'tel' ? phone : longest > 31 ? sentence : text));
  await button('Bewaar').click();
  await page.getByRole('heading', { level: 1, name: text }).waitFor();
}

/** As they stand in a snapshot, which escapes what is not Latin. */
const written = ({ sentence, phone }: Canaries): readonly string[] =>
  [...sentence.split(' '), phone].flatMap((piece) => [piece, JSON.stringify(piece).slice(1, -1), [...piece].map((letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`).join('')]);

it('S13: after locking nothing of a family and no key is left that the script of the page could reach', async () => {
  const typed = createCanaries('typed');
  await watchKeyBytes(app.page);
  const { words, code } = await volunteer.start(hub.origin);
  await familyWith(volunteer, typed);
  const secrets = await secretsOf((await readLocks(app.page))!, code, words);
  const session = await app.context.newCDPSession(app.page);
  const opened = await takeHeapSnapshot(session);
  expect(written(typed).filter((piece) => opened.includes(piece)).length).toBeGreaterThan(0);
  // The lock itself is forgotten once it was made.
  expect([words, code].filter((piece) => opened.includes(piece))).toEqual([]);
  // No key stays in the page's memory even while it is open: only handles that cannot be read.
  const keys = await handledBytes(app.page, Object.values(secrets));
  expect(keys.seen.length).toBeGreaterThan(0);
  expect(keys.left).toEqual([]);
  await volunteer.tab('Ik');
  await volunteer.button('Doe de app nu op slot').click();
  await untilLocked(app.page);
  const locked = await takeHeapSnapshot(session);
  expect([...written(typed), words, code].filter((piece) => locked.includes(piece))).toEqual([]);
  expect(await app.page.content()).not.toContain(typed.text);
});

it('S13: no key, seed or token of a space lies in memory longer than it is used, and after locking not even its name', async () => {
  const { page, tab, button, say } = volunteer;
  const { code } = await volunteer.start(hub.origin);
  await tab('Korte lijnen');
  await button('Maak een team').click();
  for (const [label, words] of [['Naam van het team', 'Noord'], ['Je voornaam', 'Fatma'], ['Je organisatie', 'De Brug']] as const) await page.getByLabel(say(label), { exact: true }).fill(words);
  await page.getByLabel(say('Code van je organisatie'), { exact: true }).fill(hub.code ?? '');
  await button('Maak het team').click();
  await button('Nodig iemand uit').waitFor();
  const secrets = await spaceSecretsOf(page, (await readLocks(page))!, code);
  const texts = Object.values(secrets).map((bytes) => Buffer.from(bytes).toString('base64url'));
  expect(texts.length).toBeGreaterThan(3);
  const names = await spaceIdsOf(page);
  const session = await app.context.newCDPSession(page);
  // While it syncs it has them in hand.
  await expect.poll(async () => {
    const opened = await takeHeapSnapshot(session);
    return [names.filter((name) => opened.includes(name)), texts.filter((text) => opened.includes(text))];
  }, { timeout: 40_000 }).toEqual([names, []]);
  await tab('Ik');
  await button('Doe de app nu op slot').click();
  await untilLocked(page);
  const locked = await takeHeapSnapshot(session);
  expect([...names, ...texts].filter((text) => locked.includes(text))).toEqual([]);
});

it('a call from safety that took long comes back to safety, in front of the lock, and asks whether somebody was reached', async () => {
  const { page } = app;
  await page.addInitScript(() => document.addEventListener('click', (event) => {
    if (event.target instanceof Element && event.target.closest('a[href^="tel:"]')) event.preventDefault();
  }, true));
  await page.clock.install({ time: new Date('2026-11-23T10:00:00') });
  await volunteer.openExample(hub.origin);
  await page.locator('.pill-safety').click();
  await page.locator('a.call[href="tel:112"]').click();
  await setVisibility(page, 'hidden');
  await page.clock.fastForward(4 * 60_000);
  await setVisibility(page, 'visible');
  await page.getByRole('heading', { name: 'Heb je iemand bereikt?' }).waitFor();
  expect(await page.getByRole('navigation').count()).toBe(0);
  expect(await page.evaluate(() => JSON.stringify({ ...sessionStorage }))).not.toContain('drempel.safety');
  await volunteer.button('Ja').click();
  await volunteer.button('Nee, het gaat').click();
  await volunteer.heading('Veiligheid').waitFor();
  await page.getByRole('main').getByRole('button', { name: 'Terug' }).click();
  await untilLocked(page);
  await loadAnew(page);
  await untilLocked(page);
});

it('S14: one tab that locks takes the other along within a second', async () => {
  await volunteer.openExample(hub.origin);
  const second = await app.context.newPage();
  await second.goto(hub.origin);
  await second.getByRole('button', { name: 'Open de voorbeelden' }).click();
  await second.getByRole('heading', { level: 1, name: 'Vandaag' }).waitFor();
  await app.page.bringToFront();
  const locked = second.waitForFunction(() => document.documentElement.dataset['covered'] === '' || document.querySelector('nav') === null, undefined, { timeout: 1_000, polling: 20 });
  await app.page.evaluate(() => {
    [...document.querySelectorAll('nav button')].at(-1)?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
  });
  await volunteer.button('Doe de app nu op slot').click();
  await locked;
  await untilLocked(second, 2_000);
  await untilLocked(app.page);
});

it('S15 A24: she is asked twenty seconds or more before the app locks, and a phone that slept locks at once', async () => {
  await app.page.clock.install();
  await volunteer.openExample(hub.origin);
  await app.page.clock.runFor('04:35');
  const left = app.page.getByRole('dialog').getByRole('timer');
  await left.waitFor();
  expect(Number(/\d+/.exec((await left.textContent()) ?? '')?.[0])).toBeGreaterThanOrEqual(20);
  await volunteer.button('Ik ben er nog').click();
  await app.page.clock.runFor('04:00');
  await expect.poll(() => volunteer.heading('Vandaag').isVisible()).toBe(true);
  await app.page.clock.fastForward('02:00:00');
  await untilLocked(app.page);
});

it('S15 S37: out of sight the page is covered before anything else happens, and locked when she comes back', async () => {
  await volunteer.openExample(hub.origin);
  const covered = await app.page.evaluate(() => new Promise<string>((resolve) => {
    // Runs after the app's own listener for the same moment, before any frame is drawn.
    document.addEventListener('visibilitychange', () => resolve(getComputedStyle(document.body).visibility), { once: true });
    Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => 'hidden' });
    document.dispatchEvent(new Event('visibilitychange'));
  }));
  expect(covered).toBe('hidden');
  await untilLocked(app.page);
});

it('S15 S37: where she chose not to lock when hidden, it is covered all the same and opens again within her time only', async () => {
  await app.page.clock.install();
  await volunteer.openExample(hub.origin);
  await app.page.evaluate(() => {
    const kept = JSON.parse(localStorage.getItem('drempel.settings') ?? '{}') as object;
    localStorage.setItem('drempel.settings', JSON.stringify({ ...kept, lockWhenHidden: false }));
  });
  const isCovered = () => app.page.evaluate(() => getComputedStyle(document.body).visibility);
  await setVisibility(app.page, 'hidden');
  expect(await isCovered()).toBe('hidden');
  await setVisibility(app.page, 'visible');
  expect(await isCovered()).toBe('visible');
  await setVisibility(app.page, 'hidden');
  await app.page.clock.setSystemTime(Date.now() + 6 * 60_000);
  await setVisibility(app.page, 'visible');
  await untilLocked(app.page);
});

it('S16: after locking the back button and a page kept alive behind it show nothing', async () => {
  const typed = createCanaries('typed');
  await volunteer.start(hub.origin);
  await familyWith(volunteer, typed);
  await volunteer.tab('Ik');
  await volunteer.button('Doe de app nu op slot').click();
  await untilLocked(app.page);
  for (let step = 0; step < 3; step += 1) {
    await app.page.goBack();
    await untilLocked(app.page);
    expect(await app.page.content()).not.toContain(typed.text);
  }
  await app.page.goForward();
  await untilLocked(app.page);
});

it('S16: who goes to another page in the same tab stays there, and finds the lock when she comes back', async () => {
  const typed = createCanaries('typed');
  const { words } = await volunteer.start(hub.origin);
  await familyWith(volunteer, typed);
  const seen: string[] = [];
  app.page.on('framenavigated', (frame) => seen.push(frame.url()));
  await app.page.goto('about:blank');
  // As long as locking may take, and starting anew after it.
  await app.page.waitForTimeout(1_500);
  expect(seen).toEqual(['about:blank']);
  await app.page.goBack();
  await untilLocked(app.page);
  expect(await app.page.content()).not.toContain(typed.text);
  await volunteer.unlock(words);
});

it('A24 the time that she sets herself is the time after which it warns and locks', async () => {
  const { page } = app;
  await page.clock.install();
  await volunteer.openExample(hub.origin);
  await volunteer.tab('Ik');
  await page.getByRole('main').getByRole('button', { name: 'Hoe de app opengaat.' }).click();
  await page.getByText('1 minuut', { exact: true }).click();
  const warning = page.getByRole('dialog', { name: 'Ben je er nog?' });
  await page.clock.runFor('00:10');
  expect(await warning.count()).toBe(0);
  await page.clock.runFor('00:35');
  await warning.waitFor();
  await page.clock.runFor('00:30');
  await untilLocked(page);
});

it('a page that comes back out of the memory of the back button is locked', async () => {
  await volunteer.openExample(hub.origin);
  await app.page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
  await untilLocked(app.page);
});

it('a sentence of her own says how far it is, and is taken only when it is strong', async () => {
  const { page } = app;
  await page.goto(hub.origin);
  await page.locator('button[lang=nl]').click();
  await volunteer.button('Begin').click();
  await page.getByRole('main').getByRole('button', { name: 'Eigen zin' }).click();
  const field = page.getByLabel('Vier woorden of meer');
  const strength = (word: string) => page.getByRole('status').getByText(word, { exact: true }).waitFor();
  await field.fill('tafel groen');
  await strength('zwak');
  await field.fill('tafel groen lepel 12');
  await strength('bijna sterk');
  await volunteer.button('Deze neem ik').click();
  await page.getByText(/^Deze zin is nog te zwak\./).waitFor();
  await field.fill('tafel groen lepel 12 wolken');
  await strength('sterk');
});
