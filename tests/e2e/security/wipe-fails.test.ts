import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchChromium } from '../../support/launch-chromium.ts';
import { type RunningHub, startHub } from '../../support/start-hub.ts';
import { createVolunteer } from '../../support/volunteer.ts';
import { loadAnew } from '../../support/load-anew.ts';

let hub: RunningHub;
beforeAll(async () => { hub = await startHub(); });
afterAll(() => hub.stop());

/** The browser refuses to empty a store, as on a disk that fails. Only in this page. */
const refuseToEmpty = (page: Page): Promise<void> => page.evaluate(() => {
  IDBObjectStore.prototype.clear = () => { throw new DOMException('the disk did not answer', 'UnknownError'); };
});
const told = 'Wissen lukt nu niet. Er is niets veranderd. Laad de app opnieuw en probeer het dan weer.';

it('who is told that wiping did not work has everything still, and a lock that works', async () => {
  const { page, close, pageErrors } = await launchChromium({ origin: hub.origin, serviceWorkers: 'block' });
  const her = await createVolunteer(page);
  const { words } = await her.start(hub.origin);
  const nickname = await her.newFamily();
  await refuseToEmpty(page);
  await her.tab('Ik');
  for (const dutch of ['Wis alles van dit toestel', 'Ga verder', 'Ga verder zonder', 'Wis alles nu']) await her.button(dutch).click();
  await page.getByRole('alert').getByText(told).waitFor();
  await her.button('Nee, laat alles staan').click();
  await her.button('Doe de app nu op slot').click();
  await her.unlock(words);
  await her.tab('Op weg');
  await page.getByRole('main').getByRole('button', { name: nickname }).first().waitFor();
  expect(pageErrors).toEqual([]);
  await close();
}, 60_000);

it('who has no code any more and begins anew is told that it did not work, and can still go back to her paper', async () => {
  const { page, close, pageErrors } = await launchChromium({ origin: hub.origin, serviceWorkers: 'block' });
  const her = await createVolunteer(page);
  const { words } = await her.start(hub.origin);
  await loadAnew(page);
  await refuseToEmpty(page);
  for (const dutch of ['Slot vergeten?', 'Ik heb geen code meer', 'Begin opnieuw']) await her.button(dutch).click();
  await her.choose('Ja, alles mag weg');
  await her.button('Wis alles en begin opnieuw').click();
  await page.getByRole('alert').getByText(told).waitFor();
  for (const dutch of ['Nee, wacht', 'Ik zoek mijn papier', 'Terug']) await her.button(dutch).click();
  await her.unlock(words);
  expect(pageErrors).toEqual([]);
  await close();
}, 60_000);

it('while everything is being wiped no way back is offered that would be none', async () => {
  const { page, close, pageErrors } = await launchChromium({ origin: hub.origin, serviceWorkers: 'block' });
  const her = await createVolunteer(page);
  await her.start(hub.origin);
  await loadAnew(page);
  // A read of this page's own that lasts holds up the emptying.
  await page.evaluate(() => new Promise<void>((resolve) => {
    indexedDB.open('drempel-keys').addEventListener('success', (event) => {
      const db = (event.target as IDBOpenDBRequest).result;
      const store = db.transaction('keys', 'readwrite').objectStore('keys');
      let isHeld = true;
      const hold = (): void => {
        if (isHeld) store.get('wraps').addEventListener('success', hold);
        else db.close();
      };
      hold();
      Object.assign(window, { letGo: () => { isHeld = false; } });
      resolve();
    });
  }));
  for (const dutch of ['Slot vergeten?', 'Ik heb geen code meer', 'Begin opnieuw']) await her.button(dutch).click();
  await her.choose('Ja, alles mag weg');
  await her.button('Wis alles en begin opnieuw').click();
  await page.getByRole('button', { name: 'Nee, wacht', disabled: true }).waitFor();
  expect(await her.button('Terug').count()).toBe(0);
  await page.evaluate(() => (window as unknown as { readonly letGo: () => void }).letGo());
  await her.heading('Samen over de drempel').waitFor();
  expect(pageErrors).toEqual([]);
  await close();
}, 60_000);
