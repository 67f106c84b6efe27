import { mkdtempSync, rmSync } from 'node:fs';
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

const TEAM = 'Samen in Noord';
const NAME = 'Inloop De Brug';
const listed = ({ page }: Volunteer) => page.locator('main:visible .card-rows li').allInnerTexts();
const lookAgain = ({ page }: Volunteer) => page.evaluate(() => window.dispatchEvent(new Event('online')));

async function toOurCards(her: Volunteer): Promise<void> {
  await her.tab('Kaarten');
  await her.page.getByRole('button', { name: 'Van mijn organisatie' }).click();
  await her.heading('Van mijn organisatie').waitFor();
}

it('a card that one shares is there for the other, who changes it; taken out of the team it is gone there and stays with who took it out', async () => {
  const one = await newVolunteer(hub.origin);
  phones.push(one);
  const two = await teamOfTwo(one, TEAM, hub.code ?? '');
  phones.push(two);
  await toOurCards(one.her);
  await one.her.button('Maak een kaart').click();
  await one.her.page.getByLabel('Hoe heet de kaart?').fill(NAME);
  await one.her.page.getByLabel('Wat staat erop?').fill('Dinsdag van 10 tot 12 uur.');
  await one.her.button('Bewaar de kaart').click();
  await one.her.button('Deel mijn kaarten met mijn team').click();
  await one.her.page.getByText('Staat er niets op over een gezin?').waitFor();
  expect(await findQuickFaults(one.her.page)).toEqual([]);
  await one.her.page.getByRole('button', { name: /Deel met .*Samen in Noord/ }).click();
  // Handed over: there is nothing left of her own to share.
  await one.her.button('Deel mijn kaarten met mijn team').waitFor({ state: 'detached' });

  await toOurCards(two.her);
  await lookAgain(two.her);
  await expect.poll(() => listed(two.her)).toEqual([expect.stringContaining(NAME)]);
  await two.her.page.locator('.card-rows button').first().click();
  await two.her.page.getByText(/Deze kaart is van .*Samen in Noord/).waitFor();
  await two.her.button('Verander de kaart').click();
  await two.her.page.getByLabel('Wat staat erop?').fill('Woensdag van 10 tot 12 uur.');
  await two.her.button('Bewaar de kaart').click();
  await two.her.page.getByText('Woensdag van 10 tot 12 uur.').first().waitFor();

  await lookAgain(one.her);
  await one.her.page.locator('.card-rows button').first().click();
  await one.her.page.getByText('Woensdag van 10 tot 12 uur.').first().waitFor();
  await one.her.button('Haal uit het team').click();
  await one.her.button('Ja, haal weg').waitFor();
  expect(await findQuickFaults(one.her.page)).toEqual([]);
  await one.her.button('Ja, haal weg').click();
  await one.her.button('Deel met mijn team').waitFor();
  await lookAgain(two.her);
  await two.her.page.getByText('Deze kaart is er niet meer. Zoek een andere.').waitFor();
  await one.her.button('Terug').click();
  await expect.poll(() => listed(one.her)).toEqual([expect.stringContaining(NAME)]);
  // The hub carried it and can read none of it.
  expect(scanFiles(dataDir, [textNeedle('name', NAME), textNeedle('line', 'Woensdag van 10')])).toEqual([]);
});
