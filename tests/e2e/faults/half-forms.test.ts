import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { sidewaysScroll } from '../../support/sideways.ts';
import type { Volunteer } from '../../support/volunteer.ts';
import { type FaultPhone, type PhoneOptions } from './fault-phone.ts';
import { expectAtOther, type LivedIn, livedInPhone } from './lived-in.ts';
import { countPromises, isKept, openPromiseForm, typePromise, wordsField } from './promises.ts';
import { loadAnew } from '../../support/load-anew.ts';

let lived: LivedIn;
let phone: FaultPhone;

beforeAll(async () => { lived = await livedInPhone(); });
afterEach(() => phone.remove());
afterAll(() => lived.remove());

async function open(options?: PhoneOptions): Promise<Volunteer> {
  phone = await lived.copy();
  const her = await phone.on(options);
  await her.page.goto(lived.origin);
  await her.unlock(lived.words);
  return her;
}

/** The page goes out of sight, as when a call comes in. */
const hide = (page: Page): Promise<void> => page.evaluate(() => {
  Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => 'hidden' });
  document.dispatchEvent(new Event('visibilitychange'));
});

const expectWords = async (her: Volunteer, words: string): Promise<void> => {
  await her.page.waitForFunction((wanted) => [...document.querySelectorAll('input')].some((input) => input.value === wanted), words);
};

it('F34: twenty quick taps on save make one promise, and twenty on a new family one family', async () => {
  const her = await open();
  const tapQuickly = (dutch: string): Promise<void> => her.button(dutch).evaluate((element: HTMLElement) => { for (let tap = 0; tap < 20; tap += 1) element.click(); });
  await openPromiseForm(her, lived.nicknames[0]!);
  await typePromise(her, 'een keer');
  await tapQuickly('Bewaar de belofte');
  await isKept(her);
  expect(await countPromises(her, lived.nicknames[0]!)).toBe(1);

  await her.tab('Op weg');
  await her.button('Nieuw gezin').click();
  await her.button('Nee, ik kan dit doen').click();
  const nickname = await her.page.getByLabel(her.say('Bijnaam')).inputValue();
  for (const next of ['Verder', 'Verder']) await her.button(next).click();
  await tapQuickly('Begin de weg');
  await her.page.getByRole('heading', { level: 1, name: nickname }).waitFor();
  await her.tab('Op weg');
  await expect.poll(() => her.page.getByRole('main').getByRole('button', { name: nickname }).count()).toBe(1);
  await expectAtOther(lived, 1, lived.nicknames.length + 1);
});

it('F35: back, forward and a refresh in a half-typed form bring the words back', async () => {
  const her = await open();
  await openPromiseForm(her, lived.nicknames[0]!);
  await typePromise(her, 'half getypt');
  await her.page.goBack();
  await isKept(her);
  await her.button('Zet een belofte').click();
  await expectWords(her, 'half getypt');
  await wordsField(her).fill('half getypt en nog wat');
  await her.page.goBack();
  await isKept(her);
  // At once, before anybody could say that it was written down.
  await her.button('Zet een belofte').click();
  await expectWords(her, 'half getypt en nog wat');
  await her.page.goBack();
  await isKept(her);
  await her.page.goForward();
  await loadAnew(her.page);
  await her.unlock(lived.words);
  await openPromiseForm(her, lived.nicknames[0]!);
  await expectWords(her, 'half getypt en nog wat');
});

it('F35: a refresh in the middle of typing leads back to the same form with its words', async () => {
  const her = await open();
  await openPromiseForm(her, lived.nicknames[0]!);
  await typePromise(her, 'midden in');
  await hide(her.page);
  await her.heading('Drempel is op slot').waitFor();
  await her.unlock(lived.words);
  await her.heading('Wat is beloofd?').waitFor();
  await expectWords(her, 'midden in');
});

it('F36: hidden by a call and killed fifty milliseconds later, the words are there', async () => {
  let her = await open();
  await openPromiseForm(her, lived.nicknames[0]!);
  await typePromise(her, 'net voor het bellen');
  await hide(her.page);
  // Of the page's own time, which a busy machine shares out as well; it may have locked by then.
  await her.page.evaluate(() => new Promise<unknown>((resolve) => { setTimeout(resolve, 50, 'fifty milliseconds'); })).catch(() => 'locked before');
  await phone.kill();

  her = await phone.on();
  await her.page.goto(lived.origin);
  await her.unlock(lived.words);
  await openPromiseForm(her, lived.nicknames[0]!);
  await expectWords(her, 'net voor het bellen');
});

/** As on a phone that lacks the letters of a language: nothing to draw Arabic with. */
function withoutArabicFonts(): { readonly env: Readonly<Record<string, string>>; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'fonts-'));
  const settings = join(folder, 'fonts.conf');
  const reject = '<selectfont><rejectfont><pattern><patelt name="lang"><string>ar</string></patelt></pattern></rejectfont></selectfont>';
  writeFileSync(settings, `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><include>/etc/fonts/fonts.conf</include>${reject}</fontconfig>`);
  return { env: { FONTCONFIG_FILE: settings }, remove: () => { rmSync(folder, { recursive: true, force: true }); } };
}

it.each(['with its letters', 'without any font for it'])('F40: another language in the middle of a form, from right to left, %s, keeps every word', async (letters) => {
  const fonts = letters === 'without any font for it' ? withoutArabicFonts() : undefined;
  const her = await open(fonts && { env: fonts.env });
  await openPromiseForm(her, lived.nicknames[0]!);
  await typePromise(her, 'half getypt');
  await her.tab('Ik');
  await her.page.locator('[lang=ar]').first().click();
  await her.page.locator('html[dir=rtl]').waitFor();
  await her.page.goBack();
  await expectWords(her, 'half getypt');
  expect(await her.page.evaluate(sidewaysScroll)).toBeLessThanOrEqual(0);
  fonts?.remove();
});
