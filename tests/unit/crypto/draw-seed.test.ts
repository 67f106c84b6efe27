import { expect, test } from 'vitest';
import { drawSeed } from '../../../app/crypto/space-primitives.ts';

test('no seed begins with a zero byte, which WebKitGTK would refuse for ever', () => {
  const draws = [new Uint8Array(32), new Uint8Array(32).fill(0).fill(9, 1), new Uint8Array(32).fill(7)];
  let drawn = 0;
  expect(drawSeed(() => draws[drawn++]!)).toEqual(draws[2]);
  expect(drawn).toBe(3);
});
