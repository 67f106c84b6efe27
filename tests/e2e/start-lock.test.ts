import { readFileSync } from 'node:fs';
import { formatter } from '@lingui/format-po';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { parseRecoveryCode } from '../../app/crypto/recovery-code.ts';
import { findQuickFaults } from '../support/accessibility/find-faults.ts';
import { addFinger } from '../support/add-finger.ts';
import { launchChromium, type Watched } from '../support/launch-chromium.ts';
import { repositoryPath } from '../support/paths.ts';
import { sidewaysScroll } from '../support/sideways.ts';
import { type RunningHub, startHub } from '../support/start-hub.ts';
import { loadAnew } from '../support/load-anew.ts';

let hub: RunningHub;
let app: Watched;
let say: (dutch: string) => string;

beforeAll(async () => { hub = await startHub(); });
afterAll(() => hub.stop());
afterEach(async () => {
  expect(app.requestsElsewhere).toEqual([]);
  expect(app.cspViolations).toEqual([]);
  expect(app.pageErrors).toEqual([]);
  await app.close();
});

/** The words of a language by their Dutch, so that a journey reads the same in every language. */
async function wordsOf(locale: string): Promise<(dutch: string) => string> {
  const texts = new Map<string, string>();
  for (const path of [`locales/first/${locale}.po`, `locales/${locale}.po`]) {
    const parsed = await formatter().parse(readFileSync(repositoryPath(path), 'utf8'), { locale, sourceLocale: 'nl', filename: path });
    for (const [id, { message = id, translation }] of Object.entries(parsed)) texts.set(message, translation || message);
  }
  return (dutch) => texts.get(dutch) ?? dutch;
}

const button = (page: Page, dutch: string) => page.getByRole('main').getByRole('button', { name: say(dutch), exact: true });
const heading = (page: Page, dutch: string) => page.getByRole('heading', { level: 1, name: say(dutch), exact: true });
const card = (page: Page, dutch: string) => page.getByRole('main').getByRole('button', { name: say(dutch) });
const isOpen = (page: Page) => page.getByRole('navigation').waitFor();

async function open(locale: 'nl' | 'ar', beforeStart?: (page: Page) => Promise<unknown>): Promise<Page> {
  say = await wordsOf(locale);
  app = await launchChromium({ origin: hub.origin, serviceWorkers: 'block' });
  await beforeStart?.(app.page);
  await app.page.goto(hub.origin);
  await app.page.locator(`button[lang=${locale}]`).click();
  await heading(app.page, 'Samen over de drempel').waitFor();
  return app.page;
}

/** Reads the code as she would write it down, and types back what is asked for. */
async function writeDownCode(page: Page): Promise<string> {
  await heading(page, 'Schrijf deze code op papier').waitFor();
  const groups = await page.locator('.group').evaluateAll((items) => items.map((item) => item.lastChild?.textContent ?? ''));
  await button(page, 'Ik heb de code opgeschreven').click();
  const asked = await page.locator('.group-label .group-number').allTextContents();
  expect(new Set(asked).size).toBe(2);
  for (const [at, number] of asked.entries()) await page.locator('.group-input').nth(at).fill((groups[Number(number) - 1] ?? '').toLowerCase());
  await button(page, 'Klopt').click();
  return groups.join('-');
}

async function takeWords(page: Page): Promise<string> {
  await card(page, 'Vier woorden').click();
  await page.locator('.word').nth(3).waitFor();
  const words = (await page.locator('.word bdi').allTextContents()).join(' ');
  await button(page, 'Deze neem ik').click();
  await page.getByLabel(say('Jouw woorden'), { exact: true }).fill(words);
  await button(page, 'Klopt').click();
  return words;
}

async function start(locale: 'nl' | 'ar'): Promise<{ page: Page; words: string; code: string }> {
  const page = await open(locale);
  await button(page, 'Begin').click();
  const words = await takeWords(page);
  const code = await writeDownCode(page);
  await isOpen(page);
  return { page, words, code };
}

async function reloadLocked(page: Page): Promise<void> {
  await loadAnew(page);
  await heading(page, 'Drempel is op slot').waitFor();
}

async function tryWords(page: Page, words: string): Promise<void> {
  await page.getByLabel(say('Jouw woorden of zin')).fill(words);
  await button(page, 'Open').click();
}

async function tryWrong(page: Page, words: string): Promise<void> {
  await tryWords(page, words);
  await page.getByRole('alert').filter({ hasText: say('Dat klopt niet. Kijk goed en probeer het nog een keer.') }).waitFor();
}

