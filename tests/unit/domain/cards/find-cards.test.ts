import { describe, expect, it } from 'vitest';
import { findCards, toCardEntry } from '../../../../app/domain/find-cards.ts';
import { readContent } from '../../../../scripts/vite/read-content.ts';
import { repositoryPath } from '../../../support/paths.ts';

const entries = readContent(repositoryPath('content')).map(toCardEntry);
const find = (query: string): readonly string[] => findCards(entries, query).map(({ id }) => id);

describe('finding a card', () => {
  it.each([
    ['its own name', 'wijkteam', 'wijkteam'],
    ['how it sounds', 'weikteem', 'wijkteam'],
    ['how it sounds', 'konsultasieburo', 'consultatiebureau'],
    ['how it sounds', 'lochopedie', 'logopedie'],
    ['how it sounds', 'schoolmaatschapelijk werk', 'schoolmaatschappelijk-werk'],
    ['its name in another language and script', 'تربية الأطفال', 'word-opvoeden'],
    ['Arabic without its hamzas and vowels', 'طبيب الاسره', 'huisarts'],
    ['Turkish without its dots', 'aile hekimi', 'huisarts'],
    ['Polish without its letters', 'polozna', 'verloskundige'],
    ['the folk word that is never shown', 'kind afpakken', 'who-decides-where-a-child-lives'],
    ['a word that only stands in its lines', 'groeiboekje', 'consultatiebureau'],
  ])('by %s: "%s"', (_, query, id) => {
    expect(find(query).slice(0, 8)).toContain(id);
  });

  it('puts the name before what only mentions it', () => {
    expect(find('school')[0]).toBe('school');
    expect(find('cjg').slice(0, 2)).toContain('cjg');
  });

  it('needs every word that was typed', () => {
    expect(find('wijkteam zzzz')).toEqual([]);
  });

  it('gives all in their own order when nothing was typed', () => {
    expect(find('  ')).toEqual(entries.map(({ card }) => card.id));
  });
});
