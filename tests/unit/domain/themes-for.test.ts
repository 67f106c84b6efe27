import { expect, it } from 'vitest';
import { type AgeBand, AGE_BANDS, THEMES } from '../../../app/domain/codes.ts';
import { themesFor } from '../../../app/domain/themes-for.ts';

const first = (...bands: readonly AgeBand[]) => themesFor(bands).slice(0, 8);

it('every theme is there whatever the ages, each once', () => {
  for (const bands of [[], ...AGE_BANDS.map((band) => [band])]) expect([...themesFor(bands)].sort()).toEqual([...THEMES].sort());
});

it('a baby brings sleeping and playgroups first, and no phones or teenagers', () => {
  expect(first('0-1')).toEqual(expect.arrayContaining(['baby', 'opvang', 'gezondheid']));
  for (const late of ['schermen', 'puber', 'school', 'verzuim'] as const) expect(first('0-1')).not.toContain(late);
});

it('a teenager brings phones and freedom first; with a baby beside, both are there', () => {
  expect(first('12-16')).toEqual(expect.arrayContaining(['puber', 'schermen', 'leren']));
  expect(first('12-16')).not.toContain('baby');
  expect(first('18-23')).toContain('puber');
  expect(first('0-1', '12-16')).toEqual(expect.arrayContaining(['baby', 'puber']));
});

it('an age at the edge belongs to one side only: what ends with four years is nothing for a child of four and older', () => {
  expect(first('4-12')).not.toContain('opvang');
  expect(themesFor(['1-4']).indexOf('opvang')).toBeLessThan(themesFor(['1-4']).indexOf('school'));
});

it('with no age known there is something of every age among the first', () => {
  expect(first()).toEqual(expect.arrayContaining(['baby', 'school', 'puber']));
});
