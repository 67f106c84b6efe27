import { afterEach, beforeEach, expect, it } from 'vitest';
import { launchChromium, type Watched } from '../support/launch-chromium.ts';
import { type RunningHub, startHub } from '../support/start-hub.ts';
import { createVolunteer, type Volunteer } from '../support/volunteer.ts';

let hub: RunningHub;
let app: Watched;
let her: Volunteer;
beforeEach(async () => {
  hub = await startHub();
  app = await launchChromium({ origin: hub.origin, serviceWorkers: 'block' });
  app.page.setDefaultTimeout(10_000);
  // Nothing here can dial; that it was tapped is written down.
  await app.page.addInitScript(() => document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href^="tel:"]') : null;
    if (!link) return;
    event.preventDefault();
    document.documentElement.dataset['dialled'] = link.getAttribute('href') ?? '';
  }, true));
  her = await createVolunteer(app.page);
});
afterEach(async () => {
  expect(app.pageErrors).toEqual([]);
  await app.close();
  await hub.stop();
});

const dialled = () => app.page.evaluate(() => document.documentElement.dataset['dialled']);

it('the shortcut to safety over an open question dials at one tap, and the question comes back with what was typed', async () => {
  await her.openExample(hub.origin);
  await her.tab('Ik');
  await app.page.getByRole('button', { name: 'Mijn contactpersoon' }).click();
  await app.page.getByRole('dialog').getByLabel('Telefoonnummer').fill('0612345678');
  await app.page.evaluate(() => { location.hash = '#1'; });
  await her.heading('Veiligheid').waitFor();
  await app.page.locator('a.call[href="tel:112"]').click();
  expect(await dialled()).toBe('tel:112');
  await app.page.evaluate(() => dispatchEvent(new Event('focus')));
  // What comes up after a call is safety's own.
  await app.page.getByText('Heb je iemand bereikt?').waitFor();
  while (await app.page.getByRole('dialog').count() > 0) await app.page.keyboard.press('Escape');
  await app.page.getByRole('main').getByRole('button', { name: 'Terug' }).click();
  await expect.poll(() => app.page.getByRole('dialog').getByLabel('Telefoonnummer').inputValue()).toBe('0612345678');
});

it('the warning before the lock is seen over safety and over a shown card, and never blocks them unseen', async () => {
  await app.page.clock.install();
  await her.openExample(hub.origin);
  await app.page.locator('.pill-safety').click();
  await her.heading('Veiligheid').waitFor();
  await app.page.clock.runFor('04:40');
  await her.button('Ik ben er nog').click();
  await app.page.locator('a.call[href="tel:112"]').click();
  expect(await dialled()).toBe('tel:112');
});

it('what is shown from an open question can be tapped', async () => {
  await her.openExample(hub.origin);
  await her.tab('Kaarten');
  await her.button('Tolk nodig?').click();
  await app.page.getByRole('dialog').locator('.choice').first().click();
  await her.button('Laat de zin zien').click();
  await app.page.locator('.shown-words[lang=nl]').getByText('Een kind vertaalt nooit.').waitFor();
  await her.button('Draai om').click();
  await her.button('Klaar').click();
  await her.button('Verder in de app').click();
  await her.heading('Drempel is op slot').waitFor();
});
