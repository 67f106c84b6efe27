import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromBase64url, toBase64url } from '../../../app/crypto/base64url.ts';
import { concatBytes, equalBytes, readU32, u32, wipe } from '../../../app/crypto/bytes.ts';
import { fromUtf8, utf8 } from '../../../app/crypto/text-bytes.ts';

test('base64url gives any bytes back and agrees with Node', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      const text = toBase64url(bytes);
      expect(text).toBe(Buffer.from(bytes).toString('base64url'));
      expect(fromBase64url(text)).toEqual(new Uint8Array(bytes));
    }),
  );
});

test('base64url carries more bytes than one call takes arguments', () => {
  const bytes = new Uint8Array(300_000).map((_, at) => at * 7);
  expect(Buffer.compare(fromBase64url(toBase64url(bytes)) ?? bytes.subarray(1), bytes)).toBe(0);
});

test.each(['A', 'AAAAA', 'AA==', 'A A', 'AA+/', 'AA\n', 'AB', 'AAB', 'é'])('fromBase64url() refuses %j', (text) => {
  expect(fromBase64url(text)).toBeUndefined();
});

test('equalBytes() compares contents and lengths', () => {
  expect(equalBytes(new Uint8Array([1, 2]), new Uint8Array([1, 2]))).toBe(true);
  expect(equalBytes(new Uint8Array([1, 2]), new Uint8Array([1, 3]))).toBe(false);
  expect(equalBytes(new Uint8Array([1, 2]), new Uint8Array([1, 2, 0]))).toBe(false);
});

test('u32() is big-endian, reads back at an offset and refuses what does not fit', () => {
  expect([...u32(0x01_02_03_04)]).toEqual([1, 2, 3, 4]);
  expect(readU32(concatBytes([9], u32(0xff_ff_ff_ff)).subarray(1), 0)).toBe(0xff_ff_ff_ff);
  for (const wrong of [-1, 1.5, 2 ** 32, Number.NaN]) expect(() => u32(wrong)).toThrow(RangeError);
});

test('fromUtf8() keeps every character, a byte order mark too, and refuses broken bytes', () => {
  for (const text of ['zażółć', 'İstanbul ı', 'السلام ٣', '\uFEFFx', '👩‍👧']) expect(fromUtf8(utf8(text))).toBe(text);
  expect(fromUtf8(new Uint8Array([0xc3, 0x28]))).toBeUndefined();
});

test('wipe() leaves zeros in every array', () => {
  const [one, two] = [new Uint8Array([1, 2]), new Uint8Array([3])];
  wipe(one, two);
  expect([...one, ...two]).toEqual([0, 0, 0]);
});
