import type { Volunteer } from './volunteer.ts';

export interface FormWalk {
  /** Called on every form with its fields in sight. */
  readonly fill: () => Promise<void>;
  /** Saved, or left half-filled. */
  readonly save: boolean;
  /** Called on every place that is passed. */
  readonly look?: () => Promise<void>;
}

type Walk = (volunteer: Volunteer, walk: FormWalk) => Promise<void>;

async function leave({ button, page, say }: Volunteer, { save, look }: FormWalk, ...saving: readonly string[]): Promise<void> {
  await look?.();
  for (const dutch of save ? saving : []) await button(dutch).click();
  if (!save) await page.getByRole('button', { name: say('Terug'), exact: true }).click();
}

const newFamily: Walk = async (volunteer, walk) => {
  const { button, tab, page, say } = volunteer;
  await tab('Op weg');
  await button('Nieuw gezin').click();
  await button('Nee, ik kan dit doen').click();
  await walk.fill();
  await leave(volunteer, walk, 'Verder', 'Verder', 'Begin de weg');
  if (walk.save) await page.getByRole('button', { name: say('Over dit gezin') }).waitFor();
};

const family: Walk = async (volunteer, walk) => {
  const { button, page, say, heading } = volunteer;
  await page.getByRole('button', { name: say('Over dit gezin') }).click();
  await heading('Over dit gezin').waitFor();
  if (await button('Zij zegt ja').isVisible()) await button('Zij zegt ja').click();
  await walk.fill();
  await leave(volunteer, walk, 'Bewaar');
};

const promise: Walk = async (volunteer, walk) => {
  await volunteer.button('Zet een belofte').click();
  await volunteer.choose('Iets anders');
  await walk.fill();
  await leave(volunteer, walk, 'Bewaar de belofte');
};

const prepare: Walk = async (volunteer, walk) => {
  await volunteer.openStep('Voorwerk');
  for (let page = 0; page < 4; page += 1) await volunteer.button('Verder').click();
  await walk.fill();
  await leave(volunteer, walk, 'Verder', 'Deze stap is gezet');
};

const consent: Walk = async (volunteer, walk) => {
  const { button, choose, openStep } = volunteer;
  await openStep('Toestemming');
  for (let more = 0; more < 2; more += 1) await button('Nog een zin').click();
  await walk.fill();
  await choose('Zij zei het hardop');
  await leave(volunteer, walk, 'Zij zegt ja', 'Zij hoorde dit en zei ja');
};

const line: Walk = async (volunteer, walk) => {
  const { button, choose, page, say, tab } = volunteer;
  await tab('Korte lijnen');
  await page.getByRole('button', { name: new RegExp(`^(${say('Zet je vaste gezicht erin')}|${say('Zet er nog iemand bij')})$`) }).click();
  await button('Bewaar').waitFor();
  await choose('WhatsApp op hetzelfde nummer');
  await walk.fill();
  await leave(volunteer, walk, 'Bewaar');
};

const ourCard: Walk = async (volunteer, walk) => {
  const { button, page, say, tab, heading } = volunteer;
  await tab('Kaarten');
  await page.getByRole('button', { name: say('Van mijn organisatie') }).click();
  await button('Maak een kaart').click();
  await heading('Een eigen kaart').waitFor();
  await walk.fill();
  await leave(volunteer, walk, 'Bewaar de kaart');
  await heading('Van mijn organisatie').waitFor();
};

/** What she practises to say is never saved. */
const talk: Walk = async (volunteer, walk) => {
  const { page, say, tab, heading } = volunteer;
  await tab('Kaarten');
  await page.getByRole('button', { name: say('Het gesprek') }).click();
  await heading('Het gesprek').waitFor();
  await walk.fill();
  await leave(volunteer, { ...walk, save: false });
};

/** On a road it is kept, sealed, for as long as the road is there. */
const talkOfRoad: Walk = async (volunteer, walk) => {
  const { button, page, say, openStep, heading } = volunteer;
  await openStep('Meegaan');
  await button('Hulp bij het gesprek').click();
  await heading('Het gesprek').waitFor();
  await walk.fill();
  await walk.look?.();
  for (const place of ['Meegaan', undefined]) {
    await page.getByRole('button', { name: say('Terug'), exact: true }).click();
    if (place) await heading(place).waitFor();
  }
};

/** Every form about people in the opened app. Begins anywhere; half-filled forms of a road need a road on the screen. */
export async function walkEveryForm(volunteer: Volunteer, walk: FormWalk): Promise<void> {
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
