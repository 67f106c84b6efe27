import { expect, it } from 'vitest';
import { createRecoveryCode, parseRecoveryCode } from '../../../../app/crypto/recovery-code.ts';
import { nextDelayMs } from '../../../../app/crypto/try-delay.ts';
import { err } from '../../../../app/domain/result.ts';
import { checkCode, openVaultWith, relockVault } from '../../../../app/features/lock/open-vault-with.ts';
import { createTryBrake } from '../../../../app/hooks/lock/try-brake.ts';
import { attemptWith } from '../../../../app/hooks/lock/attempt-with.ts';
import { fixedRandom, opened } from '../../crypto/fixtures.ts';
import type { Device } from './locked-services.ts';
import { createDevice } from './locked-services.ts';

const CODE = createRecoveryCode(fixedRandom('code'));
const codeBytes = (code = CODE) => opened(parseRecoveryCode(code));
const KEY = 'fiets wolk lepel maan';

async function lockedDevice(options?: Parameters<typeof createDevice>[0]) {
  const device = createDevice(options);
  opened(await device.services.keyRing.create({ type: 'passphrase', passphrase: KEY }, codeBytes()));
  const clock = { now: 1_000_000 };
  const brake = createTryBrake({ settings: device.services.settings, keep: device.services.keyRing.keepTries, now: () => clock.now, delayMs: nextDelayMs });
  return { ...device, clock, braked: { attempt: attemptWith(brake) } };
}

const wrongTries = ({ services }: Pick<Device, 'services'>) => services.settings.read().wrongTries;

it('the right words open the app', async () => {
  const device = await lockedDevice();
  expect(await openVaultWith(device.services, device.braked, { type: 'passphrase', passphrase: KEY })).toMatchObject({ ok: true });
  expect(device.openedWith).toHaveLength(1);
  expect(wrongTries(device)).toBe(0);
});

it('S23 every wrong proof gives the same answer and counts', async () => {
  const device = await lockedDevice();
  const otherCode = codeBytes(createRecoveryCode(fixedRandom('another')));
  const wrong = { ok: false, error: { type: 'wrong' } };
  expect(await openVaultWith(device.services, device.braked, { type: 'passphrase', passphrase: 'fout' })).toEqual(wrong);
  expect(await checkCode(device.services, device.braked, otherCode)).toEqual(wrong);
  expect(wrongTries(device)).toBe(2);
});

it('S23 a try is on disk before its answer is told, and forgotten with the right words', async () => {
  const device = await lockedDevice();
  await openVaultWith(device.services, device.braked, { type: 'passphrase', passphrase: 'fout' });
  expect(device.disk.tries).toEqual({ wrongTries: 1, triesFrom: 0 });
  expect(await device.services.keyRing.readTries()).toEqual({ wrongTries: 1, triesFrom: 0 });
  await openVaultWith(device.services, device.braked, { type: 'passphrase', passphrase: KEY });
  expect(await device.services.keyRing.readTries()).toEqual({ wrongTries: 0, triesFrom: 0 });
});

it('who knows her words writes no try to the disk on the way in', async () => {
  const device = await lockedDevice();
  await openVaultWith(device.services, device.braked, { type: 'passphrase', passphrase: KEY });
  expect(device.disk.tries).toBeUndefined();
});

it('S23 what somebody else left where the tries are kept is no count', async () => {
  const device = await lockedDevice();
  for (const tries of [7, 'x', null, { wrongTries: -1, triesFrom: 0 }, { wrongTries: 2 }, { wrongTries: 1.5, triesFrom: Infinity }]) {
    device.disk.tries = tries;
    expect(await device.services.keyRing.readTries()).toBeUndefined();
  }
});

it('S23 a try that comes too early is not looked at, not even with the right words', async () => {
  const device = await lockedDevice();
  for (const guess of ['een', 'twee', 'drie']) await openVaultWith(device.services, device.braked, { type: 'passphrase', passphrase: guess });
  expect(await openVaultWith(device.services, device.braked, { type: 'passphrase', passphrase: KEY })).toMatchObject({ ok: false });
  device.clock.now += 5_000;
  expect(await openVaultWith(device.services, device.braked, { type: 'passphrase', passphrase: KEY })).toMatchObject({ ok: true });
});

it('F39 a phone without memory for the key has not made a wrong try', async () => {
  const device = await lockedDevice();
  const poor = createDevice({ kdf: { derive: async () => err({ type: 'not-enough-memory' }) } });
  poor.disk.wraps = device.disk.wraps;
  expect(await openVaultWith(poor.services, device.braked, { type: 'passphrase', passphrase: KEY })).toEqual({ ok: false, error: { type: 'not-enough-memory' } });
  expect(wrongTries(device)).toBe(0);
});

it('S24 the paper code puts a new lock over the same key, and only the locks are rewritten', async () => {
  const device = await lockedDevice();
  const before = opened(await device.services.keyRing.open({ type: 'passphrase', passphrase: KEY }));
  expect(await relockVault(device.services, codeBytes(), { type: 'passphrase', passphrase: 'nieuwe woorden op papier' })).toMatchObject({ ok: true });
  expect(device.openedWith[0]?.vaultId).toEqual(before.vaultId);
  expect(JSON.stringify(device.disk.wraps).length).toBeLessThan(10_000);
  expect(await device.services.keyRing.open({ type: 'passphrase', passphrase: KEY })).toMatchObject({ ok: false });
  expect(await checkCode(device.services, device.braked, codeBytes())).toMatchObject({ ok: true });
});

it('S24 when the new lock does not reach the disk the old one still opens', async () => {
  let full = false;
  const device = await lockedDevice({ writeWraps: async (write) => (full ? Promise.reject(new Error('full')) : write()) });
  full = true;
  expect(await relockVault(device.services, codeBytes(), { type: 'passphrase', passphrase: 'nieuw' })).toEqual({ ok: false, error: { type: 'not-stored' } });
  expect(await device.services.keyRing.open({ type: 'passphrase', passphrase: KEY })).toMatchObject({ ok: true });
});
