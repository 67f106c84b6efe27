import { afterAll, beforeAll, expect, it } from 'vitest';
import { addFace, newVolunteer, openDoor } from '../../support/line-pair.ts';
import { type RunningHub, startHub } from '../../support/start-hub.ts';

let hub: RunningHub;
beforeAll(async () => { hub = await startHub(); });
afterAll(() => hub.stop());

it('who wants to keep a face after all, while its shared line is still being ended, keeps the name and the number', async () => {
  const { her, phone } = await newVolunteer(hub.origin);
  const { page } = her;
  await addFace(her, 'Sanne');
  await openDoor(her, 'Amina', hub.code);
  await her.tab('Korte lijnen');
  await page.getByRole('main').getByRole('button', { name: 'Sanne' }).first().click();
  await her.heading('Sanne').waitFor();
  let release = (): void => undefined;
  const slow = new Promise<void>((resolve) => { release = resolve; });
  await page.context().route('**/api/**', async (route) => {
    await slow;
    await route.continue();
  });
  await page.getByRole('button', { name: /^Verwijder/ }).click();
  await page.getByRole('button', { name: /^Ja, verwijder/ }).click();
  await her.button('Bezig met verwijderen').waitFor();
  await her.button('Laat staan').click();
  release();
  // The line itself is over, and a new one could begin.
  await her.button('Maak de lijn').waitFor();
  await her.tab('Korte lijnen');
  await page.getByRole('main').getByRole('button', { name: 'Sanne' }).first().waitFor();
  expect(phone.pageErrors).toEqual([]);
  await phone.close();
}, 60_000);
