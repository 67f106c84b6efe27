import { keptDraft } from '../../support/kept-draft.ts';
import { createRoadWalker } from '../../support/road-walker.ts';
import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { findFaults } from '../../support/accessibility/find-faults.ts';
import { launchChromium, type Watched } from '../../support/launch-chromium.ts';
import { type RunningHub, startHub } from '../../support/start-hub.ts';
import { createVolunteer, type Volunteer } from '../../support/volunteer.ts';

// A volunteer stops: the family whose parent says yes goes to a colleague's phone, in a file and with a code told aloud.

let hub: RunningHub;
const phones: Watched[] = [];

beforeAll(async () => { hub = await startHub(); });
afterAll(() => hub.stop());
afterEach(async () => { for (const phone of phones.splice(0)) await phone.close(); });

async function newPhone(): Promise<Volunteer> {
  const phone = await launchChromium({ origin: hub.origin, serviceWorkers: 'block' });
  phones.push(phone);
  phone.page.setDefaultTimeout(20_000);
  const her = await createVolunteer(phone.page);
  await her.start(hub.origin);
  return her;
}

const faults: string[] = [];
async function look({ page }: Volunteer, where: string): Promise<void> {
  faults.push(...(await findFaults(page)).map((fault) => `${where}: ${fault}`));
}

async function openRow({ page, tab, heading }: Volunteer, title: string): Promise<void> {
  await tab('Ik');
  await page.getByRole('main').getByRole('button', { name: title }).first().click();
  await heading(title).waitFor();
}

/** Laid on the table for a parent, no family is to be seen, and the way on is the lock. */
async function showWords({ page, backIn }: Volunteer, hidden: readonly string[]): Promise<void> {
  await page.locator('.spoken').getByRole('button', { name: 'Laat groot zien' }).click();
  await page.locator('.shown-words').waitFor();
  for (const nickname of hidden) expect(await page.getByText(nickname).isVisible()).toBe(false);
  await page.goBack();
  await page.getByRole('heading', { name: 'Klaar met kijken' }).waitFor();
  await backIn();
}

it('a family goes to a colleague with the parent’s yes, one is erased, and then nothing is left to keep', async () => {
  const fatma = await newPhone();
  const goes = await fatma.newFamily();
  const erased = await fatma.newFamily();
  await openRow(fatma, 'Ik stop');
  await fatma.page.getByLabel('Welke collega gaat verder?').fill('Amina');
  await fatma.button('Verder').click();
  await fatma.heading('Eerst de ouders').waitFor();
  await look(fatma, 'asking');
  await showWords(fatma, [goes, erased]);
  await fatma.heading('Eerst de ouders').waitFor();
  const card = (nickname: string) => fatma.page.locator('li.card', { hasText: nickname });
  await card(goes).getByRole('button', { name: 'Laat haar dit lezen' }).click();
  await fatma.page.locator('.asked').getByText(/gaat met ons verder/u).waitFor();
  expect(await fatma.page.getByRole('button', { name: 'Streep door' }).count()).toBe(0);
  await createRoadWalker(fatma).herYes();
  await card(goes).getByText(/Zij zei ja tegen/u).waitFor();
  await card(erased).getByRole('button', { name: 'Zij zegt nee' }).click();
  await fatma.button('Wis alles van dit gezin').click();
  await card(erased).waitFor({ state: 'detached' });
  await fatma.page.getByRole('button', { name: /Maak het bestand voor/u }).click();
  const [download] = await Promise.all([fatma.page.waitForEvent('download'), fatma.button('Bewaar op deze telefoon').click()]);
  const file = { name: download.suggestedFilename(), mimeType: 'application/octet-stream', buffer: readFileSync(await download.path()) };
  expect(file.buffer.includes(Buffer.from(goes))).toBe(false);
  const code = (await fatma.page.locator('.group').evaluateAll((items) => items.map((item) => item.lastChild?.textContent ?? ''))).join(' ');
  await look(fatma, 'file made');

  const amina = await newPhone();
  await openRow(amina, 'Gezinnen van een collega');
  await amina.page.setInputFiles('input[type=file]', file);
  await amina.page.getByLabel('Code die je hoorde').fill(`${code.slice(0, -1)}${code.endsWith('A') ? 'B' : 'A'}`);
  await amina.button('Open het bestand').click();
  await amina.page.getByText(/Deze code klopt niet/u).waitFor();
  await look(amina, 'wrong code');
  await amina.page.getByLabel('Code die je hoorde').fill(code);
  await amina.button('Open het bestand').click();
  await amina.page.getByText(goes).waitFor();
  expect(await amina.page.getByText(erased).count()).toBe(0);
  // Refused: of the code nothing is kept, and she can begin again.
  await expect.poll(() => keptDraft(amina.page, 'take-over')).not.toBe('');
  await amina.button('Nee, laat maar').click();
  await amina.heading('Ik').waitFor();
  await expect.poll(() => keptDraft(amina.page, 'take-over')).toBe('');
  await openRow(amina, 'Gezinnen van een collega');
  await amina.page.setInputFiles('input[type=file]', file);
  await amina.page.getByLabel('Code die je hoorde').fill(code);
  await amina.button('Open het bestand').click();
  await amina.page.getByText(goes).waitFor();
  await amina.button('Ja, ik ga met ze verder').click();
  await amina.heading('Op weg').waitFor();
  await amina.page.getByText(goes).first().waitFor();
  // The same file once more: nothing would come of a yes, so none is asked for.
  await openRow(amina, 'Gezinnen van een collega');
  await amina.page.setInputFiles('input[type=file]', file);
  await amina.page.getByLabel('Code die je hoorde').fill(code);
  await amina.button('Open het bestand').click();
  await amina.page.getByText(/In dit bestand staat niets nieuws/u).waitFor();
  expect(await amina.button('Ja, ik ga met ze verder').count()).toBe(0);
  await look(amina, 'nothing new');
  await amina.button('Klaar').click();
  await amina.heading('Ik').waitFor();

  await fatma.button('Ja, wis ze op mijn telefoon').click();
  await fatma.page.getByText('Er is geen gezin meer op weg met jou.').waitFor();
  await fatma.button('Wis alles van dit toestel').waitFor();
  await look(fatma, 'done');
  expect(faults).toEqual([]);
}, 120_000);
