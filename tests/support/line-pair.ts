import type { Page } from 'playwright-core';
import { launchChromium, type LaunchOptions, type Watched } from './launch-chromium.ts';
import { createVolunteer, type TestLocale, type Volunteer } from './volunteer.ts';

/** The hands of two people, each with a browser of her own, who make a line together. */
export interface Phone { readonly her: Volunteer; readonly phone: Watched; readonly words: string }
/** Nothing is made on it yet. */
export type FreshPhone = Pick<Phone, 'her' | 'phone'>;

/** A browser, and what the app speaks in it. */
type PhoneOptions = Partial<LaunchOptions> & { readonly speaks?: TestLocale };

export async function openPhone(origin: string, { speaks, ...options }: PhoneOptions = {}): Promise<FreshPhone> {
  const phone = await launchChromium({ origin, serviceWorkers: 'block', ...options });
  phone.page.setDefaultTimeout(20_000);
  return { phone, her: await createVolunteer(phone.page, speaks) };
}

export async function newVolunteer(origin: string, options: PhoneOptions = {}): Promise<Phone & { readonly paper: string }> {
  const opened = await openPhone(origin, options);
  const { words, code: paper } = await opened.her.start(origin);
  return { ...opened, words, paper };
}

/** Opens what she was sent in a browser that knows nothing yet; ends where the link leads to. */
export async function openLink(link: string, endsAt = 'Een lijn met jullie twee', options: PhoneOptions = {}): Promise<Phone> {
  const opened = await openPhone(new URL(link).origin, options);
  const { words } = await opened.her.start(link, endsAt);
  return { ...opened, words };
}

const main = ({ page }: Volunteer) => page.getByRole('main');

/**
 * Somebody she can call, with a name and a number; ends on the screen of that line. What she left half-filled there before comes
 * back a moment after the form, and would come in between the hand that selects a field and the one that types in it.
 */
export async function addFace(her: Volunteer, firstName: string, isHalfFilled = false): Promise<void> {
  await her.tab('Korte lijnen');
  await her.button('Zet je vaste gezicht erin').click();
  if (isHalfFilled) await her.button('Begin opnieuw').click();
  await her.field('Voornaam').first().fill(firstName);
  await her.field('Telefoonnummer').first().fill('0612345678');
  await her.button('Bewaar').click();
  await her.heading(firstName).waitFor();
}

/** A browser that cannot share copies, and what it copies can be read here. */
export const copyIntoView = ({ page }: Volunteer): Promise<void> => page.evaluate(() => {
  Object.defineProperty(navigator, 'share', { value: undefined, configurable: true });
  Object.defineProperty(navigator, 'clipboard', { value: { writeText: (text: string) => { (window as { copied?: string }).copied = text; return Promise.resolve(); } }, configurable: true });
});

export async function copyLink(her: Volunteer): Promise<string> {
  await her.button('Kopieer de link').click();
  await her.page.getByText(her.say('De link is gekopieerd.')).waitFor();
  return her.page.evaluate(() => (window as { copied?: string }).copied ?? '');
}

/** From the line's screen to an open door; gives what she would send or read out. */
export async function openDoor(her: Volunteer, firstName: string, organisation?: string): Promise<{ readonly link: string; readonly code: string }> {
  await copyIntoView(her);
  if (organisation === undefined) await main(her).getByRole('button', { name: her.like('Nodig {name} uit') }).click();
  else {
    await her.button('Maak de lijn').click();
    await her.field('Je voornaam').fill(firstName);
    // Asked once: the first line of all pays for the room.
    if (organisation !== '') await her.field('Code van je organisatie').fill(organisation);
    await her.button('Verder').click();
  }
  const link = await copyLink(her);
  const groups = await her.page.locator('.group').evaluateAll((items) => items.map((item) => item.lastChild?.textContent ?? ''));
  return { link, code: groups.join(' ') };
}

export const sixWords = async (page: Page): Promise<readonly string[]> => {
  await page.locator('.same-words li').nth(5).waitFor();
  return page.locator('.same-words li').allTextContents();
};

/** On the join screen with the code filled in: who she is, and knocking. */
export async function knock(her: Volunteer, firstName: string, team: string): Promise<void> {
  await her.field('Je voornaam').fill(firstName);
  await her.field('Je team').fill(team);
  await her.button('Verder').click();
  await her.heading('Kijk naar de woorden').waitFor();
}
