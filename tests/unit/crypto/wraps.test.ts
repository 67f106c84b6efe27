import { expect, test, vi } from 'vitest';
import { inProcessKdf } from '../../../app/crypto/argon2.ts';
import { DEFAULT_ARGON2, FLOOR_ARGON2 } from '../../../app/crypto/argon2-params.ts';
import { toBase64url } from '../../../app/crypto/base64url.ts';
import { vaultIdOf } from '../../../app/crypto/vault-keys.ts';
import {
  unwrapWithPasskey,
  unwrapWithPassphrase,
  unwrapWithRecovery,
  wrapWithPasskey,
  wrapWithPassphrase,
  wrapWithRecovery,
} from '../../../app/crypto/wraps.ts';
import { fixedRandom, fixedSecret, opened, quickKdf } from './fixtures.ts';

const PASSPHRASE = 'zwaan molen kaars fiets';
const CREDENTIAL = { credentialId: toBase64url(fixedRandom('id')(20)), prfSalt: toBase64url(fixedRandom('prf')(32)) };

async function setupLock() {
  const secret = fixedSecret();
  const tools = { kdf: quickKdf, random: fixedRandom('wrap') };
  return { secret, vaultId: await vaultIdOf(secret), tools };
}

test('a passphrase opens its wrap, however the keyboard spells it', async () => {
  const { secret, vaultId, tools } = await setupLock();
  const wrap = opened(await wrapWithPassphrase(secret, 'żółw  İyi سلام ٣', tools));
  for (const typed of ['żółw İyi سلام ٣', ' z\u0307o\u0301łw I\u0307yi \u200Fسلام ٣ ']) {
    expect(opened(await unwrapWithPassphrase(wrap, typed, vaultId, quickKdf))).toEqual(secret);
  }
});

test('a wrong passphrase is wrong, an empty one too, whatever lies near', async () => {
  const { secret, vaultId, tools } = await setupLock();
  const wrap = opened(await wrapWithPassphrase(secret, PASSPHRASE, tools));
  for (const typed of ['', ' ', 'zwaan molen kaars', 'Zwaan molen kaars fiets', `${PASSPHRASE}s`]) {
    const result = await unwrapWithPassphrase(wrap, typed, vaultId, quickKdf);
    expect(result).toEqual({ ok: false, error: { type: 'wrong' } });
  }
});

test('a wrong passphrase takes the same derivation as the right one', async () => {
  const { secret, vaultId, tools } = await setupLock();
  const wrap = opened(await wrapWithPassphrase(secret, PASSPHRASE, tools));
  const derive = vi.fn(quickKdf.derive);
  await unwrapWithPassphrase(wrap, PASSPHRASE, vaultId, { derive });
  await unwrapWithPassphrase(wrap, 'something else', vaultId, { derive });
  expect(derive.mock.calls.map(([, salt, params]) => [salt, params])).toEqual([
    [expect.any(Uint8Array), DEFAULT_ARGON2],
    [expect.any(Uint8Array), DEFAULT_ARGON2],
  ]);
});

test('real Argon2id opens what it locked', async () => {
  const { secret, vaultId } = await setupLock();
  const wrap = opened(await wrapWithPassphrase(secret, PASSPHRASE, { kdf: inProcessKdf, random: fixedRandom('real') }));
  expect(wrap.params).toEqual(DEFAULT_ARGON2);
  expect(opened(await unwrapWithPassphrase(wrap, PASSPHRASE, vaultId, inProcessKdf))).toEqual(secret);
  expect((await unwrapWithPassphrase(wrap, 'nothing', vaultId, inProcessKdf)).ok).toBe(false);
});

