import { readings } from './read-catalog.ts';

const LEAST_WORDS = 4;

export const wordsOf = (sentence: string): readonly string[] => sentence.match(/[\p{L}\p{N}\p{M}’'-]+/gu) ?? [];

/** What is long enough to be a sentence: words on buttons and tiles would make long ones look shorter on average. */
export const sentencesOf = (text: string): readonly string[] =>
  readings(text).flatMap((reading) => reading.split(/(?<=[.!?؟…:])\s+|\n+/u)).filter((sentence) => wordsOf(sentence).length >= LEAST_WORDS);

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** Groups of vowels: close enough to syllables for a mean over hundreds of sentences. */
const syllablesOf = (word: string): number => Math.max(1, word.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().match(/[aeiouy]+/g)?.length ?? 1);

export function wordsAndSyllables(sentences: readonly string[]): { readonly wordsPerSentence: number; readonly syllablesPerWord: number } {
  const words = sentences.flatMap(wordsOf);
  return { wordsPerSentence: words.length / sentences.length, syllablesPerWord: sum(words.map(syllablesOf)) / words.length };
}
