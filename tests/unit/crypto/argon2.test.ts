import { expect, test, vi } from 'vitest';
import { deriveArgon2, inProcessKdf } from '../../../app/crypto/argon2.ts';
import { createWorkerKdf } from '../../../app/crypto/argon2-client.ts';
import { ARGON2_LADDER, FLOOR_ARGON2 } from '../../../app/crypto/argon2-params.ts';
import { deriveWithFallback, type PassphraseKdf } from '../../../app/crypto/passphrase-kdf.ts';
import { utf8 } from '../../../app/crypto/text-bytes.ts';
import { ok } from '../../../app/domain/result.ts';
import { opened, quickKdf } from './fixtures.ts';

const salt = utf8('0123456789abcdef');

/** A phone that gives a worker no more than this. */
const phoneWith = (memoryKiB: number): PassphraseKdf => ({
  derive: async (passphrase, itsSalt, params) =>
    params.memoryKiB > memoryKiB
      ? { ok: false, error: { type: 'not-enough-memory' } }
      : quickKdf.derive(passphrase, itsSalt, params),
});

test('deriveArgon2() wipes the password and reports a refused allocation', async () => {
  const password = utf8('secret');
  opened(await deriveArgon2(password, salt, FLOOR_ARGON2));
  expect([...password]).toEqual([0, 0, 0, 0, 0, 0]);
  const beyondWasm = { ...FLOOR_ARGON2, memoryKiB: 5_000_000 };
  expect(await inProcessKdf.derive('secret', salt, beyondWasm)).toEqual({
    ok: false,
    error: { type: 'not-enough-memory' },
  });
});

test.each([
  [100_000, 65_536, 3],
  [65_535, 47_104, 3],
  [40_000, 32_768, 3],
  [20_000, 19_456, 2],
])('deriveWithFallback() on a phone with %i KiB uses %i KiB and %i passes', async (has, memoryKiB, passes) => {
  const { params } = opened(await deriveWithFallback(phoneWith(has), 'words', salt));
  expect(params).toEqual({ memoryKiB, passes, lanes: 1 });
});

test('deriveWithFallback() never goes below the floor', async () => {
  const derive = vi.fn(phoneWith(19_455).derive);
  expect(await deriveWithFallback({ derive }, 'words', salt)).toEqual({
    ok: false,
    error: { type: 'not-enough-memory' },
  });
  expect(derive.mock.calls.map(([, , params]) => params)).toEqual(ARGON2_LADDER);
  expect(ARGON2_LADDER.at(-1)).toEqual(FLOOR_ARGON2);
});

test('deriveWithFallback() does not weaken a lock because the worker is missing', async () => {
  const derive = vi.fn(async () => ({ ok: false, error: { type: 'kdf-unavailable' } }) as const);
  expect((await deriveWithFallback({ derive }, 'words', salt)).ok).toBe(false);
  expect(derive).toHaveBeenCalledTimes(1);
});

function setupWorker(answer: (worker: EventTarget, posted: unknown) => void) {
  const target = new EventTarget();
  const terminate = vi.fn();
  const worker = Object.assign(target, {
    terminate,
    onmessage: null,
    onmessageerror: null,
    onerror: null,
    postMessage: (posted: unknown, transfer: unknown) => {
      expect(transfer).toHaveLength(1);
      queueMicrotask(() => answer(target, posted));
    },
  });
  return { kdf: createWorkerKdf(() => worker), terminate };
}

test('createWorkerKdf() sends normalised bytes and ends the worker with the answer', async () => {
  const key = new Uint8Array(32);
  const { kdf, terminate } = setupWorker((worker, posted) => {
    expect(posted).toEqual({ password: utf8('een twee'), salt, params: FLOOR_ARGON2 });
    worker.dispatchEvent(new MessageEvent('message', { data: ok(key) }));
  });
  expect(await kdf.derive(' een  twee', salt, FLOOR_ARGON2)).toEqual(ok(key));
  expect(terminate).toHaveBeenCalledTimes(1);
});

test.each(['error', 'messageerror'])('createWorkerKdf() ends a worker that fires %s', async (type) => {
  const { kdf, terminate } = setupWorker((worker) => worker.dispatchEvent(new Event(type)));
  expect(await kdf.derive('x', salt, FLOOR_ARGON2)).toEqual({ ok: false, error: { type: 'kdf-unavailable' } });
  expect(terminate).toHaveBeenCalledTimes(1);
});

test('createWorkerKdf() survives a browser that forbids workers', async () => {
  const kdf = createWorkerKdf(() => {
    throw new DOMException('no', 'SecurityError');
  });
  expect(await kdf.derive('x', salt, FLOOR_ARGON2)).toEqual({ ok: false, error: { type: 'kdf-unavailable' } });
});
