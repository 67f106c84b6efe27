import { addFace, copyIntoView, copyLink, type Phone } from '../line-pair.ts';
import type { Volunteer } from '../volunteer.ts';
import { type FieldWalk, goBack, shownMain, type Walk } from './field-walk.ts';
import { devices } from './own-fields.ts';

export interface LineWalk extends FieldWalk {
  /** Of the organisation that pays for the rooms. */
  readonly code: string;
  /** Opens the link on the phone of the one at the other end. */
  readonly openLink: (link: string) => Promise<Phone>;
}

/** What she types with the code of somebody's line or team; no hub is asked. */
const codes: Walk = async ({ button, page, tab }, { fill, look }) => {
  for (const [way, file] of [['Ik heb een code gekregen', 'features/lines/join-line-form'], ['Ik heb een code voor een team', 'features/teams/introduction-part']] as const) {
    await tab('Korte lijnen');
    await button(way).click();
    await button('Verder').waitFor();
    await fill(page, 'hooks/pairing/join-form', file);
    await look?.(page);
  }
};

/** The code of her organisation is asked only as long as it was never given: each place that asks it is seen before it is. */
async function beforeTheCode(her: Volunteer, walk: LineWalk): Promise<void> {
  const { button, page, tab } = her;
  await button('Maak de lijn').click();
  await walk.fill(page, 'features/lines/invite-form');
  await tab('Korte lijnen');
  await button('Maak een team').click();
  await button('Maak het team').waitFor();
  await walk.fill(page, 'features/teams/team-new-screen', 'features/teams/introduction-part');
  await devices(her, walk, walk.code);
}

async function openLine(her: Volunteer, walk: LineWalk, toLine: () => Promise<void>): Promise<Phone> {
  await toLine();
  await copyIntoView(her);
  await her.button('Maak de lijn').click();
  await walk.fill(her.page, 'features/lines/invite-form');
  await her.button('Verder').click();
  const other = await walk.openLink(await copyLink(her));
  await walk.fill(other.her.page, 'features/lines/join-line-form');
  await other.her.button('Verder').click();
  await her.button('Ja, dezelfde').click();
  await her.button('Klaar').click();
  await other.her.button('Bekijk de lijn').click();
  return other;
}

const ask = async ({ page }: Volunteer, { fill }: FieldWalk): Promise<void> => {
  await page.getByRole('button', { name: /^Vraag advies aan/u }).click();
  await fill(page, 'features/lines/advice-screen');
};

/** Each asks the other, and she answers. */
async function advice(her: Volunteer, sanne: Volunteer, walk: FieldWalk): Promise<void> {
  const send = (one: Volunteer): Promise<void> => shownMain(one).locator('[type=submit]').click();
  const leave = (): Promise<void> => (walk.save ? send(her) : goBack(her));
  await ask(her, walk);
  await leave();
  await ask(sanne, walk);
  await send(sanne);
  await sanne.page.getByRole('button', { name: /^Vraag advies aan/u }).waitFor();
  await her.page.evaluate(() => window.dispatchEvent(new Event('online')));
  await her.button('Geef antwoord').click();
  await walk.fill(her.page, 'features/lines/advice-screen');
  await walk.look?.(her.page);
  await leave();
}

/** She at the other end stops and says who comes; the volunteer writes down who it will be. */
async function newFace(her: Volunteer, sanne: Volunteer, { fill, save, look }: FieldWalk): Promise<void> {
  await sanne.button('Ik stop, iemand anders komt').click();
  await fill(sanne.page, 'features/lines/leaving-part');
  await look?.(sanne.page);
  if (save) await sanne.page.getByRole('button', { name: /^Vertel het/u }).click();
  await her.button('Er is een nieuw vast gezicht').click();
  await fill(her.page, 'features/lines/pass-on-screen');
  await look?.(her.page);
  if (save) await her.button('Verder').click();
  else await goBack(her);
}

const whoKnows: Walk = async ({ button, heading, page, tab }, { fill, look }) => {
  await tab('Korte lijnen');
  await button('Wie kan meedenken?').click();
  await heading('Wie kan meedenken?').waitFor();
  await fill(page, 'features/lines/who-knows-screen');
  await look?.(page);
};

/** A team of her own and her card in it. */
const team: Walk = async (her, { fill, save, look }) => {
  const { button, choose, page, tab } = her;
  await tab('Korte lijnen');
  await button('Maak een team').click();
  await button('Maak het team').waitFor();
  await fill(page, 'features/teams/team-new-screen', 'features/teams/introduction-part');
  await button('Maak het team').click();
  await button('Vul je kaart aan').click();
  await choose('Ik ben een vast gezicht');
  await fill(page, 'features/teams/own-card-screen');
  await look?.(page);
  if (save) await button('Bewaar').click();
  else await goBack(her);
  await button('Nodig iemand uit').waitFor();
};

/** All that is typed with others; begins with the screen of a fixed face, or without any. Gives the phone at the other end. */
export async function walkLines(her: Volunteer, walk: LineWalk): Promise<Phone> {
  if (!walk.save) await addFace(her, 'Sanne', true);
  await her.button('Maak de lijn').waitFor();
  const name = (await shownMain(her).getByRole('heading', { level: 1 }).textContent()) ?? '';
  const toLine = async (): Promise<void> => {
    await her.tab('Korte lijnen');
    await shownMain(her).getByRole('button', { name }).first().click();
    await her.heading(name).waitFor();
  };
  await beforeTheCode(her, walk);
  await codes(her, walk);
  const other = await openLine(her, walk, toLine);
  await advice(her, other.her, walk);
  await toLine();
  await newFace(her, other.her, walk);
  for (const part of [whoKnows, team]) await part(her, walk);
  return other;
}
