import { afterEach, beforeEach, expect, it } from 'vitest';
import type { CardLanguage } from '../../../app/domain/card.ts';
import { cardOf } from '../../support/card-content.ts';
import { launchChromium, untilOffline, type Watched } from '../../support/launch-chromium.ts';
import { type RunningHub, startHub } from '../../support/start-hub.ts';
import { createVolunteer, type Volunteer } from '../../support/volunteer.ts';
import { loadAnew } from '../../support/load-anew.ts';

const titleIn = (id: string, language: CardLanguage): string => cardOf(id).texts[language]!.title;

let hub: RunningHub;
let app: Watched;
let her: Volunteer;

async function open(serviceWorkers: 'allow' | 'block'): Promise<void> {
  app = await launchChromium({ origin: hub.origin, serviceWorkers });
  app.page.setDefaultTimeout(15_000);
  her = await createVolunteer(app.page);
}

beforeEach(async () => {
  hub = await startHub();
  await open('block');
});
afterEach(async () => {
  expect(app.requestsElsewhere).toEqual([]);
  expect(app.pageErrors).toEqual([]);
  expect(app.cspViolations).toEqual([]);
  await app.close();
  await hub.stop();
});

/** Every word that can be seen, heard or tapped on the screen now. */
const seen = (): Promise<string> => app.page.locator('body').innerText();

async function speakTo(language: string): Promise<void> {
  await app.page.locator('main .pill').first().click();
  await app.page.locator('dialog .choice').filter({ hasText: language }).click();
  await app.page.locator('dialog .button').click();
}

async function findCard(query: string): Promise<void> {
  await her.tab('Kaarten');
  await app.page.getByRole('searchbox').fill(query);
  await app.page.locator('.card-rows button').first().click();
  await app.page.locator('.card-face').waitFor();
}

it('without a server: found as it sounds, shown big in her language, and behind it nothing without the lock', async () => {
  await app.close();
  await open('allow');
  const { words } = await her.start(hub.origin);
  const family = await her.newFamily();
  await untilOffline(app.page);
  await hub.stop();
  await loadAnew(app.page);
  await her.unlock(words);
  await her.tab('Kaarten');
  await speakTo('العربية');
  await findCard('weikteem');
  await expect.poll(() => seen()).toContain('Alleen voor jou');
  await her.button('Laat zien').click();

  const shown = app.page.locator('.shown-words');
  await shown.waitFor();
  expect([await shown.getAttribute('lang'), await shown.getAttribute('dir')]).toEqual(['ar', 'rtl']);
  await expect.poll(() => shown.locator('h1').innerText()).toMatch(/\p{Script=Arabic}/u);
  expect(await seen()).not.toContain('Alleen voor jou');
  expect(await app.page.getByText(family).isVisible()).toBe(false);
  expect(await app.page.getByRole('navigation').count()).toBe(0);

  // Whatever is pressed, the app behind it does not come.
  for (let press = 0; press < 25; press += 1) {
    await app.page.keyboard.press('Tab');
    expect(await app.page.evaluate(() => document.activeElement?.closest('[hidden]') === null)).toBe(true);
  }
  await app.page.goBack();
  await her.heading('Klaar met kijken').waitFor();
  await app.page.goBack();
  await expect.poll(() => her.heading('Klaar met kijken').isVisible()).toBe(true);
  await her.button('Laat nog eens zien').click();
  await shown.waitFor();
  await her.button('Klaar').click();
  await her.button('Verder in de app').click();
  await her.heading('Drempel is op slot').waitFor();
  expect(await seen()).not.toContain(family);
  await her.unlock(words);
  expect(await app.page.locator('.shown-words').count()).toBe(0);
});

it('what holds her back is tapped together, and leads to what answers it, in her language', async () => {
  await her.openExample(hub.origin);
  await her.tab('Kaarten');
  await speakTo('Türkçe');
  await app.page.locator('.card-kind').nth(2).click();
  await her.button('Laat de plaatjes zien').click();
  await app.page.locator('.shown-tile').first().waitFor();
  await expect.poll(() => app.page.locator('.shown-tile').count()).toBe(11);
  await app.page.locator('.shown-tile').first().click();
  await app.page.locator('.shown-words').waitFor();
  const barrier = await app.page.locator('.shown-words h1').innerText();
  await app.page.locator('.shown-rows .shown-tile').first().click();
  await expect.poll(() => app.page.locator('.shown-words').getAttribute('lang')).toBe('tr');
  expect(await app.page.locator('.shown-words h1').innerText()).not.toBe(barrier);
  await expect.poll(() => app.page.locator('.shown-words').innerText()).toContain('hâkim');
  await her.button('Vorige kaart').click();
  await expect.poll(() => app.page.locator('.shown-words h1').innerText()).toBe(barrier);

  // What could harm when the other parent looks along is not offered by itself.
  await her.button('Vorige kaart').click();
  await app.page.locator('.shown-tile', { hasText: titleIn('barrier-partner', 'tr') }).click();
  await app.page.locator('.shown-words').waitFor();
  await expect.poll(() => app.page.locator('.shown-rows .shown-tile').allInnerTexts()).toEqual([titleIn('who-says-yes', 'tr'), titleIn('is-it-my-choice', 'tr')]);
});

