import { expect, test, vi } from 'vitest';
import { followTaps } from '../../../app/klok/follow-taps.ts';

function setup() {
  const target = new EventTarget();
  const onTaps = vi.fn();
  let now = 0;
  followTaps(target, onTaps, () => now);
  return { onTaps, tapAt: (ms: number) => { now = ms; target.dispatchEvent(new Event('click')); } };
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
