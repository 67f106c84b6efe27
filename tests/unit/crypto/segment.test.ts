import { expect, test } from 'vitest';
import { sealCommit, NO_PREVIOUS_HASH } from '../../../app/crypto/commit.ts';
import { openSegment, sealSegment } from '../../../app/crypto/segment.ts';
import { utf8 } from '../../../app/crypto/text-bytes.ts';
import { fixedKeys, fixedRandom, flipBit, opened } from './fixtures.ts';

const PLAIN = utf8(JSON.stringify(Array.from({ length: 60 }, (_, at) => ({ id: at, naam: 'Ayşe' }))));

async function setupSegment() {
  const keys = await fixedKeys();
  const place = { vaultId: keys.vaultId, segmentId: 3, generation: 9 };
  return { keys, place, sealed: await sealSegment(place, PLAIN, keys, fixedRandom('segment')) };
}

test('openSegment() gives back the records, compressed or not', async () => {
  const { keys, place, sealed } = await setupSegment();
  const plainSealed = await sealSegment(place, PLAIN, keys, fixedRandom('segment'), { compress: false });
  expect(opened(await openSegment(place, sealed, keys))).toEqual(PLAIN);
  expect(opened(await openSegment(place, plainSealed, keys))).toEqual(PLAIN);
  expect(sealed.length).toBeLessThan(plainSealed.length);
});

test('openSegment() refuses a segment moved, of an older generation or of another vault', async () => {
  const { keys, place, sealed } = await setupSegment();
  const { vaultId } = await fixedKeys('another');
  for (const other of [{ segmentId: 4 }, { generation: 8 }, { vaultId }]) {
    const result = await openSegment({ ...place, ...other }, sealed, keys);
    expect(result).toEqual({ ok: false, error: { type: 'wrong-place' } });
  }
});

test('openSegment() refuses every flipped bit', async () => {
  const { keys, place, sealed } = await setupSegment();
  for (let bit = 0; bit < sealed.length * 8; bit++) {
    expect((await openSegment(place, flipBit(sealed, bit), keys)).ok).toBe(false);
  }
});

test('openSegment() refuses a commit in its place', async () => {
  const { keys, place } = await setupSegment();
  const header = { vaultId: keys.vaultId, deviceId: 'AAECAwQFBgc', seq: 3, prevHash: NO_PREVIOUS_HASH };
  const commit = await sealCommit({ ...header, payload: PLAIN }, keys, fixedRandom('commit'));
  expect(await openSegment(place, commit.bytes, keys)).toEqual({ ok: false, error: { type: 'damaged' } });
});