it('for who sits across the table it turns round, grows, and stands beside the Dutch', async () => {
  await her.openExample(hub.origin);
  await her.tab('Kaarten');
  await speakTo('Polski');
  await findCard('cjg');
  await her.button('Laat zien').click();
  const title = app.page.locator('.shown-words h1');
  const box = async () => (await title.boundingBox())!;
  const before = await box();
  await her.button('Groter').click();
  expect((await box()).height).toBeGreaterThan(before.height * 1.2);
  await her.button('Draai om').click();
  await expect.poll(() => app.page.locator('.shown-inner').evaluate((inner) => getComputedStyle(inner).rotate)).toBe('180deg');
  await her.button('Draai om').click();
  expect(await app.page.locator('.shown-beside').count()).toBe(0);
  await her.button('Taal').click();
  await app.page.locator('dialog .choice').filter({ has: app.page.locator('[value=yes]') }).click();
  await app.page.locator('dialog .button').click();
  await expect.poll(() => app.page.locator('.shown-beside[lang=nl]').first().innerText()).toContain('CJG');
});

it('a sentence for a professional is shown in Dutch, whatever language the parent speaks', async () => {
  await her.openExample(hub.origin);
  await her.tab('Kaarten');
  await speakTo('العربية');
  await app.page.locator('.card-kind').nth(3).click();
  await app.page.getByRole('heading', { name: 'Een tolk vragen' }).waitFor();
  const forProfessional = app.page.locator('.card-rows button').filter({ hasText: 'tolk' }).first();
  await forProfessional.click();
  await app.page.getByText('Voor de professional').waitFor();
  await her.button('Laat zien').click();
  await expect.poll(() => app.page.locator('.shown-words').getAttribute('lang')).toBe('nl');
});

it('a card that should have been looked at again says so', async () => {
  await app.page.clock.setFixedTime(new Date('2028-01-03T10:00:00+01:00'));
  await her.openExample(hub.origin);
  await findCard('cjg');
  await app.page.getByText('Deze kaart moest vóór').waitFor();
});

it('a place from another time, a card that is gone, ends at a kind word', async () => {
  await her.openExample(hub.origin);
  await app.page.evaluate(() => sessionStorage.setItem('drempel.places', JSON.stringify([{ at: 'card', id: '../etc' }])));
  await loadAnew(app.page);
  await her.button('Open de voorbeelden').click();
  await app.page.getByText('Deze kaart is er niet meer.').waitFor();
  await her.button('Terug').click();
  await her.heading('Vandaag').waitFor();
});

it('what was agreed, and who calls, is shown in the language they talk in, with nothing of the road around it', async () => {
  await her.openExample(hub.origin);
  await her.tab('Op weg');
  await app.page.getByRole('button', { name: 'Citroen (voorbeeld)' }).click();
  await her.heading('Citroen (voorbeeld)').waitFor();
  const language = { Arabisch: 'ar', Turks: 'tr', Pools: 'pl' };
  await her.button('Over dit gezin').click();
  await her.heading('Over dit gezin').waitFor();
  const chosen = await app.page.locator('.choice:has(input:checked)').allInnerTexts();
  const wanted = Object.entries(language).find(([name]) => chosen.some((text) => text.includes(name)))?.[1];
  expect(wanted).toBeDefined();
  await her.button('Terug').click();
  await app.page.locator('.promise').getByRole('button', { name: 'Laat groot zien' }).click();
  const shown = app.page.locator('.shown-words');
  await shown.waitFor();
  await expect.poll(() => shown.getAttribute('lang')).toBe(wanted);
  expect(await seen()).not.toContain('Citroen');
  await her.button('Taal').click();
  await app.page.locator('dialog .choice').filter({ hasText: 'Nederlands' }).click();
  await app.page.locator('dialog .button').click();
  await app.page.getByRole('heading', { name: 'Dit spreken we af' }).waitFor();
});

it('during a talk slower, explain and a break are one tap away, in Dutch for the professional, and the words are found as they sound', async () => {
  await her.openExample(hub.origin);
  await her.tab('Kaarten');
  await speakTo('Türkçe');
  await app.page.getByRole('button', { name: 'Het gesprek' }).click();
  await her.button('Leg de knoppen op tafel').click();
  await app.page.getByRole('button', { name: 'Mola' }).click();
  await expect.poll(() => app.page.locator('.held-up h1[lang=nl]').innerText()).toContain('pauze');
  await expect.poll(() => app.page.locator('.held-up [lang=tr]').innerText()).toContain('Mola');
  await her.button('Knoppen').click();
  await app.page.getByRole('button', { name: 'Kelimeler' }).click();
  await app.page.getByRole('searchbox').fill('besgikking');
  await app.page.locator('.shown-tile').first().click();
  await expect.poll(() => app.page.locator('.shown-words').getAttribute('lang')).toBe('tr');
  expect(await app.page.getByRole('navigation').count()).toBe(0);
});

