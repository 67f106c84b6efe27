import type { Locator } from 'playwright-core';
import { addFace, type FreshPhone, knock, newVolunteer, openDoor, openLink, openPhone, type Phone } from '../line-pair.ts';
import type { TestLocale, Volunteer } from '../volunteer.ts';

/** Where it takes two people to stand: their screens, one after the other, in whatever language they use. */
export interface Walk {
  readonly origin: string;
  /** Of the organisation that pays for the rooms. */
  readonly code: string;
  readonly speaks: TestLocale;
  /** Looks at what is in front of her now. */
  readonly see: (her: Volunteer, where: string) => Promise<void>;
  /** Remembers a phone, to be closed in the end. */
  readonly keep: <P extends FreshPhone>(phone: P) => P;
}

export const lookAgain = ({ page }: Volunteer): Promise<unknown> => page.evaluate(() => window.dispatchEvent(new Event('online')));
export const main = ({ page }: Volunteer): Locator => page.locator('main:visible');
export const row = (her: Volunteer, name: string): Locator => main(her).getByRole('button', { name: her.say(name) }).first();
/** A button with a name on it. */
export const withName = (her: Volunteer, dutch: string): Locator => her.page.getByRole('button', { name: her.like(dutch) });
export const text = (her: Volunteer, dutch: string): Locator => her.page.getByText(her.like(dutch)).first();
export const sheet = ({ page }: Volunteer): Promise<void> => page.getByRole('dialog').waitFor();
export const send = (her: Volunteer): Promise<void> => main(her).locator('[type=submit]').click();
export const faulty = (her: Volunteer): Promise<void> => her.page.locator('[aria-invalid=true]').first().waitFor();

export const begin = async ({ keep, origin, speaks }: Walk): ReturnType<typeof newVolunteer> => keep(await newVolunteer(origin, { speaks }));
export const borrow = async ({ keep, origin, speaks }: Walk): Promise<FreshPhone> => keep(await openPhone(origin, { speaks }));
export const come = async ({ keep, speaks }: Walk, link: string, endsAt?: string): Promise<Phone> => keep(await openLink(link, endsAt, { speaks }));

/** Ends when the screen is there. */
export async function toTab(her: Volunteer, tab: Parameters<Volunteer['tab']>[0]): Promise<void> {
  await her.tab(tab);
  await her.heading(tab).waitFor();
}

/** From the volunteer's line screen: this one comes in. */
export async function letIn(walk: Walk, her: Volunteer, name: string, organisation = ''): Promise<Volunteer> {
  const { link } = await openDoor(her, 'Amina', organisation);
  const two = await come(walk, link);
  await knock(two.her, name, 'CJG Noord');
  await her.button('Ja, dezelfde').click();
  await her.button('Klaar').click();
  await two.her.button('Bekijk de lijn').click();
  await two.her.heading('Amina').waitFor();
  return two.her;
}

export async function lineOfTwo(walk: Walk): Promise<readonly [her: Volunteer, sanne: Volunteer]> {
  const { her } = await begin(walk);
  await addFace(her, 'Sanne');
  return [her, await letIn(walk, her, 'Sanne', walk.code)];
}
