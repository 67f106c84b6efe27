import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseHelpline } from '../../../app/domain/parse-helpline.ts';

const TEXT = { review: 'unreviewed', purpose: 'Somebody listens.' };
const RAW = {
  id: 'luisterlijn', asOf: '2026-11-21', recheckBy: '2027-05-21', source: 'nrc.nl', sure: 'high', doubts: ['hours'], name: 'De Luisterlijn', number: '088-0767 000', hours: 'always', cost: 'usual', group: 'self', place: '1', cards: { 'someone-who-listens': '2' },
  nl: { review: 'source', purpose: 'Iemand luistert.' }, ar: TEXT, tr: TEXT, pl: TEXT, en: TEXT,
};
const URGENT = { ...RAW, id: '112', number: '112', group: 'now', cost: 'free', doubts: [] };

const faultsOf = (raw: unknown): readonly string[] => {
  const line = parseHelpline(raw);
  return line.ok ? [] : line.error.map(({ at, fault }) => `${at} ${fault}`);
};

describe('a line from its file', () => {
  it('is read with all that it says, and dialled by the digits that are read', () => {
    const { nl, ar, tr, pl, en, ...fields } = RAW;
    expect(parseHelpline(RAW)).toEqual({ ok: true, value: { ...fields, number: { display: '088-0767 000', tel: '0880767000' }, place: 1, cards: { 'someone-who-listens': 2 }, texts: { nl, ar, tr, pl, en } } });
  });

  it.each(['112', '113', '1400', '0800-2000', '0900-8844', '088-555 1000', '088-0767 000', '0880767000'.replace('088', '088-')])('may have the number %s', (number) => {
    expect(faultsOf({ ...RAW, number, cost: number.startsWith('0800') ? 'free' : 'usual' })).toEqual([]);
  });

  it.each(['', '114', '0800-200', '0800-20000', '08002000', '0900 8844', '088-555 100', '+31 88 555 1000', '06-12345678', '0800-2000;112', '٠٨٠٠-٢٠٠٠', 112])('never has the number "%s"', (number) => {
    expect(faultsOf({ ...RAW, number })).toContain('number wrong');
    expect(faultsOf({ ...RAW, otherNumber: number })).toContain('otherNumber wrong');
  });

  it.each<readonly [string, object, string]>([
    ['without a number', { ...RAW, number: undefined }, 'number missing'],
    ['with a number for the whole country where each region has its own', { ...RAW, id: 'huisartsenpost' }, 'number wrong'],
    ['without the day it was looked up', { ...RAW, asOf: undefined }, 'asOf missing'],
    ['without a day to look again', { ...RAW, recheckBy: undefined }, 'recheckBy missing'],
    ['to be looked up again before it was', { ...RAW, recheckBy: '2026-11-21' }, 'recheckBy wrong'],
    ['without a source', { ...RAW, source: undefined }, 'source missing'],
    ['with hours of its own making', { ...RAW, hours: '9-17' }, 'hours unknown'],
    ['with a cost of its own making', { ...RAW, cost: 'cheap' }, 'cost unknown'],
    ['with another doubt', { ...RAW, doubts: ['hours', 'all'] }, 'doubts unknown'],
    ['not quite sure, without saying so', { ...RAW, sure: 'medium' }, 'doubts missing'],
    ['of a paid number that would be free', { ...RAW, number: '0900-1450', cost: 'free' }, 'cost wrong'],
    ['of a free number that would cost something', { ...RAW, number: '0800-8020', cost: 'usual' }, 'cost wrong'],
    ['that pushes itself between the calls for danger', { ...RAW, group: 'now' }, 'group wrong'],
    ['for danger that stands elsewhere', { ...URGENT, group: 'self' }, 'group wrong'],
    ['for danger that is not always there', { ...URGENT, hours: 'working-days' }, 'hours wrong'],
    ['for danger that costs something', { ...URGENT, cost: 'usual' }, 'cost wrong'],
    ['that stands nowhere', { ...RAW, place: '0' }, 'place wrong'],
    ['that stands nowhere on a card', { ...RAW, cards: { cjg: 'first' } }, 'cards.cjg wrong'],
    ['on cards in no order', { ...RAW, cards: ['cjg'] }, 'cards wrong'],
    ['without one of the five languages', { ...RAW, tr: undefined }, 'tr missing'],
    ['with a language that says nothing', { ...RAW, pl: { review: 'unreviewed' } }, 'pl.purpose missing'],
    ['with Dutch that would be a translation', { ...RAW, nl: TEXT }, 'nl.review wrong'],
    ['with a translation that would be the source', { ...RAW, ar: { ...TEXT, review: 'source' } }, 'ar.review wrong'],
    ['with words that turn the direction of what follows', { ...RAW, ar: { ...TEXT, purpose: 'a\u202eb' } }, 'ar.purpose hidden-signs'],
    ['with words that are too long', { ...RAW, en: { ...TEXT, purpose: 'x'.repeat(221) } }, 'en.purpose too-long'],
    ['with a field nobody knows', { ...RAW, tel: '112' }, 'tel unknown'],
    ['with words nobody knows', { ...RAW, en: { ...TEXT, title: 'Line' } }, 'en.title unknown'],
  ])('%s is refused, with the place of the fault', (_, raw, fault) => {
    expect(faultsOf(raw)).toContain(fault);
  });

  it('has all its faults told at once', () => {
    expect(faultsOf({ id: 'x' }).length).toBeGreaterThan(10);
    expect(faultsOf(undefined)).toEqual([' wrong']);
  });

  it('never throws, whatever it is', () => {
    const any = fc.anything({ withNullPrototype: true, maxDepth: 3 });
    fc.assert(fc.property(any, (raw) => { parseHelpline(raw); }), { numRuns: 1_000 });
    fc.assert(fc.property(fc.record({ id: any, number: any, doubts: any, cards: any, nl: any, place: any }, { requiredKeys: [] }), (over) => { parseHelpline({ ...RAW, ...over }); }), { numRuns: 1_000 });
  });
});
