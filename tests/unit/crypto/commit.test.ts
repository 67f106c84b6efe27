import { expect, test } from 'vitest';
import { COMMIT_HEADER_BYTES } from '../../../app/crypto/commit-header.ts';
import { commitHash, NO_PREVIOUS_HASH, openCommit, sealCommit } from '../../../app/crypto/commit.ts';
import { utf8 } from '../../../app/crypto/text-bytes.ts';
import { fixedKeys, fixedRandom, flipBit, opened } from './fixtures.ts';

const PAYLOAD = utf8('[["c1","contact","bijnaam","Zwaan"]]');

async function setupCommit(payload = PAYLOAD) {
  const keys = await fixedKeys();
  const header = { vaultId: keys.vaultId, deviceId: 'AAECAwQFBgc', seq: 7, prevHash: NO_PREVIOUS_HASH };
  const sealed = await sealCommit({ ...header, payload }, keys, fixedRandom('commit'));
  return { keys, header, sealed };
}

test('openCommit() gives back header and payload', async () => {
  const { keys, header, sealed } = await setupCommit();
  const { vaultId, seq, prevHash } = header;
  expect(opened(await openCommit(sealed.bytes, keys, { vaultId, seq, prevHash }))).toEqual({ header, payload: PAYLOAD });
  expect(sealed.hash).toEqual(await commitHash(sealed.bytes));
});

test('openCommit() gives back a long payload, which travels compressed', async () => {
  const payload = utf8(JSON.stringify(Array.from({ length: 500 }, (_, at) => [`c${at}`, 'bijnaam', 'Zwaan'])));
  const { keys, header, sealed } = await setupCommit(payload);
  expect(opened(await openCommit(sealed.bytes, keys, header)).payload).toEqual(payload);
  expect(sealed.bytes.length).toBeLessThan(payload.length / 3);
});

test('small commits all have one length', async () => {
  const lengths = await Promise.all(
    ['', 'x', 'y'.repeat(251)].map(async (text) => (await setupCommit(utf8(text))).sealed.bytes.length),
  );
  expect(new Set(lengths)).toEqual(new Set([COMMIT_HEADER_BYTES + 12 + 256 + 16]));
});

test('openCommit() refuses every flipped bit and says which kind of wrong it is', async () => {
  const { keys, header, sealed } = await setupCommit();
  for (let bit = 0; bit < sealed.bytes.length * 8; bit++) {
    const result = await openCommit(flipBit(sealed.bytes, bit), keys, header);
    const byte = bit >> 3;
    const unknown = byte < 2 || byte === 62;
    const type = unknown ? 'unknown-version' : byte < 18 ? 'foreign' : 'damaged';
    expect(result).toEqual({ ok: false, error: { type } });
  }
});

test('openCommit() refuses a commit cut anywhere', async () => {
  const { keys, header, sealed } = await setupCommit();
  for (let length = 0; length < sealed.bytes.length; length++) {
    const result = await openCommit(sealed.bytes.subarray(0, length), keys, header);
    expect(result).toEqual({ ok: false, error: { type: 'damaged' } });
  }
});

test('openCommit() refuses another place in the chain and another vault', async () => {
  const { keys, header, sealed } = await setupCommit();
  const foreign = await fixedKeys('another');
  const places = [
    [{ ...header, seq: 8 }, 'wrong-place'],
    [{ ...header, prevHash: sealed.hash }, 'wrong-place'],
    [{ ...header, vaultId: foreign.vaultId }, 'foreign'],
  ] as const;
  for (const [place, type] of places) {
    expect(await openCommit(sealed.bytes, keys, place)).toEqual({ ok: false, error: { type } });
  }
  expect(await openCommit(sealed.bytes, foreign, header)).toEqual({ ok: false, error: { type: 'damaged' } });
});

test('sealCommit() throws on a header that cannot be written', async () => {
  const { keys, header } = await setupCommit();
  const wrongs = [{ deviceId: 'short' }, { seq: -1 }, { seq: 2 ** 32 }, { prevHash: new Uint8Array(31) }];
  for (const wrong of wrongs) {
    await expect(sealCommit({ ...header, ...wrong, payload: PAYLOAD }, keys, fixedRandom('x'))).rejects.toThrow();
  }
});
