import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { findQuickFaults } from '../../support/accessibility/find-faults.ts';
import { launchChromium, untilOffline, type Watched } from '../../support/launch-chromium.ts';
import { createRoadWalker, type RoadWalker } from '../../support/road-walker.ts';
import { sidewaysScroll } from '../../support/sideways.ts';
import { type RunningHub, startHub } from '../../support/start-hub.ts';
import { createVolunteer, type TestLocale, type Volunteer } from '../../support/volunteer.ts';
import { loadAnew } from '../../support/load-anew.ts';

const A_MINUTE_MS = 60_000;
const MONDAY = '2026-11-23T10:00:00+01:00';
const FACE = 'Sanne';
const NUMBER = '06 12345678';
const SENTENCE = 'Ik slaap slecht en ik wil meer rust thuis.';
const NICKNAME = 'Theeglas';

let hub: RunningHub;
let app: Watched;

beforeEach(async () => {
  hub = await startHub();
  app = await launchChromium({ origin: hub.origin });
  app.page.setDefaultTimeout(15_000);
});
afterEach(async () => {
  expect(app.requestsElsewhere).toEqual([]);
  expect(app.cspViolations).toEqual([]);
  expect(app.pageErrors).toEqual([]);
  await app.close();
  await hub.stop();
});

async function setOut(locale: TestLocale): Promise<{ her: Volunteer; road: RoadWalker; words: string }> {
  await app.page.clock.setFixedTime(new Date(MONDAY));
  const her = await createVolunteer(app.page, locale);
  const began = Date.now();
  const { words } = await her.start(hub.origin);
  expect(Date.now() - began).toBeLessThan(A_MINUTE_MS);
  await untilOffline(app.page);
  await hub.stop();
  return { her, road: createRoadWalker(her), words };
}

async function meetFamily({ button, tab, page }: Volunteer, road: RoadWalker): Promise<void> {
  await tab('Op weg');
  await button('Nieuw gezin').click();
  await button('Nee, ik kan dit doen').click();
  await road.answer('Kies een beeld dat alleen jij kent', 'Theepot');
  await road.fill('Bijnaam', NICKNAME);
  await button('Verder').click();
  await road.answer('In welke taal praten jullie?', 'Arabisch');
  await road.answer('Wil zij een tolk bij een gesprek?', 'Ja');
  await button('Verder').click();
  await road.answer('Hoe hebben jullie elkaar ontmoet?', 'Bij school');
  await road.answer('Kent zij al hulp, zoals CJG of wijkteam?', 'Nee');
  await button('Begin de weg').click();
  await page.getByRole('heading', { level: 1, name: NICKNAME }).waitFor();
}

async function prepare({ button }: Volunteer, road: RoadWalker): Promise<void> {
  await road.walk('Voorwerk', async () => {
    const pages: readonly (readonly [string, string])[] = [
      ['Van wie is de vraag?', 'Moeder'], ['Waar gaat de vraag over?', 'Slapen, huilen, voeden'], ['Wat moet anders worden?', 'Meer rust thuis'], ['Wat houdt tegen?', 'De taal'],
    ];
    for (const [question, answer] of pages) {
      await road.answer(question, answer);
      await button('Verder').click();
    }
    await road.fill('In haar eigen woorden', SENTENCE);
    await button('Verder').click();
    await road.answer('Hoe lang duurde het ongeveer?', '30 minuten');
  });
}

async function askConsent({ button, page }: Volunteer, road: RoadWalker): Promise<void> {
  await road.walk('Toestemming', async () => {
    expect(await road.isChosen('Met wie?', FACE)).toBe(true);
    await road.fill('Zin 1', SENTENCE);
    await button('Laat haar dit lezen').click();
    await page.locator('.shown-words').getByRole('heading', { name: /Sanne/u }).waitFor();
    await page.locator('.asked').getByText(SENTENCE).waitFor();
    expect(await page.getByRole('navigation').count()).toBe(0);
    await road.herYes();
    await page.getByText(SENTENCE).waitFor();
    await expect.poll(() => page.getByLabel('Zin 1', { exact: true }).inputValue()).toBe('');
  }, 'Terug');
}

