import type { Volunteer } from '../volunteer.ts';
import { faulty, lineOfTwo, lookAgain, main, send, text, toTab, type Walk, withName } from './walk.ts';

const QUESTION = 'Wie legt de peutergroep uit aan een moeder?';

async function ask(her: Volunteer, { see }: Walk, where: string): Promise<void> {
  await withName(her, 'Vraag advies aan {name}').click();
  await send(her);
  await faulty(her);
  await see(her, `${where}, with a fault`);
  await her.field('Wat wil je weten?').fill(QUESTION);
  await send(her);
  await text(her, 'Jij vroeg op {asked}:').waitFor();
  await see(her, `${where}, waiting`);
}

async function openQuestion(her: Volunteer): Promise<void> {
  await her.button('Geef antwoord').click();
  await her.field('Jouw antwoord').waitFor();
}

/** Each asks the other: an answer that is thanked for, and a no. */
export async function walkAdvice(walk: Walk): Promise<void> {
  const { see } = walk;
  const [her, sanne] = await lineOfTwo(walk);
  await ask(her, walk, 'asking the professional');
  await toTab(sanne, 'Postvak');
  await lookAgain(sanne);
  await main(sanne).getByText(QUESTION).waitFor();
  await see(sanne, 'inbox: a question');
  await openQuestion(sanne);
  await see(sanne, 'answering');
  await sanne.field('Jouw antwoord').fill('Dat doet Karin, op dinsdag.');
  await send(sanne);
  await sanne.heading('Postvak').waitFor();
  await lookAgain(her);
  await her.button('Zeg dank je wel').waitFor();
  await see(her, 'line with an answer');
  await her.button('Zeg dank je wel').click();
  await her.button('Zeg dank je wel').waitFor({ state: 'detached' });
  await main(her).locator('summary').first().click();
  await see(her, 'line with thanks');

  await toTab(sanne, 'Korte lijnen');
  await main(sanne).getByRole('button', { name: 'Amina' }).click();
  await ask(sanne, walk, 'asking the volunteer');
  await toTab(her, 'Vandaag');
  await lookAgain(her);
  await withName(her, '{name} vraagt advies').waitFor();
  await see(her, 'today: a question');
  await withName(her, '{name} vraagt advies').click();
  await her.field('Jouw antwoord').waitFor();
  await see(her, 'answering, with her time');
  await main(her).locator('section .button-quiet').first().click();
  await her.heading('Vandaag').waitFor();
  await lookAgain(sanne);
  await text(sanne, 'Jij vroeg op {asked}:').waitFor();
  await see(sanne, 'line with a no');
}
