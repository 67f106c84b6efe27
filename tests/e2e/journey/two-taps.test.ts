import { afterEach, beforeEach, expect, it } from 'vitest';
import { launchChromium, type Watched } from '../../support/launch-chromium.ts';
import { type RunningHub, startHub } from '../../support/start-hub.ts';
import { createVolunteer, type Volunteer } from '../../support/volunteer.ts';

let hub: RunningHub;
let app: Watched;
let her: Volunteer;
beforeEach(async () => {
  hub = await startHub();
  app = await launchChromium({ origin: hub.origin, serviceWorkers: 'block' });
  app.page.setDefaultTimeout(10_000);
  her = await createVolunteer(app.page);
});
afterEach(async () => {
  expect(app.pageErrors).toEqual([]);
  await app.close();
  await hub.stop();
});

/** Both before the browser has done anything about the first: on a slow phone that is a second. */
const tapTwice = (name: string) => her.button(name).evaluate((button: HTMLElement) => {
  button.click();
  button.click();
});

it('two quick taps on "Terug" never leave the app for the page that was there before it', async () => {
  await app.page.goto(`${hub.origin}/klok.html`);
  await her.openExample(hub.origin);
  await app.page.getByRole('main').locator('.card-tap').first().click();
  await her.button('Terug').waitFor();
  await tapTwice('Terug');
  await her.heading('Vandaag').waitFor();
  await her.tab('Ik');
  await her.heading('Ik').waitFor();
});
