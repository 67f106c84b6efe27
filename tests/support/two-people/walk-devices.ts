import { type Phone, sixWords } from '../line-pair.ts';
import { familyCard, toDevices, untilSent } from '../own-devices.ts';
import { createRoadWalker } from '../road-walker.ts';
import type { Volunteer } from '../volunteer.ts';
import { begin, faulty, lookAgain, row, sheet, toTab, type Walk } from './walk.ts';

const ASKS = 'Dit is op twee plekken veranderd. Wat klopt?';

async function add(first: Volunteer, second: Volunteer, { code, see }: Walk): Promise<void> {
  await toDevices(first);
  await row(first, 'Zet er een toestel bij').click();
  await first.button('Verder').click();
  await faulty(first);
  await see(first, 'the first device, with a fault');
  await first.field('Code van je organisatie').fill(code);
  await first.button('Verder').click();
  await first.page.locator('.group').nth(6).waitFor();
  await see(first, 'a code for the second phone');
  const groups = await first.page.locator('.group').evaluateAll((items) => items.map((item) => item.lastChild?.textContent ?? ''));
  await toDevices(second);
  await row(second, 'Dit is mijn tweede toestel').click();
  await second.field('Code van je andere toestel').fill(groups.join(' ').toLowerCase());
  await see(second, 'typing the code');
  await second.button('Verder').click();
  await second.heading('Kijk naar de woorden').waitFor();
  await sixWords(first.page);
  await see(second, 'waiting to be let in');
  await see(first, 'comparing with her own phone');
  await first.button('Ja, dezelfde').click();
  for (const her of [first, second]) await her.heading('Gelukt').waitFor();
  await see(first, 'let in');
  await see(second, 'entered');
  for (const her of [first, second]) await her.button('Klaar').click();
}

/** The same answer of a family, changed on both phones while one of them had no internet. */
async function changeOnBoth(one: Phone, two: Phone, nickname: string, { see }: Walk): Promise<void> {
  for (const { her } of [one, two]) {
    await createRoadWalker(her).toRoad(nickname);
    await her.button('Over dit gezin').click();
    await her.field('Bijnaam').waitFor();
  }
  await two.phone.context.setOffline(true);
  for (const [{ her }, language] of [[one, 'Pools'], [two, 'Engels']] as const) {
    await createRoadWalker(her).answer('In welke taal praten jullie?', language);
    await her.button('Bewaar').click();
    await her.heading(nickname).waitFor();
  }
  await toDevices(two.her);
  await two.her.button('Probeer het nu').waitFor();
  await see(two.her, 'devices, with something that waits');
  await two.phone.context.setOffline(false);
  await lookAgain(two.her);
  await untilSent(two.her);
  await lookAgain(one.her);
  await one.her.page.getByText(one.her.say(ASKS)).waitFor();
  await see(one.her, 'two versions');
  await toTab(one.her, 'Vandaag');
  await one.her.page.getByText(one.her.say('Hier is iets op twee plekken veranderd. Kies wat klopt.')).waitFor();
  await see(one.her, 'today: two versions');
}

async function rename(her: Volunteer, { see }: Walk): Promise<void> {
  await toDevices(her);
  await see(her, 'devices');
  await her.button('Geef een andere naam').first().click();
  await her.field('Hoe noem je dit toestel?').fill('');
  await her.button('Bewaar').click();
  await faulty(her);
  await see(her, 'sheet: renaming, with a fault');
  await her.button('Nee, laat het zo').click();
}

async function remove(first: Volunteer, second: Volunteer, { see }: Walk): Promise<void> {
  await first.button('Kwijt of weg? Haal dit toestel eruit').click();
  await sheet(first);
  await see(first, 'sheet: taking a phone out');
  await first.button('Haal het eruit').click();
  await first.button('Klaar').waitFor();
  await see(first, 'sheet: taken out');
  await first.button('Klaar').click();
  await toDevices(second);
  await lookAgain(second);
  await second.page.getByText(second.say('Dit toestel is eruit gehaald. Er komt niets nieuws meer bij.')).first().waitFor();
  await see(second, 'a phone that was taken out');
}

/** Two phones of one person: let in, the same thing written on both, named, and taken out. */
export async function walkDevices(walk: Walk): Promise<void> {
  const [one, two] = [await begin(walk), await begin(walk)];
  const nickname = await one.her.newFamily();
  await add(one.her, two.her, walk);
  await toTab(two.her, 'Op weg');
  await familyCard(two.her, nickname).waitFor();
  await changeOnBoth(one, two, nickname, walk);
  await rename(one.her, walk);
  await remove(one.her, two.her, walk);
}
