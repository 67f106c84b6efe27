import type { Locator } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { createVisitor, type Visitor } from '../../support/open-scenes.ts';
import { createRoadWalker, type RoadWalker } from '../../support/road-walker.ts';
import { type RunningHub, startHub } from '../../support/start-hub.ts';
import { loadAnew } from '../../support/load-anew.ts';

let hub: RunningHub;
let her: Visitor;
let road: RoadWalker;

beforeAll(async () => { hub = await startHub(); });
afterAll(() => hub.stop());
beforeEach(async () => {
  her = await createVisitor(hub.origin, { locale: 'nl' });
  road = createRoadWalker(her);
});
afterEach(async () => {
  expect(her.app.pageErrors).toEqual([]);
  await her.app.close();
});

const field = (label: string) => her.page.getByLabel(label, { exact: true });
const firstOf = (question: string) => her.page.getByRole('group', { name: question, exact: true }).getByRole('radio').first();
const summary = () => her.page.getByRole('alert').filter({ hasText: 'Kijk hier nog even naar' });
const hasFocus = (locator: Locator) => expect.poll(() => locator.evaluate((element) => element === document.activeElement)).toBe(true);

/** What a field says is wrong with it: to a screen reader by its description, to eyes by a sign and the same words. */
async function faultOf(locator: Locator): Promise<string | undefined> {
  if (await locator.getAttribute('aria-invalid') !== 'true') return undefined;
  for (const id of (await locator.getAttribute('aria-describedby') ?? '').split(' ')) {
    const words = her.page.locator(`[id="${id}"].note-alarm`);
    if (await words.count() > 0 && await words.isVisible() && await words.locator('svg').count() === 1) return words.innerText();
  }
  return 'marked without words';
}
const says = (locator: Locator, words: string | undefined) => expect.poll(() => faultOf(locator)).toBe(words);

it('A9 the consent form marks each field that is missing, leads to the first, and lists them with a way to each', async () => {
  await her.openExample(hub.origin);
  await her.newFamily();
  await her.openStep('Toestemming');
  await her.button('Zij zegt ja').click();
  await says(field('Aan wie mag je het vertellen?'), 'Vul in aan wie.');
  await says(field('Zin 1'), 'Schrijf minstens één zin op.');
  await says(firstOf('Kan zij niet zelf tikken? Hoe zei zij ja?'), 'Kies hoe zij ja zei.');
  await hasFocus(field('Aan wie mag je het vertellen?'));
  await expect.poll(() => summary().getByRole('button').allTextContents()).toEqual(['Aan wie mag je het vertellen?', 'Zin 1', 'Kan zij niet zelf tikken? Hoe zei zij ja?']);
  await summary().getByRole('button', { name: 'Kan zij niet zelf tikken? Hoe zei zij ja?' }).click();
  await hasFocus(firstOf('Kan zij niet zelf tikken? Hoe zei zij ja?'));
  await summary().getByRole('button', { name: 'Zin 1' }).click();
  await hasFocus(field('Zin 1'));
  await field('Zin 1').fill('Sanne mag weten dat ik hulp zoek.');
  await says(field('Zin 1'), undefined);
  await expect.poll(() => summary().getByRole('button').allTextContents()).toEqual(['Aan wie mag je het vertellen?', 'Kan zij niet zelf tikken? Hoe zei zij ja?']);
});

it('A9 what she reads before she says yes is shown only with a name and a sentence on it', async () => {
  await her.openExample(hub.origin);
  await her.newFamily();
  await her.openStep('Toestemming');
  await field('Zin 1').fill('Sanne mag weten dat ik hulp zoek.');
  await her.button('Laat haar dit lezen').click();
  await says(field('Aan wie mag je het vertellen?'), 'Vul in aan wie.');
  await says(firstOf('Kan zij niet zelf tikken? Hoe zei zij ja?'), undefined);
  expect(await her.page.locator('.asked').count()).toBe(0);
  await field('Aan wie mag je het vertellen?').fill('Sanne');
  await her.button('Laat haar dit lezen').click();
  await her.page.locator('.asked').getByText('Sanne mag weten dat ik hulp zoek.').waitFor();
});

it('A9 an appointment with half a moment says so at the other half', async () => {
  await her.openExample(hub.origin);
  await her.newFamily();
  await her.openStep('Afspraak maken');
  await field('Hoe laat?').fill('10:00');
  await her.button('Bewaar de afspraak').click();
  await says(field('Welke dag?'), 'Kies ook de dag.');
  await says(field('Hoe laat?'), undefined);
  await hasFocus(field('Welke dag?'));
});

it('A9 an appointment on a day that is over says so in her language, and not the browser in its own', async () => {
  await her.openExample(hub.origin);
  await her.newFamily();
  await her.openStep('Afspraak maken');
  await field('Welke dag?').fill('2020-01-02');
  await field('Hoe laat?').fill('10:00');
  await her.button('Bewaar de afspraak').click();
  await says(field('Welke dag?'), 'Deze dag is voorbij. Kies een nieuwe dag.');
  await hasFocus(field('Welke dag?'));
  await her.heading('Afspraak maken').waitFor();
  // A day without its year is a day that the form knows nothing of.
  await field('Hoe laat?').fill('');
  await field('Welke dag?').fill('');
  await field('Welke dag?').press('1');
  await her.button('Bewaar de afspraak').click();
  await says(field('Welke dag?'), 'Kies ook de dag.');
});

it('A9 a new family without a nickname, and a contact person without a right number, say so at the field', async () => {
  await her.openExample(hub.origin);
  await her.tab('Op weg');
  await her.button('Nieuw gezin').click();
  await her.button('Nee, ik kan dit doen').click();
  await field('Bijnaam').fill(' ');
  await her.button('Verder').click();
  await says(field('Bijnaam'), 'Geef dit gezin een bijnaam.');
  await hasFocus(field('Bijnaam'));
  await road.toRoad('Citroen (voorbeeld)');
  await her.button('Over dit gezin').click();
  await field('Bijnaam').fill('');
  await her.button('Bewaar').click();
  await says(field('Bijnaam'), 'Geef dit gezin een bijnaam.');
  await field('Bijnaam').fill('Citroen (voorbeeld)');
  await her.button('Zij zegt ja').click();
  await field('Telefoonnummer').fill('06 12');
  await her.button('Bewaar').click();
  await says(field('Telefoonnummer'), 'Dit nummer klopt nog niet. Kijk of er een cijfer mist.');
  await hasFocus(field('Telefoonnummer'));
  await field('Telefoonnummer').fill('06 12 34 56 78');
  await her.button('Bewaar').click();
  await her.button('Over dit gezin').click();
  await expect.poll(() => field('Telefoonnummer').inputValue()).toBe('+31612345678');
  await her.tab('Ik');
  await her.page.getByRole('main').getByRole('button', { name: 'Mijn contactpersoon' }).click();
  await field('Telefoonnummer').fill('12');
  await her.button('Bewaar').click();
  await says(field('Telefoonnummer'), 'Dit nummer klopt nog niet. Kijk of er een cijfer mist.');
});

it('A9 the forms of the lock say at the field what is wrong', async () => {
  const { words } = await her.start(hub.origin);
  await loadAnew(her.page);
  await her.button('Open').click();
  await says(field('Jouw woorden of zin'), 'Typ eerst je woorden.');
  await her.unlock(words);
});
