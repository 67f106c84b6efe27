import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { YES_THAT_MAY } from '../../../app/reference/consent-words.ts';
import { createKeyboardVisitor, type KeyboardVisitor } from '../../support/keyboard-visitor.ts';
import { type RunningHub, startHub } from '../../support/start-hub.ts';

let hub: RunningHub;
beforeAll(async () => { hub = await startHub(); });
afterAll(() => hub.stop());

const FAMILY = 'Maan acht';
const SENTENCE = 'Ik slaap slecht.';

async function begin({ at, page, pick, press, tick, type }: KeyboardVisitor): Promise<void> {
  await press('Op weg');
  await at('Op weg');
  await press('Nieuw gezin');
  await at('Eerst even dit');
  await press('Oefen verder');
  await tick('Ben jij te dichtbij? Tik aan wat klopt.', 'Er is ruzie waar ik bij hoor');
  await page.getByText('Dan is een collega misschien beter, voor haar en voor jou.').waitFor();
  await press('Ik ga toch door');
  await at('Nieuw gezin');
  await type('Bijnaam', FAMILY);
  await press('Verder');
  await pick('In welke taal praten jullie?', 'Turks');
  await press('Verder');
  await pick('Hoe hebben jullie elkaar ontmoet?', 'Bij school');
  await press('Begin de weg');
  await at(FAMILY);
}

async function promise({ at, page, pick, press }: KeyboardVisitor): Promise<void> {
  await press('Zet een belofte');
  await at('Wat is beloofd?');
  await pick('Wat', 'Bellen');
  await pick('Wanneer is het klaar?', 'Morgen');
  await press('Bewaar de belofte');
  await at(FAMILY);
  await expect.poll(() => page.getByRole('region', { name: 'De volgende belofte' }).textContent()).toMatch(/Bellen.*morgen/);
}

/** What is chosen in these two is kept at once: the arrows go past the others without taking them. */
async function faceAndPen({ page, press, take }: KeyboardVisitor): Promise<void> {
  await press('Kies een vast gezicht');
  await take('Wie is het vaste gezicht?', /^Sanne/u);
  await page.getByRole('button', { name: /^Vast gezicht: .*Sanne/u }).waitFor();
  await press('De pen: Ik');
  await take('Wie houdt nu de pen vast?', 'De professional');
  await page.getByRole('button', { name: 'De pen: De professional' }).waitFor();
}

async function step(her: KeyboardVisitor, name: string, fillIn: () => Promise<void>, done = 'Deze stap is gezet'): Promise<void> {
  await her.press(new RegExp(`^${name}`, 'u'));
  await her.at(name);
  await fillIn();
  await her.press(done);
  await her.at(FAMILY);
  await her.page.locator('.station-button.is-done', { hasText: name }).waitFor();
}

async function prepare(her: KeyboardVisitor): Promise<void> {
  const { pick, press, tick, type } = her;
  await step(her, 'Voorwerk', async () => {
    await pick('Van wie is de vraag?', 'Vader');
    await press('Verder');
    await tick('Waar gaat de vraag over?', 'Slapen, huilen, voeden');
    await press('Verder');
    await pick('Wat moet anders worden?', 'Meer rust thuis');
    await press('Verder');
    await tick('Wat houdt tegen?', 'De taal');
    await press('Verder');
    await type('In haar eigen woorden', SENTENCE);
    await press('Verder');
    await pick('Hoe lang duurde het ongeveer?', '30 minuten');
  });
}

/** The phone changes hands, and she has keys, too. */
async function consent(her: KeyboardVisitor): Promise<void> {
  const { at, page, press, reach, type } = her;
  await step(her, 'Toestemming', async () => {
    await type('Zin 1', SENTENCE);
    await press('Laat haar dit lezen');
    await page.locator('.asked').getByText(SENTENCE).waitFor();
    await press(YES_THAT_MAY.tr);
    await page.locator('.answered').waitFor();
    await press('Verder in de app');
    await at('Drempel is op slot');
    await press('Open de voorbeelden');
    await at('Toestemming');
    await page.getByText(SENTENCE).waitFor();
    await reach('Terug');
  }, 'Terug');
}

async function appoint(her: KeyboardVisitor): Promise<void> {
  const { page, pick, reach, typeMoment } = her;
  await step(her, 'Afspraak maken', async () => {
    await typeMoment('Welke dag?', '11242026');
    await typeMoment('Hoe laat?', '1000');
    await pick('Waar?', 'Bij het team');
    await her.press('Bewaar de afspraak');
    await page.getByRole('dialog').getByText(/24 november.*10:00/).waitFor();
    await reach('Zet in mijn agenda');
    const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    expect(readFileSync(await file.path(), 'utf8')).toContain('DTSTART:20261124T100000');
  }, 'Verder zonder agenda');
}

async function goAlong(her: KeyboardVisitor): Promise<void> {
  const { page, pick, press, tick } = her;
  await step(her, 'Meegaan', async () => {
    await tick('Welke pet heb je vandaag op?', 'Ik ga mee');
    await press('Tolk nodig?');
    await tick('Tik aan wat klopt.', 'Er wordt iets besloten of getekend');
    await page.getByRole('dialog').getByText('De zin voor de professional staat klaar.').waitFor();
    await press('Klaar');
    await pick('Was er een tolk bij?', 'Ja');
    await pick('Hoe lang duurde het ongeveer?', '1 uur');
  });
  await step(her, 'Nazorg', () => pick('Hoe gaat het nu? Laat haar zelf tikken.', 'Gaat wel'));
}

async function closeAndErase({ at, page, pick, press }: KeyboardVisitor): Promise<void> {
  await press('Sluit samen af');
  await at('Samen afsluiten');
  await pick('Hoe is het geëindigd?', 'De vraag is beantwoord');
  await pick('Is zij over de drempel gegaan?', 'Ja');
  await pick('Heeft het geholpen? Laat haar zelf tikken.', 'Goed');
  await pick('Gaat zij de volgende keer zonder jou?', 'Nee');
  await press('Sluit de weg af');
  await page.getByText(/Afgesloten op/).waitFor();
  await press('Wis dit gezin');
  await press('Wis alles van dit gezin');
  await at('Op weg');
  await page.getByRole('main').getByText(FAMILY).waitFor({ state: 'detached' });
}

it('A5 the main job by keyboard alone: from "am I too close" over every kind of step to the end, and erasing', async () => {
  const her = await createKeyboardVisitor(hub.origin);
  await her.openByKeys();
  await begin(her);
  await promise(her);
  await faceAndPen(her);
  await prepare(her);
  await consent(her);
  await appoint(her);
  await goAlong(her);
  await closeAndErase(her);
  expect(her.app.pageErrors).toEqual([]);
  await her.app.close();
}, 120_000);
