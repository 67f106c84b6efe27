import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { launchChromium, type Watched } from '../../support/launch-chromium.ts';
import { createRoadWalker, type RoadWalker } from '../../support/road-walker.ts';
import { type RunningHub, startHub } from '../../support/start-hub.ts';
import { createVolunteer, type Volunteer } from '../../support/volunteer.ts';

const FAMILY = 'Citroen (voorbeeld)';
const ASKS = 'Dit is op twee plekken veranderd. Wat klopt?';

interface Tab { readonly page: Page; readonly her: Volunteer; readonly road: RoadWalker }

let hub: RunningHub;
let app: Watched;
let one: Tab;
let two: Tab;

beforeAll(async () => { hub = await startHub(); });
afterAll(() => hub.stop());
beforeEach(async () => {
  app = await launchChromium({ origin: hub.origin });
  one = await handsOn(app.page);
  await one.her.openExample(hub.origin);
  // Only one of two tabs can be in front; what is behind would lock itself and not take part.
  await app.page.evaluate(() => localStorage.setItem('drempel.settings', JSON.stringify({ ...JSON.parse(localStorage.getItem('drempel.settings') ?? '{}'), lockWhenHidden: false })));
  two = await handsOn(await app.context.newPage());
  await two.page.goto(hub.origin);
  await two.her.button('Open de voorbeelden').click();
  await two.page.getByRole('navigation').waitFor();
  for (const { road } of [one, two]) await road.toRoad(FAMILY);
});
afterEach(async () => {
  expect(app.pageErrors).toEqual([]);
  expect(app.cspViolations).toEqual([]);
  await app.close();
});

async function handsOn(page: Page): Promise<Tab> {
  page.setDefaultTimeout(15_000);
  const her = await createVolunteer(page);
  return { page, her, road: createRoadWalker(her) };
}

const openForm = ({ her }: Tab) => her.button('Over dit gezin').click();
const save = async ({ her, road }: Tab): Promise<void> => {
  await her.button('Bewaar').click();
  await road.seen('De weg naar de deur');
};

it('F33 what two tabs wrote in the same field is kept twice, and the card asks until she picks one', async () => {
  await openForm(one);
  await openForm(two);
  await one.road.answer('In welke taal praten jullie?', 'Pools');
  await two.road.answer('In welke taal praten jullie?', 'Engels');
  await save(one);
  await save(two);
  for (const { road, her } of [one, two]) {
    await road.seen(ASKS);
    await her.button('Pools').waitFor();
    // With no other device both were written here; the time tells them apart.
    await expect.poll(() => her.page.locator('main .card .hint').filter({ hasText: /^Op dit toestel · .*\d{2}:\d{2}/u }).count()).toBe(2);
    await her.button('Engels').waitFor();
  }
  await one.her.button('Pools').click();
  for (const tab of [one, two]) {
    await tab.page.getByText(ASKS).waitFor({ state: 'detached' });
    await openForm(tab);
    expect(await tab.road.isChosen('In welke taal praten jullie?', 'Pools')).toBe(true);
  }
});

it('F33 two tabs that changed different fields of one family are not asked anything', async () => {
  await openForm(one);
  await openForm(two);
  await one.road.fill('Bijnaam', 'Citroentje');
  await two.road.answer('In welke taal praten jullie?', 'Engels');
  await save(one);
  await save(two);
  for (const tab of [one, two]) {
    await tab.page.getByRole('heading', { level: 1, name: 'Citroentje' }).waitFor();
    await openForm(tab);
    await expect.poll(() => tab.road.isChosen('In welke taal praten jullie?', 'Engels')).toBe(true);
    await tab.her.button('Terug').click();
    expect(await tab.page.getByText(ASKS).count()).toBe(0);
  }
});

it('a promise kept in one tab is done in the other, and locking one locks both', async () => {
  const promise = two.page.getByRole('region', { name: 'De volgende belofte' });
  const before = await promise.innerText();
  await one.her.button('Gedaan').click();
  await expect.poll(async () => (await promise.count()) > 0 && (await promise.innerText()) === before).toBe(false);
  await one.her.tab('Ik');
  await one.her.button('Doe de app nu op slot').click();
  for (const { her } of [one, two]) await her.button('Open de voorbeelden').waitFor();
});

it.each([
  ['a step', ({ her }: Tab) => her.openStep('Meegaan')],
  ['a promise', ({ her }: Tab) => her.button('Zet een belofte').click()],
  ['the end', ({ her }: Tab) => her.button('Sluit samen af').click()],
  ['a talk', async ({ her }: Tab) => {
    await her.openStep('Meegaan');
    await her.button('Hulp bij het gesprek').click();
  }],
])('a form of a family that is erased in another tab says so and asks for nothing more: %s', async (_what, open) => {
  await open(two);
  await one.her.button('Wis dit gezin').click();
  await one.her.button('Wis alles van dit gezin').click();
  await one.her.heading('Op weg').waitFor();
  await two.page.locator('main:visible').getByText('Dit gezin is gewist.').waitFor();
  expect(await two.page.locator('main:visible form, main:visible input, main:visible textarea').count()).toBe(0);
});
