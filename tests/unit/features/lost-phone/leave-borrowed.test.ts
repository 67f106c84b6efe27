import { signal } from '@preact/signals';
import { expect, it } from 'vitest';
import { createRecoveryCode, parseRecoveryCode } from '../../../../app/crypto/recovery-code.ts';
import { leaveBorrowed } from '../../../../app/features/lost-phone/leave-borrowed.ts';
import { createSentinelStore } from '../../../../app/storage/sentinel.ts';
import type { Locks } from '../../../../app/vault/key-ring.ts';
import { fixedRandom, opened } from '../../crypto/fixtures.ts';
import { createDevice } from '../lock/locked-services.ts';
import { memoryStorage } from '../lock/memory-storage.ts';

function borrowed() {
  const device = createDevice();
  const done: string[] = [];
  const sentinel = createSentinelStore(memoryStorage());
  const locksAtStart = signal<Locks | undefined>(undefined);
  const { keyRing } = device.services;
  const leave = (ring: Pick<typeof keyRing, 'read'> = keyRing) => leaveBorrowed({ sentinel, locksAtStart, keyRing: { ...keyRing, ...ring }, wipeDevice: async (after) => { done.push(after); return true; } }, () => { done.push('lock'); });
  const lock = async (): Promise<void> => { opened(await keyRing.create({ type: 'passphrase', passphrase: 'fiets wolk lepel maan' }, opened(parseRecoveryCode(createRecoveryCode(fixedRandom('code')))))); };
  return { done, sentinel, locksAtStart, keyRing, lock, leave };
}

it('a phone that had nothing of the app is wiped of it', async () => {
  const { done, leave } = borrowed();
  await leave();
  expect(done).toEqual(['leave']);
});

it('a phone with a lock on it is never wiped, whatever tells that it has one', async () => {
  const byRing = borrowed();
  await byRing.lock();
  await byRing.leave();
  const bySentinel = borrowed();
  bySentinel.sentinel.write({ vaultId: 'hers', seq: 1, segments: 1, records: 1, since: 1 });
  await bySentinel.leave();
  const byStart = borrowed();
  byStart.locksAtStart.value = { vaultId: 'hers', wraps: [] };
  await byStart.leave();
  expect([byRing.done, bySentinel.done, byStart.done]).toEqual([['lock'], ['lock'], ['lock']]);
});

it('a phone whose locks cannot be read is not wiped', async () => {
  const { done, leave } = borrowed();
  await leave({ read: () => Promise.reject(new Error('no database')) });
  expect(done).toEqual(['lock']);
});