/** The phone asks where to, or lays its calendar over the app; then she comes back. */
const lookAway = (page: Page) => page.evaluate(() => {
  for (const state of ['hidden', 'visible']) {
    Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => state });
    document.dispatchEvent(new Event('visibilitychange'));
  }
});

/** The phone's own calendar is for everybody's eyes: the file says when, and nothing of who or why. */
async function appoint({ button, openStep, page }: Volunteer, road: RoadWalker): Promise<void> {
  await road.walk('Afspraak maken', async () => {
    await road.fill('Welke dag?', '2026-11-24');
    await button('Bewaar de afspraak').click();
    await road.seen('Vul ook de tijd in.');
    await road.fill('Hoe laat?', '10:00');
    await road.answer('Waar?', 'Bij het team');
    await button('Bewaar de afspraak').click();
    await road.dialog().getByText(/10:00/).waitFor();
    expect(await findQuickFaults(page)).toEqual([]);
  }, 'Verder zonder agenda');
  await openStep('Afspraak maken');
  await page.evaluate(() => {
    URL.revokeObjectURL = () => { document.body.dataset['revoked'] = ''; };
  });
  const [file] = await Promise.all([page.waitForEvent('download'), button('Zet in mijn agenda').click()]);
  const lines = readFileSync(await file.path(), 'utf8').split('\r\n');
  expect(file.suggestedFilename()).toBe('afspraak.ics');
  expect(lines).toEqual(expect.arrayContaining(['SUMMARY:Afspraak', 'DTSTART:20261124T100000', 'CLASS:PRIVATE']));
  expect(lines.join()).not.toMatch(/Theeglas|Sanne|12345678|slaap|team|arab/i);
  // The address of the file outlives the tap, and the app stays open behind the calendar.
  expect(await page.evaluate(() => document.body.dataset['revoked'])).toBeUndefined();
  await lookAway(page);
  await button('Terug').click();
}

async function goAlong({ button }: Volunteer, road: RoadWalker): Promise<void> {
  await road.walk('Meegaan', async () => {
    await road.answer('Welke pet heb je vandaag op?', 'Ik ga mee');
    await button('Tolk nodig?').click();
    await road.answer('Tik aan wat klopt.', 'Er wordt iets besloten of getekend');
    await road.dialog().getByText('De zin voor de professional staat klaar.').waitFor();
    await button('Klaar').click();
    await road.answer('Was er een tolk bij?', 'Ja');
    await road.answer('Hoe lang duurde het ongeveer?', '1 uur');
  });
  await road.walk('Vertalen', () => road.answer('Hoe lang duurde het ongeveer?', '45 minuten'));
}

async function handOver({ button, openStep }: Volunteer, road: RoadWalker): Promise<void> {
  await road.walk('Warme overdracht', async () => {
    expect(await road.isChosen('Met wie?', FACE)).toBe(true);
    await road.answer('Welke deur ging open?', 'Wijkteam');
  });
  await button('De pen: De professional').waitFor();
  await openStep('Warme overdracht');
  await road.seen('De professional belt de ouder, uiterlijk do 26 november.');
  await button('Er is gebeld').click();
  await road.seen('Er is gebeld op ma 23 november.');
  await button('Terug').click();
}

async function closeTogether({ button }: Volunteer, road: RoadWalker): Promise<void> {
  await road.walk('Nazorg', () => road.answer('Hoe gaat het nu? Laat haar zelf tikken.', 'Goed'));
  await button('Sluit samen af').click();
  await road.answer('Hoe is het geëindigd?', 'Zij is bij de hulp aangekomen');
  await road.answer('Is zij over de drempel gegaan?', 'Ja');
  await road.answer('Heeft het geholpen? Laat haar zelf tikken.', 'Goed');
  await road.answer('Gaat zij de volgende keer zonder jou?', 'Ja');
  await button('Sluit de weg af').click();
  await road.seen('Afgesloten op 23 november 2026.');
}

/** One family is too few to show as a number. */
async function expectHiddenFigures({ tab, page, button }: Volunteer, road: RoadWalker): Promise<void> {
  await tab('Ik');
  await button('Mijn cijfers Zonder namen. Alleen voor jou.').click();
  await road.seen('Gezinnen bereikt');
  const figures = await page.locator('.figure dd').allInnerTexts();
  expect(figures.length).toBeGreaterThan(8);
  expect(new Set(figures)).toEqual(new Set(['minder dan 5', 'te weinig gezinnen']));
  expect(await road.main()).not.toMatch(/Theeglas|Sanne|Arabisch/);
}

