import { describe, expect, it } from 'vitest';
import { CARD_LANGUAGES } from '../../../app/domain/card.ts';
import { HELPLINES, helplineOf } from '../../../app/reference/helplines.ts';
import { ADVICE_NUMBER, EMERGENCY_NUMBER } from '../../../app/reference/urgent-numbers.ts';
import { readHelplines } from '../../../scripts/vite/read-helplines.ts';
import { repositoryPath } from '../../support/paths.ts';
import { readCatalog } from '../../support/read-catalog.ts';
import { sentencesOf, wordsAndSyllables, wordsOf } from '../../support/sentences-of.ts';
import { trapsIn } from '../../support/traps-in.ts';
// @ts-expect-error: a plain script without types
import { readImports as read } from '../../../scripts/read-imports.mjs';

const readImports = read as (root: string, file: string) => { readonly imports: readonly { readonly to: string; readonly typeOnly: boolean; readonly eager: boolean }[] };

const purposesIn = (language: (typeof CARD_LANGUAGES)[number]): readonly string[] => HELPLINES.map(({ texts }) => texts[language].purpose);

it('the app says exactly the lines of the files', () => {
  expect(HELPLINES).toEqual(JSON.parse(JSON.stringify(readHelplines(repositoryPath('content')))));
  expect(HELPLINES.length).toBeGreaterThanOrEqual(16);
});

it('no two lines of a group stand in one place', () => {
  expect(new Set(HELPLINES.map(({ group, place }) => `${group} ${place}`)).size).toBe(HELPLINES.length);
});

describe.each(CARD_LANGUAGES)('what a line is for, in %s', (language) => {
  it('says nothing that a parent hears differently, in short sentences and with the digits 0 to 9', () => {
    const purposes = purposesIn(language);
    expect(purposes.flatMap((purpose) => trapsIn(language, purpose).map((trap) => `${trap} in "${purpose}"`))).toEqual([]);
    expect(purposes.flatMap(sentencesOf).filter((sentence) => wordsOf(sentence).length > 20)).toEqual([]);
    expect(wordsAndSyllables(purposes.flatMap(sentencesOf)).wordsPerSentence).toBeLessThanOrEqual(9);
    expect(purposes.filter((purpose) => /[\u0660-\u0669\u06f0-\u06f9]|[\p{L}\p{M}]\/[\p{L}\p{M}]/u.test(purpose))).toEqual([]);
  });

  it('names the same ages and days as in Dutch, and no number to call', () => {
    const numbersIn = (purpose: string): string => [...new Set(purpose.match(/\d+/gu))].sort().join();
    expect(HELPLINES.filter(({ texts }) => numbersIn(texts[language].purpose) !== numbersIn(texts.nl.purpose)).map(({ id }) => id)).toEqual([]);
    expect(purposesIn(language).filter((purpose) => /\d{3}/u.test(purpose))).toEqual([]);
  });

  it('is the same for 112 and Veilig Thuis where the first screen says it without any other file', async () => {
    const said = new Map((await readCatalog(language)).map(({ source, text }) => [source, text]));
    for (const id of ['112', 'veilig-thuis'] as const) {
      const { nl, [language]: own } = helplineOf(id).texts;
      expect(said.get(nl.purpose), `locales/first/${language}.po, ${id}`).toBe(own.purpose);
    }
  });
});

it('112 and Veilig Thuis have the same number in the first screen, which needs no other file', () => {
  expect([EMERGENCY_NUMBER, ADVICE_NUMBER]).toEqual([helplineOf('112').number, helplineOf('veilig-thuis').number]);
});

it('the first screen carries those two along and loads no list of lines', () => {
  const found = new Set<string>();
  const waiting = ['app/main.ts'];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (found.has(file)) continue;
    found.add(file);
    waiting.push(...readImports(repositoryPath('.'), file).imports.filter(({ to, typeOnly, eager }) => eager && !typeOnly && /^app\/.*\.tsx?$/.test(to)).map(({ to }) => to));
  }
  expect(found).toContain('app/reference/urgent-numbers.ts');
  expect([...found].filter((file) => file.startsWith('app/reference/helplines'))).toEqual([]);
});
