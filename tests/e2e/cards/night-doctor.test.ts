import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { findQuickFaults } from '../../support/accessibility/find-faults.ts';
import { textNeedle } from '../../support/canaries.ts';
import { newVolunteer, type Phone } from '../../support/line-pair.ts';
import { scanFiles } from '../../support/scan-files.ts';
import { type RunningHub, startHub } from '../../support/start-hub.ts';
import { teamOfTwo } from '../../support/team-pair.ts';
import type { Volunteer } from '../../support/volunteer.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'hub-data-'));
let hub: RunningHub;
const phones: Phone[] = [];
beforeAll(async () => { hub = await startHub({ dataDir, env: { RATE_PER_ADDRESS: '1000000', RATE_PER_DEVICE: '1000000' } }); });
afterEach(async () => {
  for (const { phone } of phones.splice(0)) {
    expect(phone.pageErrors).toEqual([]);
    await phone.close();
  }
});
afterAll(async () => {
  await hub.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

const lookAgain = ({ page }: Volunteer) => page.evaluate(() => window.dispatchEvent(new Event('online')));
const night = ({ page }: Volunteer) => page.locator('.line').filter({ hasText: 'Huisartsenpost' });
const numbers = (her: Volunteer) => night(her).locator('a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));

async function newPhone(): Promise<Phone> {
  const phone = await newVolunteer(hub.origin);
  phones.push(phone);
  return phone;
}

async function toOurCards({ tab, page, heading }: Volunteer): Promise<void> {
  await tab('Kaarten');
  await page.getByRole('button', { name: 'Van mijn organisatie' }).click();
  await heading('Van mijn organisatie').waitFor();
}

async function inSafety({ button, page }: Volunteer, look: () => Promise<void>): Promise<void> {
  await button('Veiligheid').click();
  await page.locator('details.moment').filter({ hasText: 'Huisartsenpost' }).locator('summary').click();
  await look();
  await button('Terug').first().click();
}

const fill = async ({ page, button }: Volunteer, phone: string): Promise<void> => {
  await page.locator('.card-tap').filter({ hasText: 'Huisartsenpost' }).click();
  await page.getByLabel('Telefoonnummer', { exact: true }).fill(phone);
  await button('Bewaar').click();
};

it('the number that one fills in is with everybody in the team: at Safety, also in front of the lock, and on the card for a parent; taken away it is gone there', async () => {
  const one = await newPhone();
  const two = await teamOfTwo(one, 'Samen in Noord', hub.code ?? '');
  phones.push(two);
  await toOurCards(one.her);
  await fill(one.her, '06 12 34 56 78');
  await one.her.page.getByText('Een mobiel nummer kan niet.').waitFor();
  expect(await findQuickFaults(one.her.page)).toEqual([]);
  await one.her.page.getByLabel('Telefoonnummer', { exact: true }).fill('088 765 43 21');
  await one.her.page.getByLabel('Hoe heet de post?').fill('Post Oost');
  await one.her.button('Bewaar').click();
  await one.her.page.locator('.card-tap').getByText('088 765 4321').waitFor();
  await one.her.button('Deel het nummer met mijn team').click();
  await one.her.page.getByRole('button', { name: /Deel met .*Samen in Noord/ }).click();
  await one.her.button('Deel het nummer met mijn team').waitFor({ state: 'detached' });

  await toOurCards(two.her);
  await lookAgain(two.her);
  await two.her.page.locator('.card-tap').getByText('088 765 4321').waitFor();
  await two.her.tab('Kaarten');
  await two.her.page.getByRole('searchbox').fill('huisartsenpost');
  await two.her.page.locator('.card-rows button').first().click();
  await two.her.button('Laat zien').click();
  await two.her.page.locator('.shown').getByText(/Post Oost.*: .*088\s765\s4321/).waitFor();
  await two.her.page.reload();
  await two.her.button('Open').waitFor();
  await inSafety(two.her, async () => {
    expect(await numbers(two.her)).toEqual(['tel:+31887654321']);
    await expect.poll(() => night(two.her).textContent()).toMatch(/Post Oost.*Van je organisatie, opgezocht op/);
  });

  await one.her.page.locator('.card-tap').filter({ hasText: 'Huisartsenpost' }).click();
  await one.her.page.getByText(/Dit nummer is van .*Samen in Noord/).waitFor();
  await one.her.button('Haal het nummer weg').click();
  await one.her.page.getByText(/weg bij iedereen in .*Samen in Noord/).waitFor();
  await one.her.button('Ja, haal weg').click();
  await one.her.page.getByText('Nog niet ingevuld.').waitFor();
  expect(await one.her.page.evaluate(() => localStorage.getItem('drempel.settings'))).not.toContain('887654321');
  expect(scanFiles(dataDir, [textNeedle('number', '887654321'), textNeedle('name', 'Post Oost')])).toEqual([]);
});

it('a file brings the number beside her own, which stands first; one that is no doctor\'s is refused by name and changes nothing', async () => {
  const { her } = await newPhone();
  const { page } = her;
  await page.evaluate(() => { localStorage.setItem('drempel.settings', JSON.stringify({ ...JSON.parse(localStorage.getItem('drempel.settings') ?? '{}'), nightPhone: '0900 1515' })); });
  await toOurCards(her);
  const give = (nightDoctor: object) => page.locator('input[type=file]').setInputFiles({ name: 'kaarten.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify({ type: 'drempel-cards', version: 1, cards: [], nightDoctor })) });
  for (const bad of [{ phone: '0906 1234', asOf: '2026-11-01' }, { phone: '088 765 43 21', asOf: '2199-01-01' }, { phone: '088 765 43 21', asOf: '2026-11-01', family: 'Citroen' }]) {
    await give(bad);
    await page.getByRole('alert').getByText(/Het nummer van de huisartsenpost in dit bestand klopt niet/).waitFor();
    await page.getByText('Nog niet ingevuld.').waitFor();
  }
  await give({ phone: '088 765 43 21', asOf: '2026-11-01' });
  await page.getByText(/Nummer van de huisartsenpost overgenomen: .*088\s765\s4321/).waitFor();
  // What was looked up earlier does not take its place.
  await give({ phone: '088 111 11 11', asOf: '2026-10-01' });
  await page.locator('.card-tap').getByText('088 765 4321').waitFor();
  await inSafety(her, async () => { expect(await numbers(her)).toEqual(['tel:09001515', 'tel:+31887654321']); });

  await page.evaluate(() => Object.defineProperty(navigator, 'canShare', { value: () => false, configurable: true }));
  const [file] = await Promise.all([page.waitForEvent('download'), her.button('Geef het nummer door').click()]);
  expect(JSON.parse(readFileSync(await file.path(), 'utf8'))).toMatchObject({ nightDoctor: { phone: '+31887654321', asOf: '2026-11-01' } });
});
