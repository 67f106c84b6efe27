import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { launchChromium, type Watched } from '../support/launch-chromium.ts';
import { repositoryPath } from '../support/paths.ts';
import { sidewaysScroll } from '../support/sideways.ts';
import { type RunningHub, startHub } from '../support/start-hub.ts';

const axe = readFileSync(repositoryPath('node_modules/axe-core/axe.min.js'), 'utf8');

let hub: RunningHub;
let app: Watched;
let page: Page;

beforeAll(async () => { hub = await startHub(); });
afterAll(() => hub.stop());
beforeEach(async () => {
  app = await launchChromium({ origin: hub.origin, serviceWorkers: 'block' });
  page = app.page;
  page.setDefaultTimeout(10_000);
  await page.goto(hub.origin);
  await page.locator('button[lang=nl]').click();
  await button('Kijk eerst met voorbeelden').click();
  await button('Ik').click();
  await heading('Ik').waitFor();
});
afterEach(async () => {
  expect(app.pageErrors).toEqual([]);
  expect(app.cspViolations).toEqual([]);
  expect(app.requestsElsewhere).toEqual([]);
  await app.close();
});

const button = (name: string) => page.getByRole('button', { name, exact: true });
const row = (title: string) => page.locator('.card-tap', { hasText: title });
const heading = (name: string) => page.getByRole('heading', { level: 1, name, exact: true });
const sheet = (name: string | RegExp) => page.getByRole('dialog').getByRole('heading', { name, exact: true });
const back = () => button('Terug').click();
const dataset = (name: string) => page.evaluate((name) => document.documentElement.dataset[name], name);
const settings = () => page.evaluate(() => JSON.parse(localStorage.getItem('drempel.settings') ?? '{}') as Record<string, unknown>);

/** Whatever way she leaves what was shown, nothing but the lock comes next, and her own words are not there a second time. */
async function onlyLockBehind(): Promise<void> {
  expect(await page.getByRole('navigation').count()).toBe(0);
  await page.goBack();
  await heading('Klaar met kijken').waitFor();
  expect(await button('Laat nog eens zien').count()).toBe(0);
  await button('Verder in de app').click();
  await button('Open de voorbeelden').click();
  await page.getByRole('navigation').waitFor();
}

async function findFaults(): Promise<unknown> {
  await page.evaluate(() => { for (const item of document.querySelectorAll('details')) item.open = true; });
  expect(await page.evaluate(sidewaysScroll)).toBeLessThanOrEqual(0);
  return page.evaluate(`${axe}; axe.run({ include: [['main'], ['dialog']].filter(([part]) => document.querySelector(part)) }, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then(({ violations }) => violations.map(({ id, nodes }) => id + ' ' + nodes[0].html))`);
}

it('limits are kept without typing, and over a limit she is shown how to say no', async () => {
  await row('Mijn grenzen').click();
  await heading('Mijn grenzen').waitFor();
  const roads = page.getByRole('group', { name: 'Gezinnen tegelijk' });
  // Whatever the example says: down to no limit, then up to the first offer and down to one.
  while ((await roads.getByRole('status').textContent()) !== 'geen grens') await roads.getByRole('button', { name: 'Minder' }).click();
  await roads.getByRole('button', { name: 'Meer' }).click();
  await roads.getByRole('button', { name: 'Minder' }).click();
  await roads.getByRole('button', { name: 'Minder' }).click();
  await page.getByLabel('Van', { exact: true }).fill('21:00');
  await page.getByLabel('Tot', { exact: true }).fill('08:00');
  await button('Bewaar').click();
  await heading('Ik').waitFor();
  await row('Mijn grenzen').click();
  await expect.poll(() => page.getByRole('group', { name: 'Gezinnen tegelijk' }).getByRole('status').textContent()).toBe('1');
  await expect.poll(() => page.getByLabel('Van', { exact: true }).inputValue()).toBe('21:00');
  await page.getByText('Het is nu meer dan jij wilde.').waitFor();
  await button('Lees hoe je nee zegt').click();
  await heading('Nee zeggen').waitFor();
});

