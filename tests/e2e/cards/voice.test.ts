import { afterEach, beforeEach, expect, it } from 'vitest';
import { type FakeVoice, giveVoices } from '../../support/fake-voices.ts';
import { launchChromium, type Watched } from '../../support/launch-chromium.ts';
import { type RunningHub, startHub } from '../../support/start-hub.ts';
import { createVolunteer, type Volunteer } from '../../support/volunteer.ts';

let hub: RunningHub;
let app: Watched;
let her: Volunteer;
beforeEach(async () => { hub = await startHub(); });
afterEach(async () => {
  expect(app.pageErrors).toEqual([]);
  await app.close();
  await hub.stop();
});

async function showIn(language: string, voices: readonly FakeVoice[]): Promise<void> {
  app = await launchChromium({ origin: hub.origin, serviceWorkers: 'block' });
  await giveVoices(app.page, voices);
  her = await createVolunteer(app.page);
  await her.openExample(hub.origin);
  await her.tab('Kaarten');
  await app.page.locator('main .pill').first().click();
  await app.page.locator('dialog .choice').filter({ hasText: language }).click();
  await app.page.locator('dialog .button').click();
  await app.page.getByRole('searchbox').fill('cjg');
  await app.page.locator('.card-rows button').first().click();
  await her.button('Laat zien').click();
  await app.page.locator('.shown-words').waitFor();
}

const said = () => app.page.evaluate(() => window.said);

it('a card is read sentence by sentence in her language, the one that is said stands out, slower and once more', async () => {
  await showIn('Türkçe', [{ lang: 'tr-TR', localService: true }]);
  await her.button('Lees voor').click();
  const whole = await said();
  expect(new Set(whole.map(({ lang }) => lang))).toEqual(new Set(['tr-TR']));
  expect(whole[0]?.text).toBe(await app.page.locator('.shown-words h1').innerText());
  const lines = await app.page.locator('.shown-words h1, .shown-words h2, .shown-part > p').allInnerTexts();
  expect(whole.map(({ text }) => text).join(' ')).toBe(lines.join(' '));
  // Some lines hold more than one sentence: only the one that is said is marked in them.
  const second = whole.findIndex(({ text }) => lines.every((line) => !line.startsWith(text)));
  expect(second).toBeGreaterThan(0);
  await app.page.evaluate((at) => window.startLine(at), second);
  await expect.poll(async () => (await app.page.locator('.is-said').innerText()).trim()).toBe(whole[second]?.text);
  await her.button('Langzamer').click();
  const slower = (await said()).slice(whole.length);
  expect(slower[0]?.text).toBe(whole[second]?.text);
  expect(slower[0]?.rate).toBeLessThan(whole[0]?.rate ?? 0);
  await her.button('Nog eens').click();
  expect((await said()).slice(whole.length + slower.length)[0]?.text).toBe(whole[second]?.text);
  const before = (await said()).length;
  for (let taps = 0; taps < 2; taps += 1) await her.button('Sneller').click();
  await expect.poll(async () => (await said()).slice(before).at(-1)?.rate ?? 0).toBeGreaterThan(whole[0]?.rate ?? 0);
  await her.button('Stil').click();
  await expect.poll(() => app.page.locator('.is-said').count()).toBe(0);
});

it('where the phone has no voice of its own for her language nothing is sent away to be spoken, and it says so', async () => {
  await showIn('Polski', [{ lang: 'nl-NL', localService: true }, { lang: 'pl-PL', localService: false }]);
  await her.button('Lees voor').click();
  await app.page.getByText('Dit toestel heeft geen eigen stem voor').waitFor();
  await expect.poll(() => said()).toEqual([]);
});

const cancelled = () => app.page.evaluate(() => Number(sessionStorage.getItem('cancelled')));

it('a voice falls silent when the page goes out of sight', async () => {
  await showIn('Türkçe', [{ lang: 'tr-TR', localService: true }]);
  await her.button('Lees voor').click();
  await her.button('Stil').waitFor();
  const before = await cancelled();
  const after = await app.page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => 'hidden' });
    document.dispatchEvent(new Event('visibilitychange'));
    return Number(sessionStorage.getItem('cancelled'));
  });
  expect(after).toBeGreaterThan(before);
});

it('a voice falls silent when the page is left', async () => {
  await showIn('Türkçe', [{ lang: 'tr-TR', localService: true }]);
  await her.button('Lees voor').click();
  await her.button('Stil').waitFor();
  const before = await cancelled();
  await app.page.goto(`${hub.origin}/manifest.webmanifest`);
  expect(await cancelled()).toBeGreaterThan(before);
});
