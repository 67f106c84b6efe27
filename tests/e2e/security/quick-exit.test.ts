import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { createCanaries } from '../../support/canaries.ts';
import { takeHeapSnapshot } from '../../support/heap.ts';
import { launchChromium, type Watched } from '../../support/launch-chromium.ts';
import { type RunningHub, startHub } from '../../support/start-hub.ts';
import { createVolunteer, type Volunteer } from '../../support/volunteer.ts';
import { loadAnew } from '../../support/load-anew.ts';

let hub: RunningHub;
let app: Watched;
let volunteer: Volunteer;

beforeAll(async () => { hub = await startHub(); });
afterAll(() => hub.stop());
beforeEach(async () => {
  app = await launchChromium({ origin: hub.origin });
  app.page.setDefaultTimeout(10_000);
  volunteer = await createVolunteer(app.page);
});
afterEach(async () => {
  expect(app.requestsElsewhere).toEqual([]);
  expect(app.cspViolations).toEqual([]);
  expect(app.pageErrors).toEqual([]);
  await app.close();
});

const leaveQuickly = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Snel weg' }).click();
  await page.waitForURL(`${hub.origin}/klok.html`);
};
const isLocked = (page: Page) => page.getByRole('heading', { level: 1, name: 'Drempel is op slot' }).waitFor();

const PLACES: Record<string, () => Promise<void>> = {
  'the first place': () => Promise.resolve(),
  'six places in, some of them taken back': async () => {
    const { page, tab, openStep, button } = volunteer;
    await tab('Op weg');
    await page.locator('.card-tap').first().click();
    await openStep('Voorwerk');
    await page.goBack();
    await button('Zet een belofte').click();
    await page.goBack();
    await tab('Korte lijnen');
    await tab('Ik');
    await tab('Vandaag');
  },
  'behind a reload and an unlock': async () => {
    const { page, tab, button } = volunteer;
    await tab('Op weg');
    await page.locator('.card-tap').first().click();
    await loadAnew(page);
    await button('Open de voorbeelden').click();
    await page.getByRole('navigation').waitFor();
    await tab('Ik');
  },
  'Safety, three places in': async () => {
    const { tab, button, heading } = volunteer;
    await tab('Op weg');
    await tab('Ik');
    await button('Veiligheid').click();
    await heading('Veiligheid').waitFor();
  },
  'Safety in front of the lock, after going in and out of it': async () => {
    const { page, tab, button, heading } = volunteer;
    await tab('Ik');
    await loadAnew(page);
    for (let turn = 0; turn < 2; turn += 1) {
      await isLocked(page);
      await button('Veiligheid').click();
      await heading('Veiligheid').waitFor();
      if (turn === 0) await page.getByRole('main').getByRole('button', { name: 'Terug' }).click();
    }
  },
  'a place that she came to from Safety': async () => {
    const { page, tab, button } = volunteer;
    await tab('Op weg');
    await button('Veiligheid').click();
    await page.getByRole('button', { name: 'Vul het nummer in' }).first().click();
    await page.getByRole('navigation').waitFor();
  },
  // Browsers keep fifty entries of a tab, and take no step that is longer.
  'sixty places in, by the bottom bar': async () => {
    for (let turn = 0; turn < 30; turn += 1) for (const name of ['Op weg', 'Vandaag'] as const) await volunteer.tab(name);
  },
  'sixty places in, screen after screen, some of them taken back': async () => {
    const { page, tab, heading } = volunteer;
    await tab('Kaarten');
    await page.locator('.card-kind').first().click();
    await page.locator('.card-tap', { hasText: 'Huisarts' }).first().click();
    for (let turn = 0; turn < 29; turn += 1) {
      for (const name of ['Huisartsenpost', 'Huisarts']) {
        await page.locator('.card-tap', { has: page.getByText(name, { exact: true }) }).first().click();
        await heading(name).waitFor();
      }
    }
    for (let step = 0; step < 5; step += 1) await page.goBack();
  },
  'sixty places in, where an older version counted more than the browser kept': async () => {
    const { page, button, tab } = volunteer;
    await page.evaluate(() => { for (let depth = 1; depth <= 60; depth += 1) history.pushState({ depth }, '', '/'); });
    await loadAnew(page);
    await button('Open de voorbeelden').click();
    await page.getByRole('navigation').waitFor();
    await tab('Ik');
  },
  'sixty places in, before anything was opened again': async () => {
    const { page } = volunteer;
    await page.evaluate(() => { for (let depth = 1; depth <= 60; depth += 1) history.pushState({ depth }, '', '/'); });
    await loadAnew(page);
    await isLocked(page);
    for (let step = 0; step < 3; step += 1) await page.goBack();
  },
};

/** Nothing of the app is one step forward, and everything behind it is the clock or what was there before the app. */
async function seeNothingBehind(): Promise<void> {
  const { page } = app;
  await page.goForward();
  expect(page.url()).toBe(`${hub.origin}/klok.html`);
  const behind: string[] = [];
  for (let step = 0; step < 3 && !page.url().startsWith('data:'); step += 1) {
    await page.goBack();
    behind.push(await page.title());
  }
  expect(behind.at(-1)).toBe('before');
  expect(new Set(behind.slice(0, -1))).toEqual(new Set(['Klok']));
}