it('a limit that is not saved yet is there again when she comes back', async () => {
  await row('Mijn grenzen').click();
  await page.getByRole('group', { name: 'Avonden per week' }).getByRole('button', { name: 'Meer' }).click();
  const shown = await page.getByRole('group', { name: 'Avonden per week' }).getByRole('status').textContent();
  await back();
  await heading('Ik').waitFor();
  await row('Mijn grenzen').click();
  await expect.poll(() => page.getByRole('group', { name: 'Avonden per week' }).getByRole('status').textContent()).toBe(shown);
});

it('the promise of silence is made once, with its day, and can be shown to a parent in her language', async () => {
  await row('Mijn belofte van zwijgen').click();
  await heading('Mijn belofte van zwijgen').waitFor();
  const promise = button('Dit beloof ik');
  if (await promise.count() > 0) await promise.click();
  await page.getByText(/Je hebt dit beloofd op .* \d{4}/).waitFor();
  expect(await promise.count()).toBe(0);
  await page.locator('main').getByText('Polski', { exact: true }).click();
  await button('Laat groot zien').click();
  await page.locator('.shown-words[lang=pl]').getByText('To, co mi mówisz, zostaje u mnie.').waitFor();
  await onlyLockBehind();
  await back();
  await row('Mijn belofte van zwijgen').getByText(/^Beloofd op/).waitFor();
});

it('no can be shown big in any of the five languages', async () => {
  await row('Nee zeggen').click();
  await page.locator('main').getByText('Türkçe', { exact: true }).click();
  const sentence = page.locator('.spoken').first();
  await expect.poll(() => sentence.locator('.spoken-main').getAttribute('lang')).toBe('tr');
  await expect.poll(() => sentence.locator('.spoken-beside').getAttribute('lang')).toBe('nl');
  await sentence.getByRole('button', { name: 'Laat groot zien' }).click();
  await page.locator('.shown-words[lang=tr]').waitFor();
  // It can be read aloud, turned and made bigger, as every card that is shown.
  for (const name of ['Lees voor', 'Groter', 'Draai om']) await button(name).waitFor();
  await onlyLockBehind();
});

it('what a parent reads from the safety screen has the lock behind it, what she says herself on the phone has not', async () => {
  await page.locator('.pill-safety').click();
  await heading('Veiligheid').waitFor();
  const words = (to: string) => page.locator('.spoken', { hasText: to }).getByRole('button', { name: 'Laat groot zien' });
  await words('Tegen 112').click();
  await page.getByRole('dialog').locator('.spoken-huge[lang=nl]').waitFor();
  await page.getByRole('dialog').locator('.sheet-body').getByRole('button', { name: 'Sluit' }).click();
  await words('Tegen de ouder').click();
  await page.locator('.shown-words').getByText('Dank je dat je het vertelt.').waitFor();
  await onlyLockBehind();
});

it('the contact person is kept readable on purpose, says so, and is on the safety screen', async () => {
  await row('Mijn contactpersoon').click();
  await button('Oefen verder').click();
  await page.getByText(/zijn leesbaar op je telefoon/).waitFor();
  await page.getByLabel('Voornaam', { exact: true }).fill('Fatma');
  await page.getByLabel('Telefoonnummer', { exact: true }).fill('12');
  await button('Bewaar').click();
  await page.getByText('Dit nummer klopt nog niet.').waitFor();
  await page.getByLabel('Telefoonnummer', { exact: true }).fill('06 12 34 56 78');
  await page.getByLabel('Huisartsenpost in jouw buurt').fill('zeg ik niet');
  await button('Bewaar').click();
  await page.getByText('Dit nummer klopt nog niet.').waitFor();
  await page.getByLabel('Huisartsenpost in jouw buurt').fill('088 000 12 34');
  await button('Bewaar').click();
  await row('Mijn contactpersoon').getByText('Fatma').waitFor();
  expect(await settings()).toMatchObject({ helperName: 'Fatma', helperPhone: '06 12 34 56 78', nightPhone: '088 000 12 34' });
  await button('Veiligheid').click();
  await expect.poll(() => page.getByRole('link', { name: /Bel .*Fatma/ }).getAttribute('href')).toBe('tel:+31612345678');
  const night = page.locator('.line').filter({ hasText: 'Huisartsenpost' });
  await expect.poll(() => night.locator('a').getAttribute('href')).toBe('tel:+31880001234');
  await expect.poll(() => night.textContent()).toContain('Dit nummer vulde je zelf in.');
});

