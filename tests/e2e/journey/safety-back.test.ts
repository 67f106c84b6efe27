import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { launchChromium, type Watched } from '../../support/launch-chromium.ts';
import { loadAnew } from '../../support/load-anew.ts';
import { type RunningHub, startHub } from '../../support/start-hub.ts';
import { createVolunteer, type Volunteer } from '../../support/volunteer.ts';

let hub: RunningHub;
let app: Watched;
let her: Volunteer;
beforeAll(async () => { hub = await startHub(); });
afterAll(() => hub.stop());
beforeEach(async () => {
  app = await launchChromium({ origin: hub.origin, serviceWorkers: 'block' });
  app.page.setDefaultTimeout(10_000);
  her = await createVolunteer(app.page);
  await app.page.goto('data:text/html,<title>before</title><h1>before</h1>');
});
afterEach(async () => {
  expect(app.pageErrors).toEqual([]);
  await app.close();
});

const toSafety = async (): Promise<void> => {
  await app.page.locator('.pill-safety').first().click();
  await her.heading('Veiligheid').waitFor();
};
const back = async (): Promise<void> => { await app.page.goBack(); };
const ownButton = (): Promise<void> => app.page.getByRole('main').getByRole('button', { name: 'Terug' }).click();
const isBefore = async (): Promise<void> => expect.poll(() => app.page.title()).toBe('before');

it('over Today the phone’s back button closes Safety, says nothing in the address, and only the next one leaves the app', async () => {
  await her.openExample(hub.origin);
  for (const close of [back, ownButton, back]) {
    await toSafety();
    expect([app.page.url(), await app.page.title()]).toEqual([`${hub.origin}/`, 'Drempel']);
    expect(await app.page.evaluate(() => JSON.stringify(history.state))).not.toMatch(/safe|veilig/i);
    await close();
    await her.heading('Vandaag').waitFor();
  }
  await back();
  await isBefore();
});

it('over a half-filled promise it is one step back to what she typed, and the next leads where it did before', async () => {
  const { page } = app;
  await her.openExample(hub.origin);
  await her.tab('Op weg');
  await page.locator('.card-tap').first().click();
  await her.button('Zet een belofte').click();
  await her.choose('Iets anders');
  await page.getByLabel('In een paar woorden').fill('samen naar school');
  await toSafety();
  await back();
  await expect.poll(() => page.getByLabel('In een paar woorden').inputValue()).toBe('samen naar school');
  await toSafety();
  await ownButton();
  await her.button('Terug').click();
  await her.button('Zet een belofte').waitFor();
  await back();
  await her.heading('Op weg').waitFor();
});

it('in front of the lock the phone’s back button closes it, and it is still in front when the page was loaded anew', async () => {
  const { page } = app;
  await her.openExample(hub.origin);
  await loadAnew(page);
  for (const close of [back, ownButton]) {
    await her.heading('Drempel is op slot').waitFor();
    await toSafety();
    await loadAnew(page);
    await her.heading('Veiligheid').waitFor();
    await close();
  }
  await her.heading('Drempel is op slot').waitFor();
  await her.button('Open de voorbeelden').click();
  await her.heading('Vandaag').waitFor();
  await back();
  await isBefore();
});

it('the shortcut, too, is closed by the phone’s back button, in an app that was just opened and in one that is open', async () => {
  const { page } = app;
  await page.goto(`${hub.origin}/#1`);
  await her.heading('Veiligheid').waitFor();
  await back();
  await her.openExample(hub.origin);
  await her.tab('Ik');
  await page.evaluate(() => { location.hash = '#1'; });
  await her.heading('Veiligheid').waitFor();
  await expect.poll(() => page.evaluate(() => Object.keys(history.state as object).length)).toBe(2);
  await page.evaluate(() => { location.hash = '#1'; });
  await expect.poll(() => page.url()).toBe(`${hub.origin}/`);
  await back();
  await page.getByRole('navigation').waitFor();
  await back();
  await her.heading('Vandaag').waitFor();
});

it('over a card on the table it leads back to the card, and what is shown from it is one step from where she was', async () => {
  const { page } = app;
  await her.openExample(hub.origin);
  await her.tab('Kaarten');
  await page.locator('.card-kind').first().click();
  await page.locator('.card-tap').first().click();
  await her.button('Laat zien').click();
  await her.button('Klaar').waitFor();
  for (const close of [back, ownButton]) {
    await toSafety();
    await close();
    await her.button('Klaar').waitFor();
  }
  await back();
  await her.button('Verder in de app').waitFor();
});

it('what was begun before Safety and ends behind it leaves Safety in front, and back leads to where it ended', async () => {
  const { page } = app;
  await her.openExample(hub.origin);
  await her.tab('Op weg');
  await page.locator('.card-tap').first().click();
  await her.button('Zet een belofte').click();
  await her.choose('Iets anders');
  await page.getByLabel('In een paar woorden').fill('samen naar school');
  // Both in one moment: saving ends after it.
  const taps = await Promise.all([her.button('Bewaar de belofte'), page.locator('.pill-safety').first()].map((button) => button.elementHandle()));
  await page.evaluate((buttons) => { for (const button of buttons) (button as HTMLElement).click(); }, taps);
  await expect.poll(() => page.getByLabel('In een paar woorden').count()).toBe(0);
  await her.heading('Veiligheid').waitFor();
  await back();
  await her.button('Zet een belofte').waitFor();
  await her.button('Snel weg').click();
  await page.waitForURL('**/klok.html');
  for (let step = 0; step < 2; step += 1) await back();
  await isBefore();
});

it('in the first start it is one step back as well: her four words stay, and after it nothing of it is left to go back to', async () => {
  const { page } = app;
  await page.goto(hub.origin);
  await page.locator('button[lang=nl]').click();
  await her.button('Begin').click();
  await page.getByRole('main').getByRole('button', { name: 'Vier woorden' }).click();
  await page.locator('.word').nth(3).waitFor();
  const words = await page.locator('.word bdi').allTextContents();
  await her.button('Deze neem ik').click();
  await her.heading('Typ je vier woorden').waitFor();
  await toSafety();
  for (const heading of ['Typ je vier woorden', 'Jouw vier woorden', 'Kies je slot'] as const) {
    await back();
    await her.heading(heading).waitFor();
    if (heading === 'Jouw vier woorden') expect(await page.locator('.word bdi').allTextContents()).toEqual(words);
  }
  await back();
  await her.heading('Samen over de drempel').waitFor();
  await her.start(hub.origin);
  await back();
  await isBefore();
});
