import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createPasskey, evaluatePasskey } from '../../../app/crypto/passkey.ts';
import { toBase64url } from '../../../app/crypto/base64url.ts';
import { fixedRandom, opened } from './fixtures.ts';

const OUTPUT = new Uint8Array(32).fill(7);
const NAME = { credentialId: toBase64url(new Uint8Array(20)), prfSalt: toBase64url(new Uint8Array(32)) };

class Answer {
  readonly rawId = new Uint8Array(20).buffer;
  readonly response: object;
  readonly #prf: object | undefined;
  /** Without `flags` a browser that does not tell them. */
  constructor(prf?: object, flags?: number) {
    this.#prf = prf;
    const data = new Uint8Array(37);
    data[32] = flags ?? 0;
    this.response = flags === undefined ? {} : { getAuthenticatorData: () => data.buffer };
  }
  getClientExtensionResults() {
    return { prf: this.#prf };
  }
}

beforeEach(() => vi.stubGlobal('PublicKeyCredential', Answer));
afterEach(() => vi.unstubAllGlobals());

function setupPasskey(created: () => unknown, evaluated: () => unknown = created) {
  const create = vi.fn(async () => created());
  const get = vi.fn(async () => evaluated());
  // Only what the wrapper calls; the real container cannot be built outside a browser.
  const credentials = { create, get } as unknown as CredentialsContainer;
  return { create, get, tools: { credentials, random: fixedRandom('passkey') } };
}

const decline = () => {
  throw new DOMException('no', 'NotAllowedError');
};

test('createPasskey() uses the output that came with it', async () => {
  const { tools, get } = setupPasskey(() => new Answer({ enabled: true, results: { first: OUTPUT.buffer } }));
  const { prfOutput, prfSalt } = opened(await createPasskey(tools));
  expect(prfOutput).toEqual(OUTPUT);
  expect(prfSalt).toHaveLength(43);
  expect(get).not.toHaveBeenCalled();
});

test('createPasskey() asks once more where creating gives no output', async () => {
  const { tools, get } = setupPasskey(
    () => new Answer({ enabled: true }),
    () => new Answer({ results: { first: OUTPUT } }),
  );
  expect(opened(await createPasskey(tools)).prfOutput).toEqual(OUTPUT);
  expect(get).toHaveBeenCalledTimes(1);
});

test('createPasskey() tells the phone nothing but the name of the app', async () => {
  const { tools, create } = setupPasskey(() => new Answer({ results: { first: OUTPUT } }));
  await createPasskey(tools);
  expect(create).toHaveBeenCalledWith({
    publicKey: expect.objectContaining({
      rp: { name: 'Drempel' },
      user: { id: expect.any(Uint8Array), name: 'Drempel', displayName: 'Drempel' },
      authenticatorSelection: { authenticatorAttachment: 'platform', residentKey: 'required', userVerification: 'required' },
    }),
  });
});

// User present and verified, a key attached; then what may be and what is backed up.
test.each([
  ['stays in the phone', 0b0100_0101, false],
  ['may be copied to an account', 0b0100_1101, true],
  ['is copied to an account', 0b0101_1101, true],
  ['says nothing of it', undefined, true],
])('createPasskey() tells that a passkey that %s', async (_what, flags, travels) => {
  const atOnce = setupPasskey(() => new Answer({ results: { first: OUTPUT } }, flags));
  expect(opened(await createPasskey(atOnce.tools)).travels).toBe(travels);
  const asksAgain = setupPasskey(() => new Answer({ enabled: true }, flags), () => new Answer({ results: { first: OUTPUT } }));
  expect(opened(await createPasskey(asksAgain.tools)).travels).toBe(travels);
});

test.each([
  ['no-prf', () => new Answer()],
  ['cancelled', decline],
  ['unsupported', () => null],
])('a passkey that gives nothing is %s', async (type, answer) => {
  const { tools } = setupPasskey(answer);
  expect(await createPasskey(tools)).toEqual({ ok: false, error: { type } });
  expect(await evaluatePasskey(NAME, tools)).toEqual({ ok: false, error: { type } });
});

test('a browser without passkeys is unsupported and is not asked', async () => {
  vi.stubGlobal('PublicKeyCredential', undefined);
  const { tools, create } = setupPasskey(decline);
  expect(await createPasskey(tools)).toEqual({ ok: false, error: { type: 'unsupported' } });
  expect(create).not.toHaveBeenCalled();
});
