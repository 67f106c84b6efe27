import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { concatBytes, u32 } from '../../../app/crypto/bytes.ts';
import { deflateRaw, inflateRaw } from '../../../app/crypto/deflate.ts';
import { pack, unpack } from '../../../app/crypto/pack.ts';
import { padmeLength } from '../../../app/crypto/padme.ts';
import { utf8 } from '../../../app/crypto/text-bytes.ts';
import { opened } from './fixtures.ts';

test('padmeLength() adds at most 12 %, never shrinks, keeps order and is its own fixed point', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 28 }), fc.integer({ min: 0, max: 2 ** 28 }), (one, other) => {
      const padded = padmeLength(one);
      expect(padded).toBeGreaterThanOrEqual(Math.max(one, 256));
      expect(padded).toBeLessThanOrEqual(Math.max(256, one * 1.12));
      expect(padmeLength(padded)).toBe(padded);
      if (one <= other) expect(padded).toBeLessThanOrEqual(padmeLength(other));
    }),
  );
});

test('padmeLength() leaves few lengths to tell apart', () => {
  const lengths = new Set(Array.from({ length: 1024 * 1024 }, (_, length) => padmeLength(length)));
  expect(lengths.size).toBeLessThan(260);
});

test('unpack() gives back any content, compressed or not', async () => {
  const contents = fc.oneof(fc.uint8Array({ maxLength: 2000 }), fc.string({ maxLength: 2000 }).map(utf8));
  await fc.assert(
    fc.asyncProperty(contents, fc.boolean(), async (content, compress) => {
      expect(opened(await unpack(await pack(content, { compress })))).toEqual(new Uint8Array(content));
    }),
  );
});

test('pack() compresses what shrinks and leaves the rest', async () => {
  const repeated = utf8('{"naam":"Zosia"}'.repeat(500));
  const noise = crypto.getRandomValues(new Uint8Array(8000));
  expect((await pack(repeated)).length).toBe(256);
  expect((await pack(repeated, { compress: false }))[0]).toBe(0);
  expect((await pack(noise))[0]).toBe(0);
});

test('unpack() refuses unknown flags, lengths beyond the end and broken streams', async () => {
  const packed = await pack(utf8('x'.repeat(600)));
  const wrongs = [
    new Uint8Array(4),
    packed.map((byte, at) => (at === 0 ? 2 : byte)),
    packed.map((byte, at) => (at === 1 ? 255 : byte)),
    concatBytes([1], u32(3), [7, 7, 7], new Uint8Array(300)),
  ];
  for (const wrong of wrongs) expect(await unpack(wrong)).toEqual({ ok: false, error: { type: 'damaged' } });
});

test('inflateRaw() stops a bomb at the limit instead of unpacking it', async () => {
  const bomb = deflateRawSync(new Uint8Array(512 * 1024 * 1024), { level: 9 });
  expect(bomb.length).toBeLessThan(600_000);
  const before = process.memoryUsage().arrayBuffers;
  expect((await inflateRaw(bomb)).ok).toBe(false);
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(200 * 1024 * 1024);
});

test('inflateRaw() refuses a stream cut anywhere', async () => {
  const whole = await deflateRaw(utf8('Zosia en Ayşe '.repeat(10)));
  for (let length = 0; length < whole.length; length++) {
    expect((await inflateRaw(whole.subarray(0, length))).ok).toBe(false);
  }
});
