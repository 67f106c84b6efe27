import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { addFace, knock, newVolunteer, openDoor, openLink, type Phone } from '../../support/line-pair.ts';
import { createRoadWalker } from '../../support/road-walker.ts';
import { type RunningHub, startHub } from '../../support/start-hub.ts';
import type { Volunteer } from '../../support/volunteer.ts';

// "She takes her yes back": tapped at the door, and the phone goes into a pocket, where the app locks.

const SENTENCE = 'Mijn dochter slaapt slecht en ik wil daarover praten.';
let hub: RunningHub;
const phones: Phone[] = [];

beforeAll(async () => { hub = await startHub({ env: { RATE_PER_ADDRESS: '1000000', RATE_PER_DEVICE: '1000000' } }); });
afterEach(async () => { for (const { phone } of phones.splice(0)) await phone.close(); });
afterAll(() => hub.stop());

const lookAgain = ({ page }: Volunteer) => page.evaluate(() => window.dispatchEvent(new Event('online')));
const putAway = ({ page }: Volunteer) => page.evaluate(() => {
  Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => 'hidden' });
  document.dispatchEvent(new Event('visibilitychange'));
});

async function readOverTheLine() {
  const one = await newVolunteer(hub.origin);
  phones.push(one);
  await addFace(one.her, 'Sanne');
  const { link } = await openDoor(one.her, 'Amina', hub.code);
  const two = await openLink(link);
  phones.push(two);
  await knock(two.her, 'Sanne', 'CJG Noord');
  await one.her.button('Ja, dezelfde').click();
  await one.her.button('Klaar').click();
  await two.her.button('Bekijk de lijn').click();
  const road = createRoadWalker(one.her);
  await one.her.newFamily();
  await road.walk('Toestemming', async () => {
    await road.answer('Met wie?', 'Sanne');
    await road.fill('Zin 1', SENTENCE);
    await one.her.button('Laat haar dit lezen').click();
    await road.herYes();
  }, 'Terug');
  await one.her.openStep('Warme overdracht');
  await road.answer('Met wie?', 'Sanne');
  await one.her.page.getByRole('button', { name: /Stuur aan .*Sanne/u }).click();
  await road.seen(/Gestuurd op/u);
  await two.her.tab('Postvak');
  await lookAgain(two.her);
  await two.her.page.locator('section', { has: two.her.page.getByRole('heading', { name: 'Warme overdracht' }) }).getByRole('button').click();
  await two.her.page.getByText(SENTENCE).waitFor();
  return { her: one.her, road, sanne: two.her };
}

it('a yes that was taken back leaves a phone that is put away at once, also where the hub has not answered anything since', { timeout: 160_000 }, async () => {
  const { her, road, sanne } = await readOverTheLine();
  await her.button('Terug').click();
  await her.openStep('Toestemming');
  await her.button('Zij neemt haar ja terug').click();
  // A line on which no answer comes before the page is gone.
  await her.page.route(/\/api\/v1\/(s\/[^/]+\/pull|look)/u, () => undefined);
  await her.button('Ja, wis wat gestuurd is').click();
  await road.seen(/ja teruggenomen op/u);
  await putAway(her);
  await her.heading('Drempel is op slot').waitFor();
  await expect.poll(async () => {
    await lookAgain(sanne);
    return sanne.page.getByText(SENTENCE).count();
  }, { timeout: 20_000, interval: 1_000 }).toBe(0);
});
