import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { launchChromium, type Watched } from '../../support/launch-chromium.ts';
import { keptByBrowser } from '../../support/kept-by-browser.ts';
import { createRoadWalker, type RoadWalker } from '../../support/road-walker.ts';
import { type RunningHub, startHub } from '../../support/start-hub.ts';
import { createVolunteer, type Volunteer } from '../../support/volunteer.ts';

const OVER = 'Dit is meer dan je zelf wilde. Je doet genoeg. Nee zeggen mag.';

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

/** However the example sets them: to no limit, then as many as asked. */
async function limitRoadsTo(count: number): Promise<void> {
  await her.tab('Ik');
  await app.page.locator('.card-tap', { hasText: 'Mijn grenzen' }).click();
  await her.heading('Mijn grenzen').waitFor();
  const stepper = app.page.getByRole('group', { name: 'Gezinnen tegelijk' });
  const shown = stepper.getByRole('status');
  while (Number(await shown.textContent()) !== count) {
    await stepper.getByRole('button', { name: (await shown.textContent()) === 'geen grens' || Number(await shown.textContent()) < count ? 'Meer' : 'Minder' }).click();
  }
  await her.button('Bewaar').click();
  await her.heading('Ik').waitFor();
}

it('over her own limit today says so kindly, and leads to words to say no in the language of the table', async () => {
  await her.tab('Vandaag');
  expect(await app.page.getByText(OVER).count()).toBe(0);
  await limitRoadsTo(2);
  await her.tab('Vandaag');
  await road.seen(OVER);
  await her.button('Woorden om nee te zeggen').click();
  await her.heading('Nee zeggen').waitFor();
  for (const [language, code] of [['العربية', 'ar'], ['Türkçe', 'tr'], ['Polski', 'pl']] as const) {
    await app.page.getByRole('main').getByText(language, { exact: true }).click();
    await app.page.locator(`.spoken-main[lang=${code}]`).first().waitFor();
  }
  await her.button('Terug').click();
  await limitRoadsTo(9);
  await her.tab('Vandaag');
  await her.heading('Vandaag').waitFor();
  expect(await app.page.getByText(OVER).count()).toBe(0);
});

it('quiet hours without an end are not kept as if there were any: she hears what is missing', async () => {
  await her.tab('Ik');
  await app.page.locator('.card-tap', { hasText: 'Mijn grenzen' }).click();
  const [from, to] = [app.page.getByLabel('Van', { exact: true }), app.page.getByLabel('Tot', { exact: true })];
  await from.fill('22:00');
  await to.fill('');
  await her.button('Bewaar').click();
  await road.seen('Vul ook de tijd in.');
  await expect.poll(() => to.evaluate((input) => input === document.activeElement)).toBe(true);
  await to.fill('08:00');
  await her.button('Bewaar').click();
  await her.heading('Ik').waitFor();
  await app.page.locator('.card-tap', { hasText: 'Mijn grenzen' }).click();
  expect([await from.inputValue(), await to.inputValue()]).toEqual(['22:00', '08:00']);
});

it('an evening that went to a visit counts beside her limits, once she taps that it was one', async () => {
  const evenings = async (): Promise<string> => {
    await her.tab('Ik');
    await app.page.locator('.card-tap', { hasText: 'Mijn grenzen' }).click();
    await her.heading('Mijn grenzen').waitFor();
    return app.page.getByRole('group', { name: 'Avonden per week' }).innerText();
  };
  expect(await evenings()).toContain('deze week 0');
  await her.tab('Op weg');
  await app.page.locator('.card-tap').first().click();
  await road.walk('Kennismaken', async () => {
    await road.answer('Hoe lang duurde het ongeveer?', '1 uur');
    await road.answer('Wanneer was het?', '’s Avonds, na zes uur');
  });
  // What she said of it stands there, so that a wrong tap is seen and can be taken back.
  await her.openStep('Kennismaken');
  await road.seen(/· 1 uur · ’s avonds$/);
  expect(await evenings()).toContain('deze week 1');
});

it('a family beyond her limit may still begin, but she hears first that she has enough', async () => {
  await limitRoadsTo(2);
  await her.tab('Op weg');
  await her.button('Nieuw gezin').click();
  await road.seen('Je hebt al zoveel gezinnen als je zelf wilde. Nee zeggen mag.');
  await her.button('Nee, ik kan dit doen').click();
  await her.heading('Nieuw gezin').waitFor();
});

it('the question whether she is too close changes the advice and is kept nowhere', async () => {
  await her.tab('Op weg');
  await her.button('Nieuw gezin').click();
  await her.heading('Eerst even dit').waitFor();
  const before = await keptByBrowser(app.page);
  await app.page.locator('label.choice', { hasText: 'Het is familie, of wij wonen samen' }).click();
  await app.page.locator('label.choice', { hasText: 'Er is ruzie waar ik bij hoor' }).click();
  await road.seen('Dan is een collega misschien beter, voor haar en voor jou. Dat is geen falen.');
  await her.button('Ik ga toch door').waitFor();
  // A form writes its draft when the page is asked to keep what is open; this one has nothing to keep.
  await app.page.evaluate(() => dispatchEvent(new Event('drempel:flush')));
  await her.button('Woorden om nee te zeggen').click();
  await her.heading('Nee zeggen').waitFor();
  await her.button('Terug').click();
  await her.heading('Eerst even dit').waitFor();
  expect(await app.page.getByRole('checkbox', { checked: true }).count()).toBe(0);
  expect(await keptByBrowser(app.page)).toEqual(before);
});
