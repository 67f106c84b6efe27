import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Card } from '../../../../app/domain/card.ts';
import { CARD_LANGUAGES } from '../../../../app/domain/card.ts';
import type { Day } from '../../../../app/domain/day.ts';
import { formOf, type OwnCardForm, toOwnCard } from '../../../../app/features/cards/own-card-form.ts';
import { readContent } from '../../../../scripts/vite/read-content.ts';
import { repositoryPath } from '../../../support/paths.ts';

const cards = readContent(repositoryPath('content'));
const about = { id: 'eigen-a', today: '2026-11-22' as Day, source: 'Eigen organisatie', language: 'nl' } as const;
const empty: OwnCardForm = formOf(undefined);
const filled = (texts: OwnCardForm['texts'], kind: OwnCardForm['kind'] = 'fact'): OwnCardForm => ({ ...empty, kind, texts });

describe('an own card', () => {
  it('of any kind keeps all that the form does not show when it is opened and kept again', () => {
    for (const card of cards) {
      const kept = toOwnCard(formOf(card), { ...about, id: card.id, known: card });
      expect(kept).toEqual({ ok: true, value: { ...card, asOf: about.today, recheckBy: '2027-05-24' } });
    }
  });

  it('keeps what is behind the words of a language that was changed, and says that nobody has read the change', () => {
    const card = cards.find(({ texts }) => texts.tr?.note !== undefined && texts.tr.notSay.length > 0)!;
    const read: Card = { ...card, texts: { ...card.texts, tr: { ...card.texts.tr!, review: 'reviewed' } } };
    const form = formOf(read);
    const kept = toOwnCard({ ...form, texts: { ...form.texts, tr: { ...form.texts.tr!, title: 'Yeni ad' } } }, { ...about, known: read });
    expect(kept).toMatchObject({ ok: true, value: { texts: { ...read.texts, tr: { ...read.texts.tr!, title: 'Yeni ad', review: 'unreviewed' } } } });
  });

  it('is not kept while nothing is written', () => {
    expect(toOwnCard(empty, { ...about, language: 'pl' })).toEqual({ ok: false, error: [{ language: 'pl', field: 'title', fault: 'missing' }] });
  });

  it('says in which language a name or a line is still missing instead of leaving the language out', () => {
    const dutch = { title: 'Inloop', parts: { answer: 'Dinsdag open.' } };
    expect(toOwnCard(filled({ nl: dutch, tr: { title: '', parts: { answer: 'Salı günü açık.' } } }), about)).toEqual({ ok: false, error: [{ language: 'tr', field: 'title', fault: 'missing' }] });
    expect(toOwnCard(filled({ nl: dutch, ar: { title: 'لقاء', parts: {} } }), about)).toEqual({ ok: false, error: [{ language: 'ar', field: 'answer', fault: 'missing' }] });
    expect(toOwnCard(filled({ nl: dutch, ar: { title: ' ', parts: { answer: '\n' } } }), about)).toMatchObject({ ok: true, value: { texts: { nl: { title: 'Inloop' } } } });
  });

  it('says which part of a place is missing or too long', () => {
    const fault = toOwnCard(filled({ nl: { title: 'Inloop', parts: { does: 'Koffie.', costs: 'een\ntwee\ndrie', takes: 'x'.repeat(221) } } }, 'door'), about);
    expect(fault).toEqual({ ok: false, error: [
      { language: 'nl', field: 'doesNot', fault: 'missing' }, { language: 'nl', field: 'decides', fault: 'missing' }, { language: 'nl', field: 'costs', fault: 'too-many' },
      { language: 'nl', field: 'takes', fault: 'too-long' }, { language: 'nl', field: 'mayRefuse', fault: 'missing' },
    ] });
  });

  it('leaves the marks out that come along with text pasted from a chat', () => {
    const kept = toOwnCard(filled({ ar: { title: '\u200fلقاء\t\u202cالحي', parts: { answer: '\u2067الثلاثاء\u2069\r\n\u200e10-12' } } }), about);
    expect(kept).toMatchObject({ ok: true, value: { texts: { ar: { title: 'لقاء الحي', parts: { answer: ['الثلاثاء', '10-12'] } } } } });
  });

  it('is kept or says where it is wrong, whatever was typed', () => {
    const text = fc.record({ title: fc.string({ maxLength: 90, unit: 'grapheme' }), parts: fc.record({ answer: fc.string({ unit: 'binary' }), does: fc.string() }, { requiredKeys: [] }) });
    const texts = fc.record(Object.fromEntries(CARD_LANGUAGES.map((language) => [language, text])), { requiredKeys: [] });
    fc.assert(fc.property(texts, fc.constantFrom('fact' as const, 'door' as const), (typed, kind) => {
      const kept = toOwnCard(filled(typed, kind), about);
      return kept.ok ? Object.keys(kept.value.texts).length > 0 : kept.error.length > 0 && kept.error.every(({ fault }) => fault === 'missing' || fault === 'too-long' || fault === 'too-many');
    }), { numRuns: 500 });
  });
});
