import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { createKeyboardVisitor, type KeyboardVisitor } from '../../support/keyboard-visitor.ts';
import { type RunningHub, startHub } from '../../support/start-hub.ts';

// By keys alone: what lies on the table, and what she sets for herself (A5).

let hub: RunningHub;
let her: KeyboardVisitor;
beforeAll(async () => { hub = await startHub(); });
afterAll(() => hub.stop());
beforeEach(async () => {
  her = await createKeyboardVisitor(hub.origin);
  await her.openByKeys();
});
afterEach(async () => {
  expect(her.app.pageErrors).toEqual([]);
  await her.app.close();
});

it('A5 by keyboard alone: a card is found, shown in the language of the parent, larger and turned round, and the lock lies behind it', async () => {
  const { page } = her;
  const table = page.locator('.shown');
  const size = (): Promise<number> => table.locator('h1').evaluate((title) => parseFloat(getComputedStyle(title).fontSize));
  await her.press('Kaarten');
  await her.at('Kaarten');
  await her.press(/^Taal van de ouder/u);
  await her.pick('Taal van de ouder', 'Türkçe');
  await her.press('Klaar');
  await her.type(/^Zoek/u, 'wijkteam');
  await page.locator('.card-rows button').first().waitFor();
  await her.press(/^Wijkteam/u);
  await page.locator('.card-face').waitFor();
  await her.press('Laat zien');
  await page.locator('.shown-words[lang=tr]').waitFor();
  const before = await size();
  await her.press('Groter');
  await expect.poll(size).toBeGreaterThan(before);
  await her.press('Draai om');
  await expect.poll(() => table.getAttribute('class')).toContain('is-turned');
  await her.press('Taal');
  await her.pick('Taal van de ouder', 'Polski');
  await her.pick('Staat het Nederlands erbij?', 'Ja');
  await her.press('Klaar');
  await page.locator('.shown-words[lang=pl]').waitFor();
  await page.locator('.shown-beside').first().waitFor();
  await her.press('Klaar');
  await her.press('Verder in de app');
  await her.at('Drempel is op slot');
  await her.press('Open de voorbeelden');
  await page.getByRole('navigation').waitFor();
}, 90_000);

it('A5 by keyboard alone: her own limits and quiet hours are set, and words to say no are shown', async () => {
  const { page } = her;
  const limit = (): Promise<string> => page.getByRole('group', { name: 'Gezinnen tegelijk' }).getByRole('status').innerText();
  await her.press('Ik');
  await her.at('Ik');
  await her.press('Mijn grenzen');
  await her.at('Mijn grenzen');
  while (await limit() !== '2') await her.press(Number(await limit()) > 2 ? 'Minder' : 'Meer', 'Gezinnen tegelijk');
  await her.typeMoment('Van', '0730');
  await her.typeMoment('Tot', '0815');
  await her.press('Bewaar');
  await her.at('Ik');
  await her.press('Mijn grenzen');
  await her.at('Mijn grenzen');
  expect([await limit(), await page.getByLabel('Van', { exact: true }).inputValue(), await page.getByLabel('Tot', { exact: true }).inputValue()]).toEqual(['2', '07:30', '08:15']);
  await her.press('Lees hoe je nee zegt');
  await her.at('Nee zeggen');
  await her.press('Laat groot zien');
  await page.locator('.shown-words').waitFor();
}, 90_000);
