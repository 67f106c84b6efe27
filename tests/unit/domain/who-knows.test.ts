import { expect, it } from 'vitest';
import type { Entity } from '../../../app/domain/entities.ts';
import { teamRecordId, type TeamSpace } from '../../../app/domain/ids.ts';
import { type AtLine, bestFirst, fits, lineOfCard, whoKnows, whoKnowsWithoutLine } from '../../../app/domain/who-knows.ts';
import { buildEntity, day, recordId } from './build-entity.ts';

const TEAM = 'S'.repeat(22) as TeamSpace;
const card = (id: string, firstName: string, fields: Partial<Entity<'partner'>> = {}): Entity<'partner'> =>
  ({ id: teamRecordId(TEAM, recordId(id)), firstName, organisation: 'CJG Noord', role: 'formal', languages: [], days: [], ...fields });
const at = (name: string, team = '', fields: { callFor?: string; phone?: string } = {}): AtLine => ({ line: buildEntity('line', name, { firstName: name, team, ...fields }), name, team });
const order = (lines: readonly AtLine[], cards: readonly Entity<'partner'>[], language: 'ar' | 'tr' | undefined, about = '') =>
  bestFirst(whoKnows(lines, cards), { language, about }).map(({ who, speaks, about: text }) => [who.name, speaks, text]);

it('who speaks the language and knows the subject comes first, then the language, then the subject, then everybody in the order they had', () => {
  const lines = [at('Anna', 'CJG Noord'), at('Bea', 'CJG Noord', { callFor: 'Slapen en huilen' }), at('Cem', 'CJG Noord'), at('Dana', 'CJG Noord')];
  const cards = [card('c', 'Cem', { languages: ['tr'] }), card('d', 'Dana', { languages: ['nl', 'tr'], comeFor: 'Vragen over slapen' })];
  expect(order(lines, cards, 'tr', 'slapen')).toEqual([['Dana', true, 'Vragen over slapen'], ['Cem', true, undefined], ['Bea', false, 'Slapen en huilen'], ['Anna', false, undefined]]);
});

it('nobody falls away: where nothing fits or nothing was asked, all lines stand as they stood', () => {
  const lines = [at('Anna', 'CJG Noord', { callFor: 'School' }), at('Bea')];
  expect(order(lines, [], 'ar', 'wonen')).toEqual([['Anna', false, undefined], ['Bea', false, undefined]]);
  expect(order(lines, [], undefined, ' ')).toEqual([['Anna', false, undefined], ['Bea', false, undefined]]);
});

it('a subject is found by the beginning of a word in whatever script, and not by a scrap in the middle of one', () => {
  const lines = [at('Anna', '', { callFor: 'Luisteren, أسئلة عن النوم' })];
  expect(order(lines, [], undefined, 'LUISTER')[0]?.[2]).toBeDefined();
  expect(order(lines, [], undefined, 'النوم')[0]?.[2]).toBeDefined();
  expect(order(lines, [], undefined, 'steren')[0]?.[2]).toBeUndefined();
  expect(order(lines, [], undefined, 'e')[0]?.[2]).toBeUndefined();
});

it('a card is hers by name and number, or by name and place, and by the name alone only where no place is known and nobody else bears it', () => {
  const speaks = (line: AtLine, ...cards: readonly Entity<'partner'>[]) => order([line], cards, 'ar')[0]?.[1];
  const arabic = { languages: ['ar'] } as const;
  expect(speaks(at('Sanne', '', { phone: '0612345678' }), card('s', 'sanne', { ...arabic, phone: '+31 6 12345678' }))).toBe(true);
  expect(speaks(at('Sanne', 'Wijkteam Noord'), card('s', 'Sanne', { ...arabic, faceFor: 'wijkteam noord' }))).toBe(true);
  expect(speaks(at('Sanne', 'Wijkteam Zuid'), card('s', 'Sanne', arabic))).toBe(false);
  expect(speaks(at('Sanne'), card('s', 'Sanne', arabic))).toBe(true);
  expect(speaks(at('Sanne'), card('s', 'Sanne', arabic), card('t', 'Sanne'))).toBe(false);
  expect(speaks(at('Sanne'), card('m', 'Maria', arabic))).toBe(false);
  expect(speaks(at('Sanne'), card('s', 'Sanne', { ...arabic, leftOn: day('2026-11-01') }))).toBe(false);
});

it('who knows something and has no line yet is found by her card, and nobody twice', () => {
  const cards = [card('s', 'Sanne', { languages: ['tr'] }), card('m', 'Maria', { languages: ['tr'], comeFor: 'Zwemles' }), card('w', 'Weg', { languages: ['tr'], leftOn: day('2026-11-01') })];
  const lines = [at('Sanne', 'CJG Noord')];
  expect(whoKnowsWithoutLine(lines, cards).map((who) => who.card.firstName)).toEqual(['Maria']);
  expect(whoKnowsWithoutLine([], cards).map((who) => who.card.firstName)).toEqual(['Sanne', 'Maria']);
  const [maria] = bestFirst(whoKnowsWithoutLine(lines, cards), { language: 'tr', about: 'zwem' });
  expect(maria).toMatchObject({ speaks: true, about: 'Zwemles' });
  expect([fits(maria!), fits({ speaks: false, about: undefined })]).toEqual([true, false]);
});

it('the line that is there with somebody is found from her card', () => {
  const cards = [card('s', 'Sanne'), card('m', 'Maria')];
  const lines = [at('Sanne', 'CJG Noord')];
  expect(cards.map((one) => lineOfCard(lines, one, cards)?.id)).toEqual([lines[0]!.line.id, undefined]);
});
