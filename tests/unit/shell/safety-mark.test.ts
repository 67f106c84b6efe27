import { expect, it } from 'vitest';
import { markSafety, takeSafety } from '../../../app/shell/safety-mark.ts';
import { memoryStorage } from '../features/lock/memory-storage.ts';

it.each(['seen', 'called'] as const)('what was in front when the page started anew is there once: %s', (mark) => {
  const places = memoryStorage();
  expect(takeSafety(places)).toBeUndefined();
  markSafety(places, mark);
  expect([takeSafety(places), takeSafety(places), places.length]).toEqual([mark, undefined, 0]);
});

it('what else may stand there is not taken for it, and does not stay', () => {
  const places = memoryStorage();
  places.setItem('drempel.safety', '0612345678');
  expect([takeSafety(places), places.length]).toEqual([undefined, 0]);
});

it('starts anew where nothing can be kept, too', () => {
  expect(() => { markSafety({ ...memoryStorage(), setItem: () => { throw new Error('blocked'); } }, 'called'); }).not.toThrow();
});
