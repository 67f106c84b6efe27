import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { createKeyboardVisitor, type KeyboardVisitor } from '../../support/keyboard-visitor.ts';
import { type RunningHub, startHub } from '../../support/start-hub.ts';
import { wordsOf } from '../../support/volunteer.ts';

// By keys alone: what she does at the beginning, when she locks and leaves, and when all has to go or to come back (A5).

let hub: RunningHub;
let her: KeyboardVisitor;
beforeAll(async () => { hub = await startHub(); });
afterAll(() => hub.stop());
beforeEach(async () => {
  her = await createKeyboardVisitor(hub.origin);
});
afterEach(async () => {
  expect(her.app.pageErrors).toEqual([]);
  await her.app.close();
});

const linkInReach = (): Promise<string | undefined> => her.page.evaluate(() => (document.activeElement as HTMLAnchorElement | null)?.href);

/** Gives the four words. */
async function start(): Promise<string> {
  const { page } = her;
  await page.goto(hub.origin);
  await her.chooseLanguage();
  await her.press('Begin');
  await her.at('Kies je slot');
  await her.press('Vier woorden');
  await page.locator('.word').nth(3).waitFor();
  const words = (await page.locator('.word bdi').allTextContents()).join(' ');
  await her.press('Deze neem ik');
  await her.at('Typ je vier woorden');
  await her.type('Jouw woorden', words);
  await her.press('Klopt');
  await her.at('Schrijf deze code op papier');
  const groups = await page.locator('.group').evaluateAll((items) => items.map((item) => item.lastChild?.textContent ?? ''));
  await her.press('Ik heb de code opgeschreven');
  await her.at('Kijk op je papier');
  for (const number of await page.locator('.group-label .group-number').allTextContents()) await her.type(new RegExp(`Groep ${number}$`, 'u'), groups[Number(number) - 1] ?? '');
  await her.press('Klopt');
  await her.at('Vandaag');
  return words;
}

async function unlock(words: string): Promise<void> {
  await her.at('Drempel is op slot');
  await her.type('Jouw woorden of zin', words);
  await her.press('Open');
  await her.page.getByRole('navigation').waitFor();
}

async function addFaceAndCall(): Promise<void> {
  await her.press('Korte lijnen');
  await her.at('Korte lijnen');
  await her.press('Zet je vaste gezicht erin');
  await her.type('Voornaam', 'Sanne');
  await her.type('Telefoonnummer', '06 12345678');
  await her.press('Bewaar');
  await her.at('Sanne');
  await her.reach(/^Bel Sanne/u);
  expect(await linkInReach()).toBe('tel:+31612345678');
  await her.page.keyboard.press('Enter');
  await her.page.getByRole('dialog').waitFor();
  await her.press('Nee, niet bereikt');
  await her.page.getByRole('dialog').waitFor({ state: 'detached' });
}

async function toMe(row: string): Promise<void> {
  await her.press('Ik');
  await her.at('Ik');
  await her.press(row);
}

it('A5 by keyboard alone: the first start, a face and her number, a copy, wiping everything, and the copy put back', async () => {
  const { page } = her;
  const words = await start();
  await addFaceAndCall();
  await toMe('Reservekopie');
  await her.at('Reservekopie');
  await her.press('Maak een reservekopie');
  await page.locator('.backup-made').waitFor();
  await her.reach('Bewaar op deze telefoon');
  const [copy] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  await her.press('Ja, het staat er');
  await page.getByText(/^Laatste kopie: /).waitFor();
  // The phone's own list of files is not the app's: it gives the copy as soon as it is asked for.
  const file = { name: copy.suggestedFilename(), mimeType: 'application/octet-stream', buffer: readFileSync(await copy.path()) };
  page.on('filechooser', (chooser) => void chooser.setFiles(file));

  await toMe('Wis alles van dit toestel');
  for (const dutch of ['Ga verder', 'Ga verder zonder', 'Wis alles nu']) await her.press(dutch);
  await her.at('Alles is gewist');
  await her.press('Begin opnieuw');
  await her.chooseLanguage();
  await her.press('Ik heb een reservekopie');
  await her.at('Zet je kopie terug');
  await her.press('Kies het bestand');
  await her.at('Open je kopie');
  await her.type('Jouw woorden of zin', words);
  await her.press('Open de kopie');
  await page.getByRole('navigation').waitFor();
  await her.press('Korte lijnen');
  await page.getByRole('main').getByText('Sanne').first().waitFor();
}, 120_000);

it('A5 by keyboard alone: another language, safety in front of the lock, quick exit, and back in', async () => {
  const { page } = her;
  const [words, inPolish] = [await start(), await wordsOf('pl')];
  await her.press('Ik');
  await her.at('Ik');
  await her.take('Taal', 'Polski');
  await page.getByRole('heading', { level: 1, name: inPolish('Ik'), exact: true }).waitFor();
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('pl');
  // The focus stays where she chose, and the arrows bring her back.
  await her.take(inPolish('Taal'), 'Nederlands');
  await her.at('Ik');

  await her.press('Doe de app nu op slot');
  await her.at('Drempel is op slot');
  await her.press('Veiligheid');
  await her.at('Veiligheid');
  await her.reach(/^Bel 112/u);
  expect(await linkInReach()).toBe('tel:112');
  await her.press('Terug');
  await unlock(words);

  await her.press('Snel weg');
  await page.waitForURL(`${hub.origin}/klok.html`);
  for (let presses = 0; presses < 3; presses += 1) await page.keyboard.press('Enter');
  await page.waitForURL(`${hub.origin}/`);
  await unlock(words);
}, 120_000);
