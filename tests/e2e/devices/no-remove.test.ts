import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchChromium } from '../../support/launch-chromium.ts';
import { pair, toDevices } from '../../support/own-devices.ts';
import { type RunningHub, startHub } from '../../support/start-hub.ts';
import { createVolunteer, type Volunteer } from '../../support/volunteer.ts';

let hub: RunningHub;
beforeAll(async () => { hub = await startHub(); });
afterAll(() => hub.stop());

it('while a device is being taken out no "no" is offered that would be none, and she sees how it ends', async () => {
  const phones = await Promise.all([1, 2].map(() => launchChromium({ origin: hub.origin, serviceWorkers: 'block' })));
  const [her, second] = (await Promise.all(phones.map(async ({ page }) => {
    page.setDefaultTimeout(20_000);
    const volunteer = await createVolunteer(page);
    await volunteer.start(hub.origin);
    return volunteer;
  }))) as [Volunteer, Volunteer];
  await pair(her, second, hub.code);
  const { page } = her;
  await toDevices(her);
  let release = (): void => undefined;
  const slow = new Promise<void>((resolve) => { release = resolve; });
  await page.route('**/api/**', async (route) => {
    await slow;
    await route.continue();
  });
  await her.button('Kwijt of weg? Haal dit toestel eruit').click();
  await her.button('Haal het eruit').click();
  await her.button('Even geduld…').waitFor();
  for (const name of ['Nee, laat het erin', 'Sluit']) await page.getByRole('dialog').getByRole('button', { name, exact: true, disabled: true }).waitFor();
  // The platform would close it at the second try without asking.
  for (let time = 0; time < 3; time += 1) await page.keyboard.press('Escape');
  await her.button('Even geduld…').waitFor();
  release();
  await page.getByRole('heading', { name: /is eruit$/ }).waitFor();
  await her.button('Klaar').click();
  await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
  expect(phones.flatMap(({ pageErrors }) => pageErrors)).toEqual([]);
  for (const phone of phones) await phone.close();
}, 120_000);
