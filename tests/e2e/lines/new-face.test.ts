import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { findFaults } from '../../support/accessibility/find-faults.ts';
import { addFace, knock, newVolunteer, openDoor, openLink, type Phone } from '../../support/line-pair.ts';
import { createRoadWalker } from '../../support/road-walker.ts';
import { type RunningHub, startHub } from '../../support/start-hub.ts';
import type { Volunteer } from '../../support/volunteer.ts';

// Three real browsers and a real hub: a fixed face leaves, the parent is asked, and her words go on with the next one.

const dataDir = mkdtempSync(join(tmpdir(), 'hub-data-'));
const SENTENCE = 'Mijn dochter slaapt slecht en ik wil daarover praten.';
const TOO_MUCH = 'Dat ik weinig slaap.';
let hub: RunningHub;
const phones: Phone[] = [];

beforeAll(async () => { hub = await startHub({ dataDir, env: { RATE_PER_ADDRESS: '1000000', RATE_PER_DEVICE: '1000000' } }); });
afterEach(async () => { for (const { phone } of phones.splice(0)) await phone.close(); });
afterAll(async () => {
  await hub.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

const lookAgain = ({ page }: Volunteer) => page.evaluate(() => window.dispatchEvent(new Event('online')));
const faults: string[] = [];
async function look({ page }: Volunteer, where: string): Promise<void> {
  faults.push(...(await findFaults(page)).map((fault) => `${where}: ${fault}`));
}

/** From the volunteer's line screen: this one comes in. */
async function letIn(her: Volunteer, name: string, organisation?: string): Promise<Volunteer> {
  const { link } = await openDoor(her, 'Amina', organisation ?? '');
  const two = await openLink(link);
  phones.push(two);
  await knock(two.her, name, 'CJG Noord');
  await her.button('Ja, dezelfde').click();
  await her.button('Klaar').click();
  await two.her.button('Bekijk de lijn').click();
  return two.her;
}

it('a fixed face introduces who comes after her; the parent is asked first, and who left reads that nothing is left', async () => {
  const one = await newVolunteer(hub.origin);
  phones.push(one);
  const { her } = one;
  await addFace(her, 'Sanne');
  const sanne = await letIn(her, 'Sanne', hub.code);
  const road = createRoadWalker(her);
  const nickname = await her.newFamily();
  await road.walk('Toestemming', async () => {
    await road.answer('Met wie?', 'Sanne');
    await road.fill('Zin 1', SENTENCE);
    await her.button('Nog een zin').click();
    await road.fill('Zin 2', TOO_MUCH);
    await her.button('Laat haar dit lezen').click();
    await road.herYes();
  }, 'Terug');
  await her.openStep('Warme overdracht');
  await road.answer('Met wie?', 'Sanne');
  await her.page.getByRole('button', { name: /Stuur aan .*Sanne/u }).click();
  await road.seen(/Gestuurd op/u);

  await sanne.button('Ik stop, iemand anders komt').click();
  await sanne.page.getByLabel('Voornaam').fill('Karim');
  await look(sanne, 'leaving');
  await sanne.page.getByRole('button', { name: /Vertel het/u }).click();
  await sanne.page.getByText(/Je stopt op deze lijn/u).waitFor();

  await her.tab('Vandaag');
  await lookAgain(her);
  await her.page.getByRole('button', { name: /Sanne.* stopt/u }).click();
  await expect.poll(() => her.page.getByLabel('Voornaam').inputValue()).toBe('Karim');
  await her.button('Verder').click();
  await her.heading('Eerst de ouders').waitFor();
  await her.page.getByText(nickname).waitFor();
  await her.page.getByText(/Nog 1 ouder heeft niet geantwoord/u).waitFor();
  expect(await her.page.getByRole('button', { name: /Verder met/u }).count()).toBe(0);
  await look(her, 'asking');
  await her.page.locator('.spoken').getByRole('button', { name: 'Laat groot zien' }).click();
  await her.page.locator('.shown-words').waitFor();
  expect(await her.page.getByText(nickname).isVisible()).toBe(false);
  await her.page.goBack();
  await her.backIn();
  await her.heading('Eerst de ouders').waitFor();
  await her.button('Laat haar dit lezen').click();
  await her.page.locator('.asked').getByText(SENTENCE).waitFor();
  await her.page.locator('.asked').getByRole('listitem').filter({ hasText: TOO_MUCH }).getByRole('button', { name: 'Streep door' }).click();
  await her.page.locator('.asked s').getByText(TOO_MUCH).waitFor();
  await road.herYes();
  await her.page.getByText(/Zij zei ja tegen/u).waitFor();
  expect(await her.page.getByText(TOO_MUCH).count()).toBe(0);
  await her.page.getByRole('button', { name: /Verder met/u }).click();
  await her.heading('Een nieuw vast gezicht').waitFor();
  await expect.poll(() => her.page.getByLabel('Voornaam', { exact: true }).first().inputValue()).toBe('Karim');
  await her.button('Bewaar').click();

  await sanne.tab('Korte lijnen');
  await lookAgain(sanne);
  await sanne.page.getByRole('main').getByRole('button', { name: 'Amina' }).click();
  await sanne.page.getByText(/verder met iemand anders. Alles wat hier stond, is gewist/u).waitFor();
  expect(await sanne.page.getByText(SENTENCE).count()).toBe(0);
  await look(sanne, 'left');

  await her.tab('Korte lijnen');
  await her.page.getByRole('main').getByRole('button', { name: 'Karim' }).click();
  await her.page.getByText(/1 ouder zei ja voor/u).waitFor();
  await look(her, 'new face');
  const karim = await letIn(her, 'Karim');
  await her.button('Geef door wat mag').click();
  await karim.tab('Postvak');
  await lookAgain(karim);
  await karim.page.locator('section', { has: karim.page.getByRole('heading', { name: 'Warme overdracht' }) }).getByRole('button').click();
  await karim.page.getByText(SENTENCE).waitFor();
  expect(faults).toEqual([]);
}, 120_000);
