import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CLOCK_AT_ZERO, MAX_AHEAD_MS, isStamp, parseStamp, receive, stampOf, tick } from '../../../app/domain/hybrid-clock.ts';

const DEVICE = 'AAAAAAAAAAA';
const OTHER = 'zz_-0000000';
const NOW = Date.UTC(2026, 10, 21);

describe('tick', () => {
  test('carries the time, a counter and the device, and can be read back', () => {
    const { clock, stamp } = tick(CLOCK_AT_ZERO, NOW, DEVICE);
    expect(stamp).toHaveLength(24);
    expect(parseStamp(stamp)).toEqual({ ms: NOW, counter: 0, device: DEVICE });
    expect(clock).toEqual({ ms: NOW, counter: 0 });
  });

  test('a full counter moves on to the next millisecond', () => {
    const full = { ms: NOW, counter: 36 ** 4 - 1 };
    const before = stampOf({ ...full, device: DEVICE });
    const { clock, stamp } = tick(full, NOW, DEVICE);
    expect(clock).toEqual({ ms: NOW + 1, counter: 0 });
    expect(stamp > before).toBe(true);
  });

  test('stamps always rise, whatever the phone clock does', () => {
    const clocks = fc.array(fc.oneof(fc.integer({ min: -1, max: 4e12 }), fc.constant(NOW)), { maxLength: 60 });
    fc.assert(
      fc.property(clocks, (times) => {
        let clock = CLOCK_AT_ZERO;
        let last = '';
        for (const now of times) {
          const next = tick(clock, now, DEVICE);
          expect(next.stamp > last).toBe(true);
          expect(isStamp(next.stamp)).toBe(true);
          clock = next.clock;
          last = next.stamp;
        }
      }),
    );
  });
});

describe('receive', () => {
  test('what is written after reading a stamp sorts after it', () => {
    const ms = fc.integer({ min: NOW - 1e9, max: NOW + MAX_AHEAD_MS });
    fc.assert(
      fc.property(ms, fc.nat(36 ** 4 - 1), fc.integer({ min: NOW - 1e9, max: NOW }), (theirMs, counter, ownMs) => {
        const theirs = stampOf({ ms: theirMs, counter, device: OTHER });
        const { stamp } = tick(receive({ ms: ownMs, counter: 3 }, theirs, NOW), NOW, DEVICE);
        expect(stamp > theirs).toBe(true);
      }),
    );
  });

  test('a stamp more than five minutes ahead leaves our clock where it was', () => {
    const clock = { ms: NOW, counter: 7 };
    expect(receive(clock, stampOf({ ms: NOW + MAX_AHEAD_MS + 1, counter: 0, device: OTHER }), NOW)).toBe(clock);
    expect(receive(clock, stampOf({ ms: NOW + MAX_AHEAD_MS, counter: 0, device: OTHER }), NOW).ms).toBe(NOW + MAX_AHEAD_MS);
  });

  test('rubbish leaves our clock where it was', () => {
    const clock = { ms: NOW, counter: 7 };
    fc.assert(fc.property(fc.string(), (text) => receive(clock, text, NOW) === clock));
  });
});

test('parseStamp gives nothing for anything that is not a stamp', () => {
  for (const text of ['', 'x', '0'.repeat(23), '0'.repeat(25), `${'0'.repeat(13)}AAAAAAAAAA!`, `A${'0'.repeat(23)}`]) {
    expect(parseStamp(text)).toBeUndefined();
  }
});
