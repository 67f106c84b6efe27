import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { launchChromium, type Watched } from '../../support/launch-chromium.ts';
import { type RunningHub, startHub } from '../../support/start-hub.ts';
import { createVolunteer, type Volunteer } from '../../support/volunteer.ts';
import { loadAnew } from '../../support/load-anew.ts';

const IPHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1';
const FIREFOX = 'Mozilla/5.0 (Android 13; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0';

let hub: RunningHub;
let app: Watched;
let her: Volunteer;

beforeAll(async () => { hub = await startHub(); });
afterAll(() => hub.stop());
beforeEach(async () => {
  app = await launchChromium({ origin: hub.origin, serviceWorkers: 'block' });
  app.page.setDefaultTimeout(15_000);
  her = await createVolunteer(app.page);
});
afterEach(async () => {
  expect(app.pageErrors).toEqual([]);
  expect(app.cspViolations).toEqual([]);
  await app.close();
});

/** What a browser answers depends on how often its owner came by: here it is chosen. How often it was asked stands in the page. */
const answers = (promise: boolean, userAgent?: string) => app.page.addInitScript(([promise, userAgent]) => {
  const asked = { times: 0 };
  Object.assign(globalThis, { asked });
  if (userAgent) Object.defineProperty(navigator, 'userAgent', { value: userAgent });
  StorageManager.prototype.persist = () => { asked.times += 1; return Promise.resolve(promise); };
  StorageManager.prototype.persisted = () => Promise.resolve(promise && asked.times > 0);
}, [promise, userAgent] as const);

const timesAsked = () => app.page.evaluate(() => (globalThis as unknown as { readonly asked: { readonly times: number } }).asked.times);
const card = () => app.page.getByRole('region', { name: 'Blijft alles staan?' });
const settled = () => app.page.locator('main .card').first().waitFor();

async function firstFamily(): Promise<string> {
  const { words } = await her.start(hub.origin);
  expect(await timesAsked()).toBe(0);
  await her.newFamily();
  await her.tab('Vandaag');
  await her.heading('Vandaag').waitFor();
  return words;
}

it('from the first family on the browser is asked in silence, and nothing is said when it promises', async () => {
  await answers(true);
  await firstFamily();
  await expect.poll(timesAsked).toBe(1);
  await settled();
  expect(await card().count()).toBe(0);
});

it('when the browser promises nothing, Today says so once, and not again after she has read it', async () => {
  await answers(false);
  const words = await firstFamily();
  await card().getByText(/Een volle telefoon kan deze app leegmaken/).waitFor();
  await card().getByRole('button', { name: 'Op je beginscherm' }).waitFor();
  await her.button('Begrepen').click();
  await expect.poll(() => card().count()).toBe(0);
  await loadAnew(app.page);
  await her.unlock(words);
  await her.heading('Vandaag').waitFor();
  await expect.poll(timesAsked).toBeGreaterThan(0);
  expect(await card().count()).toBe(0);
});

it('in a tab of Safari she hears of the seven days, and a copy is one tap away', async () => {
  await answers(true, IPHONE);
  await firstFamily();
  await card().getByText(/Safari wist alles als je hier 7 dagen niet komt/).waitFor();
  await card().getByRole('button', { name: 'Maak een reservekopie' }).click();
  await her.heading('Reservekopie').waitFor();
  await app.page.getByRole('main').getByText(/Safari wist alles als je hier 7 dagen niet komt/).waitFor();
  expect(await app.page.getByText('Je telefoon gooit deze app niet vanzelf leeg.').count()).toBe(0);
});

it('the app on the home screen of an iPhone is no tab: she hears of no seven days, and that it is there', async () => {
  await answers(true, IPHONE);
  await app.page.addInitScript(() => Object.defineProperty(navigator, 'standalone', { value: true }));
  await firstFamily();
  await expect.poll(timesAsked).toBe(1);
  await settled();
  expect(await card().count()).toBe(0);
  await her.tab('Ik');
  await app.page.getByRole('main').getByRole('button', { name: 'Reservekopie' }).click();
  await app.page.getByText('Je telefoon gooit deze app niet vanzelf leeg.').waitFor();
});

it('where the browser would open a question of its own, it is asked by a tap only', async () => {
  await answers(true, FIREFOX);
  await firstFamily();
  await card().getByRole('button', { name: 'Vraag het mijn telefoon' }).waitFor();
  expect(await timesAsked()).toBe(0);
  await card().getByRole('button', { name: 'Vraag het mijn telefoon' }).click();
  await expect.poll(() => card().count()).toBe(0);
  expect(await timesAsked()).toBe(1);
});
