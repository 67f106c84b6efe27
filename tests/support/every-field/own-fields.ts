import type { Volunteer } from '../volunteer.ts';
import { type FieldWalk, goBack, tapRow, type Walk } from './field-walk.ts';

const search: Walk = async ({ page, say, tab, newFamily }, { fill, look }) => {
  for (let family = 0; family < 5; family += 1) await newFamily();
  await tab('Op weg');
  await page.getByLabel(say('Zoek')).waitFor();
  await fill(page, 'features/roads/roads-screen');
  await look?.(page);
};

/** Whom she calls when she does not know what to do; what is typed here lies open on purpose. */
export const helper: Walk = async (volunteer, { fill, save }) => {
  const { page, say, tab } = volunteer;
  await tab('Ik');
  await tapRow(volunteer, 'Mijn contactpersoon');
  await fill(page, 'features/me/helper-card');
  const sheet = page.getByRole('dialog');
  if (save) await sheet.getByRole('button', { name: say('Bewaar') }).click();
  else await page.keyboard.press('Escape');
  await sheet.waitFor({ state: 'hidden' });
};

/** She stops, or takes over from somebody who does. */
const stops: Walk = async (volunteer, { fill, look }) => {
  for (const [row, file] of [['Gezinnen van een collega', 'features/me/stop/take-over-screen'], ['Gezinnen gaan naar een collega, of weg.', 'features/me/stop/stop-screen']] as const) {
    await volunteer.tab('Ik');
    await tapRow(volunteer, row);
    await fill(volunteer.page, file);
    await look?.(volunteer.page);
  }
};

/** Her own list of phones and tablets; the first time with the organisation's code. */
export async function devices(volunteer: Volunteer, { fill, save, look }: FieldWalk, code: string): Promise<void> {
  const { button, page, say, tab, heading } = volunteer;
  const open = async (): Promise<void> => {
    await tab('Ik');
    await tapRow(volunteer, 'Mijn toestellen');
    await heading('Mijn toestellen').waitFor();
  };
  for (const [way, file] of [['Dit is mijn tweede toestel', 'features/devices/join-form'], ['Zet er een toestel bij', 'features/devices/begin-step']] as const) {
    await open();
    await tapRow(volunteer, way);
    await button('Verder').waitFor();
    await fill(page, file);
    await look?.(page);
  }
  await page.getByLabel(say('Code van je organisatie'), { exact: true }).fill(code);
  await button('Verder').click();
  await page.locator('.group').nth(6).waitFor();
  await goBack(volunteer);
  await tapRow(volunteer, 'Geef een andere naam');
  await fill(page, 'features/devices/rename-sheet');
  await page.getByRole('dialog').getByRole('button', { name: say(save ? 'Bewaar' : 'Nee, laat het zo') }).click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
}

export async function walkOwn(volunteer: Volunteer, walk: FieldWalk): Promise<void> {
  for (const part of [search, stops]) await part(volunteer, walk);
}
