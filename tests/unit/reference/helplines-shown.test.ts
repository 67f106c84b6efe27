import { describe, expect, it } from 'vitest';
import type { Day } from '../../../app/domain/day.ts';
import { LOCALES } from '../../../app/i18n/locales.ts';
import { nightDoctor } from '../../../app/domain/night-doctor.ts';
import { callWords, CARDS_OF_NIGHT_DOCTOR, CARDS_WITH_NUMBER, EACH_REGION, recheckOf } from '../../../app/reference/helplines-shown.ts';
import { cardPage } from '../../../app/hooks/shown-page.ts';
import { CARDS, cardOf, inLanguage, shownOf } from '../../support/card-content.ts';

/** As a parent reads it, without the marks that keep a number from turning round. */
const numbersOn = (id: string, locale: (typeof LOCALES)[number]): string => callWords(id, locale).join('\n').replaceAll(/[\u2066-\u2069]/gu, '');

/** Typed by hand: what a mother needs on the card itself, because she has no app to look in. */
const NEEDED: readonly (readonly [card: string, numbers: readonly string[]])[] = [
  ['worried-about-safety', ['112', '0800-2000']],
  ['veilig-thuis', ['0800-2000', '112']],
  ['word-veilig-thuis', ['0800-2000', '112']],
  ['word-spoed', ['112']],
  ['huisartsenpost', ['112']],
  ['word-huisartsenpost', ['112']],
  ['kindertelefoon', ['0800-0432']],
  ['word-kindertelefoon', ['0800-0432']],
  ['jeugdstem', ['088-555 1000']],
  ['word-jeugdstem', ['088-555 1000']],
  ['juridisch-loket', ['0800-8020']],
  ['ouders-en-onderwijs', ['0800-5010']],
  ['not-wanting-to-live', ['113', '112']],
  ['after-sexual-violence', ['0800-0188', '112']],
  ['after-something-bad', ['0900-0101', '112']],
  ['when-to-call-the-police', ['112', '0800-2000', '0900-8844', '0800-7000']],
  ['someone-who-listens', ['088-0767 000', '0900-1450']],
  ['treated-unfairly', ['0800-0880']],
  ['question-for-the-government', ['1400']],
];

/** Also typed by hand: when it answers and what it costs, with the request to ask where we are not sure. */
const SAID_IN_DUTCH: Readonly<Record<string, readonly string[]>> = {
  'not-wanting-to-live': ['113 Zelfmoordpreventie: 113', 'Direct gevaar: 112', 'Dag en nacht.', 'Bellen is gratis.'],
  'after-sexual-violence': ['Centrum Seksueel Geweld: 0800-0188', 'Direct gevaar: 112', 'Dag en nacht.', 'Bellen is gratis.'],
  'after-something-bad': ['Slachtofferhulp Nederland: 0900-0101', 'In kantoortijd.', 'Je betaalt wat bellen altijd kost.', 'Vraag of dit nog klopt.', 'Direct gevaar: 112', 'Dag en nacht.', 'Bellen is gratis.'],
  'when-to-call-the-police': [
    'Direct gevaar: 112', 'Veilig Thuis: 0800-2000', 'Dag en nacht.', 'Bellen is gratis.', 'Politie: 0900-8844', 'Dag en nacht.', 'Je betaalt wat bellen altijd kost en een paar cent per minuut.', 'Vraag of dit nog klopt.',
    'Meld Misdaad Anoniem: 0800-7000', 'Bellen is gratis.', 'Vraag of dit nog klopt.',
  ],
  'someone-who-listens': ['De Luisterlijn: 088-0767 000', 'Dag en nacht.', 'Je betaalt wat bellen altijd kost.', 'MIND Korrelatie: 0900-1450', 'Op werkdagen.', 'Dit nummer kost geld.', 'Vraag of dit nog klopt.'],
  'treated-unfairly': ['0800-0880', 'Bellen is gratis.', 'Vraag of dit nog klopt.'],
  'question-for-the-government': ['1400', 'Op werkdagen.', 'Je betaalt het lokale tarief.', 'Vraag of dit nog klopt.'],
  'juridisch-loket': ['0800-8020', 'Vraag of dit nog klopt.'],
  kindertelefoon: ['0800-0432', 'Elke dag van 11 tot 21 uur.', 'Bellen is gratis.', 'Vraag of dit nog klopt.'],
};

