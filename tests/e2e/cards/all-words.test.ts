import { afterEach, beforeEach, expect, it } from 'vitest';
import { CARDS } from '../../support/card-content.ts';
import { launchChromium, type Watched } from '../../support/launch-chromium.ts';
import { type RunningHub, startHub } from '../../support/start-hub.ts';
import { createVolunteer, type Volunteer } from '../../support/volunteer.ts';

let hub: RunningHub;
let app: Watched;
let her: Volunteer;

beforeEach(async () => {
  hub = await startHub();
  app = await launchChromium({ origin: hub.origin, serviceWorkers: 'block' });
  her = await createVolunteer(app.page);
  await her.openExample(hub.origin);
});
afterEach(async () => {
  expect(app.pageErrors).toEqual([]);
  await app.close();
  await hub.stop();
});

it('who cannot type goes through all the words on the table with one tap, but those that could harm when somebody looks along', async () => {
  const { page } = app;
  await her.tab('Kaarten');
  await page.locator('main .pill').first().click();
  await page.locator('dialog .choice').filter({ hasText: 'Türkçe' }).click();
  await page.locator('dialog .button').click();
  await page.getByRole('button', { name: 'Het gesprek' }).click();
  await her.button('Leg de knoppen op tafel').click();
  await page.getByRole('button', { name: 'Kelimeler' }).click();
  const tiles = page.locator('.shown-tile');
  await expect.poll(() => tiles.count()).toBe(12);
  await her.button('Toon meer').click();
  const offered = CARDS.filter(({ kind, withCare }) => kind === 'word' && !withCare).map(({ texts }) => texts.tr!.title);
  expect(offered.length).toBeGreaterThan(80);
  await expect.poll(async () => (await tiles.locator('[lang=tr]').allInnerTexts()).sort()).toEqual([...offered].sort());
  expect(await her.button('Toon meer').isVisible()).toBe(false);
  await tiles.last().click();
  await expect.poll(() => page.locator('.shown-words').getAttribute('lang')).toBe('tr');
});