it.each(['nl', 'ar'] as const)('a first start in %s leads through four words and a paper code into the app', async (locale) => {
  const { page, words } = await start(locale);
  expect(words.split(' ')).toHaveLength(4);
  await expect.poll(() => page.evaluate(() => document.documentElement.dir)).toBe(locale === 'ar' ? 'rtl' : 'ltr');
  expect(await page.evaluate(sidewaysScroll)).toBeLessThanOrEqual(0);
});

it('after a reload the app is locked until her words open it', async () => {
  const { page, words } = await start('nl');
  await reloadLocked(page);
  expect(await page.getByRole('navigation').count()).toBe(0);
  await tryWords(page, words);
  await isOpen(page);
});

it('S23 four wrong tries slow down, and a reload does not take the wait away', async () => {
  const { page, words } = await start('nl');
  await reloadLocked(page);
  for (const guess of ['een', 'twee', 'drie']) await tryWrong(page, guess);
  await page.getByRole('timer').waitFor({ state: 'detached', timeout: 10_000 });
  await tryWrong(page, 'vier');
  await reloadLocked(page);
  await page.getByRole('timer').waitFor();
  const field = page.getByLabel(say('Jouw woorden of zin'));
  await field.fill(words);
  await field.press('Enter');
  await page.getByRole('timer').waitFor({ state: 'detached', timeout: 20_000 });
  expect(await page.getByRole('navigation').count()).toBe(0);
  await tryWords(page, words);
  await isOpen(page);
});

/** One wrong character in a thirtieth of all codes looks just like two that changed places elsewhere: not one of those. */
function withSlipInGroup3(code: string): string {
  const slips = ['7', '8', '9'].filter((wrong) => wrong !== code[10]).map((wrong) => `${code.slice(0, 10)}${wrong}${code.slice(11)}`);
  return slips.find((slip) => {
    const read = parseRecoveryCode(slip);
    return !read.ok && read.error.type === 'typo' && read.error.group === 2;
  })!;
}

it('a forgotten lock opens with the paper code, which points at a slip, and gets a new lock', async () => {
  const { page, words, code } = await start('nl');
  await reloadLocked(page);
  await button(page, 'Slot vergeten?').click();
  const field = page.getByLabel(say('Code van je papier'));
  await field.fill(withSlipInGroup3(code));
  await button(page, 'Open met de code').click();
  await page.getByRole('alert').filter({ hasText: say('Kijk nog eens goed naar groep {group}.').replace('{group}', '3') }).waitFor();
  await field.fill(code.toLowerCase().replaceAll('-', ' '));
  await button(page, 'Open met de code').click();
  const newWords = await takeWords(page);
  await isOpen(page);
  await reloadLocked(page);
  await tryWrong(page, words);
  await tryWords(page, newWords);
  await isOpen(page);
});

it('without a code she can only start over, in three taps that can be taken back', async () => {
  const { page } = await start('nl');
  await reloadLocked(page);
  await button(page, 'Slot vergeten?').click();
  await button(page, 'Ik heb geen code meer').click();
  await button(page, 'Begin opnieuw').click();
  await button(page, 'Wis alles en begin opnieuw').click();
  await page.getByText(say('Tik eerst op "Ja, alles mag weg".')).waitFor();
  await page.getByText(say('Ja, alles mag weg'), { exact: true }).click();
  await button(page, 'Wis alles en begin opnieuw').click();
  await button(page, 'Begin').waitFor();
});

it('a finger that the phone copies to her account says so before it is her lock, and a short code goes beside it', async () => {
  const page = await open('nl', (page) => addFinger(page, { copied: true }));
  await button(page, 'Begin').click();
  await card(page, 'Vinger of gezicht').click();
  await button(page, 'Maak dit mijn slot').click();
  await page.getByRole('status').getByText(/Wie in dat account komt, kan het slot dan gebruiken/).waitFor();
  expect(await page.getByText(/alleen met deze telefoon/).count()).toBe(0);
  await page.getByText(say('Ja, een korte pincode'), { exact: true }).click();
  for (const field of await page.locator('.secret input').all()) await field.fill('2580');
  expect(await findQuickFaults(page)).toEqual([]);
  await button(page, 'Neem dit slot').click();
  await writeDownCode(page);
  await isOpen(page);
  await reloadLocked(page);
  await page.getByLabel(say('Pincode')).fill('2580');
  await button(page, 'Open met vinger of gezicht').click();
  await isOpen(page);
});

