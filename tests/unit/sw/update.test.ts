import { expect, it, vi } from 'vitest';
import { cacheNameOf, COMPLETE_MARK } from '../../../sw/cache-names.ts';
import { dropOldVersions, onPageMessage } from '../../../sw/update.ts';

const worker = () => ({ location: { origin: 'https://own.test' }, skipWaiting: vi.fn(async () => undefined), keepNothing: vi.fn() });

it('the word of the own page switches over', () => {
  const own = worker();
  onPageMessage({ data: { type: 'skip-waiting' }, origin: 'https://own.test' }, own);
  expect(own.skipWaiting).toHaveBeenCalledOnce();
});

it('the word of the own page that she leaves is done and answered, and switches nothing over', () => {
  const own = worker();
  const port = { postMessage: vi.fn() };
  onPageMessage({ data: { type: 'keep-nothing' }, origin: 'https://own.test', ports: [port] }, own);
  expect(own.keepNothing).toHaveBeenCalledOnce();
  expect(port.postMessage).toHaveBeenCalledOnce();
  expect(own.skipWaiting).not.toHaveBeenCalled();
});

it.each([
  [{ type: 'skip-waiting' }, 'https://other.test'],
  [{ type: 'keep-nothing' }, 'https://other.test'],
  [{ type: 'skip-waiting' }, ''],
  [null, 'https://own.test'],
  ['skip-waiting', 'https://own.test'],
  [{ type: { toString: () => 'skip-waiting' } }, 'https://own.test'],
  [JSON.parse('{"__proto__":{"type":"skip"}}'), 'https://own.test'],
])('%j from "%s" is ignored', (data, origin) => {
  const own = worker();
  onPageMessage({ data, origin }, own);
  expect(own.skipWaiting).not.toHaveBeenCalled();
  expect(own.keepNothing).not.toHaveBeenCalled();
});

/** Just enough of CacheStorage: names in the order in which they were made, each complete or cut off. */
function storageOf(caches: Record<string, 'complete' | 'cut off'>) {
  const names = new Map(Object.entries(caches));
  const storage = {
    keys: async () => [...names.keys()],
    delete: async (name: string) => names.delete(name),
    open: async (name: string) => ({ match: async (path: string) => (path === COMPLETE_MARK && names.get(name) === 'complete' ? {} : undefined) }),
  };
  return { storage: storage as unknown as CacheStorage, left: () => [...names.keys()] };
}

const [one, two, three, four] = ['1', '2', '3', '4'].map(cacheNameOf) as [string, string, string, string];

it('the own version, the one before it and one that is being installed are kept', async () => {
  const { storage, left } = storageOf({ [one]: 'complete', [two]: 'complete', [three]: 'complete', [four]: 'cut off' });
  await dropOldVersions(storage, three);
  expect(left()).toEqual([two, three, four]);
});

it('an install that was cut off does not count as the version before', async () => {
  const { storage, left } = storageOf({ [one]: 'complete', [two]: 'cut off', [three]: 'complete' });
  await dropOldVersions(storage, three);
  expect(left()).toEqual([one, three]);
});

it('caches of others are not ours to delete', async () => {
  const { storage, left } = storageOf({ other: 'complete', [one]: 'complete', [two]: 'complete', [three]: 'complete' });
  await dropOldVersions(storage, three);
  expect(left()).toEqual(['other', two, three]);
});
