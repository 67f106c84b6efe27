import { expect, it } from 'vitest';
import { rememberLast } from '../../../app/domain/remember-last.ts';

it('works once for the same lists and day, and again when one of them is another', () => {
  let worked = 0;
  const sum = rememberLast((roads: readonly number[], day: string) => {
    worked += 1;
    return `${day} ${roads.length}`;
  });
  const roads = [1, 2];
  expect([sum(roads, 'mon'), sum(roads, 'mon'), worked]).toEqual(['mon 2', 'mon 2', 1]);
  expect([sum(roads, 'tue'), sum([3], 'tue'), worked]).toEqual(['tue 2', 'tue 1', 3]);
});
