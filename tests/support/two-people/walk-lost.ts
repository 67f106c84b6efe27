import { pair, toDevices, untilSent } from '../own-devices.ts';
import { begin, borrow, row, sheet, type Walk } from './walk.ts';

/** With her paper on somebody else's phone she takes the lost one out. */
export async function walkLost(walk: Walk): Promise<void> {
  const { code, origin, see, speaks } = walk;
  const [one, two] = [await begin(walk), await begin(walk)];
  await pair(one.her, two.her, code);
  for (const { her } of [one, two]) {
    await toDevices(her);
    await untilSent(her);
  }
  const { her } = await borrow(walk);
  await her.page.goto(origin);
  await her.page.locator(`button[lang=${speaks}]`).click();
  await her.button('Telefoon kwijt?').click();
  await her.field('Code van je papier').fill(one.paper.toLowerCase());
  await see(her, 'the code on her paper');
  await her.button('Open met de code').click();
  await her.heading('Welk toestel is kwijt?').waitFor();
  await see(her, 'which one is lost');
  await row(her, 'Mijn tweede telefoon').click();
  await sheet(her);
  await see(her, 'sheet: taking the lost one out');
  await her.button('Haal het eruit').click();
  await her.page.getByText(her.say('Is het gestolen of kwijt? Zeg het ook tegen je organisatie.')).waitFor();
  await see(her, 'the lost one is out');
}
