import { describe, expect, it } from 'vitest';
import { CARD_LANGUAGES } from '../../../app/domain/card.ts';
import { trapsIn } from '../../support/traps-in.ts';
import { CARDS, cardOf, per } from '../../support/card-content.ts';

// What no parent sees and what the volunteer cannot do without: the note behind a word, what not to say, and the other words
// and sounds that it is found by.

/** The least there is of each; a word that falls away takes its trap along. */
const NOT_TO_SAY = { nl: 58, ar: 66, tr: 78, pl: 104, en: 55 };

const words = CARDS.filter(({ kind }) => kind === 'word');

describe.each(CARD_LANGUAGES)('in %s', (language) => {
  it('every card has a note where the Dutch one has, and every word has one', () => {
    expect(CARDS.filter(({ kind, texts }) => (kind === 'word' || texts.nl?.note) && !texts[language]?.note).map(({ id }) => id)).toEqual([]);
  });

  it('every word is found by at least one other word', () => {
    expect(words.filter(({ texts }) => (texts[language]?.also.length ?? 0) === 0).map(({ id }) => id)).toEqual([]);
  });

  it('what is not to be said is the title of no such card, and none of it fell away', () => {
    expect(per(language, (card, text) => text.notSay.filter((word) => card.texts[language]?.title === word))).toEqual([]);
    expect(CARDS.flatMap(({ texts }) => texts[language]?.notSay ?? []).length).toBeGreaterThanOrEqual(NOT_TO_SAY[language]);
  });
});

it('the trap that most scares a mother away is warned of by name', () => {
  expect(cardOf('word-aanmelden').texts.pl?.notSay).toContain('zgłoszenie');
  expect(trapsIn('pl', 'zgłoszenie')).not.toEqual([]);
});

/** For which ages each place is; one without ages is for everybody. Copied out, so that a place lost for an age is noticed. */
const AGES: Readonly<Record<string, string>> = {
  cjg: 'expecting 0-1 1-4 4-12 12-16 16-18 18-23',
  wijkteam: 'expecting 0-1 1-4 4-12 12-16 16-18 18-23',
  jeugdteam: '0-1 1-4 4-12 12-16 16-18',
  consultatiebureau: '0-1 1-4',
  ggd: 'expecting 0-1 1-4 4-12 12-16 16-18 18-23',
  schoolarts: '4-12 12-16 16-18',
  huisarts: 'expecting 0-1 1-4 4-12 12-16 16-18 18-23',
  huisartsenpost: 'expecting 0-1 1-4 4-12 12-16 16-18 18-23',
  school: '4-12 12-16 16-18',
  'voortgezet-onderwijs': '12-16 16-18 18-23',
  'schoolmaatschappelijk-werk': '4-12 12-16 16-18',
  kinderopvang: '0-1 1-4 4-12',
  peuteropvang: '1-4',
  buurthuis: 'expecting 0-1 1-4 4-12 12-16 16-18 18-23',
  jongerenwerk: '4-12 12-16 16-18 18-23',
  clientondersteuner: '',
  jeugdstem: '0-1 1-4 4-12 12-16 16-18',
  verloskundige: 'expecting 0-1',
  kraamzorg: 'expecting 0-1',
  'prenataal-huisbezoek': 'expecting',
  logopedie: '1-4 4-12 12-16',
  ggz: '4-12 12-16 16-18 18-23',
  jongerenloket: '16-18 18-23',
  'sociaal-raadslieden': '',
  'svb-en-gemeente': 'expecting 0-1 1-4 4-12 12-16 16-18 18-23',
  'juridisch-loket': '',
  'ouders-en-onderwijs': '4-12 12-16 16-18',
  kindertelefoon: '4-12 12-16 16-18',
  leerplicht: '4-12 12-16 16-18',
  doorstroompunt: '12-16 16-18 18-23',
  'veilig-thuis': '',
  'raad-voor-de-kinderbescherming': '0-1 1-4 4-12 12-16 16-18',
};

it('each place is for the ages that it was looked up for', () => {
  expect(Object.fromEntries(CARDS.filter(({ kind }) => kind === 'door').map(({ id, ages }) => [id, ages.join(' ')]))).toEqual(AGES);
});
