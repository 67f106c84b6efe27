import { expect, it } from 'vitest';
import { findCards, toCardEntry } from '../../../app/domain/find-cards.ts';
import { HELPLINES } from '../../../app/reference/helplines.ts';
import { callWords } from '../../../app/reference/helplines-shown.ts';
import { CARDS } from '../../support/card-content.ts';

const entries = CARDS.map(toCardEntry);
/** What fits on the screen before anything more is asked for. */
const AT_FIRST = 5;
const first = (query: string): readonly string[] => findCards(entries, query).slice(0, AT_FIRST).map(({ id }) => id);

/** What a mother or a volunteer types, in her own words and script. */
const TYPED: Readonly<Record<string, readonly string[]>> = {
  'not-wanting-to-live': ['113', 'zelfmoord', 'Zelfdoding', 'niet meer leven', 'dood willen', 'انتحار', 'الانتحار', 'أريد أن أموت', 'intihar', 'yasamak istemiyorum', 'samobojstwo', 'nie chcę żyć', 'suicide', 'want to die'],
  'after-sexual-violence': ['csg', 'centrum seksueel geweld', 'verkracht', 'aangerand', 'اغتصاب', 'الاغتصاب', 'تحرش', 'tecavuz', 'taciz', 'gwalt', 'molestowanie', 'rape', 'sexual assault'],
  'someone-who-listens': ['luisterlijn', 'korrelatie', 'mind korrelatie', 'praten', 'eenzaam', 'luister', 'وحيدة', 'فضفضة', 'yalnızım', 'dertlesmek', 'samotna', 'samotnosc', 'lonely', 'telefon zaufania'],
  'after-something-bad': ['slachtofferhulp', 'slachtoffer', 'diefstal', 'ضحية', 'سرقة', 'magdur', 'hırsızlık', 'ofiara', 'kradzież', 'victim'],
  'when-to-call-the-police': ['112', 'politie', 'meld misdaad', 'misdaad', 'anoniem', 'شرطة', 'polis', 'policja', 'police'],
  'treated-unfairly': ['discriminatie', 'racisme', 'hoofddoek', 'تمييز', 'عنصرية', 'ayrimcilik', 'ırkçılık', 'dyskryminacja', 'rasizm', 'racism'],
  'question-for-the-government': ['1400', 'rijksoverheid', 'overheid', 'حكومة', 'devlet', 'rząd', 'government'],
};

it.each(Object.entries(TYPED).flatMap(([id, queries]) => queries.map((query) => [query, id] as const)))('whoever types "%s" among the cards sees %s without asking for more', (query, id) => {
  expect(first(query)).toContain(id);
});

/** Why a line is on no card; everything else that can be called must be. */
const ON_NO_CARD: Readonly<Record<string, string>> = {};

const cardsGiving = (display: string): readonly string[] => CARDS.filter(({ id }) => callWords(id, 'nl').some((line) => line.endsWith(`\u2066${display}\u2069`))).map(({ id }) => id);

it('every line that can be called stands on a card that is found by its name, or says here why not', () => {
  // All but the doctor of each region.
  const called = HELPLINES.flatMap(({ id, name, number }) => (number && !(id in ON_NO_CARD) ? [{ id, name, display: number.display }] : []));
  expect(called).toHaveLength(HELPLINES.length - 1 - Object.keys(ON_NO_CARD).length);
  expect(called.filter(({ display }) => cardsGiving(display).length === 0).map(({ id }) => id)).toEqual([]);
  const lost = called.filter(({ name, display }) => !first(name).some((card) => cardsGiving(display).includes(card)));
  expect(lost.map(({ id }) => id)).toEqual([]);
});

it('a number among the words to find a card by is one that the card gives', () => {
  const NUMBER = /^(?:\d{3,4}|0\d{2,3}-[\d ]+)$/u;
  const numbers = CARDS.flatMap(({ id, texts }) => Object.values(texts).flatMap(({ also }) => also.filter((word) => NUMBER.test(word)).map((word) => [id, word] as const)));
  expect(numbers.length).toBeGreaterThanOrEqual(4);
  expect(numbers.filter(([id, word]) => !cardsGiving(word).includes(id))).toEqual([]);
});
