import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { toBase64url } from '../../../app/crypto/base64url.ts';
import { wrapWithRecovery } from '../../../app/crypto/wraps.ts';
import type { Locks } from '../../../app/vault/key-ring.ts';
import { createKeptLocks } from '../../../app/vault/kept-locks.ts';
import { fixedRandom, fixedSecret } from '../crypto/fixtures.ts';

beforeEach(() => { vi.useFakeTimers({ toFake: ['setTimeout'] }); });
afterEach(() => { vi.useRealTimers(); });

const makeLocks = async (label: string): Promise<Locks> => {
  const random = fixedRandom(label);
  return { vaultId: toBase64url(random(16)), wraps: [await wrapWithRecovery(fixedSecret(), random(20), random)] };
};

/** A page that wrote its locks once, on a phone that answers as it is told. */
async function openedPage() {
  const locks = await makeLocks('known');
  let stored: unknown;
  let answer = (): Promise<unknown> => Promise.resolve(stored);
  const kept = createKeptLocks({
    store: {
      readWraps: () => answer(),
      writeWraps: async (wraps) => { stored = wraps; },
      addWraps: () => Promise.resolve(false), replaceWraps: () => Promise.resolve(false), destroy: () => Promise.resolve(),
    },
    holdsRecords: () => true,
  });
  await kept.write(locks);
  return { kept, locks, answer: (next: typeof answer) => { answer = next; } };
}

test.each([
  ['fails', () => Promise.reject(new Error('Internal error opening backing store'))],
  ['has lost them', () => Promise.resolve(undefined)],
  ['holds something else in their place', () => Promise.resolve('nothing of ours')],
])('a page that knew the locks still knows them where the storage %s', async (_name, answer) => {
  const page = await openedPage();
  page.answer(answer);
  expect(await page.kept.known()).toEqual(page.locks);
});

test('a page that knew the locks still knows them where a full disk never answers', async () => {
  const page = await openedPage();
  page.answer(() => new Promise(() => undefined));
  const asked = page.kept.known();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(await asked).toEqual(page.locks);
});

test('what another tab wrote since is believed before what the page knew', async () => {
  const page = await openedPage();
  const newer = await makeLocks('newer');
  page.answer(() => Promise.resolve([newer.vaultId, ...newer.wraps]));
  expect(await page.kept.known()).toEqual(newer);
});

test('locks that were destroyed are known no more', async () => {
  const page = await openedPage();
  await page.kept.destroy();
  page.answer(() => Promise.resolve(undefined));
  expect(await page.kept.known()).toBeUndefined();
});
