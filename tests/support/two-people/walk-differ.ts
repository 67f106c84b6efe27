import { addFace, knock, openDoor } from '../line-pair.ts';
import { begin, come, text, type Walk } from './walk.ts';

/** Somebody stands between them, as far as she can tell: she says no, and nothing is shared. */
export async function walkDiffer(walk: Walk): Promise<void> {
  const { code, see } = walk;
  const { her } = await begin(walk);
  await addFace(her, 'Sanne');
  const { link } = await openDoor(her, 'Amina', code);
  const { her: sanne } = await come(walk, link);
  await knock(sanne, 'Sanne', '');
  await her.button('Nee, stop').click();
  await her.heading('Goed dat je keek').waitFor();
  await see(her, 'stopped');
  await sanne.page.getByText(sanne.say('Aan de andere kant is nee gezegd. Er is niets gedeeld.')).waitFor();
  await see(sanne, 'told no');
  await sanne.button('Verder').click();
  await sanne.page.getByText(sanne.say('Deze code werkt niet meer. Vraag om een nieuwe.')).waitFor();
  await see(sanne, 'a code that is over');
  await her.button('Nu niet').click();
  await text(her, '{name} is nog niet op de lijn').waitFor();
  await see(her, 'line with nobody at the other end');
}
