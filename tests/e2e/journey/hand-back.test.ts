import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { launchChromium, type Watched } from '../../support/launch-chromium.ts';
import { findQuickFaults } from '../../support/accessibility/find-faults.ts';
import { keptByBrowser } from '../../support/kept-by-browser.ts';
import { type RunningHub, startHub } from '../../support/start-hub.ts';
import { createVolunteer, type Volunteer } from '../../support/volunteer.ts';

const DUTCH = ['Dit hoort bij uw werk, niet bij het mijne.', 'Wilt u het vanaf nu doen? Dan vertel ik het samen met u aan de ouder.'];
const TURKISH = 'Bu sizin işiniz, benim değil.';

let hub: RunningHub;
let app: Watched;
let her: Volunteer;

beforeAll(async () => { hub = await startHub(); });
afterAll(() => hub.stop());
beforeEach(async () => {
  app = await launchChromium({ origin: hub.origin, serviceWorkers: 'block' });
  app.page.setDefaultTimeout(15_000);
  her = await createVolunteer(app.page, 'tr');
  await app.page.addInitScript(() => {
    Object.defineProperty(navigator, 'share', { configurable: true, value: (data: ShareData) => { (window as { shared?: ShareData }).shared = data; return Promise.resolve(); } });
  });
  await her.openExample(hub.origin);
});
afterEach(async () => {
  expect(app.pageErrors).toEqual([]);
  expect(app.cspViolations).toEqual([]);
  await app.close();
});

const main = () => app.page.locator('main:visible');
const giveBack = () => her.button('Woorden om terug te geven').click();
const card = () => main().locator('.spoken', { hasText: DUTCH[0]! });

/** From where she stands it takes one tap: Dutch for who hears it, her own language under it, and no other words on the way. */
async function seesReadyWords(): Promise<void> {
  await her.heading('Teruggeven').waitFor();
  await expect.poll(() => card().locator('.spoken-main').getAttribute('lang')).toBe('nl');
  await expect.poll(() => card().locator('.spoken-beside').innerText()).toContain(TURKISH);
  await expect.poll(() => main().locator('.spoken').count()).toBe(3);
  expect(await main().innerText()).not.toContain('Bugün yapamam.');
}

it('from the road, from the face it leads to and from what she carries, the words to give it back are one tap away in Dutch and in her own language', async () => {
  await her.tab('Vandaag');
  await giveBack();
  await seesReadyWords();
  expect(await her.button('Naar deze lijn').count()).toBe(0);

  await her.tab('Korte lijnen');
  await main().locator('.card-tap', { hasText: 'Sanne' }).first().click();
  await giveBack();
  await seesReadyWords();

  await her.tab('Op weg');
  await main().locator('.card-tap').first().click();
  await giveBack();
  await seesReadyWords();
});

it('the words are shared or shown by herself; nothing is written, and what comes after stands under them', async () => {
  await her.tab('Op weg');
  await main().locator('.card-tap').first().click();
  const before = await keptByBrowser(app.page);
  await giveBack();
  await card().getByRole('button', { name: her.say('Deel'), exact: true }).click();
  await expect.poll(() => app.page.evaluate(() => (window as { shared?: ShareData }).shared)).toEqual({ text: DUTCH.join(' ') });
  expect(await keptByBrowser(app.page)).toEqual(before);
  expect(app.requestsElsewhere).toEqual([]);

  await her.button('Naar deze lijn').waitFor();
  expect(await findQuickFaults(app.page)).toEqual([]);
  await her.button('Warme overdracht').click();
  await her.heading('Warme overdracht').waitFor();
});