/** A closed family stands folded away in the list. */
async function toClosedRoad({ tab, page }: Volunteer, road: RoadWalker): Promise<void> {
  await tab('Op weg');
  await page.locator('summary', { hasText: 'Afgesloten' }).click();
  await page.locator('.card-tap', { hasText: NICKNAME }).click();
  await road.seen('De weg naar de deur');
}

async function expectEverythingThere(her: Volunteer, road: RoadWalker): Promise<void> {
  await toClosedRoad(her, road);
  await expect.poll(() => her.page.locator('.station-button.is-done').count()).toBe(10);
  await her.button('De pen: De professional').click();
  await road.dialog().getByText(/^Sinds .*23 november.*: De professional$/).waitFor();
  await her.page.keyboard.press('Escape');
  await road.dialog().waitFor({ state: 'detached' });
  await her.openStep('Toestemming');
  await road.seen(SENTENCE);
  await her.button('Terug').click();
  await her.button('Over dit gezin').click();
  expect(await road.isChosen('In welke taal praten jullie?', 'Arabisch')).toBe(true);
  await her.button('Terug').click();
}

async function expectGone({ button, tab, heading, page }: Volunteer, road: RoadWalker): Promise<void> {
  await button('Wis dit gezin').click();
  await button('Wis alles van dit gezin').click();
  await heading('Op weg').waitFor();
  await road.seen('Hier staan straks de gezinnen met wie je op weg bent.');
  for (const place of ['Vandaag', 'Op weg', 'Korte lijnen'] as const) {
    await tab(place);
    await heading(place).waitFor();
    expect(await page.locator('body').innerText()).not.toMatch(/Theeglas|slaap/);
  }
}

it('a whole road, from four words on the sofa to wiping, with the server gone after the first visit', async () => {
  const { her, road, words } = await setOut('nl');
  await road.addLine(FACE, NUMBER);
  await meetFamily(her, road);
  await road.promise('Bellen');
  await her.button('Kies een vast gezicht').click();
  await road.dialog().locator('label.choice', { hasText: FACE }).click();
  await road.seen(/^Vast gezicht: .*Sanne/);
  await road.walk('Kennismaken', () => road.answer('Hoe lang duurde het ongeveer?', '45 minuten'));
  await prepare(her, road);
  await road.walk('Informatie', () => road.answer('Over welke deuren hebben jullie gepraat?', 'Wijkteam'));
  await askConsent(her, road);
  await appoint(her, road);
  await her.tab('Vandaag');
  await road.seen('morgen, 10:00');
  await road.seen('Bellen');
  await road.toRoad(NICKNAME);
  await goAlong(her, road);
  await handOver(her, road);
  await closeTogether(her, road);
  await expectHiddenFigures(her, road);
  await loadAnew(app.page);
  await her.heading('Drempel is op slot').waitFor();
  await her.unlock(words);
  await expectEverythingThere(her, road);
  await expectGone(her, road);
  await expectHiddenFigures(her, road);
}, 120_000);

it.each(['ar', 'tr', 'pl', 'en'] as const)('in %s: a family, a promise and a step are there after lock and unlock, without a server', async (locale) => {
  const { her, road, words } = await setOut(locale);
  await expect.poll(() => app.page.evaluate(() => [document.documentElement.lang, document.documentElement.dir])).toEqual([locale, locale === 'ar' ? 'rtl' : 'ltr']);
  const nickname = await her.newFamily();
  await road.promise('Bellen');
  await road.walk('Kennismaken', async () => { await app.page.locator('label.choice').first().click(); });
  await road.lockAndUnlock(words);
  await her.tab('Vandaag');
  await road.seen(her.say('Bellen'));
  await road.toRoad(nickname);
  await expect.poll(() => app.page.locator('.station-button.is-done').count()).toBe(2);
  expect(await app.page.evaluate(sidewaysScroll)).toBeLessThanOrEqual(0);
});