it('finger or face comes first where the phone can, with a PIN beside it that counts as a try', async () => {
  const page = await open('nl', addFinger);
  await button(page, 'Begin').click();
  await card(page, 'Vinger of gezicht').click();
  await page.getByText(say('Ja, een korte pincode'), { exact: true }).click();
  for (const field of await page.locator('.secret input').all()) await field.fill('2580');
  await button(page, 'Maak dit mijn slot').click();
  await writeDownCode(page);
  await isOpen(page);
  await reloadLocked(page);
  await page.getByLabel(say('Pincode')).fill('1111');
  await button(page, 'Open met vinger of gezicht').click();
  await page.getByRole('alert').filter({ hasText: say('Dat klopt niet. Kijk goed en probeer het nog een keer.') }).waitFor();
  await page.getByLabel(say('Pincode')).fill('٢٥٨٠');
  await button(page, 'Open met vinger of gezicht').click();
  await isOpen(page);
});

it('A10 words may be pasted, the eye shows them, and the browser is told to remember nothing', async () => {
  const { page, words } = await start('nl');
  await reloadLocked(page);
  const field = page.getByLabel(say('Jouw woorden of zin'));
  await expect.poll(() => field.getAttribute('type')).toBe('password');
  await expect.poll(() => field.getAttribute('autocomplete')).toBe('off');
  await field.focus();
  await page.keyboard.insertText(words);
  await button(page, 'Toon wat ik typ').click();
  await expect.poll(() => page.getByLabel(say('Jouw woorden of zin')).getAttribute('type')).toBe('text');
  await button(page, 'Open').click();
  await isOpen(page);
});

it('F40 a change of language on the lock screen keeps what was typed', async () => {
  const { page } = await start('nl');
  await reloadLocked(page);
  await page.getByLabel(say('Jouw woorden of zin')).fill('half getypt');
  await page.locator('.language[lang=ar]').click();
  await page.locator('html[dir=rtl]').waitFor();
  await expect.poll(() => page.locator('.secret input').inputValue()).toBe('half getypt');
});

it('A24 the app locks by itself after the time she set, and warns before', async () => {
  const page = await open('nl', (page) => page.clock.install());
  await button(page, 'Kijk eerst met voorbeelden').click();
  await isOpen(page);
  await page.clock.runFor('04:40');
  await page.getByRole('dialog', { name: say('Ben je er nog?') }).waitFor();
  await page.getByRole('button', { name: say('Ik ben er nog') }).click();
  await page.clock.runFor('05:30');
  await button(page, 'Open de voorbeelden').waitFor();
  await button(page, 'Open de voorbeelden').click();
  await isOpen(page);
});

async function toLockSettings(page: Page): Promise<void> {
  await page.getByRole('navigation').getByRole('button', { name: say('Ik'), exact: true }).click();
  await card(page, 'Hoe de app opengaat.').click();
  await heading(page, 'Slot en code').waitFor();
}

async function prove(page: Page, words: string): Promise<void> {
  await page.getByLabel(say('Jouw woorden of zin')).fill(words);
  await button(page, 'Verder').click();
}

const isKept = (page: Page) => page.getByRole('status').filter({ hasText: say('Klaar. Het is bewaard.') }).waitFor();

it('changing the lock asks for the old one first, and only the new one opens afterwards', async () => {
  const { page, words } = await start('nl');
  await toLockSettings(page);
  await card(page, 'Kies een ander slot').click();
  await prove(page, 'niet de mijne');
  await page.getByRole('alert').filter({ hasText: say('Dat klopt niet. Kijk goed en probeer het nog een keer.') }).waitFor();
  await prove(page, words);
  const newWords = await takeWords(page);
  await isKept(page);
  await reloadLocked(page);
  await tryWrong(page, words);
  await tryWords(page, newWords);
  await isOpen(page);
});

it('a new paper code takes the place of the old one', async () => {
  const { page, words, code } = await start('nl');
  await toLockSettings(page);
  await card(page, 'Maak een nieuwe papieren code').click();
  await prove(page, words);
  const newCode = await writeDownCode(page);
  await isKept(page);
  await reloadLocked(page);
  await button(page, 'Slot vergeten?').click();
  await page.getByLabel(say('Code van je papier')).fill(code);
  await button(page, 'Open met de code').click();
  await page.getByRole('alert').filter({ hasText: say('Dat klopt niet. Kijk goed en probeer het nog een keer.') }).waitFor();
  await page.getByLabel(say('Code van je papier')).fill(newCode);
  await button(page, 'Open met de code').click();
  await heading(page, 'Kies je slot').waitFor();
});

it('finger or face can be set beside the words and be taken away again', async () => {
  const { page, words } = await start('nl');
  await addFinger(page);
  await toLockSettings(page);
  await card(page, 'Vinger of gezicht erbij').click();
  await prove(page, words);
  await button(page, 'Maak dit mijn slot').click();
  await isKept(page);
  await card(page, 'Vinger of gezicht eraf').click();
  await prove(page, words);
  await isKept(page);
  await card(page, 'Vinger of gezicht erbij').waitFor();
});
