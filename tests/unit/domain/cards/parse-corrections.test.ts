import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { CardLanguage } from '../../../../app/domain/card.ts';
import { changeLine, correctedCard, type Corrections, foundRight, privacyMark, writeCorrections } from '../../../../app/domain/corrections.ts';
import { joinCorrections, MOST_CORRECTION_BYTES, parseCorrections } from '../../../../app/domain/parse-corrections.ts';
import { appWords } from '../../../../app/features/cards/app-words.ts';
import { awaitsPrivacy } from '../../../../app/features/cards/privacy-words.ts';
import { awaiting } from '../../../../app/features/cards/review-form.ts';
import { CARDS, cardOf } from '../../../support/card-content.ts';

const ALL = [...appWords.map(({ card }) => card), ...CARDS];
const consent = appWords.find(({ card }) => card.id === 'app-consent')!.card;
const says = cardOf('who-says-yes');
const file = (cards: object, over: object = {}): string => JSON.stringify({ type: 'drempel-corrections', version: 1, language: 'pl', cards, ...over });
const looked: Corrections = {
  'who-says-yes': changeLine(says, 'pl', changeLine(says, 'pl', undefined, 'title', 'Kto mówi tak?'), { part: 'answer', line: 1 }, 'Nowa linia.'),
  cjg: foundRight(cardOf('cjg'), 'pl', undefined), 'app-consent': foundRight(consent, 'pl', undefined),
};

it('what one reviewer handed on is read back as she left it, for the language or for privacy', () => {
  expect(parseCorrections(writeCorrections('pl', looked), ALL)).toEqual({ ok: true, value: { language: 'pl', by: 'language', corrections: looked } });
  const read = parseCorrections(writeCorrections('nl', { 'word-bsn': { isRight: true } }, ALL), ALL);
  expect(read).toEqual({ ok: true, value: { language: 'nl', by: 'privacy', corrections: { 'word-bsn': { isRight: true, mark: privacyMark(cardOf('word-bsn'), 'nl') } } } });
  for (const language of ['nl', 'ar', 'tr', 'pl', 'en'] as const) {
    const every = Object.fromEntries(awaiting(ALL, 'privacy', language).map((card) => [card.id, foundRight(card, language, undefined)]));
    expect(parseCorrections(writeCorrections(language, every, ALL), ALL)).toMatchObject({ ok: true, value: { by: 'privacy', language } });
  }
});

it.each<readonly [string, string, object]>([
  ['that is no file of ours', 'hello', { type: 'unreadable' }],
  ['of cards', JSON.stringify({ type: 'drempel-cards', version: 1, cards: [] }), { type: 'unreadable' }],
  ['in a language that the cards do not have', file(looked, { language: 'fr' }), { type: 'unreadable' }],
  ['from a newer app', file(looked, { version: 2 }), { type: 'newer-version' }],
  ['that is too large', ' '.repeat(MOST_CORRECTION_BYTES + 1), { type: 'too-big' }],
  ['in which nothing was looked at', file({}), { type: 'empty' }],
  ['of a card that is not there', file({ ...looked, 'no-such-card': { isRight: true } }), { type: 'unknown-card', name: 'no-such-card' }],
  ['of a card with a hostile name', file({ __proto__x: { isRight: true } }), { type: 'unknown-card' }],
  ['with fewer lines than the card has', file({ 'who-says-yes': { parts: { answer: ['Eén'] } } }), { type: 'bad-correction', name: 'who-says-yes' }],
  ['with a part that the card does not have', file({ 'who-says-yes': { parts: { constructor: [] } } }), { type: 'bad-correction', name: 'who-says-yes' }],
  ['with hidden signs', file({ cjg: { title: 'CJG\u202e' } }), { type: 'bad-correction', name: 'cjg' }],
  ['with words that are too long', file({ cjg: { title: 'x'.repeat(81) } }), { type: 'bad-correction', name: 'cjg' }],
  ['with a field that is no correction', file({ cjg: { isRight: true, source: 'mij' } }), { type: 'bad-correction', name: 'cjg' }],
  ['with a card of which nothing was said', file({ cjg: {} }), { type: 'bad-correction', name: 'cjg' }],
  ['of other words than the app says now', file({ 'app-consent': { isRight: true, mark: 1, was: ['Tak'] } }), { type: 'other-words', name: 'app-consent' }],
  ['read for privacy in other words', file({ cjg: { isRight: true, mark: 1 } }, { type: 'drempel-privacy-corrections' }), { type: 'other-words', name: 'cjg' }],
])('a file %s is refused as a whole, and by name', (_, text, error) => {
  expect(parseCorrections(text, ALL)).toMatchObject({ ok: false, error });
});

it('never throws, however it was damaged', () => {
  const good = writeCorrections('pl', looked);
  fc.assert(fc.property(fc.nat(good.length - 1), fc.string({ maxLength: 3 }), (at, scrap) => { parseCorrections(good.slice(0, at) + scrap + good.slice(at + scrap.length), ALL); }), { numRuns: 500 });
  fc.assert(fc.property(fc.json(), (text) => { parseCorrections(text, ALL); parseCorrections(file({ cjg: JSON.parse(text) }), ALL); }), { numRuns: 500 });
});

it('what was looked at here stays where a file says something else, and is named', () => {
  const here: Corrections = { cjg: { title: 'Mój tytuł' }, wijkteam: { isRight: true } };
  const { joined, taken, kept } = joinCorrections(here, { cjg: { isRight: true }, wijkteam: { isRight: true, mark: 3 }, gezin: { isRight: true } });
  expect([taken, kept]).toEqual([['wijkteam', 'gezin'], ['cjg']]);
  expect(joined).toEqual({ cjg: { title: 'Mój tytuł' }, wijkteam: { isRight: true, mark: 3 }, gezin: { isRight: true } });
});

it('a card is shown and printed as it was corrected', () => {
  const { pl } = correctedCard(says, 'pl', looked['who-says-yes']).texts;
  expect([pl?.title, pl?.parts.answer?.[0], pl?.parts.answer?.[1]]).toEqual(['Kto mówi tak?', says.texts.pl!.parts.answer![0], 'Nowa linia.']);
  expect(correctedCard(says, 'pl', { isRight: true })).toBe(says);
});

it('what waits for privacy changes with any word of the card or of its Dutch, and not with those of another language', () => {
  const mark = (language: CardLanguage, change: CardLanguage) => privacyMark({ ...says, texts: { ...says.texts, [change]: { ...says.texts[change]!, note: 'Anders.' } } }, language);
  expect(mark('pl', 'pl')).not.toBe(privacyMark(says, 'pl'));
  expect(mark('pl', 'nl')).not.toBe(privacyMark(says, 'pl'));
  expect(mark('pl', 'tr')).toBe(privacyMark(says, 'pl'));
  expect(awaitsPrivacy(ALL, 'nl').map(({ id }) => id)).toEqual(expect.arrayContaining(['app-consent', 'who-says-yes', 'word-bsn']));
  expect(awaitsPrivacy(ALL, 'nl').length).toBeGreaterThan(20);
});
