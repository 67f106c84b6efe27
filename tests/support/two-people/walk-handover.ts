import { createRoadWalker, type RoadWalker } from '../road-walker.ts';
import type { Volunteer } from '../volunteer.ts';
import { lineOfTwo, lookAgain, main, row, sheet, text, toTab, type Walk, withName } from './walk.ts';

const SENTENCE = 'Mijn dochter slaapt slecht en ik wil daarover praten.';

/** What the parent said yes to, sent. Ends at the step, where it stands. */
export async function sendOver(her: Volunteer, road: RoadWalker, see: (where: string) => Promise<void>): Promise<void> {
  await road.walk('Toestemming', async () => {
    await road.answer('Met wie?', 'Sanne');
    await her.page.locator('textarea').first().fill(SENTENCE);
    await her.button('Laat haar dit lezen').click();
    await her.page.locator('.asked').waitFor();
    await see('asking the parent');
    await road.herYes();
    await see('after her yes');
  }, 'Terug');
  await her.openStep('Warme overdracht');
  await road.answer('Met wie?', 'Sanne');
  await road.seen(SENTENCE);
  await see('before sending');
  await withName(her, 'Stuur aan {name}').click();
  await text(her, 'Gestuurd op {sent}.').waitFor();
  await see('after sending');
}

async function receive(sanne: Volunteer, { see }: Walk): Promise<void> {
  await toTab(sanne, 'Postvak');
  await lookAgain(sanne);
  await sanne.page.getByRole('heading', { name: sanne.say('Warme overdracht') }).waitFor();
  await see(sanne, 'inbox: a handover');
  await sanne.page.locator('section', { has: sanne.page.getByRole('heading', { name: sanne.say('Warme overdracht') }) }).getByRole('button').click();
  await sanne.page.getByText(SENTENCE).waitFor();
  await see(sanne, 'a handover');
  await sanne.button('Ik heb het ontvangen').click();
  await sanne.button('Ik stel een dag voor').click();
  await sanne.button('Stel deze dag voor').click();
  await sanne.page.getByText(sanne.say('Vul ook de tijd in.')).waitFor();
  await see(sanne, 'sheet: proposing a day, with a fault');
  await sanne.field('Hoe laat?').fill('14:30');
  await sanne.button('Stel deze dag voor').click();
  await sanne.button('Ik stel een andere dag voor').waitFor();
  await sanne.button('Ik neem de pen over').click();
  await sanne.button('Ik neem de pen over').waitFor({ state: 'detached' });
  await see(sanne, 'with the pen and a day');
  await sanne.button('Het gaat verder bij…').click();
  await sheet(sanne);
  await see(sanne, 'sheet: carried on elsewhere');
  await sanne.button('Nog niet').click();
}

/** How it stands with the volunteer: at the step, on the road and today. */
async function follow(her: Volunteer, { see }: Walk, nickname: string): Promise<void> {
  await lookAgain(her);
  await text(her, '{name} stelt voor: {moment}.').waitFor();
  await see(her, 'answered');
  await toTab(her, 'Vandaag');
  await see(her, 'today: answered');
  await toTab(her, 'Korte lijnen');
  await row(her, 'Sanne').click();
  await main(her).getByText(nickname).first().waitFor();
  await see(her, 'line with a handover');
  await createRoadWalker(her).toRoad(nickname);
  await see(her, 'road that was handed over');
}

async function giveBack(her: Volunteer, sanne: Volunteer, { see }: Walk): Promise<void> {
  await sanne.button('Ik geef het terug').click();
  await sanne.button('Zet terug').waitFor();
  await see(sanne, 'given back');
  await her.openStep('Warme overdracht');
  await lookAgain(her);
  await text(her, '{name} gaf het terug op {returned}. De pen is weer van jou.').waitFor();
  await see(her, 'got it back');
}

async function takeBack(her: Volunteer, sanne: Volunteer, { see }: Walk): Promise<void> {
  await her.button('Terug').click();
  await her.openStep('Toestemming');
  await her.button('Zij neemt haar ja terug').click();
  await sheet(her);
  await see(her, 'sheet: taking back');
  await her.button('Ja, wis wat gestuurd is').click();
  await text(her, '{name}: ja teruggenomen op {withdrawn}.').waitFor();
  await see(her, 'taken back');
  await lookAgain(sanne);
  await sanne.page.getByText(sanne.say('Dit is gewist. Er staat niets meer van op je telefoon.')).waitFor();
  await see(sanne, 'a handover that is gone');
  await sanne.button('Terug').click();
  await text(sanne, '{day}: een ouder nam haar ja terug. Wat gestuurd was, is gewist.').waitFor();
  await see(sanne, 'inbox: told that it was taken back');
}

/** A parent's words over a line: asked, sent, answered, given back and taken back. */
export async function walkHandover(walk: Walk): Promise<void> {
  const [her, sanne] = await lineOfTwo(walk);
  const nickname = await her.newFamily();
  await sendOver(her, createRoadWalker(her), (where) => walk.see(her, where));
  await receive(sanne, walk);
  await follow(her, walk, nickname);
  await giveBack(her, sanne, walk);
  await takeBack(her, sanne, walk);
}
