import { describe, expect, it } from 'vitest';
import { readCatalog, readings } from '../support/read-catalog.ts';

const LOCALES = ['nl', 'ar', 'tr', 'pl', 'en'];
const MEAN_WORDS = 15;
const MOST_WORDS = 25;
const EASY = 60;
/** Words on buttons and tiles are no sentences, and would make long ones look shorter on average. */
const LEAST_WORDS = 4;

const wordsOf = (sentence: string): readonly string[] => sentence.match(/[\p{L}\p{N}\p{M}’'-]+/gu) ?? [];

const sentencesOf = (text: string): readonly string[] =>
  readings(text).flatMap((reading) => reading.split(/(?<=[.!?؟…:])\s+|\n+/u)).filter((sentence) => wordsOf(sentence).length >= LEAST_WORDS);

const allSentences = async (locale: string) => (await readCatalog(locale)).flatMap(({ text }) => sentencesOf(text));
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** Groups of vowels: close enough to syllables for a mean over hundreds of sentences. */
const syllablesOf = (word: string): number => Math.max(1, word.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().match(/[aeiouy]+/g)?.length ?? 1);

function wordsAndSyllables(sentences: readonly string[]): { readonly wordsPerSentence: number; readonly syllablesPerWord: number } {
  const words = sentences.flatMap(wordsOf);
  return { wordsPerSentence: words.length / sentences.length, syllablesPerWord: sum(words.map(syllablesOf)) / words.length };
}

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
