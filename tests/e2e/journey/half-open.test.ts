import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { keptDraft } from '../../support/kept-draft.ts';
import { launchChromium, type Watched } from '../../support/launch-chromium.ts';
import { createRoadWalker, type RoadWalker } from '../../support/road-walker.ts';
import { MONDAY } from '../../support/screens.ts';
import { type RunningHub, startHub } from '../../support/start-hub.ts';
import { createVolunteer, type Volunteer } from '../../support/volunteer.ts';
import { loadAnew } from '../../support/load-anew.ts';

const THURSDAY = '2026-11-26T10:00:00+01:00';
const NOTE = 'Je was hier al mee bezig. Het staat er nog.';

let hub: RunningHub;
let app: Watched;
let her: Volunteer;
let road: RoadWalker;

beforeAll(async () => { hub = await startHub(); });
afterAll(() => hub.stop());
beforeEach(async () => {
  app = await launchChromium({ origin: hub.origin, serviceWorkers: 'block' });
  app.page.setDefaultTimeout(15_000);
  her = await createVolunteer(app.page);
  road = createRoadWalker(her);
  await app.page.clock.setFixedTime(new Date(MONDAY));
});
afterEach(async () => {
  expect(app.pageErrors).toEqual([]);
  expect(app.cspViolations).toEqual([]);
  await app.close();
});

const field = (label: string) => app.page.getByLabel(label, { exact: true });

it('about a family: what was changed comes back after a lock and says so, what she took back does not, and beginning again shows the family', async () => {
  const { words } = await her.start(hub.origin);
  const nickname = await her.newFamily();
  await her.button('Over dit gezin').click();
  await her.button('Zij zegt ja').click();
  await road.fill('Voornaam', 'Amal 12-03-1988');
  await app.page.getByText(/geboortedatum/).last().waitFor();
  await road.fill('Voornaam', 'Amal');
  await road.fill('Telefoonnummer', '06 12 34 56 78');
  await her.button('Bewaar').click();

  await her.button('Over dit gezin').click();
  await road.answer('Hoe hebben jullie elkaar ontmoet?', 'Bij school');
  await her.button('Haal naam en nummer weg').click();
  await her.button('Zet terug').click();
  await expect.poll(() => field('Voornaam').inputValue()).toBe('Amal');
  await her.button('Haal naam en nummer weg').click();
  await field('Telefoonnummer').waitFor({ state: 'detached' });
  await road.lockAndUnlock(words);
  await road.toRoad(nickname);
  await her.button('Over dit gezin').click();
  await app.page.getByText(NOTE).waitFor();
  expect(await road.isChosen('Hoe hebben jullie elkaar ontmoet?', 'Bij school')).toBe(true);
  expect(await field('Telefoonnummer').count()).toBe(0);
  await her.button('Begin opnieuw').click();
  expect(await road.isChosen('Hoe hebben jullie elkaar ontmoet?', 'Bij school')).toBe(false);
  await expect.poll(() => field('Bijnaam').inputValue()).toBe(nickname);
});

it('a promise begun on Monday and finished on Thursday is for Thursday, and the contact person is still half typed after a lock', async () => {
  const { words } = await her.start(hub.origin);
  const nickname = await her.newFamily();
  await her.button('Zet een belofte').click();
  await road.answer('Wat', 'Langsgaan');
  await her.button('Terug').click();
  await app.page.getByRole('heading', { level: 1, name: nickname }).waitFor();
  await app.page.clock.setFixedTime(new Date(THURSDAY));
  await loadAnew(app.page);
  await her.unlock(words);
  await road.toRoad(nickname);
  await her.button('Zet een belofte').click();
  await app.page.getByText(NOTE).waitFor();
  await her.button('Bewaar de belofte').click();
  await app.page.getByRole('region', { name: 'De volgende belofte' }).getByText(/vandaag/).waitFor();

  await her.tab('Ik');
  await app.page.getByRole('button', { name: /^Mijn contactpersoon/ }).click();
  await road.dialog().getByLabel('Voornaam', { exact: true }).fill('Joke');
  await app.page.keyboard.press('Escape');
  await road.lockAndUnlock(words);
  await app.page.getByRole('button', { name: /^Mijn contactpersoon/ }).click();
  await road.dialog().getByText(NOTE).waitFor();
  await expect.poll(() => road.dialog().getByLabel('Voornaam', { exact: true }).inputValue()).toBe('Joke');
});

