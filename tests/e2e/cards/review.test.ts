import { readdirSync, readFileSync } from 'node:fs';
import type { Locator } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { repositoryPath } from '../../support/paths.ts';
import { launchChromium, type Watched } from '../../support/launch-chromium.ts';
import { type RunningHub, startHub } from '../../support/start-hub.ts';
import { createVolunteer } from '../../support/volunteer.ts';

/** What stands before the cards: what the app itself says, and the lines to call. */
const APP_WORDS = 8;
const LINES = readdirSync(repositoryPath('content/helplines')).length;

let hub: RunningHub;
let app: Watched;
beforeAll(async () => { hub = await startHub(); });
afterEach(async () => {
  expect(app.pageErrors).toEqual([]);
  expect(app.cspViolations).toEqual([]);
  await app.close();
});
afterAll(() => hub.stop());

it('who grew up with the language says what is right and how it should be, on the screen, on paper and in a file', async () => {
  app = await launchChromium({ origin: hub.origin, serviceWorkers: 'block' });
  const { page } = app;
  page.setDefaultTimeout(15_000);
  const her = await createVolunteer(page);
  await her.openExample(hub.origin);
  await her.tab('Kaarten');
  await page.getByRole('button', { name: 'Van mijn organisatie' }).click();
  await her.button('Kaarten nakijken in jouw taal').click();
  await page.locator('.choice').filter({ hasText: 'Polski' }).click();
  await page.getByText(/\d+ kaarten wachten nog/).waitFor();
  // What the app itself says comes first, the cards after it.
  await page.locator('.review-card').filter({ hasText: 'Wat een ouder wordt gevraagd' }).waitFor();
  // Then what each line to call is for, with its name as it answers the telephone.
  const line = page.locator('.review-card').filter({ hasText: 'Kindertelefoon' }).first();
  await line.locator('summary').click();
  expect(await line.locator('input').count()).toBe(0);
  await line.getByRole('button', { name: 'Deze kaart klopt zo' }).click();
  const [first, second] = [0, 1].map((n) => page.locator('.review-card').nth(APP_WORDS + LINES + n)) as [Locator, Locator];
  await first.locator('summary').click();
  await first.locator('textarea').first().fill('Nowa linia.');
  await second.locator('summary').click();
  await second.getByRole('button', { name: 'Deze kaart klopt zo' }).click();
  await second.getByText('Klopt', { exact: true }).waitFor();

  // What the app says itself can be found right as well, with the words that were read.
  const asked = page.locator('.review-card').filter({ hasText: 'Wat een ouder wordt gevraagd' });
  await asked.locator('summary').click();
  await asked.getByRole('button', { name: 'Deze kaart klopt zo' }).click();
  await page.locator('.review-card').filter({ hasText: 'Als iemand anders het overneemt' }).waitFor();

  const paper = page.evaluate(() => new Promise<number>((resolve) => { window.print = () => resolve(document.querySelectorAll('.review-print tr').length); }));
  await her.button('Druk alles af').click();
  expect(await paper).toBeGreaterThan(500);

  await page.evaluate(() => Object.defineProperty(navigator, 'canShare', { value: () => false, configurable: true }));
  const [file] = await Promise.all([page.waitForEvent('download'), her.button('Geef je verbeteringen door').click()]);
  const written = JSON.parse(readFileSync(await file.path(), 'utf8')) as { language: string; cards: Record<string, { isRight?: boolean; mark?: number; was?: string[]; parts?: Record<string, string[]> }> };
  expect(written.language).toBe('pl');
  expect(written.cards['app-consent']).toEqual({ isRight: true, mark: expect.any(Number) as unknown, was: expect.arrayContaining(['Tak, zgadzam się']) as unknown });
  expect(written.cards['line-kindertelefoon']).toEqual({ isRight: true });
  expect(Object.values(written.cards)).toEqual(expect.arrayContaining([{ isRight: true }, { parts: { does: expect.arrayContaining(['Nowa linia.']) as unknown } }]));
});

it('a privacy officer reads in Dutch what is asked, promised and told of what is kept, and nothing else', async () => {
  app = await launchChromium({ origin: hub.origin, serviceWorkers: 'block' });
  const { page } = app;
  page.setDefaultTimeout(15_000);
  const her = await createVolunteer(page);
  await her.openExample(hub.origin);
  await her.tab('Kaarten');
  await page.getByRole('button', { name: 'Van mijn organisatie' }).click();
  await her.button('Kaarten nakijken in jouw taal').click();
  await page.locator('.choice').filter({ hasText: 'Nederlands' }).click();
  await page.locator('.choice').filter({ hasText: 'Alleen privacy' }).click();
  await page.locator('.review-card').filter({ hasText: 'Wie zegt ja tegen hulp?' }).waitFor();
  const asked = page.locator('.review-card').filter({ hasText: 'Wat een ouder wordt gevraagd' });
  await asked.locator('summary').click();
  const lines = await asked.locator('textarea').evaluateAll((fields) => fields.map((field) => (field as HTMLTextAreaElement).value));
  expect(lines).toContain('Je hoeft geen ja te zeggen. Je mag later ook nee zeggen.');
  expect(await page.locator('.review-card').count()).toBeLessThan(30);
});
