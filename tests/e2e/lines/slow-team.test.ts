import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchChromium } from '../../support/launch-chromium.ts';
import { type RunningHub, startHub } from '../../support/start-hub.ts';
import { createVolunteer } from '../../support/volunteer.ts';

let hub: RunningHub;
beforeAll(async () => { hub = await startHub(); });
afterAll(() => hub.stop());

it('a team that took long to make does not take her away from what she does meanwhile', async () => {
  const { page, close, pageErrors } = await launchChromium({ origin: hub.origin, serviceWorkers: 'block' });
  page.setDefaultTimeout(10_000);
  const her = await createVolunteer(page);
  await her.start(hub.origin);
  let release = (): void => undefined;
  const slow = new Promise<void>((resolve) => { release = resolve; });
  await page.route('**/api/**', async (route) => {
    await slow;
    await route.continue();
  });
  await her.tab('Korte lijnen');
  await her.button('Maak een team').click();
  for (const [label, text] of [['Naam van het team', 'Samen in Noord'], ['Je voornaam', 'Amina'], ['Je organisatie', 'De Brug'], ['Code van je organisatie', hub.code ?? '']] as const) await page.getByLabel(label, { exact: true }).fill(text);
  await her.button('Maak het team').click();
  await her.button('Even geduld…').waitFor();
  await her.tab('Ik');
  await page.locator('.card-tap', { hasText: 'Mijn grenzen' }).click();
  await page.getByLabel('Van', { exact: true }).fill('20:00');
  const made = page.waitForResponse((response) => response.url().endsWith('/spaces') && response.status() === 201);
  release();
  await made;
  // It is kept a moment later; then it is told to whoever shares it, which is asked for here.
  await page.waitForResponse((response) => response.url().includes('/api/') && !response.url().endsWith('/spaces'));
  await expect.poll(() => page.getByLabel('Van', { exact: true }).inputValue()).toBe('20:00');
  await her.heading('Mijn grenzen').waitFor();
  await her.tab('Korte lijnen');
  await page.getByRole('main').getByRole('button', { name: 'Samen in Noord' }).waitFor();
  expect(pageErrors).toEqual([]);
  await close();
}, 60_000);
