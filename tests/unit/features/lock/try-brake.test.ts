import { expect, it } from 'vitest';
import { nextDelayMs } from '../../../../app/crypto/try-delay.ts';
import { createTryBrake } from '../../../../app/hooks/lock/try-brake.ts';
import { createSettingsStore } from '../../../../app/storage/settings-store.ts';
import { memoryStorage } from './memory-storage.ts';

function setUp(storage = memoryStorage(), start = 1_000_000) {
  const clock = { now: start };
  const settings = createSettingsStore(storage);
  const restart = () => createTryBrake({ settings: createSettingsStore(storage), keep: async () => undefined, now: () => clock.now, delayMs: nextDelayMs });
  const tryWrong = (brake = restart()) => {
    void brake.begin();
    void brake.wrong();
  };
  return { clock, settings, restart, tryWrong };
}

it('two slips of the finger cost no wait', () => {
  const { restart, tryWrong } = setUp();
  tryWrong();
  tryWrong();
  expect(restart().waitMs()).toBe(0);
});

it('the third wrong try and every one after it waits longer', () => {
  const { clock, restart, tryWrong } = setUp();
  const waits = [1, 2, 3, 4, 5].map(() => {
    tryWrong();
    const wait = restart().waitMs();
    clock.now += wait;
    return wait;
  });
  expect(waits).toEqual([0, 0, 5_000, 15_000, 60_000]);
});

it('a restart keeps the wait and the count', () => {
  const { clock, restart, tryWrong } = setUp();
  [1, 2, 3, 4].forEach(() => tryWrong());
  clock.now += 4_000;
  expect(restart().waitMs()).toBe(11_000);
});

it('a try that the app was killed in the middle of counts as wrong', () => {
  const { restart, tryWrong } = setUp();
  tryWrong();
  tryWrong();
  void restart().begin();
  expect(restart().waitMs()).toBe(5_000);
});

it('the right key forgets all wrong tries', () => {
  const { restart, settings, tryWrong } = setUp();
  [1, 2, 3].forEach(() => tryWrong());
  void restart().begin();
  restart().right();
  expect(settings.read()).toMatchObject({ wrongTries: 0, triesFrom: 0 });
});

it('what was never a try leaves the count as it was', () => {
  const { restart, settings, tryWrong } = setUp();
  tryWrong();
  void restart().begin();
  restart().undo();
  expect(settings.read().wrongTries).toBe(1);
});

it('a clock that goes back makes nobody wait longer than the wait itself', () => {
  const { clock, restart, tryWrong } = setUp();
  [1, 2, 3, 4].forEach(() => tryWrong());
  clock.now -= 900_000;
  expect(restart().waitMs()).toBe(15_000);
  clock.now += 15_000;
  expect(restart().waitMs()).toBe(0);
});
