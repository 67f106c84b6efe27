import fc from 'fast-check';
import { expect, test } from 'vitest';
import { offerNickname } from '../../../app/domain/nickname.ts';

const words = { adjectives: ['blauwe', 'stille'], nouns: ['boot', 'vogel', 'ster'] };

test('offers the pair that was picked', () => {
  expect(offerNickname([], () => 0, words)).toBe('blauwe boot');
  expect(offerNickname([], () => 5, words)).toBe('stille ster');
  expect(offerNickname([], () => 1, { ...words, pattern: '{noun} {adjective}' })).toBe('vogel blauwe');
});

test('goes on when it is taken, whatever the capitals, and adds a number when all are', () => {
  expect(offerNickname(['Blauwe BOOT'], () => 0, words)).toBe('blauwe vogel');
  const all = words.adjectives.flatMap((adjective) => words.nouns.map((noun) => `${adjective} ${noun}`));
  expect(offerNickname([...all, 'blauwe boot 2'], () => 0, words)).toBe('blauwe boot 3');
  expect(offerNickname([], () => 0, { adjectives: [], nouns: [] })).toBe('');
});

test('never gives one nickname twice', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(1000), { minLength: 1, maxLength: 20 }), (picks) => {
      const given: string[] = [];
      for (const pick of picks) given.push(offerNickname(given, (n) => pick % n, words));
      expect(new Set(given).size).toBe(given.length);
    }),
  );
});
