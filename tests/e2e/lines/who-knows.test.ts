import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { findFaults, findQuickFaults } from '../../support/accessibility/find-faults.ts';
import { keptByBrowser } from '../../support/kept-by-browser.ts';
import { addFace, copyIntoView, copyLink, knock, newVolunteer, openDoor, openLink, type Phone } from '../../support/line-pair.ts';
import { type RunningHub, startHub } from '../../support/start-hub.ts';
import { teamOfTwo } from '../../support/team-pair.ts';
import { createVolunteer, type Volunteer } from '../../support/volunteer.ts';

// Two real browsers and a real hub: a line, a team whose cards say who speaks what, and a question that finds its way by it.

const QUESTION = 'Wie legt de peutergroep uit aan een moeder?';
let hub: RunningHub;
const phones: Phone[] = [];

beforeAll(async () => { hub = await startHub({ env: { RATE_PER_ADDRESS: '1000000', RATE_PER_DEVICE: '1000000' } }); });
afterEach(async () => { for (const { phone } of phones.splice(0)) await phone.close(); });
afterAll(() => hub.stop());

const field = ({ page }: Volunteer, label: string) => page.getByLabel(label, { exact: true });
const main = ({ page }: Volunteer) => page.locator('main:visible');
const row = (her: Volunteer, name: string) => main(her).getByRole('button', { name }).first();

async function lineOfTwo(): Promise<readonly [Phone, Phone]> {
  const one = await newVolunteer(hub.origin);
  phones.push(one);
  await addFace(one.her, 'Sanne');
  const { link } = await openDoor(one.her, 'Amina', hub.code);
  const two = await openLink(link);
  phones.push(two);
  await knock(two.her, 'Sanne', 'CJG Noord');
  await one.her.button('Ja, dezelfde').click();
  await one.her.button('Klaar').click();
  await two.her.button('Bekijk de lijn').click();
  return [one, two];
}

/** Both in one team; she at the other end writes on her card that she speaks Turkish. */
async function teamOf({ her }: Phone, { her: sanne, words }: Phone): Promise<void> {
  await her.tab('Korte lijnen');
  await her.button('Maak een team').click();
  for (const [label, text] of [['Naam van het team', 'Noord'], ['Je voornaam', 'Amina'], ['Je organisatie', 'De Brug']] as const) await field(her, label).fill(text);
  await her.button('Maak het team').click();
  await her.heading('Noord').waitFor();
  await copyIntoView(her);
  await her.button('Nodig iemand uit').click();
  await row(her, 'Een partner').click();
  const link = await copyLink(her);
  // Opened anew, as from a message: the app starts at its lock.
  await sanne.page.goto('about:blank');
  await sanne.page.goto(link);
  await sanne.unlock(words);
  await field(sanne, 'Je voornaam').fill('Sanne');
  await field(sanne, 'Je organisatie').fill('CJG Noord');
  await sanne.choose('Professional');
  await sanne.button('Verder').click();
  await her.button('Ja, dezelfde').click();
  await her.button('Klaar').click();
  await sanne.button('Bekijk het team').click();
  await sanne.button('Vul je kaart aan').click();
  await field(sanne, 'Telefoonnummer').fill('0612345678');
  await sanne.choose('Turks');
  await sanne.button('Bewaar').click();
  await sanne.heading('Noord').waitFor();
  await row(her, 'Sanne').waitFor();
}

/** The same phone in the other direction and the other colours; two people of another language would make the line all over again. */
async function inArabicByNight({ page, tab }: Volunteer): Promise<Volunteer> {
  await tab('Ik');
  await page.getByRole('main').getByText('العربية', { exact: true }).click();
  await page.locator('html[dir=rtl]').waitFor();
  await page.emulateMedia({ colorScheme: 'dark' });
  return createVolunteer(page, 'ar');
}

