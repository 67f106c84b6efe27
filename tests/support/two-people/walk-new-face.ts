import { createRoadWalker } from '../road-walker.ts';
import type { Volunteer } from '../volunteer.ts';
import { sendOver } from './walk-handover.ts';
import { letIn, lineOfTwo, lookAgain, main, row, sheet, text, toTab, type Walk, withName } from './walk.ts';

async function leave(sanne: Volunteer, { see }: Walk): Promise<void> {
  await sanne.button('Ik stop, iemand anders komt').click();
  await sheet(sanne);
  await sanne.field('Voornaam').fill('Karim');
  await see(sanne, 'sheet: leaving');
  await withName(sanne, 'Vertel het {name}').click();
  await text(sanne, 'Je stopt op deze lijn. {name} praat eerst met de ouders.').waitFor();
  await see(sanne, 'leaving');
}

async function askTheParents(her: Volunteer, { see }: Walk): Promise<void> {
  await toTab(her, 'Vandaag');
  await lookAgain(her);
  await withName(her, '{name} stopt.').or(main(her).getByRole('button').filter({ hasText: 'Sanne' })).first().waitFor();
  await see(her, 'today: she leaves');
  await toTab(her, 'Korte lijnen');
  await row(her, 'Sanne').click();
  await her.button('Begin daarmee').waitFor();
  await see(her, 'line of who leaves');
  await her.button('Begin daarmee').click();
  await her.heading('Een nieuw vast gezicht').waitFor();
  await see(her, 'who comes after her');
  await her.button('Verder').click();
  await her.heading('Eerst de ouders').waitFor();
  await see(her, 'parents first');
  await her.button('Zij zegt nee').click();
  await sheet(her);
  await see(her, 'sheet: she says no');
  await her.button('Nee, laat het staan').click();
  await her.button('Zij zegt ja').click();
  await sheet(her);
  await see(her, 'sheet: read to her');
  await her.button('Zij hoorde dit en zei ja').click();
  await withName(her, 'Verder met {next}').waitFor();
  await see(her, 'every parent answered');
}

async function passOn(her: Volunteer, sanne: Volunteer, walk: Walk): Promise<void> {
  const { see } = walk;
  await withName(her, 'Verder met {next}').click();
  await her.heading('Een nieuw vast gezicht').waitFor();
  await see(her, 'the form of the new face');
  await her.button('Bewaar').click();
  await her.heading('Karim').waitFor();
  await see(her, 'new face');
  await toTab(sanne, 'Korte lijnen');
  await lookAgain(sanne);
  await row(sanne, 'Amina').click();
  await text(sanne, 'Deze lijn ging op {day} verder met iemand anders. Alles wat hier stond, is gewist.').waitFor();
  await see(sanne, 'left');
  await letIn(walk, her, 'Karim');
  await her.button('Geef door wat mag').waitFor();
  await see(her, 'new face on a line, with what may go');
}

/** A fixed face leaves, and the parents are asked before the next one comes. */
export async function walkNewFace(walk: Walk): Promise<void> {
  const [her, sanne] = await lineOfTwo(walk);
  await her.newFamily();
  await sendOver(her, createRoadWalker(her), async () => undefined);
  await leave(sanne, walk);
  await askTheParents(her, walk);
  await passOn(her, sanne, walk);
}
