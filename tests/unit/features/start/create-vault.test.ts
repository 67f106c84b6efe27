import { expect, it, vi } from 'vitest';
import { createRecoveryCode, parseRecoveryCode } from '../../../../app/crypto/recovery-code.ts';
import { err, ok } from '../../../../app/domain/result.ts';
import { canSeal, createVaultMaker } from '../../../../app/features/start/create-vault.ts';
import { EXAMPLE_KEY } from '../../../../app/hooks/lock/example-key.ts';
import { fixedRandom, opened } from '../../crypto/fixtures.ts';
import { createDevice } from '../lock/locked-services.ts';

const LOCK = { type: 'passphrase', passphrase: 'fiets wolk lepel maan' } as const;
const CODE = createRecoveryCode(fixedRandom('code'));

it('make() seals one key behind the lock and behind the paper code', async () => {
  const { services, openedWith } = createDevice();
  expect(await createVaultMaker(services).make(LOCK, CODE)).toMatchObject({ ok: true });
  const byWords = opened(await services.keyRing.open(LOCK));
  const byPaper = opened(await services.keyRing.open({ type: 'recovery', code: opened(parseRecoveryCode(CODE)) }));
  expect(byWords.vaultId).toEqual(openedWith[0]?.vaultId);
  expect(byPaper.vaultId).toEqual(byWords.vaultId);
});

it('neither the words nor the paper code are stored', async () => {
  const { services, disk } = createDevice();
  await createVaultMaker(services).make(LOCK, CODE);
  const stored = JSON.stringify(disk.wraps);
  for (const secret of ['fiets', CODE, ...CODE.split('-')]) expect(stored).not.toContain(secret);
});

it('make() again after a full disk opens the same vault instead of making a second one', async () => {
  const openWith = vi.fn().mockResolvedValueOnce(err({ type: 'full' })).mockResolvedValueOnce(ok(undefined));
  const { services, disk } = createDevice({ openWith });
  const maker = createVaultMaker(services);
  expect(await maker.make(LOCK, CODE)).toEqual(err({ type: 'full' }));
  const first = JSON.stringify(disk.wraps);
  expect(await maker.make(LOCK, CODE)).toMatchObject({ ok: true });
  expect(JSON.stringify(disk.wraps)).toBe(first);
});

it('a start screen left standing in another tab makes nothing over the vault that is there, and goes to its lock', async () => {
  const real = createDevice();
  expect(await createVaultMaker(real.services).make(LOCK, CODE)).toMatchObject({ ok: true });
  const before = JSON.stringify(real.disk.wraps);
  const stale = createDevice({ disk: real.disk });
  const maker = createVaultMaker(stale.services);
  for (const make of [maker.makeExample, () => maker.make({ type: 'passphrase', passphrase: 'heel andere woorden hier' }, CODE)]) {
    expect(await make()).toEqual(err({ type: 'vault-there' }));
    expect(JSON.stringify(real.disk.wraps)).toBe(before);
  }
  expect(stale.openedWith).toEqual([]);
  expect(stale.services.settings.read().example).toBeUndefined();
  expect([real.told, stale.told]).toEqual([['made'], ['to the lock', 'to the lock']]);
  expect(await real.services.keyRing.open(LOCK)).toMatchObject({ ok: true });
});

it('where the locks are lost but records should be, nothing new is made', async () => {
  const { services, disk } = createDevice({ holdsRecords: true });
  expect(await createVaultMaker(services).make(LOCK, CODE)).toEqual(err({ type: 'vault-there' }));
  expect(disk.wraps).toBeUndefined();
});

it('F39 without memory for the key nothing is stored and nothing opens', async () => {
  const { services, disk, openedWith } = createDevice({ kdf: { derive: async () => err({ type: 'not-enough-memory' }) } });
  expect(await createVaultMaker(services).make(LOCK, CODE)).toEqual(err({ type: 'not-enough-memory' }));
  expect(disk.wraps).toBeUndefined();
  expect(openedWith).toEqual([]);
});

it('examples lie behind a lock whose key is known, and are marked as examples', async () => {
  const openWith = vi.fn().mockResolvedValue(ok(undefined));
  const { services } = createDevice({ openWith });
  await createVaultMaker(services).makeExample();
  expect(openWith).toHaveBeenCalledWith(expect.anything(), 'example');
  expect(services.settings.read().example).toBe(true);
  expect(await services.keyRing.open({ type: 'passphrase', passphrase: EXAMPLE_KEY })).toMatchObject({ ok: true });
});

it('F38 canSeal() is false on a page that is not secure', () => {
  vi.stubGlobal('isSecureContext', false);
  expect(canSeal()).toBe(false);
  vi.stubGlobal('isSecureContext', true);
  expect(canSeal()).toBe(true);
  vi.stubGlobal('crypto', {});
  expect(canSeal()).toBe(false);
  vi.unstubAllGlobals();
});
