import { describe, expect, test } from 'vitest';
import { createIdentity, openIdentity } from '../../../app/crypto/device-identity.ts';
import { openEpochKey, openEntrySecret, sealEntrySecret, unwrapEpochSecret, wrapEpochSecret } from '../../../app/crypto/epoch-key.ts';
import { commitIsSignedBy, openSpaceCommit, sealSpaceCommit } from '../../../app/crypto/space-commit.ts';
import { openPart, sealPart } from '../../../app/crypto/snapshot-part.ts';
import { hasSigned, signBytes } from '../../../app/crypto/signature.ts';
import { utf8 } from '../../../app/crypto/text-bytes.ts';
import { NO_PREVIOUS, splitCommit } from '../../../wire/commit-header.ts';
import { flipBit } from './fixtures.ts';
import { fixture, OTHER_SPACE, PAYLOAD, SPACE } from './space-fixture.ts';

type Fixture = Awaited<ReturnType<typeof fixture>>;

const place = ({ own }: Fixture, space = SPACE, dseq = 1) => ({ space, epoch: 1, device: own.device, dseq, prev: NO_PREVIOUS, mseq: 0, deps: [] });
const sealed = (f: Fixture, space = SPACE, dseq = 1) => sealSpaceCommit(f.primitives, place(f, space, dseq), utf8(PAYLOAD), f.key, f.own.signer);

/** Whether anything of it gets in: it has to be split, signed and sealed as it was. */
async function getsIn(f: Fixture, bytes: Uint8Array): Promise<boolean> {
  const split = splitCommit(bytes);
  if (!split || !(await commitIsSignedBy(f.primitives, f.own.signer.publicKey, split))) return false;
  return (await openSpaceCommit(f.primitives, split, f.key)).ok;
}

describe('a commit', () => {
  test('gets in as it was made, and with no single bit changed', async () => {
    const f = await fixture();
    const { bytes } = await sealed(f);
    expect(await getsIn(f, bytes)).toBe(true);
    for (let bit = 0; bit < bytes.length * 8; bit += 1) expect(await getsIn(f, flipBit(bytes, bit)), `bit ${bit}`).toBe(false);
  }, 120_000);

  test('does not get in cut off anywhere, nor with something behind it', async () => {
    const f = await fixture();
    const { bytes } = await sealed(f);
    for (let length = 0; length < bytes.length; length += 1) expect(await getsIn(f, bytes.slice(0, length)), `${length}`).toBe(false);
    expect(await getsIn(f, new Uint8Array([...bytes, 0]))).toBe(false);
  }, 120_000);

  test('does not get in with the head of one and the content of another', async () => {
    const f = await fixture();
    const [a, b] = [await sealed(f), await sealed(f, SPACE, 2)];
    const head = splitCommit(a.bytes)!.headerBytes.length;
    expect(await getsIn(f, new Uint8Array([...a.bytes.subarray(0, head), ...b.bytes.subarray(head)]))).toBe(false);
  });

  test('with a signature of one kind of thing does not pass for another', async () => {
    const { primitives, own } = await fixture();
    const bytes = utf8('whatever');
    const signature = await signBytes(primitives, own.signer, 'drempel.member.v1', bytes);
    expect(await hasSigned(primitives, own.signer.publicKey, 'drempel.member.v1', bytes, signature)).toBe(true);
    expect(await hasSigned(primitives, own.signer.publicKey, 'drempel.commit.v1', bytes, signature)).toBe(false);
  });

  test('under another key says so before anything is opened', async () => {
    const f = await fixture();
    const other = await openEpochKey(f.primitives, f.primitives.random(32));
    expect(await openSpaceCommit(f.primitives, splitCommit((await sealed(f)).bytes)!, other)).toEqual({ ok: false, error: 'wrong-key' });
  });

  test('hides how long its content is within the steps of its padding', async () => {
    const f = await fixture();
    const lengths = new Set(await Promise.all([1, 40, 120, 200, 240].map(async (n) => (await sealSpaceCommit(f.primitives, place(f), utf8('x'.repeat(n)), f.key, f.own.signer)).bytes.length)));
    expect(lengths.size).toBe(1);
  });
});

describe('a part of a snapshot', () => {
  const at = { space: SPACE, snapshot: OTHER_SPACE, index: 1 };

  test('opens in its own place only', async () => {
    const { primitives, key } = await fixture();
    const bytes = await sealPart(primitives, { ...at, epoch: 1 }, utf8(PAYLOAD), key);
    const open = (expected: typeof at, sealedBytes: Uint8Array = bytes) => openPart(primitives, sealedBytes, expected, async () => key);
    expect((await open(at)).ok).toBe(true);
    expect(await open({ ...at, index: 0 })).toEqual({ ok: false, error: 'other-place' });
    expect(await open({ ...at, space: OTHER_SPACE })).toEqual({ ok: false, error: 'other-place' });
    expect(await open({ ...at, snapshot: SPACE })).toEqual({ ok: false, error: 'other-place' });
    for (let bit = 0; bit < bytes.length * 8; bit += 7) expect((await open(at, flipBit(bytes, bit))).ok, `bit ${bit}`).toBe(false);
  }, 60_000);
});

describe('a wrapped epoch key', () => {
  test('opens for its device, space and epoch, and for no other', async () => {
    const { primitives, own, key } = await fixture();
    const other = await openIdentity(primitives, await createIdentity(primitives, 'AAAAAAAAAAAAAAAAAAAAAA'));
    const here = { space: SPACE, epoch: 2, device: own.device };
    const box = (await wrapEpochSecret(primitives, key.secret, own.agreement.publicKey, here))!;
    const unwrap = (where: typeof here, who = own, bytes: Uint8Array = box) => unwrapEpochSecret(primitives, bytes, who.agreement, where);
    expect(await unwrap(here)).toEqual(key.secret);
    expect(await unwrap({ ...here, epoch: 3 })).toBeUndefined();
    expect(await unwrap({ ...here, space: OTHER_SPACE })).toBeUndefined();
    expect(await unwrap({ ...here, device: other.device })).toBeUndefined();
    expect(await unwrap(here, other)).toBeUndefined();
    for (let bit = 0; bit < box.length * 8; bit += 5) {
      // The top bit of an X25519 key is ignored by all who read one; the key itself is bound in, so it counts here.
      expect(await unwrap(here, own, flipBit(box, bit)), `bit ${bit}`).toBeUndefined();
    }
    for (let length = 0; length < box.length; length += 1) expect(await unwrap(here, own, box.slice(0, length))).toBeUndefined();
  }, 60_000);

  test('is not made for a public key that is none', async () => {
    const { primitives, own, key } = await fixture();
    expect(await wrapEpochSecret(primitives, key.secret, new Uint8Array(32), { space: SPACE, epoch: 1, device: own.device })).toBeUndefined();
    expect(await wrapEpochSecret(primitives, key.secret, new Uint8Array(31), { space: SPACE, epoch: 1, device: own.device })).toBeUndefined();
  });
});

test('the sealed half of an entry opens in its own place of the chain only', async () => {
  const { primitives, key } = await fixture();
  const at = { prev: '', mseq: 0, epoch: 1 };
  const bytes = await sealEntrySecret(primitives, key, PAYLOAD, at);
  expect(await openEntrySecret(primitives, key, bytes, at)).toEqual(utf8(PAYLOAD));
  for (const other of [{ ...at, mseq: 1 }, { ...at, epoch: 2 }, { ...at, prev: 'AAAA' }]) expect(await openEntrySecret(primitives, key, bytes, other)).toBeUndefined();
});
