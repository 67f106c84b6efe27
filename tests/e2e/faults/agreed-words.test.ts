import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchChromium } from '../../support/launch-chromium.ts';
import { createRoadWalker } from '../../support/road-walker.ts';
import { type RunningHub, startHub } from '../../support/start-hub.ts';
import { createVolunteer } from '../../support/volunteer.ts';

const SAID = 'Woensdag bellen wij samen de school';
const FIELD = 'Wat zegt zij dat is afgesproken?';

let hub: RunningHub;
beforeAll(async () => { hub = await startHub(); });
afterAll(() => hub.stop());

it('what was agreed in a talk stays where she typed it when there is no room to take it along, and goes along when there is', async () => {
  const { page, close, pageErrors } = await launchChromium({ origin: hub.origin, serviceWorkers: 'block' });
  page.setDefaultTimeout(15_000);
  const her = await createVolunteer(page);
  const road = createRoadWalker(her);
  await her.start(hub.origin);
  await her.newFamily();
  await page.getByRole('main').getByRole('button', { name: /^Meegaan/ }).click();
  await her.button('Hulp bij het gesprek').click();
  await road.fill(FIELD, SAID);
  await page.evaluate(() => {
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function full(this: IDBObjectStore, ...args: Parameters<typeof put>) {
      if (this.name === 'drafts') throw new DOMException('full', 'QuotaExceededError');
      return Reflect.apply(put, this, args);
    };
    Object.assign(window, { makeRoom: () => { IDBObjectStore.prototype.put = put; } });
  });
  await her.button('Zet een belofte').click();
  await page.getByRole('alert').filter({ hasText: 'vol' }).first().waitFor();
  await expect.poll(() => page.getByLabel(FIELD).inputValue()).toBe(SAID);
  await page.evaluate(() => { (window as unknown as { makeRoom: () => void }).makeRoom(); });
  await her.button('Zet een belofte').click();
  await her.heading('Wat is beloofd?').waitFor();
  await expect.poll(() => page.getByLabel('In een paar woorden').inputValue()).toBe(SAID);
  expect(pageErrors).toEqual([]);
  await close();
});
