import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { addFace, newVolunteer, type Phone } from '../../support/line-pair.ts';
import { createRoadWalker } from '../../support/road-walker.ts';
import { type RunningHub, startHub } from '../../support/start-hub.ts';

let hub: RunningHub;
let one: Phone;

beforeAll(async () => { hub = await startHub(); });
afterAll(() => hub.stop());
beforeEach(async () => { one = await newVolunteer(hub.origin); });
afterEach(() => one.phone.close());

it('after a change of face the line and the road ask whether the parent has been told, until she says so', async () => {
  const { her } = one;
  const { page } = her;
  const road = createRoadWalker(her);
  await addFace(her, 'Sanne');
  const nickname = await her.newFamily();
  await her.button('Kies een vast gezicht').click();
  await page.getByRole('dialog').locator('label').filter({ hasText: 'Sanne' }).click();
  await page.getByRole('button', { name: /Vast gezicht: .*Sanne/u }).waitFor();
  // Of the first face the parent heard when it was chosen.
  expect(await her.button('Ja, ik heb het verteld').count()).toBe(0);

  await her.tab('Korte lijnen');
  await page.getByRole('main').getByRole('button', { name: /^Sanne/ }).click();
  await her.button('Er is een nieuw vast gezicht').click();
  await page.getByLabel('Voornaam', { exact: true }).first().fill('Karim');
  await her.button('Bewaar').click();
  await her.heading('Karim').waitFor();
  const card = page.getByRole('main').locator('.card-tap').filter({ hasText: nickname });
  await card.getByText(/Weet de ouder al dat .*Karim.* er nu is\?/u).waitFor();
  await card.click();
  await road.seen(/Het vaste gezicht is nu .*Karim.*\. Weet de ouder dat al\?/u);
  await her.button('Ja, ik heb het verteld').click();
  await her.button('Ja, ik heb het verteld').waitFor({ state: 'detached' });

  await her.tab('Korte lijnen');
  await page.getByRole('main').getByRole('button', { name: /^Karim/ }).click();
  await card.waitFor();
  expect(await page.getByText(/Weet de ouder al/u).count()).toBe(0);

  await her.tab('Korte lijnen');
  await her.button('Zet er nog iemand bij').click();
  await page.getByLabel('Voornaam', { exact: true }).first().fill('Noor');
  await her.button('Bewaar').click();
  await her.heading('Noor').waitFor();
  await road.toRoad(nickname);
  await page.getByRole('button', { name: /Vast gezicht: .*Karim/u }).click();
  await page.getByRole('dialog').locator('label').filter({ hasText: 'Noor' }).click();
  await road.seen(/Het vaste gezicht is nu .*Noor.*\. Weet de ouder dat al\?/u);
});

it('a face that is made for a road is the face of that road', async () => {
  const { her } = one;
  const { page } = her;
  await her.newFamily();
  await her.button('Kies een vast gezicht').click();
  await her.button('Zet een nieuw gezicht erin').click();
  await page.getByLabel('Voornaam', { exact: true }).first().fill('Sanne');
  await her.button('Bewaar').click();
  await her.heading('Sanne').waitFor();
  await her.button('Terug').click();
  await page.getByRole('button', { name: /Vast gezicht: .*Sanne/u }).waitFor();
});
