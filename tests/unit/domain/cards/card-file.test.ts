import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Card } from '../../../../app/domain/card.ts';
import { MOST_CARD_FILE_BYTES, MOST_OWN_CARDS, parseCardFile, writeCardFile } from '../../../../app/domain/card-file.ts';
import { parseCard } from '../../../../app/domain/parse-card.ts';
import { toRawCard } from '../../../../app/domain/raw-card.ts';
import { readContent } from '../../../../scripts/vite/read-content.ts';
import { repositoryPath } from '../../../support/paths.ts';

const cards = readContent(repositoryPath('content'));
const none = new Set<string>();
const own = (id: string): Card => ({ ...cards.find(({ kind }) => kind === 'fact')!, id, leadsTo: [] });
const file = (raw: unknown): string => JSON.stringify({ type: 'drempel-cards', version: 1, cards: raw });

describe('a file of cards', () => {
  it('brings back every card that ships with the app, word for word', () => {
    for (const card of cards) expect(parseCard(toRawCard(card))).toEqual({ ok: true, value: card });
    expect(parseCardFile(writeCardFile(cards.slice(0, 150)), none)).toEqual({ ok: true, value: { cards: cards.slice(0, 150), recordings: [] } });
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
    ['with the same card twice', file([toRawCard(own('eigen-a')), toRawCard(own('eigen-a'))]), { type: 'taken' }],
  ])('%s is refused as a whole, and by name', (_, text, error) => {
    const read = parseCardFile(text, none);
    expect(read).toMatchObject({ ok: false, error });
  });

  it('cannot put its own words under the name of a card of the app', () => {
    expect(parseCardFile(file([toRawCard(own('veilig-thuis'))]), new Set(cards.map(({ id }) => id)))).toMatchObject({ ok: false, error: { type: 'taken' } });
  });

  it('never throws, however it was damaged', () => {
    const good = writeCardFile([own('eigen-a'), own('eigen-b')]);
    fc.assert(fc.property(fc.nat(good.length - 1), fc.string({ maxLength: 3 }), (at, scrap) => { parseCardFile(good.slice(0, at) + scrap + good.slice(at + scrap.length), none); }), { numRuns: 1_500 });
    fc.assert(fc.property(fc.json(), (text) => { parseCardFile(text, none); parseCardFile(file(JSON.parse(text)), none); }), { numRuns: 1_500 });
  });
});
