import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { launchChromium, type Watched } from '../../support/launch-chromium.ts';
import { type RunningHub, startHub } from '../../support/start-hub.ts';
import { type FakeVoice, giveVoices } from '../../support/fake-voices.ts';
import { createVolunteer, type TestLocale, type Volunteer } from '../../support/volunteer.ts';

let hub: RunningHub;
let app: Watched | undefined;
beforeAll(async () => { hub = await startHub(); });
afterEach(async () => { await app?.close(); app = undefined; });
afterAll(() => hub.stop());

const DUTCH: FakeVoice = { lang: 'nl-NL', localService: true };

async function openWith(voices: readonly FakeVoice[], locale: TestLocale = 'nl'): Promise<Volunteer> {
  app = await launchChromium({ origin: hub.origin, serviceWorkers: 'block' });
  await giveVoices(app.page, voices);
  const her = await createVolunteer(app.page, locale);
  await her.openExample(hub.origin);
  return her;
}

const said = (page: Page): Promise<string> => page.evaluate(() => window.said.map(({ text }) => text).join('\n'));
const cancelled = (page: Page): Promise<number> => page.evaluate(() => window.cancelled);

it('A22: a voice that needs the network, or speaks another language, is not offered', async () => {
  const her = await openWith([{ lang: 'nl-NL', localService: false }, { lang: 'pl-PL', localService: true }]);
  expect(await her.button('Lees voor').count()).toBe(0);
});

it('A22: in Arabic an Arabic voice is offered', async () => {
  const her = await openWith([DUTCH, { lang: 'ar_EG', localService: true }], 'ar');
  await her.button('Lees voor').click();
  await expect.poll(() => her.page.evaluate(() => [...new Set(window.said.map(({ lang }) => lang))])).toEqual(['ar_EG']);
});

it('A22: the screen is read from its title on, a field with its label, what stands in it and what is wrong; going elsewhere stops it', async () => {
  const her = await openWith([DUTCH]);
  const { page } = her;
  await her.tab('Korte lijnen');
  await page.getByRole('main').getByRole('button', { name: 'Zet er nog iemand bij' }).click();
  await page.getByLabel('Telefoonnummer', { exact: true }).fill('06-12');
  await her.button('Bewaar').click();
  await page.locator('[aria-invalid=true]').first().waitFor();
  await her.button('Lees voor').click();
  const lines = (await said(page)).split('\n');
  expect(lines[0]).toBe(await page.getByRole('heading', { level: 1 }).innerText());
  expect(lines.join('\n')).toMatch(/^Telefoonnummer: 06-12\.\n\S+/mu);
  await expect.poll(() => her.button('Lees voor').getAttribute('aria-pressed')).toBe('true');
  const before = await cancelled(page);
  await her.tab('Vandaag');
  await expect.poll(() => cancelled(page)).toBeGreaterThan(before);
  await expect.poll(() => her.button('Lees voor').getAttribute('aria-pressed')).toBe('false');
});

it('A22: a question on top is read from its title on, without the bar around it', async () => {
  const her = await openWith([DUTCH]);
  const { page } = her;
  await her.tab('Kaarten');
  await her.button('Tolk nodig?').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Lees voor' }).click();
  const lines = (await said(page)).split('\n');
  expect(lines[0]).toBe('Tolk nodig?');
  expect(lines.at(-1)).toBe('Klaar');
  expect(lines).not.toContain('Snel weg');
  const before = await cancelled(page);
  await dialog.getByRole('button', { name: 'Klaar' }).click();
  await expect.poll(() => cancelled(page)).toBeGreaterThan(before);
});

it('A22: it stops at a second tap, at the end, on the way elsewhere and when the app locks, and the lock screen has no voice', async () => {
  const her = await openWith([DUTCH]);
  const { page } = her;
  const pressed = () => her.button('Lees voor').getAttribute('aria-pressed');
  await her.button('Lees voor').click();
  await her.button('Lees voor').click();
  await expect.poll(pressed).toBe('false');
  await her.button('Lees voor').click();
  await page.evaluate(() => window.endSpeech());
  await expect.poll(pressed).toBe('false');
  await her.button('Lees voor').click();
  const before = await cancelled(page);
  await her.tab('Ik');
  await expect.poll(() => cancelled(page)).toBeGreaterThan(before);
  await her.button('Lees voor').click();
  const last = await cancelled(page);
  await her.button('Doe de app nu op slot').click();
  await her.button('Open de voorbeelden').waitFor();
  expect(await page.evaluate(() => Number(sessionStorage.getItem('cancelled')))).toBeGreaterThan(last);
  expect(await her.button('Lees voor').count()).toBe(0);
});
