import { afterAll, beforeAll, expect, it } from 'vitest';
import { createVisitor, type Visitor } from '../../support/open-scenes.ts';
import { type RunningHub, startHub } from '../../support/start-hub.ts';

let hub: RunningHub;

beforeAll(async () => { hub = await startHub(); });
afterAll(() => hub.stop());

const MOST_TABS = 80;

/** As with a switch: forward until it is there, then press. Nothing here points. */
async function reach(her: Visitor, words: string): Promise<void> {
  for (let press = 0; press < MOST_TABS; press += 1) {
    const found = await her.page.evaluate((wanted) => {
      const element = document.activeElement as HTMLInputElement | null;
      const label = element?.labels?.[0]?.innerText ?? element?.innerText ?? '';
      return (element?.getAttribute('aria-label') ?? label).trim().startsWith(wanted);
    }, words);
    if (found && await her.page.evaluate(() => document.activeElement?.matches('button, a, input, textarea, summary') === true)) return;
    await her.page.keyboard.press('Tab');
  }
  throw new Error(`"${words}" cannot be reached with the tab key`);
}

async function press(her: Visitor, words: string): Promise<void> {
  await reach(her, words);
  await her.page.keyboard.press('Enter');
}

/** Arrow keys walk through a group of tiles; space takes what has the focus. */
async function pick(her: Visitor, group: string, words: string): Promise<void> {
  for (let at = 0; at < MOST_TABS; at += 1) {
    if (await her.page.evaluate((legend) => document.activeElement?.closest('fieldset')?.querySelector('legend')?.textContent === legend, group)) break;
    await her.page.keyboard.press('Tab');
  }
  await her.page.keyboard.press(' ');
  for (let at = 0; at < 20; at += 1) {
    const now = await her.page.evaluate(() => (document.activeElement as HTMLInputElement).labels?.[0]?.innerText.trim());
    if (now === words) return;
    await her.page.keyboard.press('ArrowDown');
  }
  throw new Error(`"${words}" is not in "${group}"`);
}

it('A5 the main job by keyboard alone: a new family, a promise, a step, and the end', async () => {
  const her = await createVisitor(hub.origin, { locale: 'nl' });
  const { page } = her;
  await page.goto(hub.origin);
  await page.locator('.start-language').last().waitFor();
  await press(her, 'Nederlands');
  await her.heading('Samen over de drempel').waitFor();
  await press(her, 'Kijk eerst met voorbeelden');
  await her.heading('Vandaag').waitFor();

  await press(her, 'Op weg');
  await her.heading('Op weg').waitFor();
  await press(her, 'Nieuw gezin');
  await her.heading('Eerst even dit').waitFor();
  await press(her, 'Oefen verder');
  await press(her, 'Nee, ik kan dit doen');
  await her.heading('Nieuw gezin').waitFor();
  await reach(her, 'Bijnaam');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Maan acht');
  await press(her, 'Verder');
  await pick(her, 'In welke taal praten jullie?', 'Turks');
  await press(her, 'Verder');
  await pick(her, 'Hoe hebben jullie elkaar ontmoet?', 'Bij school');
  await press(her, 'Begin de weg');
  await her.heading('Maan acht').waitFor();

  await press(her, 'Zet een belofte');
  await her.heading('Wat is beloofd?').waitFor();
  await pick(her, 'Wat', 'Bellen');
  await pick(her, 'Wanneer is het klaar?', 'Morgen\ndi 24 november');
  await press(her, 'Bewaar de belofte');
  await her.heading('Maan acht').waitFor();
  await expect.poll(() => page.getByRole('region', { name: 'De volgende belofte' }).textContent()).toMatch(/Bellen.*morgen/);

  await press(her, 'Kennismaken');
  await her.heading('Kennismaken').waitFor();
  await pick(her, 'Hoe lang duurde het ongeveer?', '45 minuten');
  await press(her, 'Deze stap is gezet');
  await her.heading('Maan acht').waitFor();
  await page.locator('.station-button.is-done', { hasText: 'Kennismaken' }).waitFor();

  await press(her, 'Sluit samen af');
  await her.heading('Samen afsluiten').waitFor();
  await press(her, 'Sluit de weg af');
  await page.getByText(/Afgesloten op/).waitFor();
  expect(her.app.pageErrors).toEqual([]);
  await her.app.close();
}, 90_000);
