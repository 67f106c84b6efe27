import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { launchChromium, type Watched } from '../../support/launch-chromium.ts';
import { createRoadWalker, type RoadWalker } from '../../support/road-walker.ts';
import { type RunningHub, startHub } from '../../support/start-hub.ts';
import { createVolunteer, type Volunteer } from '../../support/volunteer.ts';

const QUESTION = 'Waar gaat de vraag over?';

let hub: RunningHub;
let app: Watched;
let her: Volunteer;
let road: RoadWalker;

beforeAll(async () => { hub = await startHub(); });
afterAll(() => hub.stop());
beforeEach(async () => {
  app = await launchChromium({ origin: hub.origin, serviceWorkers: 'block' });
  app.page.setDefaultTimeout(15_000);
  her = await createVolunteer(app.page);
  road = createRoadWalker(her);
});
afterEach(async () => {
  expect(app.pageErrors).toEqual([]);
  expect(app.cspViolations).toEqual([]);
  await app.close();
});

const tiles = () => app.page.getByRole('group', { name: QUESTION, exact: true }).locator('.choice');
const named = () => tiles().allInnerTexts();

it('what the question is about is pointed at in pictures: what fits the child first, the rest by one tap, and what was pointed at stays in sight', async () => {
  const { words } = await her.start(hub.origin);
  const nickname = await her.newFamily();
  await her.button('Over dit gezin').click();
  await road.answer('Hoe oud zijn de kinderen?', 'Tiener (12 tot 16 jaar)');
  await her.button('Bewaar').click();
  await her.openStep('Voorwerk');
  await her.button('Verder').click();
  expect(await named()).toHaveLength(8);
  expect(await named()).toContain('Tieners en vrijheid');
  expect(await named()).not.toContain('Slapen, huilen, voeden');

  await her.button('Toon meer').click();
  expect(await named()).toHaveLength(20);
  const sizes = await tiles().evaluateAll((all) => all.map((tile) => [tile.querySelector('svg')?.getBoundingClientRect().width ?? 0, tile.getBoundingClientRect().height]));
  for (const [picture = 0, tall = 0] of sizes) {
    expect(picture).toBeGreaterThanOrEqual(48);
    expect(tall).toBeGreaterThanOrEqual(80);
  }
  await road.answer(QUESTION, 'Wonen en papieren');
  await her.button('Toon minder').click();
  expect(await named()).toHaveLength(9);
  await road.lockAndUnlock(words);
  await road.toRoad(nickname);
  await her.openStep('Voorwerk');
  expect(await road.isChosen(QUESTION, 'Wonen en papieren')).toBe(true);
});
