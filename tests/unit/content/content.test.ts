import { describe, expect, it } from 'vitest';
import { CARD_LANGUAGES, MOMENTS } from '../../../app/domain/card.ts';
import { CARDS, inLanguage, linesOf, per, readOf, shownOf } from '../../support/card-content.ts';
import { sentencesOf, wordsAndSyllables, wordsOf } from '../../support/sentences-of.ts';
import { trapsIn } from '../../support/traps-in.ts';

const MOST_WORDS = 20;
const MEAN_WORDS = 9;
const MEAN_WORDS_OF_CARD = 12.5;
const EASY = 65;
const EASY_OF_CARD = 60;
/** A measure over fewer words than these says more of one long name than of the card. */
const ENOUGH_WORDS = 12;
const DIGITS_OF_OTHERS = /[\u0660-\u0669\u06f0-\u06f9]/;
/** Numbers to call stand in one list in the app; a year or an age is no such number. */
const NUMBER_TO_CALL = /\b(?:0800|0900|088|14\d{2}|112|113|1400)\b/;
/** Ages, weeks, amounts. Smaller ones may be words in one language and digits in another. */
const numbersIn = (line: string): readonly number[] => [...new Set((line.match(/\d+/gu) ?? []).map(Number))].filter((number) => number >= 9).sort((a, b) => a - b);

const douma = (sentences: readonly string[]): number => {
  const { wordsPerSentence, syllablesPerWord } = wordsAndSyllables(sentences);
  return 206.84 - 77 * syllablesPerWord - 0.93 * wordsPerSentence;
};
const isEnough = (sentences: readonly string[]): boolean => sentences.flatMap(wordsOf).length >= ENOUGH_WORDS;

describe.each(CARD_LANGUAGES)('the cards in %s', (language) => {
  it('are all there, with the same parts as in Dutch and as many lines in each', () => {
    const shape = (parts: object | undefined): string => JSON.stringify(Object.entries(parts ?? {}).map(([part, lines]: [string, readonly string[]]) => [part, lines.length]));
    expect(CARDS.filter(({ texts }) => shape(texts[language]?.parts) !== shape(texts.nl?.parts)).map(({ id }) => id)).toEqual([]);
  });

  it('say the same ages, times and amounts as in Dutch, line by line', () => {
    const wrong = per(language, (card, text) => linesOf(text).filter((line, at) => String(numbersIn(line)) !== String(numbersIn(linesOf(card.texts.nl!)[at] ?? ''))));
    expect(wrong).toEqual([]);
  });

  it('say whether somebody who grew up with the language has read them', () => {
    expect(per(language, (_, { review }) => ((review === 'source') === (language === 'nl') ? [] : [review]))).toEqual([]);
  });

  it('show nothing that a parent hears differently', () => {
    expect(per(language, (_, text) => shownOf(text).flatMap((line) => trapsIn(language, line).map((trap) => `${trap} in "${line}"`)))).toEqual([]);
  });

  it(`have no sentence of more than ${MOST_WORDS} words, names and notes included, and ${MEAN_WORDS} or fewer on average`, () => {
    expect(per(language, (_, text) => readOf(text).flatMap(sentencesOf).filter((sentence) => wordsOf(sentence).length > MOST_WORDS))).toEqual([]);
    expect(wordsAndSyllables(inLanguage(language).flatMap(({ text }) => readOf(text).flatMap(sentencesOf))).wordsPerSentence).toBeLessThanOrEqual(MEAN_WORDS);
  });

  it(`have on no single card more than ${MEAN_WORDS_OF_CARD} words a sentence on average`, () => {
    const wrong = per(language, (_, text) => {
      const sentences = readOf(text).flatMap(sentencesOf);
      const mean = sentences.length === 0 ? 0 : wordsAndSyllables(sentences).wordsPerSentence;
      return mean > MEAN_WORDS_OF_CARD ? [mean.toFixed(1)] : [];
    });
    expect(wrong).toEqual([]);
  });

  it('write digits as 0 to 9, and no number to call', () => {
    expect(per(language, (_, text) => readOf(text).filter((line) => DIGITS_OF_OTHERS.test(line) || NUMBER_TO_CALL.test(line)))).toEqual([]);
  });
});

it('Dutch is easy by the measure of Douma: all together, each card with its note, and each card as it is shown', () => {
  expect(douma(inLanguage('nl').flatMap(({ text }) => linesOf(text).flatMap(sentencesOf)))).toBeGreaterThanOrEqual(EASY);
  const hard = per('nl', (_, text) => [readOf(text), shownOf(text)].map((lines) => lines.flatMap(sentencesOf)).filter((sentences) => isEnough(sentences) && douma(sentences) < EASY_OF_CARD).map((sentences) => douma(sentences).toFixed(0)));
  expect(hard).toEqual([]);
});

it('Arabic that is shown or said aloud has no slash for the listener to choose from', () => {
  expect(per('ar', (_, text) => shownOf(text).filter((line) => /[\p{L}\p{M}]\/[\p{L}\p{M}]/u.test(line)))).toEqual([]);
});

it('every card is checked again within a year', () => {
  expect(CARDS.filter(({ asOf, recheckBy }) => Date.parse(recheckBy) - Date.parse(asOf) > 366 * 86_400_000).map(({ id }) => id)).toEqual([]);
});

const DOORS = [
  'buurthuis', 'cjg', 'clientondersteuner', 'consultatiebureau', 'doorstroompunt', 'ggd', 'ggz', 'huisarts', 'huisartsenpost', 'jeugdstem', 'jeugdteam', 'jongerenloket', 'jongerenwerk', 'juridisch-loket', 'kinderopvang', 'kindertelefoon',
  'kraamzorg', 'leerplicht', 'logopedie', 'ouders-en-onderwijs', 'peuteropvang', 'prenataal-huisbezoek', 'raad-voor-de-kinderbescherming', 'school', 'schoolarts', 'schoolmaatschappelijk-werk', 'sociaal-raadslieden', 'svb-en-gemeente', 'veilig-thuis', 'verloskundige', 'voortgezet-onderwijs', 'wijkteam',
];

it('every place that a parent may be sent to has its card, and every moment of the work its sentences', () => {
  const ids = new Set(CARDS.map(({ id }) => id));
  expect(DOORS.filter((id) => !ids.has(id))).toEqual([]);
  expect(MOMENTS.filter((moment) => !CARDS.some((card) => card.kind === 'sentence' && card.moment === moment))).toEqual([]);
});
