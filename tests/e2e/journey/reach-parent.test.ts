import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { launchChromium, type Watched } from '../../support/launch-chromium.ts';
import { createRoadWalker, type RoadWalker } from '../../support/road-walker.ts';
import { MONDAY } from '../../support/screens.ts';
import { type RunningHub, startHub } from '../../support/start-hub.ts';
import { createVolunteer, type Volunteer } from '../../support/volunteer.ts';
import { loadAnew } from '../../support/load-anew.ts';

/** Mornings are safe for her, and the next promise is to call her. */
const LEMON = 'Citroen (voorbeeld)';
/** Evenings are safe for her; the next promise is a visit. */
const KITE = 'Vlieger (voorbeeld)';
const MONDAY_EVENING = '2026-11-23T19:30:00+01:00';

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
  await app.page.clock.setFixedTime(new Date(MONDAY));
  await her.openExample(hub.origin);
});
afterEach(async () => {
  expect(app.pageErrors).toEqual([]);
  expect(app.cspViolations).toEqual([]);
  await app.close();
});

const line = (words: string) => app.page.getByRole('main').getByRole('button', { name: words, exact: true });

it('a road says when contact is safe, beside the promise to call or below it, and warns calmly when now is another time', async () => {
  await road.toRoad(LEMON);
  await app.page.locator('.promise').getByRole('button', { name: 'Contact is veilig ’s ochtends' }).waitFor();
  await expect.poll(() => app.page.locator('.reach').count()).toBe(1);
  await road.toRoad(KITE);
  await line('Nu liever niet. Veilig: ’s avonds').click();
  await road.dialog().getByText('Nu is geen tijd die zij veilig noemde. Wacht liever even.').waitFor();
  await road.dialog().getByText('In de groep').waitFor();
  await her.button('Sluit').last().click();
  // Hours later the app is on its lock.
  await app.page.clock.setFixedTime(new Date(MONDAY_EVENING));
  await loadAnew(app.page);
  await her.button('Open de voorbeelden').click();
  await app.page.getByRole('navigation').waitFor();
  await road.toRoad(KITE);
  await line('Contact is veilig ’s avonds').waitFor();
});

it('her number is one tap from the road once she said yes to keeping it, and gone with her yes', async () => {
  await road.toRoad(LEMON);
  await line('Contact is veilig ’s ochtends').click();
  expect(await road.dialog().getByRole('link').count()).toBe(0);
  await her.button('Sluit').last().click();
  await her.button('Over dit gezin').click();
  await her.button('Zij zegt ja').click();
  // Nine digits without a beginning lack no digit.
  await road.fill('Telefoonnummer', '612 345 678');
  await her.button('Bewaar').click();
  await road.seen(/^Zet een 0 voor dit nummer\./);
  await road.fill('Telefoonnummer', '06 12 34 56 78');
  await her.button('Bewaar').click();
  await line('Contact is veilig ’s ochtends').click();
  await expect.poll(() => road.dialog().getByRole('link', { name: /^Bel haar/ }).getAttribute('href')).toBe('tel:+31612345678');
  const whatsapp = road.dialog().getByRole('link', { name: 'Stuur WhatsApp' });
  await expect.poll(() => whatsapp.getAttribute('href')).toBe(`https://wa.me/31612345678?text=${encodeURIComponent('Merhaba, ne zaman telefonda biraz konuşabiliriz? Selamlar.')}`);
  await expect.poll(() => whatsapp.getAttribute('rel')).toBe('noopener noreferrer');
  await road.dialog().getByText('Wis daarna je bellijst').waitFor();
  await her.button('Sluit').last().click();
  await her.button('Over dit gezin').click();
  await her.button('Haal naam en nummer weg').click();
  await her.button('Bewaar').click();
  await line('Contact is veilig ’s ochtends').click();
  await road.dialog().waitFor();
  expect(await road.dialog().getByRole('link').count()).toBe(0);
});
