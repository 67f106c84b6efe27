import { copyIntoView, copyLink, sixWords } from '../line-pair.ts';
import type { Volunteer } from '../volunteer.ts';
import { begin, come, lookAgain, main, row, sheet, text, toTab, type Walk, withName } from './walk.ts';

const TEAM = 'Samen in Noord';

async function makeTeam(her: Volunteer, { code, see }: Walk): Promise<string> {
  await toTab(her, 'Korte lijnen');
  await her.button('Maak een team').click();
  for (const [label, filled] of [['Naam van het team', TEAM], ['Je voornaam', 'Amina'], ['Je organisatie', 'Stichting De Brug'], ['Code van je organisatie', code]] as const) await her.field(label).fill(filled);
  await see(her, 'a new team');
  await her.button('Maak het team').click();
  await her.button('Stop dit team').waitFor();
  await see(her, 'team of one');
  await copyIntoView(her);
  await her.button('Nodig iemand uit').click();
  await her.heading('Wie nodig je uit?').waitFor();
  await see(her, 'who is invited');
  await row(her, 'Een partner').click();
  const link = await copyLink(her);
  await see(her, 'invitation to a team');
  return link;
}

async function meet(her: Volunteer, fatiha: Volunteer, { see }: Walk): Promise<void> {
  await fatiha.field('Je voornaam').fill('Fatiha');
  await fatiha.field('Je organisatie').fill('CJG Noord');
  await fatiha.button('Verder').click();
  await fatiha.page.getByText(fatiha.say('Kies er een.')).waitFor();
  await see(fatiha, 'joining a team, with a fault');
  await fatiha.choose('Professional');
  await fatiha.button('Verder').click();
  await fatiha.heading('Kijk naar de woorden').waitFor();
  await sixWords(her.page);
  await see(fatiha, 'waiting for the team');
  await see(her, 'comparing for the team');
  await her.button('Ja, dezelfde').click();
  await her.button('Klaar').waitFor();
  await see(her, 'let into the team');
  await her.button('Klaar').click();
  await fatiha.button('Bekijk het team').waitFor();
  await see(fatiha, 'in the team');
  await fatiha.button('Bekijk het team').click();
  await row(fatiha, 'Amina').waitFor();
}

async function writeCard(fatiha: Volunteer, { see }: Walk): Promise<void> {
  await fatiha.button('Vul je kaart aan').click();
  await fatiha.field('Waarvoor kunnen anderen bij jou terecht?').fill('Zwemles');
  await fatiha.field('Telefoonnummer').fill('0612345678');
  await fatiha.choose('Turks');
  await main(fatiha).locator('.weekdays .choice').nth(1).click();
  await fatiha.choose('Ik ben een vast gezicht');
  await fatiha.button('Bewaar').click();
  await fatiha.page.getByText(fatiha.say('Vul in van welke wijk of welk team.')).waitFor();
  await see(fatiha, 'her own card, with a fault');
  await fatiha.field('Van welke wijk of welk team?').fill('Wijkteam Noord');
  await fatiha.button('Bewaar').click();
  await fatiha.heading(TEAM).waitFor();
  await see(fatiha, 'team of a partner');
  await row(fatiha, 'Fatiha').click();
  await fatiha.button('Wijzig mijn kaart').waitFor();
  await see(fatiha, 'how others see her');
}

async function readCards(her: Volunteer, { see }: Walk): Promise<void> {
  await row(her, 'Fatiha').click();
  await main(her).getByText('Zwemles').waitFor();
  await see(her, 'a card');
  await her.button('Terug').click();
  await row(her, 'Vaste gezichten').click();
  await her.heading('Vaste gezichten').waitFor();
  await see(her, 'fixed faces of the team');
}

async function findWhoKnows(her: Volunteer, { see }: Walk): Promise<void> {
  await toTab(her, 'Korte lijnen');
  await see(her, 'lines with a team');
  await her.button('Wie kan meedenken?').click();
  await her.field('Waarover?').fill('fietsles');
  await her.page.getByText(her.say('Dit staat bij niemand. Vraag gerust wie je wilt.')).waitFor();
  await see(her, 'who knows: nobody');
  await her.choose('Turks');
  await row(her, 'Fatiha').waitFor();
  await see(her, 'who knows: of her team');
  await row(her, 'Fatiha').click();
  await withName(her, 'Maak een lijn met {name}').click();
  await her.button('Bewaar').click();
  await her.heading('Fatiha').waitFor();
  await see(her, 'line from a card');
}

async function takeOut(her: Volunteer, fatiha: Volunteer, { see }: Walk): Promise<void> {
  await toTab(her, 'Korte lijnen');
  await row(her, TEAM).click();
  await row(her, 'Fatiha').click();
  await withName(her, 'Haal {name} uit het team').click();
  await sheet(her);
  await see(her, 'sheet: taking out of the team');
  await her.button('Ja, haal eruit').click();
  await text(her, '{name} hoort er sinds {day} niet meer bij.').waitFor();
  await see(her, 'team that somebody left');
  await fatiha.button('Terug').click();
  await lookAgain(fatiha);
  await fatiha.page.getByText(fatiha.say('Je kunt niet meer bij dit team.')).waitFor();
  await see(fatiha, 'taken out of the team');
  await fatiha.button('Ruim op').click();
  await sheet(fatiha);
  await see(fatiha, 'sheet: putting a team away');
  await her.button('Stop dit team').click();
  await sheet(her);
  await see(her, 'sheet: ending the team');
}

/** A team: made, joined, its cards, who knows something, and somebody who is taken out. */
export async function walkTeam(walk: Walk): Promise<void> {
  const { her } = await begin(walk);
  const { her: fatiha } = await come(walk, await makeTeam(her, walk), 'Bij een team komen');
  await meet(her, fatiha, walk);
  await writeCard(fatiha, walk);
  await readCards(her, walk);
  await findWhoKnows(her, walk);
  await takeOut(her, fatiha, walk);
}