it('another language changes the words and the direction, not the place', async () => {
  await page.evaluate(() => { document.body.dataset['untouched'] = 'yes'; });
  await page.locator('main').getByText('العربية', { exact: true }).click();
  await expect.poll(() => page.evaluate(() => document.documentElement.dir)).toBe('rtl');
  expect(await page.evaluate(() => document.body.dataset['untouched'])).toBe('yes');
  expect(await settings()).toMatchObject({ locale: 'ar' });
  expect(await page.evaluate(sidewaysScroll)).toBeLessThanOrEqual(0);
  await page.locator('main').getByText('Nederlands', { exact: true }).click();
  await heading('Ik').waitFor();
});

it('light, dark and larger letters are seen at once and can be given back to the phone', async () => {
  await page.locator('main').getByText('Donker', { exact: true }).click();
  expect(await dataset('theme')).toBe('dark');
  await page.locator('main').getByText('Groot', { exact: true }).click();
  expect(await dataset('text')).toBe('large');
  expect(await settings()).toMatchObject({ theme: 'dark', textSize: 'large', locale: 'nl' });
  await page.locator('main').getByText('Als je telefoon', { exact: true }).click();
  expect(await dataset('theme')).toBeUndefined();
  expect(await settings()).not.toHaveProperty('theme');
});

it('wiping the device takes three steps, each with a way back, and leaves nothing', async () => {
  await button('Wis alles van dit toestel').click();
  await sheet('Alles wissen van dit toestel?').waitFor();
  await button('Nee, laat alles staan').click();
  await heading('Ik').waitFor();
  await button('Wis alles van dit toestel').click();
  await button('Ga verder').click();
  await sheet(/^Heb je een reservekopie\?$/).waitFor();
  await button('Ga verder zonder').click();
  await sheet('Weet je het zeker?').waitFor();
  await button('Wis alles nu').click();
  await heading('Alles is gewist').waitFor();
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
  await button('Begin opnieuw').click();
  await page.locator('button[lang=nl]').waitFor();
});

it('help answers what may be written down, and installing is explained for the phone at hand', async () => {
  await row('Hulp en uitleg').click();
  await page.locator('summary', { hasText: 'Wat mag ik opschrijven?' }).click();
  await page.getByText('BSN, DigiD, paspoort, foto’s van papieren').waitFor();
  await back();
  await row('Op je beginscherm').click();
  await page.locator('main').getByText('iPhone of iPad', { exact: true }).click();
  await page.getByText('Kies ‘Zet op beginscherm’.').waitFor();
  await page.getByText(/als je de pagina 7 dagen niet opent/).waitFor();
  await expect.poll(() => page.locator('main .card-tap').count()).toBe(1);
});

it.each([
  ['Mijn grenzen'], ['Nee zeggen'], ['Mijn belofte van zwijgen'], ['Mijn cijfers'], ['Op je beginscherm'], ['Hulp en uitleg'],
])('%s has no fault that axe can see, by day and by night', async (title) => {
  await row(title).click();
  await heading(title).waitFor();
  expect(await findFaults()).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await findFaults()).toEqual([]);
});

it('her own corner has no fault that axe can see', async () => {
  expect(await findFaults()).toEqual([]);
  await row('Mijn contactpersoon').click();
  expect(await findFaults()).toEqual([]);
  await button('Oefen verder').click();
  expect(await findFaults()).toEqual([]);
});