test('changing any authenticated field of a wrap locks it', async () => {
  const { secret, vaultId, tools } = await setupLock();
  const wrap = opened(await wrapWithPassphrase(secret, PASSPHRASE, tools));
  // Whoever lowers the cost would offer the key of the cheap derivation; here it is even the right key.
  const sameKey = { derive: () => quickKdf.derive(PASSPHRASE, fixedRandom('wrap')(16), wrap.params) };
  expect((await unwrapWithPassphrase(wrap, PASSPHRASE, vaultId, sameKey)).ok).toBe(true);
  const cheaper = { ...wrap, params: FLOOR_ARGON2 };
  const elsewhere = await vaultIdOf(fixedSecret('another'));
  expect((await unwrapWithPassphrase(cheaper, PASSPHRASE, vaultId, sameKey)).ok).toBe(false);
  expect((await unwrapWithPassphrase(wrap, PASSPHRASE, elsewhere, sameKey)).ok).toBe(false);
});

test('parameters below the floor are refused before anything is derived', async () => {
  const { secret, vaultId, tools } = await setupLock();
  const wrap = opened(await wrapWithPassphrase(secret, PASSPHRASE, tools));
  const derive = vi.fn(quickKdf.derive);
  for (const weak of [{ memoryKiB: 19_455 }, { passes: 1 }]) {
    const lowered = { ...wrap, params: { ...wrap.params, ...weak } };
    const result = await unwrapWithPassphrase(lowered, PASSPHRASE, vaultId, { derive });
    expect(result).toEqual({ ok: false, error: { type: 'unsafe-parameters' } });
  }
  expect(derive).not.toHaveBeenCalled();
});

test('a new passphrase rewrites the wrap and leaves the secret', async () => {
  const { secret, vaultId, tools } = await setupLock();
  const before = opened(await wrapWithPassphrase(secret, PASSPHRASE, tools));
  const held = opened(await unwrapWithPassphrase(before, PASSPHRASE, vaultId, quickKdf));
  const after = opened(await wrapWithPassphrase(held, 'new words here', tools));
  expect(opened(await unwrapWithPassphrase(after, 'new words here', vaultId, quickKdf))).toEqual(secret);
  expect((await unwrapWithPassphrase(after, PASSPHRASE, vaultId, quickKdf)).ok).toBe(false);
  expect(JSON.stringify(after).length).toBeLessThan(400);
});

test('a recovery code opens its wrap and no other code does', async () => {
  const { secret, vaultId, tools } = await setupLock();
  const code = fixedRandom('code')(16);
  const wrap = await wrapWithRecovery(secret, code, tools.random);
  expect(opened(await unwrapWithRecovery(wrap, code, vaultId))).toEqual(secret);
  const result = await unwrapWithRecovery(wrap, fixedRandom('other')(16), vaultId);
  expect(result).toEqual({ ok: false, error: { type: 'wrong' } });
});

test('a passkey opens its wrap, and with a PIN only both together do', async () => {
  const { secret, vaultId, tools } = await setupLock();
  const prfOutput = fixedRandom('prf')(32);
  const alone = opened(await wrapWithPasskey(secret, CREDENTIAL, { prfOutput }, tools));
  expect(opened(await unwrapWithPasskey(alone, { prfOutput }, vaultId, quickKdf))).toEqual(secret);
  const both = opened(await wrapWithPasskey(secret, CREDENTIAL, { prfOutput, pin: '123456' }, tools));
  expect(opened(await unwrapWithPasskey(both, { prfOutput, pin: '123456' }, vaultId, quickKdf))).toEqual(secret);
  const wrongs = [{ prfOutput }, { prfOutput, pin: '123457' }, { prfOutput: new Uint8Array(32), pin: '123456' }];
  for (const proof of wrongs) {
    const result = await unwrapWithPasskey(both, proof, vaultId, quickKdf);
    expect(result).toEqual({ ok: false, error: { type: 'wrong' } });
  }
  const { pin, ...withoutPin } = both;
  expect((await unwrapWithPasskey(withoutPin, { prfOutput }, vaultId, quickKdf)).ok).toBe(false);
  expect(pin?.params).toEqual(DEFAULT_ARGON2);
});
