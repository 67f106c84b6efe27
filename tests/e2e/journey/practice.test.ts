import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { findQuickFaults } from '../../support/accessibility/find-faults.ts';
import { launchChromium, type Watched } from '../../support/launch-chromium.ts';
import { type RunningHub, startHub } from '../../support/start-hub.ts';
import { createVolunteer, type Volunteer } from '../../support/volunteer.ts';
import { loadAnew } from '../../support/load-anew.ts';

const PRACTICE = 'Dit is om te oefenen';

let hub: RunningHub;
let app: Watched;
let her: Volunteer;

beforeAll(async () => { hub = await startHub(); });
afterAll(() => hub.stop());
beforeEach(async () => {
  app = await launchChromium({ origin: hub.origin, serviceWorkers: 'block' });
  app.page.setDefaultTimeout(15_000);
  her = await createVolunteer(app.page);
  await her.openExample(hub.origin);
  // Here it is the journey itself that hears it.
  await app.page.removeLocatorHandler(her.button('Oefen verder'));
});
afterEach(async () => {
  expect(app.pageErrors).toEqual([]);
  expect(app.cspViolations).toEqual([]);
  await app.close();
});

const sheet = (title = PRACTICE) => app.page.getByRole('dialog', { name: title });
const families = () => app.page.evaluate(() => document.querySelectorAll('main .card-tap').length);

async function toNewFamily(): Promise<void> {
  await her.tab('Op weg');
  await her.button('Nieuw gezin').click();
  await sheet().waitFor();
}

it('before a family is put among the examples she hears that it is practice, and from there begins for real in one tap', async () => {
  await toNewFamily();
  await sheet().getByText(/Zet hier dus geen echt gezin in/).waitFor();
  await her.button('Begin voor echt').click();
  await her.heading('Samen over de drempel').waitFor();
  expect(await app.page.evaluate(() => Object.keys(localStorage))).toEqual(['drempel.settings']);
});

it('she may go on practising and is not told twice; what she wrote then is not thrown away without a question', async () => {
  await toNewFamily();
  await her.button('Oefen verder').click();
  await sheet().waitFor({ state: 'detached' });
  await her.button('Terug').click();
  await her.heading('Op weg').waitFor();
  const before = await families();
  const nickname = await her.newFamily();
  await her.button('Haal ze weg').click();
  await sheet('Mag ook weg wat jij opschreef?').waitFor();
  expect(await findQuickFaults(app.page)).toEqual([]);
  await her.button('Laat het nog staan').click();
  await her.tab('Op weg');
  await app.page.locator('.card-tap', { hasText: nickname }).first().waitFor();
  expect(await families()).toBe(before + 1);
  await loadAnew(app.page);
  await her.button('Open de voorbeelden').click();
  await her.button('Haal ze weg').click();
  await her.button('Haal alles weg').click();
  await her.heading('Samen over de drempel').waitFor();
});

it('a contact person among the examples is practice too, and is asked about before it goes', async () => {
  await her.tab('Ik');
  await app.page.locator('.card-tap', { hasText: 'Mijn contactpersoon' }).click();
  await sheet().waitFor();
  await her.button('Oefen verder').click();
  await app.page.getByLabel('Voornaam', { exact: true }).fill('Samira');
  await her.button('Bewaar').click();
  await her.button('Haal ze weg').click();
  await sheet('Mag ook weg wat jij opschreef?').waitFor();
});

it.each([
  ['a line', 'Korte lijnen', 'Zet er nog iemand bij'],
  ['a line from a code', 'Korte lijnen', 'Ik heb een code gekregen'],
  ['a team', 'Korte lijnen', 'Maak een team'],
  ['families of a colleague', 'Ik', 'Gezinnen van een collega'],
] as const)('%s among the examples is said to be practice', async (_what, tab, button) => {
  await her.tab(tab);
  await app.page.getByRole('main').getByRole('button', { name: new RegExp(`^${button}`) }).click();
  await sheet().waitFor();
});
