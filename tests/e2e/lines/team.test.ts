import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { findFaults } from '../../support/accessibility/find-faults.ts';
import { textNeedle } from '../../support/canaries.ts';
import { copyIntoView, copyLink, newVolunteer, openLink, type Phone, sixWords } from '../../support/line-pair.ts';
import { scanFiles } from '../../support/scan-files.ts';
import { type RunningHub, startHub } from '../../support/start-hub.ts';
import type { Volunteer } from '../../support/volunteer.ts';

// Two real browsers and a real hub: who makes a team, and a partner whom she lets in.

const dataDir = mkdtempSync(join(tmpdir(), 'hub-data-'));
let hub: RunningHub;
const phones: Phone[] = [];

beforeAll(async () => { hub = await startHub({ dataDir, env: { RATE_PER_ADDRESS: '1000000', RATE_PER_DEVICE: '1000000' } }); });
afterEach(async () => { for (const { phone } of phones.splice(0)) await phone.close(); });
afterAll(async () => {
  await hub.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

const TEAM = 'Samen in Noord';
const faults: string[] = [];
async function look({ page }: Volunteer, where: string): Promise<void> {
  faults.push(...(await findFaults(page)).map((fault) => `${where}: ${fault}`));
}
const lookAgain = ({ page }: Volunteer) => page.evaluate(() => window.dispatchEvent(new Event('online')));
const field = ({ page }: Volunteer, label: string) => page.getByLabel(label, { exact: true });
const row = ({ page }: Volunteer, name: string) => page.locator('main:visible').getByRole('button', { name }).first();
const back = ({ page }: Volunteer) => page.locator('main:visible .back').click();

async function makeTeam(her: Volunteer): Promise<void> {
  await her.tab('Korte lijnen');
  await her.button('Maak een team').click();
  await field(her, 'Naam van het team').fill(TEAM);
  await field(her, 'Je voornaam').fill('Amina');
  await field(her, 'Je organisatie').fill('Stichting De Brug');
  await field(her, 'Code van je organisatie').fill(hub.code ?? '');
  await look(her, 'a new team');
  await her.button('Maak het team').click();
  await her.heading(TEAM).waitFor();
}

async function openTeamDoor(her: Volunteer): Promise<string> {
  await copyIntoView(her);
  await her.button('Nodig iemand uit').click();
  await her.heading('Wie nodig je uit?').waitFor();
  await look(her, 'who is invited');
  await row(her, 'Een partner').click();
  const link = await copyLink(her);
  expect(link).toMatch(new RegExp(`^${hub.origin}/#s=`));
  return link;
}

async function knock(her: Volunteer): Promise<void> {
  await her.page.getByText('De code van de link is ingevuld.').waitFor();
  await field(her, 'Je voornaam').fill('Sanne');
  await field(her, 'Je organisatie').fill('CJG Noord');
  await her.button('Verder').click();
  await her.page.getByText('Kies er een.').waitFor();
  await look(her, 'joining, with a fault');
  await her.choose('Professional');
  await her.button('Verder').click();
  await her.heading('Kijk naar de woorden').waitFor();
}

async function writeCard(her: Volunteer): Promise<void> {
  await her.button('Vul je kaart aan').click();
  await field(her, 'Waarvoor kunnen anderen bij jou terecht?').fill('Vragen over slapen en luisteren');
  await field(her, 'Telefoonnummer').fill('0612345678');
  await her.choose('Arabisch');
  await her.page.locator('.weekdays .choice').nth(1).click();
  await her.choose('Ik ben een vast gezicht');
  await her.button('Bewaar').click();
  await her.page.getByText('Vul in van welke wijk of welk team.').waitFor();
  await field(her, 'Van welke wijk of welk team?').fill('Wijkteam Noord');
  await look(her, 'her own card');
  await her.button('Bewaar').click();
  await her.heading(TEAM).waitFor();
}

it('a partner comes in by a link, both read each other\'s card, a line begins from the list of fixed faces, and who is taken out is told', async () => {
  const one = await newVolunteer(hub.origin);
  phones.push(one);
  await makeTeam(one.her);
  const two = await openLink(await openTeamDoor(one.her), 'Bij een team komen');
  phones.push(two);
  await expect.poll(() => two.her.page.evaluate(() => location.href)).toBe(`${hub.origin}/`);
  await knock(two.her);
  await one.her.heading('Zijn de woorden gelijk?').waitFor();
  expect(await sixWords(one.her.page)).toEqual(await sixWords(two.her.page));
  await one.her.button('Ja, dezelfde').click();
  await one.her.button('Klaar').click();
  await two.her.button('Bekijk het team').click();
  await two.her.heading(TEAM).waitFor();
  await row(two.her, 'Amina').waitFor();
  await expect.poll(() => two.her.page.getByRole('navigation').getByRole('button').allTextContents()).toEqual(['Postvak', 'Korte lijnen', 'Ik']);
  // Only who coordinates opens the door and ends it.
  for (const name of ['Nodig iemand uit', 'Stop dit team']) expect(await two.her.button(name).count()).toBe(0);
  await writeCard(two.her);
  await look(two.her, 'team of a partner');

  await row(one.her, 'Vaste gezichten').getByText('1 vast gezicht in dit team').waitFor();
  await look(one.her, 'team');
  await row(one.her, 'Sanne').click();
  await one.her.page.getByText('Vragen over slapen en luisteren').waitFor();
  await one.her.page.getByText(/Professional/u).waitFor();
  await look(one.her, 'a card');
  await back(one.her);
  await row(one.her, 'Vaste gezichten').click();
  await one.her.heading('Vaste gezichten').waitFor();
  await one.her.page.getByRole('link', { name: /Bel .*Sanne/u }).waitFor();
  await look(one.her, 'fixed faces');
  await one.her.page.getByRole('button', { name: /Maak een lijn met .*Sanne/u }).click();
  await one.her.heading('Vast gezicht').waitFor();
  expect(await Promise.all(['Voornaam', 'Team of plek', 'Waarvoor bel je?', 'Telefoonnummer'].map((label) => field(one.her, label).first().inputValue())))
    .toEqual(['Sanne', 'Wijkteam Noord', 'Vragen over slapen en luisteren', '06 1234 5678']);
  await one.her.button('Bewaar').click();
  await one.her.heading('Sanne').waitFor();

  await one.her.tab('Korte lijnen');
  await row(one.her, TEAM).click();
  await row(one.her, 'Sanne').click();
  await one.her.page.getByRole('button', { name: /Haal .*Sanne.* uit het team/u }).click();
  await one.her.button('Ja, haal eruit').click();
  await one.her.page.getByText(/Sanne.* hoort er sinds .* niet meer bij\./u).waitFor();
  await lookAgain(two.her);
  await two.her.page.getByText('Je kunt niet meer bij dit team.').waitFor();
  await look(two.her, 'taken out');
  await two.her.button('Ruim op').click();
  await two.her.button('Ja, ruim op').click();
  // Where it leads back to; a tap in the moment that the browser takes for that would be taken back with it.
  await two.her.heading('Postvak').waitFor();
  await two.her.tab('Korte lijnen');
  await two.her.heading('Korte lijnen').waitFor();
  expect(await row(two.her, TEAM).count()).toBe(0);

  expect(faults).toEqual([]);
  expect(scanFiles(dataDir, ['Amina', 'Sanne', 'CJG Noord', TEAM].map((text) => textNeedle(text, text)))).toEqual([]);
  for (const { phone } of phones) expect([phone.pageErrors, phone.cspViolations, phone.requestsElsewhere]).toEqual([[], [], []]);
}, 150_000);
