import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Card } from '../../../../app/domain/card.ts';
import { MOST_CARD_FILE_BYTES, MOST_OWN_CARDS, parseCardFile, writeCardFile } from '../../../../app/domain/card-file.ts';
import { nightDoctor } from '../../../../app/domain/night-doctor.ts';
import { openingHours } from '../../../../app/domain/opening-hours.ts';
import { parseCard } from '../../../../app/domain/parse-card.ts';
import { toRawCard } from '../../../../app/domain/raw-card.ts';
import { readContent } from '../../../../scripts/vite/read-content.ts';
import { repositoryPath } from '../../../support/paths.ts';

const cards = readContent(repositoryPath('content'));
const none = new Set<string>();
const own = (id: string): Card => ({ ...cards.find(({ kind }) => kind === 'fact')!, id, leadsTo: [] });
const OPEN = openingHours([{ days: [2, 4], from: '10:00', to: '12:30' }])!;
const file = (raw: unknown, beside: object = {}): string => JSON.stringify({ type: 'drempel-cards', version: 1, cards: raw, ...beside });

describe('a file of cards', () => {
  it('brings back every card that ships with the app, word for word', () => {
    for (const card of cards) expect(parseCard(toRawCard(card))).toEqual({ ok: true, value: card });
    expect(parseCardFile(writeCardFile(cards.slice(0, 150).map((card) => ({ card }))), none)).toEqual({ ok: true, value: { cards: cards.slice(0, 150), recordings: [], hours: new Map() } });
  });

  it.each<readonly [string, string, object]>([
    ['that is no file of ours', 'hello', { type: 'unreadable' }],
    ['of another kind', JSON.stringify({ type: 'backup', version: 1, cards: [] }), { type: 'unreadable' }],
    ['from a newer app', JSON.stringify({ type: 'drempel-cards', version: 2, cards: [] }), { type: 'newer-version' }],
    ['without a card', file([]), { type: 'empty' }],
    ['with too many', file(Array.from({ length: MOST_OWN_CARDS + 1 }, () => 1)), { type: 'too-many' }],
    ['that is too large', ' '.repeat(MOST_CARD_FILE_BYTES + 1), { type: 'too-big' }],
    ['with one bad card', file([toRawCard(own('eigen-a')), { ...toRawCard(own('eigen-b')), nl: { review: 'source', title: 'Inloop\u202e', answer: ['Ja.'] } }]), { type: 'bad-card', name: 'Inloop', fault: { at: 'nl.title', fault: 'hidden-signs' } }],
    ['with a card without a name', file([{ kind: 'fact' }]), { type: 'bad-card', name: '1', fault: { at: 'id', fault: 'missing' } }],
    ['with a number that is none', file([toRawCard(own('eigen-a'))], { nightDoctor: { phone: 'bel mij', asOf: '2026-11-22' } }), { type: 'bad-doctor' }],
    ['with a number that is somebody\'s own', file([], { nightDoctor: { phone: '0612345678', asOf: '2026-11-22' } }), { type: 'bad-doctor' }],
    ['with a number that says more', file([], { nightDoctor: { phone: '088 123 45 67', asOf: '2026-11-22', family: 'Citroen' } }), { type: 'bad-doctor' }],
    ['with a number that is nothing', file([toRawCard(own('eigen-a'))], { nightDoctor: null }), { type: 'bad-doctor' }],
    ['with hours of a card that is not in it', file([toRawCard(own('eigen-a'))], { hours: { 'eigen-b': OPEN } }), { type: 'bad-card', name: 'eigen-b', fault: { at: 'hours', fault: 'wrong' } }],
    ['with hours that are none', file([toRawCard(own('eigen-a'))], { hours: { 'eigen-a': [{ days: [2], from: '12:00', to: '10:00' }] } }), { type: 'bad-card', name: own('eigen-a').texts.nl!.title, fault: { at: 'hours', fault: 'wrong' } }],
    ['with hours that say more than hours', file([toRawCard(own('eigen-a'))], { hours: { 'eigen-a': [{ days: [2], from: '10:00', to: '12:00', note: 'Zij komt ook.' }] } }), { type: 'bad-card', fault: { at: 'hours', fault: 'wrong' } }],
    ['with hours that are no list of cards', file([toRawCard(own('eigen-a'))], { hours: [OPEN] }), { type: 'unreadable' }],
    ['with the same card twice', file([toRawCard(own('eigen-a')), toRawCard(own('eigen-a'))]), { type: 'taken' }],
  ])('%s is refused as a whole, and by name', (_, text, error) => {
    const read = parseCardFile(text, none);
    expect(read).toMatchObject({ ok: false, error });
  });

  it('cannot put its own words under the name of a card of the app', () => {
    expect(parseCardFile(file([toRawCard(own('veilig-thuis'))]), new Set(cards.map(({ id }) => id)))).toMatchObject({ ok: false, error: { type: 'taken' } });
  });

  it('brings back when a place is open, beside the card, where an older app does not look', () => {
    const written = writeCardFile([{ card: own('eigen-a'), hours: OPEN }, { card: own('constructor') }]);
    expect(parseCardFile(written, none)).toMatchObject({ ok: true, value: { cards: [own('eigen-a'), own('constructor')], hours: new Map([['eigen-a', OPEN]]) } });
    // As older apps read it: each card by itself, without a field that they do not know.
    for (const raw of (JSON.parse(written) as { cards: unknown[] }).cards) expect(parseCard(raw)).toMatchObject({ ok: true });
    // A file that they wrote says nothing of hours, which is something else than that there are none.
    expect(parseCardFile(file([toRawCard(own('eigen-a'))]), none)).toEqual({ ok: true, value: { cards: [own('eigen-a')], recordings: [], hours: undefined } });
  });

  it('brings back the number of the out-of-hours doctor, also alone', () => {
    const doctor = nightDoctor({ phone: '088 123 45 67', name: 'Huisartsenpost Oost', asOf: '2026-11-22' })!;
    expect(parseCardFile(writeCardFile([], { nightDoctor: doctor }), none)).toMatchObject({ ok: true, value: { cards: [], nightDoctor: doctor } });
    expect(parseCardFile(writeCardFile([{ card: own('eigen-a') }]), none)).toMatchObject({ ok: true, value: { nightDoctor: undefined } });
  });

  it('never throws, however it was damaged', () => {
    const good = writeCardFile([{ card: own('eigen-a'), hours: OPEN }, { card: own('eigen-b') }]);
    fc.assert(fc.property(fc.nat(good.length - 1), fc.string({ maxLength: 3 }), (at, scrap) => { parseCardFile(good.slice(0, at) + scrap + good.slice(at + scrap.length), none); }), { numRuns: 1_500 });
    fc.assert(fc.property(fc.json(), (text) => { parseCardFile(text, none); parseCardFile(file(JSON.parse(text)), none); }), { numRuns: 1_500 });
  });
});
