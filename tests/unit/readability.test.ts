import { describe, expect, it } from 'vitest';
import { readCatalog } from '../support/read-catalog.ts';
import { sentencesOf, wordsAndSyllables, wordsOf } from '../support/sentences-of.ts';

const LOCALES = ['nl', 'ar', 'tr', 'pl', 'en'];
const MEAN_WORDS = 15;
const MOST_WORDS = 25;
const EASY = 60;

const allSentences = async (locale: string) => (await readCatalog(locale)).flatMap(({ text }) => sentencesOf(text));
describe.each(LOCALES)('%s', (locale) => {
  it(`no sentence is longer than ${MOST_WORDS} words`, async () => {
    const long = (await allSentences(locale)).filter((sentence) => wordsOf(sentence).length > MOST_WORDS);
    expect(long).toEqual([]);
  });

  it(`sentences have ${MEAN_WORDS} words or fewer on average`, async () => {
    expect(wordsAndSyllables(await allSentences(locale)).wordsPerSentence).toBeLessThanOrEqual(MEAN_WORDS);
  });
});

it('Dutch is easy by the measure of Douma', async () => {
  const { wordsPerSentence, syllablesPerWord } = wordsAndSyllables(await allSentences('nl'));
  expect(206.84 - 77 * syllablesPerWord - 0.93 * wordsPerSentence).toBeGreaterThanOrEqual(EASY);
});

it('English is easy by the measure of Flesch', async () => {
  const { wordsPerSentence, syllablesPerWord } = wordsAndSyllables(await allSentences('en'));
  expect(206.835 - 84.6 * syllablesPerWord - 1.015 * wordsPerSentence).toBeGreaterThanOrEqual(EASY);
});

it('counts each plural form as a sentence of its own', () => {
  expect(sentencesOf('{n, plural, one {Je hebt # weg voor je.} other {Je hebt # wegen voor je.}}')).toEqual(['Je hebt x weg voor je.', 'Je hebt x wegen voor je.']);
});
