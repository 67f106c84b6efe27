import { expect, test } from 'vitest';
import { parseArgon2Params } from '../../../app/crypto/argon2-params.ts';
import { toBase64url } from '../../../app/crypto/base64url.ts';
import { parseWrap } from '../../../app/crypto/wrap.ts';

const sealed = toBase64url(new Uint8Array(60));
const salt = toBase64url(new Uint8Array(16));
const params = { memoryKiB: 65_536, passes: 3, lanes: 1 };
const passphrase = { type: 'passphrase', version: 1, salt, params, sealed };
const recovery = { type: 'recovery', version: 1, salt, sealed };
const passkey = { type: 'passkey', version: 1, credentialId: 'AAAA', prfSalt: salt, sealed };
const withPin = { ...passkey, pin: { salt, params } };

test.each([passphrase, recovery, passkey, withPin])('parseWrap() admits a whole $type wrap after JSON', (wrap) => {
  expect(parseWrap(JSON.parse(JSON.stringify(wrap)))).toEqual({ ok: true, value: wrap });
});

test('parseWrap() leaves behind what it does not know', () => {
  const hostile: unknown = JSON.parse(JSON.stringify(recovery).replace('{', '{"__proto__":{"x":1},"extra":1,'));
  expect(parseWrap(hostile)).toEqual({ ok: true, value: recovery });
});

test.each([
  null,
  'text',
  [],
  {},
  { ...passphrase, type: 'pin' },
  { ...passphrase, version: '1' },
  { ...passphrase, salt: 'AAAA' },
  { ...passphrase, salt: undefined },
  { ...passphrase, sealed: sealed.slice(4) },
  { ...passphrase, sealed: `${sealed}AAAA` },
  { ...passphrase, sealed: sealed.replace('A', '=') },
  { ...recovery, salt: 5 },
  { ...passkey, credentialId: '' },
  { ...passkey, prfSalt: 'AAAA' },
  { ...passkey, pin: null },
  { ...passkey, pin: { params } },
])('parseWrap() calls %j damaged', (value) => {
  expect(parseWrap(value)).toEqual({ ok: false, error: { type: 'damaged' } });
});

test('parseWrap() says when a wrap is newer than the app', () => {
  expect(parseWrap({ ...recovery, version: 2 })).toEqual({ ok: false, error: { type: 'unknown-version' } });
});

test.each([
  { memoryKiB: 19_455 },
  { memoryKiB: 2 ** 20 + 1 },
  { memoryKiB: 65_536.5 },
  { memoryKiB: '65536' },
  { passes: 1 },
  { passes: 11 },
  { passes: Number.NaN },
  { lanes: 2 },
])('parseWrap() refuses %j, in a passphrase and beside a passkey', (change) => {
  const unsafe = { ok: false, error: { type: 'unsafe-parameters' } };
  const changed = { ...params, ...change };
  expect(parseWrap({ ...passphrase, params: changed })).toEqual(unsafe);
  expect(parseWrap({ ...withPin, pin: { salt, params: changed } })).toEqual(unsafe);
});

test('parseArgon2Params() admits the floor and refuses nothing at all', () => {
  expect(parseArgon2Params({ memoryKiB: 19_456, passes: 2, lanes: 1 }).ok).toBe(true);
  for (const nothing of [undefined, null, 5, {}]) expect(parseArgon2Params(nothing).ok).toBe(false);
});
