import { expect, it } from 'vitest';
import { secondsUntilLock, WARN_SECONDS } from '../../../app/shell/lock-timing.ts';

const MINUTE = 60_000;

it('secondsUntilLock() counts down from the time she set', () => {
  expect(secondsUntilLock(0, 0, 5)).toBe(300);
  expect(secondsUntilLock(0, 4.5 * MINUTE, 5)).toBe(WARN_SECONDS);
  expect(secondsUntilLock(0, 5 * MINUTE, 5)).toBe(0);
});

it('secondsUntilLock() is over after a night with the timers asleep', () => {
  expect(secondsUntilLock(0, 8 * 60 * MINUTE, 5)).toBeLessThanOrEqual(0);
});

it('secondsUntilLock() locks when the clock was set back, and not for a small correction', () => {
  expect(secondsUntilLock(210 * 24 * 60 * MINUTE, 0, 5)).toBe(0);
  expect(secondsUntilLock(2_000, 0, 5)).toBe(300);
});
