import { afterEach, expect, it, vi } from 'vitest';
import { dropSafety, markSafety, takeSafety } from '../../../app/shell/safety-mark.ts';
import { memoryStorage } from '../features/lock/memory-storage.ts';

afterEach(() => vi.restoreAllMocks());

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

it('a page that was opened is not held up by it, and what stood there is gone after that for a page that starts anew', () => {
  const places = memoryStorage();
  const read = vi.spyOn(places, 'getItem');
  markSafety(places, 'called');
  vi.spyOn(performance, 'getEntriesByType').mockReturnValueOnce([{ type: 'navigate' }] as unknown as PerformanceEntryList);
  expect([takeSafety(places), read.mock.calls.length]).toEqual([undefined, 0]);
  dropSafety(places);
  expect(takeSafety(places)).toBeUndefined();
});

it('starts anew where nothing can be kept, too', () => {
  expect(() => { markSafety({ ...memoryStorage(), setItem: () => { throw new Error('blocked'); } }, 'called'); }).not.toThrow();
});
