import type { Volunteer } from '../volunteer.ts';
import { type FieldWalk, goBack, type Walk } from './field-walk.ts';

async function leave(volunteer: Volunteer, { save, look }: FieldWalk, ...saving: readonly string[]): Promise<void> {
  await look?.(volunteer.page);
  for (const dutch of save ? saving : []) await volunteer.button(dutch).click();
  if (!save) await goBack(volunteer);
}

const newFamily: Walk = async (volunteer, walk) => {
  const { button, tab, page, say } = volunteer;
  await tab('Op weg');
  await button('Nieuw gezin').click();
  await button('Nee, ik kan dit doen').click();
  await walk.fill(page, 'features/roads/family/new-family-screen');
  await leave(volunteer, walk, 'Verder', 'Verder', 'Begin de weg');
  if (walk.save) await page.getByRole('button', { name: say('Over dit gezin') }).waitFor();
};

const family: Walk = async (volunteer, walk) => {
  const { button, page, say, heading } = volunteer;
  await page.getByRole('button', { name: say('Over dit gezin') }).click();
  await heading('Over dit gezin').waitFor();
  if (await button('Zij zegt ja').isVisible()) await button('Zij zegt ja').click();
  await walk.fill(page, 'features/roads/family/family-screen');
  await leave(volunteer, walk, 'Bewaar');
};

const promise: Walk = async (volunteer, walk) => {
  await volunteer.button('Zet een belofte').click();
  await volunteer.choose('Iets anders');
  await walk.fill(volunteer.page, 'features/roads/promises/promise-screen');
  await leave(volunteer, walk, 'Bewaar de belofte');
};

const prepare: Walk = async (volunteer, walk) => {
  await volunteer.openStep('Voorwerk');
  for (let page = 0; page < 4; page += 1) await volunteer.button('Verder').click();
  await walk.fill(volunteer.page, 'features/roads/steps/prepare-part');
  await leave(volunteer, walk, 'Verder', 'Deze stap is gezet');
};

const consent: Walk = async (volunteer, walk) => {
  const { button, choose, openStep } = volunteer;
  await openStep('Toestemming');
  for (let more = 0; more < 2; more += 1) await button('Nog een zin').click();
  await walk.fill(volunteer.page, 'features/roads/steps/consent-part');
  await choose('Zij zei het hardop');
  await leave(volunteer, walk, 'Zij zegt ja', 'Zij hoorde dit en zei ja');
};

const line: Walk = async (volunteer, walk) => {
  const { button, choose, page, say, tab } = volunteer;
  await tab('Korte lijnen');
  await page.getByRole('button', { name: new RegExp(`^(${say('Zet je vaste gezicht erin')}|${say('Zet er nog iemand bij')})$`) }).click();
  await button('Bewaar').waitFor();
  await choose('WhatsApp op hetzelfde nummer');
  await walk.fill(page, 'features/lines/line-form-parts');
  await leave(volunteer, walk, 'Bewaar');
};

const ourCard: Walk = async (volunteer, walk) => {
  const { button, choose, page, say, tab, heading } = volunteer;
  await tab('Kaarten');
  await page.getByRole('button', { name: say('Van mijn organisatie') }).click();
  await button('Maak een kaart').click();
  await heading('Een eigen kaart').waitFor();
  for (const kind of ['Plek waar je heen kunt', 'Antwoord of nummer']) {
    await choose(kind);
    await walk.fill(page, 'features/cards/our-card-screen');
  }
  await leave(volunteer, walk, 'Bewaar de kaart');
  await heading('Van mijn organisatie').waitFor();
};

/** What she practises to say is never saved. */
const talk: Walk = async (volunteer, walk) => {
  const { page, say, tab, heading } = volunteer;
  await tab('Kaarten');
  await page.getByRole('button', { name: say('Het gesprek') }).click();
  await heading('Het gesprek').waitFor();
  await walk.fill(page, 'features/cards/meeting-screen');
  await leave(volunteer, { ...walk, save: false });
};

/** On a road it is kept, sealed, for as long as the road is there. */
const talkOfRoad: Walk = async (volunteer, walk) => {
  const { button, page, say, openStep, heading } = volunteer;
  await openStep('Meegaan');
  await button('Hulp bij het gesprek').click();
  await heading('Het gesprek').waitFor();
  await walk.fill(page, 'features/cards/meeting-screen');
  await walk.look?.(page);
  for (const place of ['Meegaan', undefined]) {
    await page.getByRole('button', { name: say('Terug'), exact: true }).click();
    if (place) await heading(place).waitFor();
  }
};

/** Every form about people in the opened app. Begins anywhere; half-filled forms of a road need a road on the screen. */
export async function walkEveryForm(volunteer: Volunteer, walk: FieldWalk): Promise<void> {
  for (const form of [ourCard, talk]) await form(volunteer, walk);
  if (!walk.save) {
    await newFamily(volunteer, walk);
    await volunteer.newFamily();
  } else await newFamily(volunteer, walk);
  for (const form of [family, promise, prepare, consent, talkOfRoad, line]) {
    await form(volunteer, walk);
    // Every one of them ends where it began: on the road, or on the short line.
    if (form !== line) await volunteer.button('Zet een belofte').waitFor();
  }
}
