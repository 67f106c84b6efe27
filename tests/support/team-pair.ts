import { copyIntoView, copyLink, openLink, type Phone } from './line-pair.ts';

/** A volunteer makes a team, and another or a professional comes in by a link. Both stand on the team's screen. */
export async function teamOfTwo(one: Phone, name: string, code: string, as: 'Vrijwilliger' | 'Professional' = 'Vrijwilliger'): Promise<Phone> {
  const { her } = one;
  await her.tab('Korte lijnen');
  await her.button('Maak een team').click();
  for (const [label, text] of [['Naam van het team', name], ['Je voornaam', 'Amina'], ['Je organisatie', 'Stichting De Brug'], ['Code van je organisatie', code]] as const) await her.field(label).fill(text);
  await her.button('Maak het team').click();
  await her.heading(name).waitFor();
  await copyIntoView(her);
  await her.button('Nodig iemand uit').click();
  await her.page.locator('main:visible').getByRole('button', { name: her.say('Een partner') }).first().click();
  const two = await openLink(await copyLink(her), 'Bij een team komen', { speaks: her.locale });
  await two.her.field('Je voornaam').fill('Fatiha');
  await two.her.field('Je organisatie').fill('Stichting De Brug');
  await two.her.choose(as);
  await two.her.button('Verder').click();
  await her.button('Ja, dezelfde').click();
  await her.button('Klaar').click();
  await two.her.button('Bekijk het team').click();
  await two.her.heading(name).waitFor();
  return two;
}