it('who does not know the word finds it by its picture: its card, or the few words that are one thing to a parent', async () => {
  const byPicture = async (name: string): Promise<void> => {
    await her.button('Zoek met een plaatje').click();
    await her.button('Alle woorden').waitFor();
    await app.page.locator('.card-rows button').filter({ hasText: name }).click();
  };
  await her.openExample(hub.origin);
  await her.tab('Kaarten');
  await app.page.locator('.card-kind').last().click();
  await app.page.locator('.card-rows button').first().waitFor();
  await byPicture('aanmelden');
  await her.heading('aanmelden').waitFor();
  await app.page.goBack();
  await byPicture('hulpverlener');
  await her.button('Ander plaatje').waitFor();
  expect(await app.page.locator('.card-rows button').count()).toBe(2);
  await her.button('Ander plaatje').click();
  await her.button('Ander plaatje').waitFor({ state: 'detached' });
  await expect.poll(() => app.page.locator('.card-rows button').count()).toBeGreaterThan(90);
});

it('the words for a talk and her roles are kept nowhere', async () => {
  await her.openExample(hub.origin);
  await her.tab('Kaarten');
  await app.page.getByRole('button', { name: 'Het gesprek' }).click();
  await app.page.locator('textarea').fill('Ik wil weten wat er gaat gebeuren');
  await her.button('Laat het groot zien en oefen').click();
  await app.page.locator('.shown-words').getByText('Ik wil weten wat er gaat gebeuren').waitFor();
  await her.button('Klaar').click();
  await her.button('Verder in de app').click();
  await her.button('Open de voorbeelden').click();
  await her.heading('Het gesprek').waitFor();
  await expect.poll(() => app.page.locator('textarea').inputValue()).toBe('');

  // Nor is her role of today: three at most, and what she explains is said to be hers.
  await her.button('Terug').click();
  await app.page.getByRole('button', { name: 'Mijn rol vandaag' }).click();
  for (const hat of ['companion', 'interpreter', 'explainer', 'bridge']) await app.page.locator('.choice').filter({ has: app.page.locator(`[value=${hat}]`) }).click();
  expect(await app.page.locator('input:checked').evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).value))).toEqual(['interpreter', 'explainer', 'bridge']);
  await her.button('Laat mijn rol zien').click();
  await app.page.locator('.shown-words').getByText('Nu leg ik zelf iets uit. Dit zegt de ander niet.').waitFor();
  await expect.poll(() => app.page.locator('.shown-part > p').count()).toBe(4);
});

it('on a road, the places that were talked about and who may say yes are shown in the language they talk in', async () => {
  await her.openExample(hub.origin);
  await app.page.getByRole('navigation').getByRole('button', { name: 'Op weg' }).click();
  await app.page.getByRole('button', { name: 'Citroen (voorbeeld)' }).click();
  await her.openStep('Informatie');
  await app.page.locator('.choice').filter({ has: app.page.locator('[value=cjg]') }).click();
  await app.page.locator('.choice').filter({ has: app.page.locator('[value=gp]') }).click();
  await her.button('Laat zien wat ze daar doen').click();
  await expect.poll(() => app.page.locator('.shown-tile').count()).toBeGreaterThanOrEqual(2);
  await app.page.locator('.shown-tile').first().click();
  await app.page.locator('.shown-words h2').first().waitFor();
  await expect.poll(() => app.page.locator('.shown-words').getAttribute('lang')).toBe('tr');
  await her.button('Klaar').click();
  await her.button('Verder in de app').click();
  await her.button('Open de voorbeelden').click();
  // What she had tapped is still there.
  await expect.poll(() => app.page.locator('[value=gp]').isChecked()).toBe(true);

  await her.button('Terug').click();
  await her.openStep('Toestemming');
  await her.button('Wie mag ja zeggen? Laat de kaart zien').click();
  const shown = app.page.locator('.shown-words');
  await shown.waitFor();
  const said = cardOf('who-says-yes').texts.tr!;
  expect([await shown.getAttribute('lang'), await shown.locator('h1').innerText()]).toEqual(['tr', said.title]);
  for (const line of said.parts.answer!) await expect.poll(() => shown.innerText()).toContain(line);
});

it('a mother who worries about safety is given the numbers on the card itself', async () => {
  await her.openExample(hub.origin);
  await her.tab('Kaarten');
  await speakTo('Türkçe');
  await findCard('zorgen over veiligheid');
  await her.button('Laat zien').click();
  const shown = app.page.locator('.shown-words');
  await shown.waitFor();
  await expect.poll(() => shown.locator('h1').innerText()).toBe(cardOf('worried-about-safety').texts.tr!.title);
  expect((await shown.locator('.shown-part').last().innerText()).replaceAll(/[\u2066-\u2069]/gu, '')).toMatch(/Acil tehlike: 112\s+Veilig Thuis: 0800-2000/u);
});
