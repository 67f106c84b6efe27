import { expect, test } from 'vitest';
import { nextDelayMs } from '../../../app/crypto/try-delay.ts';

test('nextDelayMs() lets fingers slip three times and then slows down to an hour', () => {
  const seconds = Array.from({ length: 11 }, (_, wrongTries) => nextDelayMs(wrongTries) / 1000);
  expect(seconds).toEqual([0, 0, 0, 5, 15, 60, 300, 900, 3600, 3600, 3600]);
  expect(nextDelayMs(1e9)).toBe(3_600_000);
});
