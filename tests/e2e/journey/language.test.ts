import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { launchChromium, type Watched } from '../../support/launch-chromium.ts';
import { createRoadWalker, type RoadWalker } from '../../support/road-walker.ts';
import { type RunningHub, startHub } from '../../support/start-hub.ts';
import { createVolunteer, type Volunteer } from '../../support/volunteer.ts';

const TURKISH = "İbrahim'in evi";
const POLISH = 'Łódka';
const ARABIC = 'أحمد';

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
  await her.openExample(hub.origin);
});
afterEach(async () => {
  expect(app.pageErrors).toEqual([]);
  expect(app.cspViolations).toEqual([]);
  await app.close();
});

async function toNewFamily(hands: Volunteer): Promise<void> {
  await hands.tab('Op weg');
  await hands.button('Nieuw gezin').click();
  await hands.button('Nee, ik kan dit doen').click();
  await hands.heading('Nieuw gezin').waitFor();
}

async function addFamily(nickname: string): Promise<void> {
  await toNewFamily(her);
  await road.fill('Bijnaam', nickname);
  for (const next of ['Verder', 'Verder', 'Begin de weg']) await her.button(next).click();
  await app.page.getByRole('heading', { level: 1, name: nickname }).waitFor();
}

it('another language in the middle of a form elsewhere loses nothing and loads nothing anew', async () => {
  await toNewFamily(her);
  // The picture that was offered, which she let stand: another one is offered each time.
  const picture = app.page.locator('input[type=radio]:checked');
  const offered = await picture.inputValue();
  await road.fill('Bijnaam', 'Half getypt');
  const loadedAt = await app.page.evaluate(() => performance.timeOrigin);
  await her.tab('Ik');
  await app.page.getByRole('main').getByText('العربية', { exact: true }).click();
  await app.page.locator('html[dir=rtl]').waitFor();
  const arabic = await createVolunteer(app.page, 'ar');
  await arabic.heading('Ik').waitFor();
  await arabic.button('Haal ze weg').waitFor();
  await toNewFamily(arabic);
  await expect.poll(() => app.page.getByLabel(arabic.say('Bijnaam'), { exact: true }).inputValue()).toBe('Half getypt');
  await expect.poll(() => picture.inputValue()).toBe(offered);
  expect(await app.page.evaluate(() => performance.timeOrigin)).toBe(loadedAt);
});

it('a family is found whatever the letters or digits she types, and not after it was wiped', async () => {
  for (const nickname of [TURKISH, POLISH, ARABIC]) await addFamily(nickname);
  await her.button('Over dit gezin').click();
  await her.button('Zij zegt ja').click();
  await road.fill('Telefoonnummer', '06-12345678');
  await her.button('Bewaar').click();
  await road.seen('De weg naar de deur');
  await her.tab('Op weg');
  const search = app.page.getByLabel('Zoek', { exact: true });
  const found = app.page.locator('main:visible .card-tap strong');
  const wanted: readonly (readonly [string, readonly string[]])[] = [
    [TURKISH, ['ibrahim', 'IBRAHIM', 'ıbrahim', 'İBRAHİM', 'ibrahimin']],
    [POLISH, ['lodka', 'ŁÓDKA', 'łodka']],
    [ARABIC, ['احمد', 'أحمد', 'أَحْمَد', 'أحمـد', '+31612345678', '0031 6 1234 5678', '0612345678', '٠٦١٢٣٤٥٦٧٨', '06 12 34']],
  ];
  for (const [nickname, queries] of wanted) {
    for (const query of queries) {
      await search.fill(query);
      await expect.poll(() => found.allInnerTexts(), { message: query }).toEqual([nickname]);
    }
  }
  await found.first().click();
  await her.button('Wis dit gezin').click();
  await her.button('Wis alles van dit gezin').click();
  await her.heading('Op weg').waitFor();
  for (const query of ['احمد', '0612345678']) {
    await search.fill(query);
    await road.seen('Niets gevonden. Probeer een stukje van de naam.');
  }
});
