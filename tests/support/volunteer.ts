import { readFileSync } from 'node:fs';
import { formatter } from '@lingui/format-po';
import type { Page } from 'playwright-core';
import { repositoryPath } from './paths.ts';
import { catalogPaths } from './read-catalog.ts';

export type TestLocale = 'nl' | 'ar' | 'tr' | 'pl' | 'en';

/** The words of a language by their Dutch, so that a journey reads the same in every language. */
export async function wordsOf(locale: TestLocale): Promise<(dutch: string) => string> {
  const texts = new Map<string, string>();
  for (const path of catalogPaths(locale)) {
    const parsed = await formatter().parse(readFileSync(repositoryPath(path), 'utf8'), { locale, sourceLocale: 'nl', filename: path });
    for (const [id, { message = id, translation }] of Object.entries(parsed)) texts.set(message, translation || message);
  }
  return (dutch) => texts.get(dutch) ?? dutch;
}

/** Her hands: every act as she does it, by the words on the screen. */
export interface Volunteer {
  readonly page: Page;
  /** What the app speaks to her. */
  readonly locale: TestLocale;
  readonly say: (dutch: string) => string;
  readonly button: (dutch: string) => ReturnType<Page['getByRole']>;
  readonly heading: (dutch: string) => ReturnType<Page['getByRole']>;
  readonly field: (dutch: string) => ReturnType<Page['getByLabel']>;
  /** A sentence with a `{name}` in it, whatever is filled in there. */
  readonly like: (dutch: string) => RegExp;
  readonly choose: (dutch: string) => Promise<void>;
  readonly tab: (dutch: 'Vandaag' | 'Op weg' | 'Kaarten' | 'Postvak' | 'Korte lijnen' | 'Ik') => Promise<void>;
  /** Language, four words, code on paper; ends on Today, or where a link leads to. Gives the words and the code. */
  readonly start: (address: string, endsAt?: string) => Promise<{ readonly words: string; readonly code: string }>;
  /** The quick way in: invented families behind a public word. Ends on Today. That it is practice she has heard: she goes on where it is said. */
  readonly openExample: (origin: string) => Promise<void>;
  readonly unlock: (words: string) => Promise<void>;
  /** On from what was shown in front of the lock, through the lock, to where she was. */
  readonly backIn: () => Promise<void>;
  /** A family under its offered nickname; ends on its road. Gives the nickname. */
  readonly newFamily: () => Promise<string>;
  readonly openStep: (dutch: string) => Promise<void>;
}

const literally = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');

export async function writeDownCode({ page, button }: Pick<Volunteer, 'page' | 'button'>): Promise<string> {
  await button('Ik heb de code opgeschreven').waitFor();
  const groups = await page.locator('.group').evaluateAll((items) => items.map((item) => item.lastChild?.textContent ?? ''));
  await button('Ik heb de code opgeschreven').click();
  const asked = await page.locator('.group-label .group-number').allTextContents();
  for (const [at, number] of asked.entries()) await page.locator('.group-input').nth(at).fill(groups[Number(number) - 1] ?? '');
  await button('Klopt').click();
  return groups.join('-');
}

export async function createVolunteer(page: Page, locale: TestLocale = 'nl'): Promise<Volunteer> {
  const say = await wordsOf(locale);
  const button = (dutch: string) => page.getByRole('button', { name: say(dutch), exact: true });
  const heading = (dutch: string) => page.getByRole('heading', { level: 1, name: say(dutch), exact: true });
  const field = (dutch: string) => page.getByLabel(say(dutch), { exact: true });
  const like = (dutch: string) => new RegExp(`^${say(dutch).split(/\{\w+\}/).map(literally).join('.*')}$`, 'su');
  const choose = (dutch: string) => page.locator('label.choice', { hasText: say(dutch) }).first().click();
  const tab: Volunteer['tab'] = (dutch) => page.getByRole('navigation').getByRole('button', { name: say(dutch), exact: true }).click();
  const chooseLanguage = async (origin: string): Promise<void> => {
    await page.goto(origin);
    const language = page.locator(`button[lang=${locale}]`);
    const welcome = heading('Samen over de drempel');
    await language.or(welcome).first().waitFor();
    // A phone that began anew knows it.
    if (await language.isVisible()) await language.click();
    await welcome.waitFor();
  };
  let known: string | undefined;
  const unlock = async (words: string): Promise<void> => {
    await page.getByLabel(say('Jouw woorden of zin')).fill(words);
    await button('Open').click();
    await page.getByRole('navigation').waitFor();
  };
  return {
    page, locale, say, button, heading, field, like, choose, tab, unlock,
    start: async (address, endsAt = 'Vandaag') => {
      await chooseLanguage(address);
      await button('Begin').click();
      await page.getByRole('main').getByRole('button', { name: say('Vier woorden') }).click();
      await page.locator('.word').nth(3).waitFor();
      const words = (await page.locator('.word bdi').allTextContents()).join(' ');
      await button('Deze neem ik').click();
      await page.getByLabel(say('Jouw woorden'), { exact: true }).fill(words);
      await button('Klopt').click();
      const code = await writeDownCode({ page, button });
      await heading(endsAt).waitFor();
      known = words;
      return { words, code };
    },
    openExample: async (origin) => {
      await chooseLanguage(origin);
      await button('Kijk eerst met voorbeelden').click();
      await heading('Vandaag').waitFor();
      await page.addLocatorHandler(button('Oefen verder'), (goOn) => goOn.click());
    },
    backIn: async () => {
      await button('Verder in de app').click();
      if (known) return unlock(known);
      await button('Open de voorbeelden').click();
      await page.getByRole('navigation').waitFor();
    },
    newFamily: async () => {
      await tab('Op weg');
      await button('Nieuw gezin').click();
      await button('Nee, ik kan dit doen').click();
      const nickname = await page.getByLabel(say('Bijnaam')).inputValue();
      for (const next of ['Verder', 'Verder', 'Begin de weg']) await button(next).click();
      await page.getByRole('heading', { level: 1, name: nickname }).waitFor();
      return nickname;
    },
    openStep: async (dutch) => {
      await page.locator('.station-button', { hasText: say(dutch) }).first().click();
      await heading(dutch).waitFor();
    },
  };
}
