import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchChromium } from '../../support/launch-chromium.ts';
import { addFace } from '../../support/line-pair.ts';
import { toDevices } from '../../support/own-devices.ts';
import { type RunningHub, startHub } from '../../support/start-hub.ts';
import { createVolunteer } from '../../support/volunteer.ts';

let hub: RunningHub;
beforeAll(async () => { hub = await startHub(); });
afterAll(() => hub.stop());

it('who says no while the app still sends what waits, keeps everything', async () => {
  const { page, close, pageErrors } = await launchChromium({ origin: hub.origin, serviceWorkers: 'block' });
  page.setDefaultTimeout(20_000);
  const her = await createVolunteer(page);
  const { words } = await her.start(hub.origin);
  await toDevices(her);
  await page.getByRole('main').getByRole('button', { name: 'Zet er een toestel bij' }).click();
  await page.getByLabel('Code van je organisatie').fill(hub.code!);
  await her.button('Verder').click();
  await page.locator('.group').nth(6).waitFor();
  await her.button('Terug').click();
  await page.getByText('Alles is verstuurd.').waitFor();
  // From here on the line to the hub is slow: what she writes waits.
  let release = (): void => undefined;
  const slow = new Promise<void>((resolve) => { release = resolve; });
  await page.route('**/api/**', async (route) => {
    await slow;
    await route.continue();
  });
  await addFace(her, 'Sanne');
  await her.tab('Ik');
  for (const dutch of ['Wis alles van dit toestel', 'Ga verder', 'Ga verder zonder', 'Wis alles nu', 'Nee, laat alles staan']) await her.button(dutch).click();
  await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
  release();
  await toDevices(her);
  await page.getByText('Alles is verstuurd.').waitFor();
  await her.tab('Ik');
  await her.button('Doe de app nu op slot').click();
  await her.unlock(words);
  await her.tab('Korte lijnen');
  await page.getByRole('main').getByText('Sanne').first().waitFor();
  expect(pageErrors).toEqual([]);
  await close();
}, 120_000);
