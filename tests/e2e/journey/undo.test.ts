import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { launchChromium, type Watched } from '../../support/launch-chromium.ts';
import { createRoadWalker, type RoadWalker } from '../../support/road-walker.ts';
import { type RunningHub, startHub } from '../../support/start-hub.ts';
import { createVolunteer, type Volunteer } from '../../support/volunteer.ts';
import { loadAnew } from '../../support/load-anew.ts';

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

const bar = (words: string) => app.page.getByRole('status').filter({ hasText: words });
const putBack = () => her.button('Zet terug');
const nextPromise = () => app.page.getByRole('region', { name: 'De volgende belofte' });
const earlier = () => app.page.getByRole('button', { name: /^Haal weg/ });

const NOT_THERE = 'Deze belofte is er niet meer.';

async function dropPromise(): Promise<void> {
  await nextPromise().getByRole('button', { name: 'Verander' }).click();
  // What stands there for a moment is read out, too.
  await app.page.evaluate((words) => {
    new MutationObserver(() => { if (document.body.textContent?.includes(words)) document.body.dataset['said'] = words; }).observe(document.body, { childList: true, characterData: true, subtree: true });
  }, NOT_THERE);
  await her.button('Haal de belofte weg').click();
  await bar('De belofte is weg.').waitFor();
  await nextPromise().waitFor({ state: 'detached' });
  expect(await app.page.evaluate(() => document.body.dataset['said'])).toBeUndefined();
}

async function dropEarlierTime(): Promise<void> {
  await her.openStep('Ontmoeten');
  await earlier().click();
  await bar('Deze keer is weg.').waitFor();
  await earlier().waitFor({ state: 'detached' });
}

it('A29 a promise and an earlier time that were taken away are put back by one button each, from another place, and are there after a reload', async () => {
  const { words } = await her.start(hub.origin);
  const nickname = await her.newFamily();
  await road.promise('Langsgaan');
  await dropPromise();
  expect(await nextPromise().count()).toBe(0);
  await dropEarlierTime();
  await her.tab('Vandaag');
  await putBack().click();
  await bar('Het staat er weer.').waitFor();
  await bar('De belofte is weg.').waitFor();
  await putBack().click();
  await putBack().waitFor({ state: 'detached' });
  await app.page.getByRole('main').getByText('Langsgaan').waitFor();
  await loadAnew(app.page);
  await her.unlock(words);
  await road.toRoad(nickname);
  await expect.poll(() => nextPromise().innerText()).toContain('Langsgaan');
  await her.openStep('Ontmoeten');
  await expect.poll(() => earlier().count()).toBe(1);
});

it('a promise that was taken away in another window is said to be gone, and is not filled in for nothing', async () => {
  await her.openExample(hub.origin);
  await road.toRoad('Citroen (voorbeeld)');
  const second = await app.context.newPage();
  second.setDefaultTimeout(15_000);
  await second.goto(hub.origin);
  const hands = await createVolunteer(second);
  await hands.button('Open de voorbeelden').click();
  await createRoadWalker(hands).toRoad('Citroen (voorbeeld)');
  await second.getByRole('region', { name: 'De volgende belofte' }).getByRole('button', { name: 'Verander' }).click();
  await hands.button('Haal de belofte weg').waitFor();
  await app.page.bringToFront();
  await nextPromise().getByRole('button', { name: 'Verander' }).click();
  await her.button('Haal de belofte weg').click();
  await second.getByText(NOT_THERE).waitFor();
  await hands.button('Ga terug').click();
  await hands.button('Zet een belofte').waitFor();
});

it('A29 a promise that was kept by mistake is open again', async () => {
  await her.openExample(hub.origin);
  await road.toRoad('Citroen (voorbeeld)');
  const before = await nextPromise().innerText();
  await her.button('Gedaan').click();
  await bar('De belofte is gedaan.').waitFor();
  expect(await nextPromise().innerText()).not.toBe(before);
  await putBack().click();
  await expect.poll(() => nextPromise().innerText()).toBe(before);
});

it('A29 what can be put back is forgotten when the app locks, and when its family is erased', async () => {
  const { words } = await her.start(hub.origin);
  const nickname = await her.newFamily();
  await road.promise('Langsgaan');
  await dropPromise();
  await road.lockAndUnlock(words);
  await her.heading('Ik').waitFor();
  await expect.poll(() => putBack().count()).toBe(0);
  await road.toRoad(nickname);
  await dropEarlierTime();
  await her.button('Terug').click();
  await her.button('Wis dit gezin').click();
  await her.button('Wis alles van dit gezin').click();
  await her.heading('Op weg').waitFor();
  await expect.poll(() => putBack().count()).toBe(0);
});
