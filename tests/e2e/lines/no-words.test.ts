import { afterAll, beforeAll, expect, it } from 'vitest';
import { addFace, newVolunteer } from '../../support/line-pair.ts';
import { type RunningHub, startHub } from '../../support/start-hub.ts';
import { loadAnew } from '../../support/load-anew.ts';

let hub: RunningHub;
beforeAll(async () => { hub = await startHub(); });
afterAll(() => hub.stop());

it('who invites hears when the words to compare cannot be had, and is not left waiting for the hour to be over', async () => {
  const { her, phone: { page, close, pageErrors }, words } = await newVolunteer(hub.origin);
  await addFace(her, 'Sanne');
  // The words of her lock came with the page that is gone now.
  await loadAnew(page);
  await her.unlock(words);
  await her.heading('Sanne').waitFor();
  await page.route('**/assets/nl-*.js', (route) => route.abort());
  await her.button('Maak de lijn').click();
  await page.getByLabel('Je voornaam').fill('Fatma');
  await page.getByLabel('Code van je organisatie').fill(hub.code ?? '');
  await her.button('Verder').click();
  await page.getByRole('alert').filter({ hasText: 'Er is nu geen internet.' }).waitFor();
  await her.button('Probeer nog een keer').waitFor();
  expect(pageErrors).toEqual([]);
  await close();
}, 60_000);
