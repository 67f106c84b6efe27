import { describe, expect, it } from 'vitest';
import { readContent } from '../../../scripts/vite/read-content.ts';
import type { Card, CardLanguage, CardText } from '../../../app/domain/card.ts';
import { CARD_LANGUAGES, MOMENTS } from '../../../app/domain/card.ts';
import { repositoryPath } from '../../support/paths.ts';
import { sentencesOf, wordsAndSyllables, wordsOf } from '../../support/sentences-of.ts';
import { trapsIn } from '../../support/traps-in.ts';

const MOST_WORDS = 22;
const MEAN_WORDS = 12;
const EASY = 65;
const DIGITS_OF_OTHERS = /[\u0660-\u0669\u06f0-\u06f9]/;
/** Numbers to call stand in one list in the app; a year or an age is no such number. */
const NUMBER_TO_CALL = /\b(?:0800|0900|088|14\d{2}|112|113|1400)\b/;

const cards = readContent(repositoryPath('content'));
const linesOf = (text: CardText): readonly string[] => Object.values(text.parts).flat();
const shownOf = (text: CardText): readonly string[] => [text.title, ...linesOf(text)];
const inLanguage = (language: CardLanguage) => cards.flatMap((card) => (card.texts[language] ? [{ card, text: card.texts[language] }] : []));
const per = (found: (card: Card, text: CardText) => readonly string[], language: CardLanguage) => inLanguage(language).flatMap(({ card, text }) => found(card, text).map((fault) => `${card.id}: ${fault}`));

describe.each(CARD_LANGUAGES)('the cards in %s', (language) => {
  it('are all there, with the same parts as in Dutch', () => {
    const wrong = cards.filter(({ texts }) => JSON.stringify(Object.keys(texts[language]?.parts ?? {})) !== JSON.stringify(Object.keys(texts.nl?.parts ?? {}))).map(({ id }) => id);
    expect(wrong).toEqual([]);
  });

  it('say whether somebody who grew up with the language has read them', () => {
    expect(per((_, { review }) => ((review === 'source') === (language === 'nl') ? [] : [review]), language)).toEqual([]);
  });

  it('show nothing that a parent hears differently', () => {
    expect(per((_, text) => shownOf(text).flatMap((line) => trapsIn(language, line).map((trap) => `${trap} in "${line}"`)), language)).toEqual([]);
  });

  it(`have no line of more than ${MOST_WORDS} words, and ${MEAN_WORDS} or fewer on average`, () => {
    expect(per((_, text) => linesOf(text).flatMap(sentencesOf).filter((line) => wordsOf(line).length > MOST_WORDS), language)).toEqual([]);
    const { wordsPerSentence } = wordsAndSyllables(inLanguage(language).flatMap(({ text }) => linesOf(text).flatMap(sentencesOf)));
    expect(wordsPerSentence).toBeLessThanOrEqual(MEAN_WORDS);
  });

  it('write digits as 0 to 9, and no number to call', () => {
    expect(per((_, text) => [...shownOf(text), text.note ?? ''].filter((line) => DIGITS_OF_OTHERS.test(line) || NUMBER_TO_CALL.test(line)), language)).toEqual([]);
  });
});

it('Dutch is easy by the measure of Douma', () => {
  const { wordsPerSentence, syllablesPerWord } = wordsAndSyllables(inLanguage('nl').flatMap(({ text }) => linesOf(text).flatMap(sentencesOf)));
  expect(206.84 - 77 * syllablesPerWord - 0.93 * wordsPerSentence).toBeGreaterThanOrEqual(EASY);
});

it('every card is checked again within a year', () => {
  expect(cards.filter(({ asOf, recheckBy }) => Date.parse(recheckBy) - Date.parse(asOf) > 366 * 86_400_000).map(({ id }) => id)).toEqual([]);
});

it('every barrier leads to an explanation', () => {
  expect(cards.filter(({ kind, leadsTo }) => kind === 'barrier' && leadsTo.length === 0).map(({ id }) => id)).toEqual([]);
});

const DOORS = [
  'buurthuis', 'cjg', 'clientondersteuner', 'consultatiebureau', 'doorstroompunt', 'ggd', 'ggz', 'huisarts', 'huisartsenpost', 'jeugdstem', 'jeugdteam', 'jongerenloket', 'jongerenwerk', 'juridisch-loket', 'kinderopvang', 'kindertelefoon',
  'kraamzorg', 'leerplicht', 'logopedie', 'ouders-en-onderwijs', 'peuteropvang', 'prenataal-huisbezoek', 'raad-voor-de-kinderbescherming', 'school', 'schoolarts', 'schoolmaatschappelijk-werk', 'sociaal-raadslieden', 'svb-en-gemeente', 'veilig-thuis', 'verloskundige', 'voortgezet-onderwijs', 'wijkteam',
];

it('every place that a parent may be sent to has its card, every moment of the work its sentences, and none of the words is lost', () => {
  const ids = new Set(cards.map(({ id }) => id));
  expect(DOORS.filter((id) => !ids.has(id))).toEqual([]);
  expect(MOMENTS.filter((moment) => !cards.some((card) => card.kind === 'sentence' && card.moment === moment))).toEqual([]);
  expect(cards.filter(({ kind }) => kind === 'word').length).toBeGreaterThanOrEqual(103);
});

it.each(CARD_LANGUAGES)('who says yes to help at which age is right in %s: under 12, 12 to 15, 16 and over', (language) => {
  const [under, between, from] = cards.find(({ id }) => id === 'who-says-yes')!.texts[language]!.parts.answer!;
  expect([under, between, from].map((line) => (line!.match(/\d+/gu) ?? []).map(Number))).toEqual([[12], expect.arrayContaining([12, 15]), [16]]);
});
