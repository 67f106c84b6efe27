import { expect, test, vi } from 'vitest';
import { followTaps } from '../../../app/klok/follow-taps.ts';

function setup() {
  const target = new EventTarget();
  const onTaps = vi.fn();
  let now = 0;
  followTaps(target, onTaps, () => now);
  return {
    onTaps,
    tapAt: (ms: number) => { now = ms; target.dispatchEvent(new Event('click')); },
    pressAt: (ms: number, key: string, repeat = false) => { now = ms; target.dispatchEvent(Object.assign(new Event('keydown'), { key, repeat })); },
  };
}

test('followTaps() answers to three quick taps', () => {
  const { onTaps, tapAt } = setup();
  for (const ms of [0, 300, 600]) tapAt(ms);
  expect(onTaps).toHaveBeenCalledTimes(1);
});

test('followTaps() stays still for two taps and for slow ones', () => {
  const { onTaps, tapAt } = setup();
  for (const ms of [0, 200, 3000, 6000, 9000]) tapAt(ms);
  expect(onTaps).not.toHaveBeenCalled();
});

test.each(['Enter', ' '])('followTaps() answers to three quick presses of "%s", for who has no finger to tap with', (key) => {
  const { onTaps, pressAt } = setup();
  for (const ms of [0, 300, 600]) pressAt(ms, key);
  expect(onTaps).toHaveBeenCalledTimes(1);
});

test('followTaps() stays still for other keys and for one that is held down', () => {
  const { onTaps, pressAt } = setup();
  for (const ms of [0, 100, 200]) pressAt(ms, 'Tab');
  for (const ms of [2000, 2100, 2200, 2300]) pressAt(ms, 'Enter', ms > 2000);
  expect(onTaps).not.toHaveBeenCalled();
});