it('who can think along is found by the language on her card, asked without a name, and what it was looked for by is kept nowhere', async () => {
  const [one, two] = await lineOfTwo();
  const { her } = one;
  await teamOf(one, two);
  await her.tab('Korte lijnen');
  await her.button('Wie kan meedenken?').click();
  await her.heading('Wie kan meedenken?').waitFor();
  // What comes in over the line meanwhile may be kept; half-filled forms are what she could leave behind here.
  const drafts = async () => (await keptByBrowser(her.page)).rows.filter((kept) => kept.startsWith('drempel drafts '));
  const before = await drafts();
  expect(before).toHaveLength(1);
  await field(her, 'Waarover?').fill('zwemles');
  await her.page.getByText('Dit staat bij niemand. Vraag gerust wie je wilt.').waitFor();
  await row(her, 'Sanne').waitFor();
  await her.choose('Turks');
  await row(her, 'Sanne').getByText('Spreekt Turks').waitFor();
  expect(await her.page.getByText('Dit staat bij niemand. Vraag gerust wie je wilt.').count()).toBe(0);

  expect(await findFaults(her.page)).toEqual([]);
  const arabic = await inArabicByNight(her);
  await arabic.tab('Korte lijnen');
  await arabic.button('Wie kan meedenken?').click();
  await arabic.choose('Turks');
  await main(her).locator('.card-glow').waitFor();
  expect(await findFaults(her.page)).toEqual([]);
  await her.page.evaluate(() => dispatchEvent(new Event('drempel:flush')));
  await expect.poll(() => drafts()).toEqual(before);

  await row(her, 'Sanne').click();
  await field(her, arabic.say('Wat wil je weten?')).fill(QUESTION);
  expect(await findQuickFaults(her.page)).toEqual([]);
  await main(her).locator('[type=submit]').click();

  await two.her.tab('Postvak');
  await two.her.page.evaluate(() => window.dispatchEvent(new Event('online')));
  await main(two.her).getByText(QUESTION).waitFor();
  await two.her.tab('Korte lijnen');
  await two.her.button('Wie kan meedenken?').click();
  await row(two.her, 'Amina').click();
  await field(two.her, 'Wat wil je weten?').waitFor();
  for (const { phone } of phones) expect([phone.pageErrors, phone.cspViolations, phone.requestsElsewhere]).toEqual([[], [], []]);
}, 200_000);

it('who has the language and no line yet is found in the team, called from her card, and gets a line that begins with what stands there', async () => {
  const one = await newVolunteer(hub.origin);
  phones.push(one);
  const two = await teamOfTwo(one, 'Noord', hub.code!, 'Professional');
  phones.push(two);
  await two.her.button('Vul je kaart aan').click();
  await field(two.her, 'Telefoonnummer').fill('0612345678');
  await two.her.choose('Turks');
  await two.her.button('Bewaar').click();
  const { her } = one;
  await row(her, 'Fatiha').waitFor();
  const ask = async (volunteer: Volunteer): Promise<void> => {
    await volunteer.tab('Korte lijnen');
    await volunteer.button('Wie kan meedenken?').click();
    await field(volunteer, volunteer.say('Waarover?')).fill('zwemles');
    await volunteer.page.getByText(volunteer.say('Dit staat bij niemand. Vraag gerust wie je wilt.')).waitFor();
    expect(await row(volunteer, 'Fatiha').count()).toBe(0);
    await volunteer.choose('Turks');
    await row(volunteer, 'Fatiha').waitFor();
  };
  await expect.poll(async () => {
    await her.tab('Korte lijnen');
    await her.button('Wie kan meedenken?').click();
    return her.page.getByText('Turks', { exact: true }).count();
  }).toBe(1);
  await ask(her);
  await row(her, 'Fatiha').getByText('Spreekt Turks').waitFor();
  expect(await findFaults(her.page)).toEqual([]);
  await row(her, 'Fatiha').click();
  await main(her).locator('a[href^="tel:"]').waitFor();
  await main(her).getByRole('button', { name: /Maak een lijn met .*Fatiha/u }).click();
  expect(await field(her, 'Voornaam').inputValue()).toBe('Fatiha');
  await her.button('Bewaar').click();
  await her.heading('Fatiha').waitFor();
  // A number is not yet a line over which a question goes, and one line is enough.
  await ask(her);
  await row(her, 'Fatiha').click();
  const toLine = main(her).getByRole('button', { name: /Naar de lijn met .*Fatiha/u });
  await toLine.waitFor();
  expect(await findFaults(her.page)).toEqual([]);
  await toLine.click();
  await her.heading('Fatiha').waitFor();
  const arabic = await inArabicByNight(her);
  await ask(arabic);
  expect(await findFaults(her.page)).toEqual([]);
  for (const { phone } of phones) expect([phone.pageErrors, phone.cspViolations, phone.requestsElsewhere]).toEqual([[], [], []]);
}, 120_000);
