import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Volunteer } from './volunteer.ts';

export const toDevices = async (her: Volunteer): Promise<void> => {
  await her.tab('Ik');
  await her.page.getByRole('main').getByRole('button', { name: her.say('Mijn toestellen') }).click();
  await her.heading('Mijn toestellen').waitFor();
};
const card = (her: Volunteer, dutch: string) => her.page.getByRole('main').getByRole('button', { name: her.say(dutch) });
const sixWords = async (page: Page): Promise<readonly string[]> => {
  await page.locator('.same-words li').nth(5).waitFor();
  return page.locator('.same-words li').allTextContents();
};

/** Lets one more phone in, with every tap; the first time with the organisation's code. */
export async function pair(first: Volunteer, second: Volunteer, code?: string): Promise<void> {
  await toDevices(first);
  await card(first, 'Zet er een toestel bij').click();
  if (code !== undefined) {
    await first.page.getByLabel('Code van je organisatie').fill(code);
    await first.button('Verder').click();
  }
  await first.page.locator('.group').nth(6).waitFor();
  const groups = await first.page.locator('.group').evaluateAll((items) => items.map((item) => item.lastChild?.textContent ?? ''));
  await toDevices(second);
  await card(second, 'Dit is mijn tweede toestel').click();
  await second.page.getByLabel('Code van je andere toestel').fill(groups.join(' ').toLowerCase());
  await second.button('Verder').click();
  await second.heading('Kijk naar de woorden').waitFor();
  await first.heading('Zijn de woorden gelijk?').waitFor();
  expect(await sixWords(first.page)).toEqual(await sixWords(second.page));
  await first.button('Ja, dezelfde').click();
  for (const her of [first, second]) await her.heading('Gelukt').waitFor();
  for (const her of [first, second]) await her.button('Klaar').click();
}

export const familyCard = (her: Volunteer, nickname: string) => her.page.getByRole('main').getByRole('button', { name: nickname }).first();
