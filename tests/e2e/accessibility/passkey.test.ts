import { afterAll, beforeAll, expect, it } from 'vitest';
import { findFaults } from '../../support/accessibility/find-faults.ts';
import { addFinger } from '../../support/add-finger.ts';
import { createVisitor } from '../../support/open-scenes.ts';
import { loadAnew } from '../../support/load-anew.ts';
import { type RunningHub, startHub } from '../../support/start-hub.ts';
import { writeDownCode } from '../../support/volunteer.ts';

// The lock that is offered first where the phone can: its screens need a finger, which the scenes do not have.

let hub: RunningHub;
beforeAll(async () => { hub = await startHub(); });
afterAll(() => hub.stop());

it.each([{ locale: 'nl', dark: false }, { locale: 'ar', dark: true }, { locale: 'tr', dark: false }, { locale: 'pl', dark: true }, { locale: 'en', dark: false }] as const)('the screens of finger or face and of its short code are in order, from the first start to the lock and its settings (%o)', async (look) => {
  const her = await createVisitor(hub.origin, look);
  const { page, say, button } = her;
  const found: string[] = [];
  const see = async (where: string): Promise<void> => { found.push(...(await findFaults(page)).map((fault) => `${where}: ${fault}`)); };
  const codes = page.locator('.secret input');
  await addFinger(page);
  await page.goto(hub.origin);
  await page.locator(`button[lang=${look.locale}]`).click();
  await button('Begin').click();
  await page.getByRole('main').getByRole('button', { name: say('Vinger of gezicht') }).click();
  await page.getByText(say('Ja, een korte pincode'), { exact: true }).waitFor();
  await see('finger or face');
  await page.getByText(say('Ja, een korte pincode'), { exact: true }).click();
  await expect.poll(() => codes.count()).toBe(2);
  for (const code of await codes.all()) {
    // The keys of a telephone come up for it.
    expect(await code.getAttribute('inputmode')).toBe('numeric');
    await code.fill('2580');
  }
  await see('its short code');
  await button('Maak dit mijn slot').click();
  await writeDownCode(her);
  await page.getByRole('navigation').waitFor();
  await loadAnew(page);
  await page.getByLabel(say('Pincode')).waitFor();
  await see('the lock');
  await page.getByLabel(say('Pincode')).fill('1111');
  await button('Open met vinger of gezicht').click();
  await page.getByRole('alert').filter({ hasText: say('Dat klopt niet. Kijk goed en probeer het nog een keer.') }).waitFor();
  await see('the lock, a wrong code');
  expect(found).toEqual([]);
  await her.app.close();
});
