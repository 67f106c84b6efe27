import { expect, test } from 'vitest';
import { searchRoads } from '../../../../app/features/roads/search-index.ts';
import { buildEntity, recordId } from '../../domain/build-entity.ts';

const contactOf = (fields = {}) => buildEntity('contact', 'c', { nickname: 'Kaneel', createdOn: '2026-11-01', ...fields });
const roadOf = (fields = {}, name = 'r') => buildEntity('road', name, { contactId: recordId('c'), startedOn: '2026-11-01', touchedOn: '2026-11-01', ...fields });
const found = (rows: Parameters<typeof searchRoads>[0], query: string): string[] => searchRoads(rows, query).map(({ road }) => road.id);

test('searchRoads() finds words that were written on the road later, while the family stayed the same', () => {
  const contact = contactOf();
  const before = roadOf();
  expect(found([{ contact, road: before }], 'slapen')).toEqual([]);
  const after = roadOf({ question: 'Hoe kan hij beter slapen?' });
  expect(found([{ contact, road: after }], 'slapen')).toEqual([after.id]);
  expect(found([{ contact, road: roadOf({ question: 'Welke school?' }) }], 'slapen')).toEqual([]);
});

test('searchRoads() finds a new name of a family whose road stayed the same', () => {
  const road = roadOf();
  expect(found([{ contact: contactOf(), road }], 'saffraan')).toEqual([]);
  expect(found([{ contact: contactOf({ nickname: 'Saffraan' }), road }], 'saffraan')).toEqual([road.id]);
});

test('searchRoads() keeps two roads of one family apart', () => {
  const contact = contactOf();
  const [first, second] = [roadOf({ question: 'Over slapen' }, 'a'), roadOf({ question: 'Over school' }, 'b')];
  expect(found([{ contact, road: first }, { contact, road: second }], 'school')).toEqual([second.id]);
});
