import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchChromium, type Watched } from '../../support/launch-chromium.ts';
import { type RunningHub, startHub } from '../../support/start-hub.ts';
import { createVolunteer } from '../../support/volunteer.ts';
import { loadAnew } from '../../support/load-anew.ts';

let hub: RunningHub;
let app: Watched;
beforeAll(async () => {
  hub = await startHub();
  app = await launchChromium({ origin: hub.origin, serviceWorkers: 'block' });
});
afterAll(async () => {
  await app.close();
  await hub.stop();
});

it('who begins to type the moment Safety closes keeps the focus, and who does nothing is back at the button that led there', async () => {
  const { page } = app;
  const volunteer = await createVolunteer(page);
  await volunteer.start(hub.origin);
  await loadAnew(page);
  await volunteer.heading('Drempel is op slot').waitFor();
  await volunteer.button('Veiligheid').click();
  await volunteer.heading('Veiligheid').waitFor();
  // In the very moment that the lock screen is back, before another frame is drawn.
  const holder = await page.evaluate(() => new Promise<string | undefined>((resolve) => {
    const behind = document.querySelector('.behind')!;
    new MutationObserver((_changes, observer) => {
      observer.disconnect();
      behind.querySelector('input')?.focus();
      requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => resolve(document.activeElement?.tagName), 100)));
    }).observe(behind, { attributeFilter: ['hidden'] });
    document.querySelector<HTMLButtonElement>('.back')!.click();
  }));
  expect(holder).toBe('INPUT');

  await volunteer.button('Veiligheid').click();
  await volunteer.heading('Veiligheid').waitFor();
  await page.locator('.back').click();
  await volunteer.heading('Drempel is op slot').waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Veiligheid');
});
