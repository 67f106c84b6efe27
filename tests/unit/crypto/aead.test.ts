import { expect, test } from 'vitest';
import { openSealed, seal } from '../../../app/crypto/aead.ts';
import { utf8 } from '../../../app/crypto/text-bytes.ts';
import { createVaultKey, deriveVaultKeys } from '../../../app/crypto/vault-keys.ts';
import { fixedKeys, fixedRandom, fixedSecret, flipBit, opened } from './fixtures.ts';

const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));

test('openSealed() gives back what was sealed, for the same key and additional data only', async () => {
  const { records, drafts } = await fixedKeys();
  const sealed = await seal(records, utf8('Zosia'), utf8('here'), random);
  expect(opened(await openSealed(records, sealed, utf8('here')))).toEqual(utf8('Zosia'));
  const damaged = { ok: false, error: { type: 'damaged' } };
  expect(await openSealed(records, sealed, utf8('there'))).toEqual(damaged);
  expect(await openSealed(drafts, sealed, utf8('here'))).toEqual(damaged);
  expect(await openSealed(records, sealed.subarray(0, 27), utf8('here'))).toEqual(damaged);
});

test('openSealed() refuses every single flipped bit', async () => {
  const { records } = await fixedKeys();
  const sealed = await seal(records, utf8('x'), utf8('y'), random);
  for (let bit = 0; bit < sealed.length * 8; bit++) {
    expect((await openSealed(records, flipBit(sealed, bit), utf8('y'))).ok).toBe(false);
  }
});

test('seal() never uses a nonce twice in 100,000 seals of the same record', async () => {
  const { records } = await fixedKeys();
  const plain = utf8('same');
  const nonces = new Set<string>();
  for (let count = 0; count < 100_000; count++) {
    const sealed = await seal(records, plain, plain, random);
    nonces.add(Buffer.from(sealed.buffer, 0, 12).toString('latin1'));
  }
  expect(nonces.size).toBe(100_000);
}, 60_000);

test('seal() refuses a random source that gives too little', async () => {
  const { records } = await fixedKeys();
  await expect(seal(records, utf8('x'), utf8('y'), () => new Uint8Array(8))).rejects.toThrow(RangeError);
});

test('createVaultKey() takes 32 bytes from the random source and refuses another length', () => {
  expect(createVaultKey(fixedRandom('secret'))).toEqual(fixedSecret());
  expect(() => createVaultKey(() => new Uint8Array(16))).toThrow(RangeError);
});

test('deriveVaultKeys() gives the same keys for the same secret, and none of them can be exported', async () => {
  const [one, other, foreign] = await Promise.all([fixedKeys(), fixedKeys(), fixedKeys('another')]);
  expect(one.vaultId).toEqual(other.vaultId);
  expect(one.vaultId).not.toEqual(foreign.vaultId);
  const sealed = await seal(one.drafts, utf8('x'), utf8(''), random);
  expect((await openSealed(other.drafts, sealed, utf8(''))).ok).toBe(true);
  expect((await openSealed(foreign.drafts, sealed, utf8(''))).ok).toBe(false);
  for (const key of [one.records, one.drafts, one.backup, one.manifest]) {
    expect(key.extractable).toBe(false);
    await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow();
  }
});

test('deriveVaultKeys() leaves the secret to its holder', async () => {
  const secret = fixedSecret();
  await deriveVaultKeys(secret);
  expect(secret).toEqual(fixedSecret());
});
