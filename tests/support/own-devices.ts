import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { opened } from '../unit/crypto/fixtures.ts';
import type { Phone } from './hub/create-phone.ts';
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

/** The code that lets one more phone in, as it stands on her screen; the first time with the organisation's code. */
async function showCode(first: Volunteer, code?: string): Promise<string> {
  await toDevices(first);
  await card(first, 'Zet er een toestel bij').click();
  if (code !== undefined) {
    await first.field('Code van je organisatie').fill(code);
    await first.button('Verder').click();
  }
  await first.page.locator('.group').nth(6).waitFor();
  const groups = await first.page.locator('.group').evaluateAll((items) => items.map((item) => item.lastChild?.textContent ?? ''));
  return groups.join(' ').toLowerCase();
}

/** Lets one more phone in, with every tap. */
export async function pair(first: Volunteer, second: Volunteer, code?: string): Promise<void> {
  const shown = await showCode(first, code);
  await toDevices(second);
  await card(second, 'Dit is mijn tweede toestel').click();
  await second.field('Code van je andere toestel').fill(shown);
  await second.button('Verder').click();
  await second.heading('Kijk naar de woorden').waitFor();
  await first.heading('Zijn de woorden gelijk?').waitFor();
  expect(await sixWords(first.page)).toEqual(await sixWords(second.page));
  await first.button('Ja, dezelfde').click();
  for (const her of [first, second]) await her.heading('Gelukt').waitFor();
  for (const her of [first, second]) await her.button('Klaar').click();
}

/** The same with a phone that has no screen: its engine and its vault run in the test itself. */
export async function letIn(first: Volunteer, guest: Phone, code: string): Promise<void> {
  const joining = opened(await guest.devices.join(await showCode(first, code), 'Tablet'));
  await first.heading('Zijn de woorden gelijk?').waitFor();
  // On the screen each has its number.
  expect(await sixWords(first.page)).toEqual(joining.words.map((word, n) => `${n + 1}${word}`));
  await first.button('Ja, dezelfde').click();
  opened(await joining.admitted);
  await first.heading('Gelukt').waitFor();
  await first.button('Klaar').click();
}

/** A phone that stands on the form of a device that joins, let in by one that has no screen. */
export async function joinAt(host: Phone, guest: Volunteer, onJoined: () => Promise<void> = async () => undefined): Promise<void> {
  const invitation = opened(await host.devices.invite());
  await guest.page.getByLabel(guest.say('Code van je andere toestel')).fill(invitation.code);
  await guest.button('Verder').click();
  await guest.heading('Kijk naar de woorden').waitFor();
  await expect.poll(() => invitation.guest.value?.words.map((word, n) => `${n + 1}${word}`)).toEqual(await sixWords(guest.page));
  opened(await invitation.confirm());
  await guest.heading('Gelukt').waitFor();
  await onJoined();
  await guest.button('Klaar').click();
}

/** On the screen with her devices: nothing waits on this one. */
export const untilSent = (her: Volunteer): Promise<void> => her.page.getByRole('main').getByText(her.say('Alles is verstuurd.'), { exact: true }).first().waitFor();

export const familyCard = (her: Volunteer, nickname: string) => her.page.getByRole('main').getByRole('button', { name: nickname }).first();
