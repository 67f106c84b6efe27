import { readdirSync, readFileSync } from 'node:fs';
import type { Locator } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { findQuickFaults } from '../../support/accessibility/find-faults.ts';
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

it('the file of one reviewer is opened by another, who sees the words in place, keeps what she looked at herself and hands on both; a wrong one is refused by name', async () => {
  app = await launchChromium({ origin: hub.origin, serviceWorkers: 'block' });
  const { page } = app;
  page.setDefaultTimeout(15_000);
  const her = await createVolunteer(page);
  await her.openExample(hub.origin);
  await her.tab('Kaarten');
  await page.getByRole('button', { name: 'Van mijn organisatie' }).click();
  await her.button('Kaarten nakijken in jouw taal').click();
  const state = (language: string) => page.locator('.review-state tbody').filter({ hasText: language }).locator('td').allInnerTexts();
  const give = (cards: object, over: object = {}) => page.locator('input[type=file]').setInputFiles({ name: 'verbeteringen.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify({ type: 'drempel-corrections', version: 1, language: 'pl', cards, ...over })) });
  await page.locator('.review-state').waitFor();
  const [before] = await state('Polski');
  expect(await state('Nederlands')).toEqual(['0', expect.stringMatching(/^2\d$/) as unknown]);

  for (const [cards, words] of [[{ cjg: { isRight: true }, 'geen-kaart': { isRight: true } }, /geen-kaart.* is er niet/], [{ cjg: { title: '\u202eCJG' } }, /verbetering van .*klopt niet/], [{ 'app-consent': { isRight: true, mark: 1, was: ['x'] } }, /Wat een ouder wordt gevraagd.* na dit bestand veranderd/]] as const) {
    await give(cards);
    await page.getByRole('alert').getByText(words).waitFor();
    expect(await state('Polski')).toEqual([before, expect.any(String) as unknown]);
  }

  await page.locator('.choice').filter({ hasText: 'Polski' }).click();
  const mine = page.locator('.review-card').filter({ hasText: 'Consultatiebureau' }).first();
  await mine.locator('summary').click();
  await mine.getByRole('button', { name: 'Deze kaart klopt zo' }).click();
  await page.locator('.choice').filter({ hasText: 'Türkçe' }).click();
  await give({ cjg: { title: 'CJG: nowy tytuł' }, consultatiebureau: { title: 'Inny tytuł' } });
  await page.getByRole('status').getByText(/blijft staan wat er stond: .*Consultatiebureau/).waitFor();
  // It leads to its language, and the words stand in their card.
  expect(await findQuickFaults(page)).toEqual([]);
  const theirs = page.locator('.review-card').filter({ hasText: 'Veranderd' });
  await theirs.locator('summary').click();
  await expect.poll(() => theirs.locator('input').first().inputValue()).toBe('CJG: nowy tytuł');
  expect(Number((await state('Polski'))[0])).toBe(Number(before) - 2);

  const paper = page.evaluate(() => new Promise<string>((resolve) => { window.print = () => resolve([...document.querySelectorAll('.review-print')].map((table) => table.textContent).join()); }));
  await her.button('Druk alles af').click();
  expect(await paper).toContain('CJG: nowy tytuł');
  await page.evaluate(() => Object.defineProperty(navigator, 'canShare', { value: () => false, configurable: true }));
  const [file] = await Promise.all([page.waitForEvent('download'), her.button('Geef je verbeteringen door').click()]);
  expect((JSON.parse(readFileSync(await file.path(), 'utf8')) as { cards: object }).cards).toEqual({ cjg: { title: 'CJG: nowy tytuł' }, consultatiebureau: { isRight: true } });
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

  // What she found right is hers, and says nothing of whoever grew up with the language.
  const left = async () => (await page.locator('.review-state tbody').filter({ hasText: 'Nederlands' }).locator('td').allInnerTexts())[1];
  const before = Number(await left());
  await asked.getByRole('button', { name: 'Deze kaart klopt zo' }).click();
  await expect.poll(left).toBe(String(before - 1));
  await page.evaluate(() => Object.defineProperty(navigator, 'canShare', { value: () => false, configurable: true }));
  const [file] = await Promise.all([page.waitForEvent('download'), her.button('Geef je verbeteringen door').click()]);
  expect(JSON.parse(readFileSync(await file.path(), 'utf8'))).toMatchObject({ type: 'drempel-privacy-corrections', language: 'nl', cards: { 'app-consent': { isRight: true, mark: expect.any(Number) as unknown } } });
  await page.locator('.choice').filter({ hasText: 'Alle woorden' }).click();
  await page.getByText('0 kaarten wachten nog').waitFor();
  expect(await page.locator('.review-done').count()).toBe(0);
});
