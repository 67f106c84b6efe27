import { copyIntoView, copyLink, openLink, type Phone } from './line-pair.ts';

const field = ({ page }: Phone['her'], label: string) => page.getByLabel(label, { exact: true });

/** A volunteer makes a team, and another or a professional comes in by a link. Both stand on the team's screen. */
export async function teamOfTwo(one: Phone, name: string, code: string, as: 'Vrijwilliger' | 'Professional' = 'Vrijwilliger'): Promise<Phone> {
  const { her } = one;
  await her.tab('Korte lijnen');
  await her.button('Maak een team').click();
  for (const [label, text] of [['Naam van het team', name], ['Je voornaam', 'Amina'], ['Je organisatie', 'Stichting De Brug'], ['Code van je organisatie', code]] as const) await field(her, label).fill(text);
  await her.button('Maak het team').click();
  await her.heading(name).waitFor();
  await copyIntoView(her);
  await her.button('Nodig iemand uit').click();
  await her.page.locator('main:visible').getByRole('button', { name: 'Een partner' }).first().click();
  const two = await openLink(await copyLink(her), 'Bij een team komen');
  await field(two.her, 'Je voornaam').fill('Fatiha');
  await field(two.her, 'Je organisatie').fill('Stichting De Brug');
  await two.her.choose(as);
  await two.her.button('Verder').click();
  await her.button('Ja, dezelfde').click();
  await her.button('Klaar').click();
  await two.her.button('Bekijk het team').click();
  await two.her.heading(name).waitFor();
  return two;
}