/** An older version could fill all fifty entries of a tab: then there is nothing before the app any more. */
const FILLED = new Set(['sixty places in, where an older version counted more than the browser kept', 'sixty places in, before anything was opened again']);
async function seeClockOnly(): Promise<void> {
  const { page } = app;
  for (let step = 0; step < 3; step += 1) {
    await page.goBack();
    expect(await page.title()).toBe('Klok');
  }
}

it('quick exit in the moment after a tap on back and one on another place leaves nothing behind either', async () => {
  const { page } = app;
  await page.goto('data:text/html,<title>before</title><h1>before</h1>');
  await volunteer.openExample(hub.origin);
  await PLACES['six places in, some of them taken back']!();
  await volunteer.tab('Op weg');
  await page.locator('.card-tap').first().click();
  const taps = await Promise.all([volunteer.button('Terug'), page.getByRole('navigation').getByRole('button', { name: 'Korte lijnen' }), page.getByRole('button', { name: 'Snel weg' })].map((button) => button.elementHandle()));
  await page.evaluate((buttons) => { for (const button of buttons) (button as HTMLElement).click(); }, taps);
  await page.waitForURL(`${hub.origin}/klok.html`);
  await seeNothingBehind();
});

it.each(Object.keys(PLACES))('quick exit from %s leaves a clock, and neither back nor forward leads to anything of a family', async (name) => {
  const { page } = app;
  await page.goto('data:text/html,<title>before</title><h1>before</h1>');
  await volunteer.openExample(hub.origin);
  await PLACES[name]!();
  await leaveQuickly(page);
  await expect.poll(() => page.title()).toBe('Klok');
  expect(await page.evaluate(() => sessionStorage.getItem('drempel.places'))).toBeNull();
  await (FILLED.has(name) ? seeClockOnly() : seeNothingBehind());
  await page.goto(hub.origin);
  await volunteer.button('Open de voorbeelden').waitFor();
});

it('quick exit from sixty places in, in a tab where much else was looked at before, leads back to what that was', async () => {
  const { page } = app;
  await page.goto('data:text/html,<title>before</title><h1>before</h1>');
  await page.evaluate(() => { for (let at = 0; at < 30; at += 1) location.hash = String(at); });
  await volunteer.openExample(hub.origin);
  await PLACES['sixty places in, by the bottom bar']!();
  await leaveQuickly(page);
  await seeNothingBehind();
});

it('quick exit locks the other tabs, leaves no word in reach of the script, and keeps what was half typed sealed', async () => {
  const { page } = app;
  const typed = createCanaries('half typed');
  const { words } = await volunteer.start(hub.origin);
  const nickname = await volunteer.newFamily();
  const second = await app.context.newPage();
  await second.goto(hub.origin);
  await second.getByLabel('Jouw woorden of zin').fill(words);
  await second.getByRole('button', { name: 'Open', exact: true }).click();
  await second.getByRole('navigation').waitFor();
  await page.bringToFront();
  await volunteer.button('Zet een belofte').click();
  await volunteer.choose('Iets anders');
  await page.getByLabel('In een paar woorden').fill(typed.sentence);
  await leaveQuickly(page);
  await isLocked(second);
  const session = await app.context.newCDPSession(page);
  const heap = await takeHeapSnapshot(session);
  // A nickname may be part of one of the engine's own words, as Boot is of Bootstrapper.
  const asWord = new RegExp(`(?<!\\p{L})${nickname}(?!\\p{L})`, 'u');
  expect([...typed.sentence.split(' '), words].filter((piece) => heap.includes(piece) || heap.includes(JSON.stringify(piece).slice(1, -1)))).toEqual([]);
  expect(asWord.test(heap)).toBe(false);
  await page.goto(hub.origin);
  await volunteer.unlock(words);
  await volunteer.tab('Op weg');
  await page.locator('.card-tap').first().click();
  await volunteer.button('Zet een belofte').click();
  await expect.poll(() => page.getByLabel('In een paar woorden').inputValue()).toBe(typed.sentence);
});

it('three taps on the clock lead back to the lock, and to the lock only', async () => {
  const { page } = app;
  await volunteer.openExample(hub.origin);
  await leaveQuickly(page);
  await page.getByRole('main').click({ clickCount: 3, delay: 20 });
  await page.waitForURL(`${hub.origin}/`);
  await isLocked(page);
});

it('quick exit works before anything is opened too', async () => {
  const { page } = app;
  await page.goto(hub.origin);
  await page.locator('button[lang=nl]').click();
  await leaveQuickly(page);
  await expect.poll(() => page.title()).toBe('Klok');
});

it('quick exit in the middle of the first start leads to nothing of it either', async () => {
  const { page } = app;
  await page.goto('data:text/html,<title>before</title><h1>before</h1>');
  await page.goto(hub.origin);
  await page.locator('button[lang=nl]').click();
  await volunteer.button('Begin').click();
  await page.getByRole('main').getByRole('button', { name: 'Vier woorden' }).click();
  await page.goBack();
  await page.getByRole('main').getByRole('button', { name: 'Vier woorden' }).click();
  await leaveQuickly(page);
  await expect.poll(() => page.title()).toBe('Klok');
  await seeNothingBehind();
});