it.each(Object.entries(SAID_IN_DUTCH))('%s says of each number when it answers and what it costs, and never that a call is free where we are not sure', (id, lines) => {
  expect(numbersOn(id, 'nl').split('\n')).toEqual(lines);
});

it('a card says that nobody looked for long from the day on which that is so of itself or of a line on it', () => {
  const card = (id: string, recheckBy: string) => ({ id, recheckBy: recheckBy as Day });
  expect([recheckOf(card('word-spoed', '2027-11-22')), recheckOf(card('when-to-call-the-police', '2027-11-22'))]).toEqual(['2027-05-21', '2027-05-21']);
  expect([recheckOf(card('word-spoed', '2027-01-01')), recheckOf(card('wijkteam', '2027-11-22'))]).toEqual(['2027-01-01', '2027-11-22']);
});

const EMERGENCY_NUMBER = { nl: /alarmnummer|noodnummer/i, ar: /رقم الطوارئ|برقم الطوارئ/, tr: /acil numara/i, pl: /numer(?:u|em)? alarmow/i, en: /emergency number/i };
const IN_THE_APP = { nl: /in de app/i, ar: /في التطبيق/, tr: /uygulama/i, pl: /w aplikacji/i, en: /in the app/i };

describe.each(LOCALES)('the numbers on cards in %s', (locale) => {
  it.each(NEEDED)('%s has %s, in this order, at the end of what is shown and sent', (id, numbers) => {
    const words = numbersOn(id, locale);
    // Some have their number in their name.
    expect(words.replaceAll(/^.*: /gmu, '').match(/(?<!\d)(?:11[23]|1400|0\d{2,3}-[\d ]*\d)(?!\d)/gu)).toEqual(numbers);
    const last = cardPage(cardOf(id), locale)!.parts.at(-1)!;
    expect([last.key, last.lines]).toEqual(['call', callWords(id, locale)]);
  });

  it('there are no others, and each of these is a card', () => {
    expect([...CARDS_WITH_NUMBER].sort()).toEqual(NEEDED.map(([id]) => id).sort());
    expect(CARDS.filter(({ id }) => callWords(id, locale).length > 0).map(({ id }) => id).sort()).toEqual(NEEDED.map(([id]) => id).sort());
  });

  it('no card speaks of the emergency number without giving it, or sends a parent to an app that she does not have', () => {
    const speaking = inLanguage(locale).filter(({ text }) => shownOf(text).some((line) => EMERGENCY_NUMBER[locale].test(line)));
    expect(speaking.length).toBeGreaterThanOrEqual(4);
    expect(speaking.filter(({ card }) => !/(?<!\d)112(?!\d)/u.test(numbersOn(card.id, locale))).map(({ card }) => card.id)).toEqual([]);
    expect(inLanguage(locale).filter(({ text }) => shownOf(text).some((line) => IN_THE_APP[locale].test(line))).map(({ card }) => card.id)).toEqual([]);
  });

  it('two numbers on one card say whose they are, and what they have in common is said once', () => {
    const lines = callWords('worried-about-safety', locale);
    expect(lines).toHaveLength(4);
    expect(lines[0]).toMatch(/\p{L}.*: \u2066112\u2069$/u);
    expect(lines[1]).toBe('\u2066Veilig Thuis\u2069: \u20660800-2000\u2069');
    expect(new Set(lines).size).toBe(lines.length);
  });
});

it('the number of the region is said where her organisation gave it, and only on the cards that it belongs to', () => {
  const doctor = nightDoctor({ phone: '088 123 45 67', name: 'Post Oost', asOf: '2026-11-21' })!;
  expect([...CARDS_OF_NIGHT_DOCTOR]).toEqual(['huisartsenpost', 'word-huisartsenpost']);
  for (const locale of LOCALES) {
    const [said, without] = [callWords('huisartsenpost', locale, doctor), callWords('huisartsenpost', locale)];
    expect(said).toContain('\u2066Post Oost\u2069: \u2066088\u00a0123\u00a04567\u2069');
    expect(said.map((line, at) => (line === without[at] ? '' : without[at])).filter((line) => line !== '')).toEqual([EACH_REGION[locale]]);
    expect(callWords('huisarts', locale, doctor)).toEqual(callWords('huisarts', locale));
    expect(callWords('veilig-thuis', locale, doctor)).toEqual(callWords('veilig-thuis', locale));
  }
});
