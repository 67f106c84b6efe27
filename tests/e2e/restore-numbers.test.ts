import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchChromium, type Watched } from '../support/launch-chromium.ts';
import { type RunningHub, startHub } from '../support/start-hub.ts';
import { createVolunteer, type Volunteer } from '../support/volunteer.ts';
import { loadAnew } from '../support/load-anew.ts';

let hub: RunningHub;
const phones: Watched[] = [];
beforeAll(async () => { hub = await startHub(); });
afterAll(async () => {
  for (const phone of phones) await phone.close();
  await hub.stop();
});

async function newPhone(): Promise<Volunteer> {
  const phone = await launchChromium({ origin: hub.origin, serviceWorkers: 'block' });
  phones.push(phone);
  phone.page.setDefaultTimeout(15_000);
  return createVolunteer(phone.page);
}

it('whom she calls comes back with a copy, and is there while the app is locked', async () => {
  const first = await newPhone();
  const { words } = await first.start(hub.origin);
  await first.tab('Ik');
  await first.page.getByRole('main').getByRole('button', { name: 'Mijn contactpersoon' }).click();
  await first.field('Voornaam').fill('Karim');
  await first.field('Telefoonnummer').fill('06 12345678');
  await first.button('Bewaar').click();
  await first.page.getByRole('main').getByRole('button', { name: 'Reservekopie' }).click();
  await first.button('Maak een reservekopie').click();
  const [download] = await Promise.all([first.page.waitForEvent('download'), first.button('Bewaar op deze telefoon').click()]);
  const buffer = readFileSync(await download.path());
  expect(buffer.toString('latin1')).not.toContain('Karim');

  const { page, button } = await newPhone();
  await page.goto(hub.origin);
  await page.locator('button[lang=nl]').click();
  await button('Ik heb een reservekopie').click();
  await page.setInputFiles('input[type=file]', { name: download.suggestedFilename(), mimeType: 'application/octet-stream', buffer });
  await page.getByLabel('Jouw woorden of zin').fill(words);
  await button('Open de kopie').click();
  await page.getByRole('navigation').waitFor();
  await loadAnew(page);
  await page.getByRole('heading', { name: 'Drempel is op slot' }).waitFor();
  await button('Veiligheid').click();
  await page.getByRole('link', { name: 'Karim' }).first().waitFor();
  expect(phones.flatMap(({ pageErrors }) => pageErrors)).toEqual([]);
});
