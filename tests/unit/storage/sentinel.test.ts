import { expect, test } from 'vitest';
import { createSentinelStore, parseSentinel } from '../../../app/storage/sentinel.ts';
import { memoryStorage } from '../vault/vault-fixture.ts';

const SENTINEL = { vaultId: 'v', seq: 4, segments: 1, records: 9, since: 1_700_000_000_000 };

test('is read as it was written, and holds counts only', () => {
  const storage = memoryStorage();
  const store = createSentinelStore(storage);
  expect(store.read()).toBeUndefined();
  store.write(SENTINEL);
  expect(store.read()).toEqual(SENTINEL);
  expect(Object.values(SENTINEL).filter((value) => typeof value !== 'number')).toEqual(['v']);
  store.clear();
  expect(store.read()).toBeUndefined();
});

test.each([null, '', 'null', '[]', '{', '{"vaultId":"v"}', JSON.stringify({ ...SENTINEL, seq: -1 }), JSON.stringify({ ...SENTINEL, records: '9' }), JSON.stringify({ ...SENTINEL, since: 1e99 })])('damaged as %j it counts as absent', (text) => {
  expect(parseSentinel(text)).toBeUndefined();
});

test('a full localStorage does not fail a save that is already on disk', () => {
  const storage = { ...memoryStorage(), setItem: () => { throw new DOMException('full', 'QuotaExceededError'); } };
  expect(() => createSentinelStore(storage).write(SENTINEL)).not.toThrow();
});
