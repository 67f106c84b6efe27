import { afterEach, beforeEach, expect, it } from 'vitest';
import { FREE_TO_SAY_NO, HOLDS_UNTIL, READY_SENTENCES } from '../../../app/reference/consent-words.ts';
import { giveVoices } from '../../support/fake-voices.ts';
import { launchChromium, type Watched } from '../../support/launch-chromium.ts';
import { type RunningHub, startHub } from '../../support/start-hub.ts';
import { createVolunteer, type Volunteer } from '../../support/volunteer.ts';

const READY = READY_SENTENCES[5]!;
const OWN = 'Bel mij liever na tien uur.';
/** The microphone is the browser's own beeping one. */
const MICROPHONE = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'];

let hub: RunningHub;
let app: Watched;
beforeEach(async () => {
  hub = await startHub();
  app = await launchChromium({ origin: hub.origin, serviceWorkers: 'block', extraArgs: MICROPHONE, ownProcess: true });
  app.page.setDefaultTimeout(15_000);
});
afterEach(async () => {
  expect(app.pageErrors).toEqual([]);
  expect(app.cspViolations).toEqual([]);
  await app.close();
  await hub.stop();
});

async function recordConsent({ page, tab, button, choose }: Volunteer): Promise<void> {
  await tab('Kaarten');
  await page.getByRole('button', { name: 'Van mijn organisatie' }).click();
  await page.getByText('Stem bij de vraag om toestemming').click();
  await button('Neem een stem op').click();
  await choose('Turks');
  await choose('Türkçe');
  await button('Begin met voorlezen').click();
  // Its name, what may go along, and that she is free to say no.
  const count = READY_SENTENCES.length + 3;
  for (let line = 1; line <= count; line += 1) {
    await page.getByText(`Regel ${line} van ${count}`).waitFor();
    await page.getByText('Je wordt gehoord').waitFor();
    await button(line === count ? 'Klaar' : 'Volgende regel').click();
  }
  await button('Bewaar de opname').click();
  await page.getByText('Stem bij de vraag om toestemming').waitFor();
}

async function ask({ page, tab, button, openStep }: Volunteer): Promise<void> {
  await tab('Op weg');
  await page.getByRole('button', { name: 'Citroen (voorbeeld)' }).click();
  await openStep('Toestemming');
  await button('Kies een zin die klaarstaat').click();
  await page.getByRole('dialog').getByRole('button', { name: READY.nl }).click();
  await button('Nog een zin').click();
  await page.getByLabel('Zin 2', { exact: true }).fill(OWN);
  await button('Laat haar dit lezen').click();
  await page.locator('.asked').waitFor();
}

/** Counts what is played; the sound itself runs as it is. */
const listenIn = ({ page }: Volunteer) => page.evaluate(() => {
  Object.assign(window, { played: 0 });
  const play = HTMLMediaElement.prototype.play;
  HTMLMediaElement.prototype.play = function listened() {
    (window as unknown as { played: number }).played += 1;
    return play.call(this);
  };
});

it('what a mother is asked is heard in the voice of the organisation where it was recorded, and only the rest in that of the device', async () => {
  const { page } = app;
  await giveVoices(page, [{ lang: 'tr-TR', localService: true }, { lang: 'nl-NL', localService: true }]);
  const her = await createVolunteer(page);
  await her.openExample(hub.origin);
  await recordConsent(her);
  await ask(her);
  await listenIn(her);
  await page.getByRole('button', { name: 'Lees voor' }).first().click();
  const said = () => page.evaluate(() => window.said.map(({ text }) => text));
  // Whatever the device says ends at once; what was recorded takes the time that it takes.
  await expect.poll(async () => {
    await page.evaluate(() => window.endSpeech());
    return (await said()).join(' ');
  }, { timeout: 15_000 }).toContain(HOLDS_UNTIL.tr.split('{day}')[0]!.trim());
  await expect.poll(async () => {
    await page.evaluate(() => window.endSpeech());
    return page.locator('.is-said').count();
  }).toBe(0);
  const spoken = await said();
  expect(spoken[0]).toContain('Sanne');
  expect(spoken).toContain(OWN);
  expect(spoken.join(' ')).not.toContain(READY.tr);
  expect(spoken.join(' ')).not.toContain(FREE_TO_SAY_NO.tr.split('.')[0]);
  // The silence inside the tap, the sentence, and that she is free to say no.
  expect(await page.evaluate(() => (window as unknown as { played: number }).played)).toBe(3);
});

it('where the device has no voice of her language, the recorded sentences are heard and it is said that the others are not', async () => {
  const { page } = app;
  await giveVoices(page, [{ lang: 'nl-NL', localService: true }]);
  const her = await createVolunteer(page);
  await her.openExample(hub.origin);
  await recordConsent(her);
  await ask(her);
  await listenIn(her);
  await page.getByRole('button', { name: 'Lees voor' }).first().click();
  await page.getByText('Niet elke zin is ingesproken.').waitFor();
  // Her own words are Dutch, for which there is a voice: it is reached after the recorded sentence, and waits to be ended.
  await page.locator('.is-said').filter({ hasText: OWN }).waitFor();
  expect(await page.evaluate(() => window.said.map(({ text }) => text))).toEqual([OWN]);
  expect(await page.evaluate(() => (window as unknown as { played: number }).played)).toBe(2);
});
