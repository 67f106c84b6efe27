import { afterAll, beforeAll, expect, it } from 'vitest';
import { findQuickFaults } from '../../support/accessibility/find-faults.ts';
import { addFace, knock, newVolunteer, openDoor, openLink } from '../../support/line-pair.ts';
import { type RunningHub, startHub } from '../../support/start-hub.ts';
import { loadAnew } from '../../support/load-anew.ts';

let hub: RunningHub;
beforeAll(async () => { hub = await startHub(); });
afterAll(() => hub.stop());

it('showing nothing of her load any more hides it, and a professional who says no while the line is still being ended keeps the name', async () => {
  const one = await newVolunteer(hub.origin);
  await addFace(one.her, 'Sanne');
  const { link } = await openDoor(one.her, 'Amina', hub.code);
  const two = await openLink(link);
  await knock(two.her, 'Sanne', '');
  await one.her.button('Ja, dezelfde').click();
  await one.her.button('Klaar').click();
  await two.her.button('Bekijk de lijn').click();

  await one.her.button('Laat het zien').click();
  await one.her.page.getByRole('dialog').waitFor();
  expect(await findQuickFaults(one.her.page)).toEqual([]);
  await one.her.choose('Ik heb ruimte');
  await one.her.button('Verander').click();
  await one.her.button('Laat niets zien').click();
  await one.her.button('Laat het zien').waitFor();
  await expect.poll(() => one.her.page.getByText('Alleen jij weet dit.').count()).toBe(1);

  const { page } = two.her;
  await two.her.heading('Amina').waitFor();
  let release = (): void => undefined;
  const slow = new Promise<void>((resolve) => { release = resolve; });
  await page.context().route('**/api/**', async (route) => {
    await slow;
    await route.continue();
  });
  await two.her.button('Stop deze lijn').click();
  await two.her.button('Ja, stop de lijn').waitFor();
  expect(await findQuickFaults(page)).toEqual([]);
  await two.her.button('Ja, stop de lijn').click();
  await two.her.button('Even geduld…').waitFor();
  await two.her.button('Laat staan').click();
  release();
  // The line itself is over: from now on the name can be taken off the list.
  await page.getByRole('button', { name: /^Verwijder/ }).waitFor();
  await loadAnew(page);
  await two.her.unlock(two.words);
  await two.her.tab('Korte lijnen');
  await page.getByRole('main').getByRole('button', { name: 'Amina' }).first().waitFor();
  for (const { phone } of [one, two]) {
    expect(phone.pageErrors).toEqual([]);
    await phone.close();
  }
}, 120_000);
