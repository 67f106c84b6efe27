import { addFace, copyIntoView, copyLink, knock, sixWords } from '../line-pair.ts';
import type { Volunteer } from '../volunteer.ts';
import { begin, come, faulty, lookAgain, main, row, sheet, text, toTab, type Walk, withName } from './walk.ts';

async function openTheDoor(her: Volunteer, { code, see }: Walk): Promise<string> {
  await copyIntoView(her);
  await her.button('Maak de lijn').click();
  await her.field('Je voornaam').fill('Amina');
  await her.button('Verder').click();
  await faulty(her);
  await see(her, 'who opens the line, with a fault');
  await her.field('Code van je organisatie').fill(code);
  await her.button('Verder').click();
  const link = await copyLink(her);
  await see(her, 'invitation');
  return link;
}

async function meet(her: Volunteer, sanne: Volunteer, { see }: Walk): Promise<void> {
  await see(sanne, 'joining');
  await knock(sanne, 'Sanne de Wit', 'CJG Noord');
  await sixWords(her.page);
  await see(sanne, 'waiting with the six words');
  await see(her, 'comparing the six words');
  await her.button('Ja, dezelfde').click();
  for (const each of [her, sanne]) await each.heading('Jullie lijn is open').waitFor();
  await see(her, 'made');
  await see(sanne, 'joined');
  await her.button('Klaar').click();
  await sanne.button('Bekijk de lijn').click();
}

/** How busy each of them is, and what else stands where they share a line. */
async function share(her: Volunteer, sanne: Volunteer, { see }: Walk): Promise<void> {
  await her.button('Laat het zien').click();
  await sheet(her);
  await see(her, 'sheet: her load');
  await her.choose('Ik heb ruimte');
  await her.button('Verander').waitFor();
  await lookAgain(her);
  await text(her, 'Aan de andere kant: {who}').waitFor();
  await see(her, 'open line');
  await lookAgain(sanne);
  await main(sanne).locator('.light').waitFor();
  await see(sanne, 'open line of the professional');
  await toTab(sanne, 'Postvak');
  await sanne.page.getByText(sanne.say('Er wacht niets op jou. Dat is ook goed.')).waitFor();
  await see(sanne, 'empty inbox');
  await toTab(sanne, 'Korte lijnen');
  await row(sanne, 'Amina').waitFor();
  await see(sanne, 'lines of the professional');
  await toTab(sanne, 'Ik');
  await see(sanne, 'me of the professional');
}

async function end(her: Volunteer, sanne: Volunteer, { see }: Walk): Promise<void> {
  await her.button('Stop deze lijn').click();
  await sheet(her);
  await see(her, 'sheet: ending the line');
  await her.button('Ja, stop de lijn').click();
  await her.button('Maak de lijn').waitFor();
  await see(her, 'ended, not heard yet');
  await toTab(sanne, 'Korte lijnen');
  await row(sanne, 'Amina').click();
  await lookAgain(sanne);
  await text(sanne, '{name} stopte de lijn op {day}. Alles wat hier stond, is gewist.').waitFor();
  await see(sanne, 'told that it ended');
  await sanne.button('Bekijk je postvak').click();
  await sanne.button('Ik heb het gelezen').waitFor();
  await see(sanne, 'inbox: told that it ended');
  await toTab(sanne, 'Korte lijnen');
  await row(sanne, 'Amina').click();
  await withName(sanne, 'Verwijder {name}').click();
  await sheet(sanne);
  await see(sanne, 'sheet: taking the name off');
}

/** A line from its door to its end. */
export async function walkLine(walk: Walk): Promise<void> {
  const { her } = await begin(walk);
  await addFace(her, 'Sanne');
  const { her: sanne } = await come(walk, await openTheDoor(her, walk));
  await meet(her, sanne, walk);
  await share(her, sanne, walk);
  await end(her, sanne, walk);
}
