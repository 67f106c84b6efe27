import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCard } from '../../../../app/domain/parse-card.ts';

const NL = { review: 'source', title: 'Wie zegt ja?', answer: ['Dan zeggen de ouders ja of nee.'], also: ['toestemming'] };
const RAW = { id: 'who-says-yes', kind: 'fact', asOf: '2026-11-22', recheckBy: '2027-05-22', source: 'nvo.nl', picture: 'consent', nl: NL };

const faultsOf = (raw: unknown): readonly string[] => {
  const card = parseCard(raw);
  return card.ok ? [] : card.error.map(({ at, fault }) => `${at} ${fault}`);
};

describe('a card from a file', () => {
  it('is read with all that it says', () => {
    expect(parseCard(RAW)).toEqual({ ok: true, value: {
      id: 'who-says-yes', kind: 'fact', asOf: '2026-11-22', recheckBy: '2027-05-22', source: 'nvo.nl', picture: 'consent', place: 99, ages: [], leadsTo: [],
      texts: { nl: { review: 'source', title: 'Wie zegt ja?', parts: { answer: ['Dan zeggen de ouders ja of nee.'] }, also: ['toestemming'], notSay: [] } },
    } });
  });

  it.each<readonly [string, object, string]>([
    ['without words in any language', { ...RAW, nl: undefined }, 'nl missing'],
    ['with a part of another kind', { ...RAW, nl: { ...NL, does: ['Iets'] } }, 'nl.does unknown'],
    ['without its part', { ...RAW, nl: { ...NL, answer: [] } }, 'nl.answer missing'],
    ['with too many lines', { ...RAW, nl: { ...NL, answer: Array.from({ length: 7 }, () => 'Ja.') } }, 'nl.answer too-many'],
    ['with a line that is too long', { ...RAW, nl: { ...NL, answer: ['Ja', 'x'.repeat(221)] } }, 'nl.answer.2 too-long'],
    ['with a line that turns the direction of what follows', { ...RAW, nl: { ...NL, title: 'Ja\u202enee' } }, 'nl.title hidden-signs'],
    ['with half a character', { ...RAW, nl: { ...NL, title: 'Ja \ud83d' } }, 'nl.title hidden-signs'],
    ['with a field nobody knows', { ...RAW, bsn: '123456782' }, 'bsn unknown'],
    ['with a name that is a path', { ...RAW, id: '../lock' }, 'id wrong'],
    ['with a day that is none', { ...RAW, asOf: '2026-02-30' }, 'asOf wrong'],
    ['that would be checked before it was written', { ...RAW, recheckBy: '2026-11-22' }, 'recheckBy wrong'],
    ['of an age nobody has', { ...RAW, ages: ['4-12', '99'] }, 'ages unknown'],
    ['as a sentence to nobody', { ...RAW, kind: 'sentence', nl: { review: 'source', title: 'Dag', say: ['Dag.'] } }, 'to missing'],
    ['to be shown with care, perhaps', { ...RAW, withCare: 'sometimes' }, 'withCare wrong'],
    ['that stands nowhere', { ...RAW, place: 0 }, 'place wrong'],
  ])('%s is refused, with the place of the fault', (_, raw, fault) => {
    expect(faultsOf(raw)).toContain(fault);
  });

  it('has all its faults told at once', () => {
    expect(faultsOf({ kind: 'fact', nl: { title: 3 } }).length).toBeGreaterThan(6);
  });

  it('never throws, whatever it is', () => {
    fc.assert(fc.property(fc.anything({ withNullPrototype: true, maxDepth: 4 }), (raw) => { parseCard(raw); }), { numRuns: 2_000 });
    fc.assert(fc.property(fc.record({ nl: fc.anything(), leadsTo: fc.anything(), ages: fc.anything(), kind: fc.anything(), asOf: fc.anything() }, { requiredKeys: [] }), (over) => { parseCard({ ...RAW, ...over }); }), { numRuns: 2_000 });
  });
});