it('what a joining device is called is still half typed after a lock; the code beside it is kept nowhere', async () => {
  const { words } = await her.start(hub.origin);
  const toJoining = async (): Promise<void> => {
    await her.tab('Ik');
    await app.page.getByRole('button', { name: /^Mijn toestellen/ }).click();
    await app.page.getByRole('button', { name: /^Dit is mijn tweede toestel/ }).click();
  };
  await toJoining();
  await field('Code van je andere toestel').fill('abcd efgh');
  await field('Hoe noem je dit toestel?').fill('Blauwe telefoon');
  await expect.poll(() => keptDraft(app.page, 'join-device')).not.toBe('');
  await loadAnew(app.page);
  await her.unlock(words);
  await app.page.getByText(NOTE).waitFor();
  await expect.poll(() => field('Hoe noem je dit toestel?').inputValue()).toBe('Blauwe telefoon');
  await expect.poll(() => field('Code van je andere toestel').inputValue()).toBe('');
  await her.button('Begin opnieuw').click();
  await expect.poll(() => field('Hoe noem je dit toestel?').inputValue()).toBe('Mijn tweede telefoon');
});

it('what was promised on a closed road waits there and not on Today, and the road can be taken up again', async () => {
  await her.start(hub.origin);
  const nickname = await her.newFamily();
  await road.promise('Langsgaan');
  await her.button('Sluit samen af').click();
  await her.button('Sluit de weg af').click();
  await app.page.getByRole('heading', { name: 'Dit was nog beloofd' }).waitFor();
  await her.tab('Vandaag');
  await her.heading('Vandaag').waitFor();
  expect(await app.page.getByRole('main').getByText('Langsgaan').count()).toBe(0);
  await her.tab('Op weg');
  await app.page.locator('main:visible summary').click();
  await app.page.getByRole('main').locator('.card-tap').filter({ hasText: nickname }).click();
  await her.button('Weer op weg').click();
  await app.page.getByRole('status').filter({ hasText: 'Deze weg is weer open.' }).waitFor();
  await app.page.getByRole('region', { name: 'De volgende belofte' }).getByText('Langsgaan').waitFor();
  await her.tab('Vandaag');
  await app.page.getByRole('main').getByText('Langsgaan').waitFor();
});

it('a half-filled yes for a face that was taken off the list asks for a name, and can be finished', async () => {
  await her.start(hub.origin);
  const nickname = await her.newFamily();
  await road.addLine('Sanne', '0612345678');
  await road.toRoad(nickname);
  const toConsent = () => app.page.getByRole('main').getByRole('button', { name: /^Toestemming/ }).click();
  await toConsent();
  await road.answer('Met wie?', 'Sanne');
  await road.fill('Zin 1', 'Mijn zoon slaapt slecht.');
  await her.tab('Korte lijnen');
  await app.page.getByRole('main').getByRole('button', { name: 'Sanne' }).first().click();
  await app.page.getByRole('button', { name: /^Verwijder/ }).click();
  await app.page.getByRole('button', { name: /^Ja, verwijder/ }).click();
  await her.button('Zet je vaste gezicht erin').waitFor();
  await road.toRoad(nickname);
  await toConsent();
  await road.seen(NOTE);
  await expect.poll(() => field('Zin 1').inputValue()).toBe('Mijn zoon slaapt slecht.');
  await road.fill('Aan wie mag je het vertellen?', 'Noor');
  await road.answer('Kan zij niet zelf tikken? Hoe zei zij ja?', 'Zij schreef het op');
  await her.button('Zij zegt ja').click();
  await toConsent();
  await road.seen(/Noor.* mag dit weten/u);
});

it('a day that she chose and that has passed since stays to be seen, is not kept, and asks for another', async () => {
  const { words } = await her.start(hub.origin);
  const nickname = await her.newFamily();
  await her.openStep('Warme overdracht');
  await road.answer('Voor wanneer belt de professional de ouder?', 'Morgen di 24 november');
  await road.lockAndUnlock(words);
  await app.page.clock.setFixedTime(new Date(THURSDAY));
  await road.toRoad(nickname);
  await her.openStep('Warme overdracht');
  await road.seen('Deze dag is voorbij. Kies een nieuwe dag.');
  await her.button('Deze stap is gezet').click();
  expect(await app.page.getByRole('heading', { level: 1, name: 'Warme overdracht' }).count()).toBe(1);
});
