import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchChromium } from '../support/launch-chromium.ts';
import { type RunningHub, startHub } from '../support/start-hub.ts';
import { createVolunteer } from '../support/volunteer.ts';

let hub: RunningHub;
beforeAll(async () => { hub = await startHub(); });
afterAll(() => hub.stop());

interface Held {
  /** Resolves when a worker was asked something, and waits. */
  readonly isAsked: () => Promise<unknown>;
  /** Lets it go, and ends when it has answered. */
  readonly letGo: () => Promise<void>;
}

/** Words are looked at in a worker, which can be made to wait. */
async function holdWorkers(page: Page): Promise<Held> {
  await page.evaluate(() => {
    const { postMessage } = Worker.prototype;
    const held: (() => void)[] = [];
    const answered = new Promise<void>((resolve) => {
      Worker.prototype.postMessage = function hold(this: Worker, ...args: unknown[]): void {
        this.addEventListener('message', () => resolve());
        held.push(() => Reflect.apply(postMessage, this, args));
      };
    });
    Object.assign(window, { isAsked: () => held.length > 0, letGo: () => {
      Worker.prototype.postMessage = postMessage;
      for (const send of held) send();
      return answered;
    } });
  });
  return {
    isAsked: () => page.waitForFunction(() => (window as unknown as { isAsked: () => boolean }).isAsked()),
    letGo: () => page.evaluate(() => (window as unknown as { letGo: () => Promise<void> }).letGo()),
  };
}

it('a copy that she goes back from while it is still being opened is not put back', async () => {
  const { page, close, pageErrors } = await launchChromium({ origin: hub.origin, serviceWorkers: 'block' });
  page.setDefaultTimeout(15_000);
  const her = await createVolunteer(page);
  const { words } = await her.start(hub.origin);
  await her.newFamily();
  await her.tab('Ik');
  await page.getByRole('main').getByRole('button', { name: 'Reservekopie' }).click();
  await her.button('Maak een reservekopie').click();
  const [download] = await Promise.all([page.waitForEvent('download'), her.button('Bewaar op deze telefoon').click()]);
  const name = download.suggestedFilename();
  const buffer = readFileSync(await download.path());
  await close();

  const next = await launchChromium({ origin: hub.origin, serviceWorkers: 'block' });
  next.page.setDefaultTimeout(15_000);
  const phone = await createVolunteer(next.page);
  await next.page.goto(hub.origin);
  await next.page.locator('button[lang=nl]').click();
  await phone.button('Ik heb een reservekopie').click();
  const open = async (typed: string): Promise<void> => {
    await next.page.setInputFiles('input[type=file]', { name, mimeType: 'application/octet-stream', buffer });
    await next.page.getByLabel('Jouw woorden of zin').fill(typed);
    await phone.button('Open de kopie').click();
  };
  const { isAsked, letGo } = await holdWorkers(next.page);
  await open(words);
  await phone.button('Even geduld…').waitFor();
  await isAsked();
  await phone.button('Terug').click();
  await phone.heading('Zet je kopie terug').waitFor();
  await letGo();
  await open('andere woorden dan die van mij');
  await next.page.getByRole('alert').getByText('Dat klopt niet. Kijk goed en probeer het nog een keer.').waitFor();
  expect([...pageErrors, ...next.pageErrors]).toEqual([]);
  await next.close();
});
