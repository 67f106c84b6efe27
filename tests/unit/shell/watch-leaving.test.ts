import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { LEAVE_WITHIN_MS, RETURN_WITHIN_MS, SETTLE_MS, watchLeaving } from '../../../app/shell/watch-leaving.ts';
import { DEFAULT_SETTINGS } from '../../../app/storage/settings-store.ts';

const MINUTE_MS = 60_000;

/** A page that comes and goes, and a clock that is set by hand. */
function setup(part: Partial<typeof DEFAULT_SETTINGS> = {}, isHeld = false) {
  const page = Object.assign(new EventTarget(), { visibilityState: 'visible', documentElement: { dataset: {} as Record<string, string> } });
  const view = new EventTarget();
  vi.stubGlobal('document', page);
  vi.stubGlobal('addEventListener', view.addEventListener.bind(view));
  const clock = { now: 1_800_000_000_000 };
  const lock = vi.fn();
  const settings = { read: () => ({ ...DEFAULT_SETTINGS, ...part }), update: () => undefined, clear: () => undefined };
  const { expectReturn, holdReturn } = watchLeaving({ settings, now: () => clock.now, lock, isHeld: () => isHeld });
  const become = (state: 'hidden' | 'visible'): void => {
    page.visibilityState = state;
    page.dispatchEvent(new Event('visibilitychange'));
  };
  const isCovered = (): boolean => 'covered' in page.documentElement.dataset;
  return { clock, lock, expectReturn, holdReturn, become, isCovered, view };
}

beforeEach(() => vi.unstubAllGlobals());
afterEach(() => vi.unstubAllGlobals());

test('out of sight without a tap in the app is locked at once, and covered', () => {
  const { become, lock, isCovered } = setup();
  become('hidden');
  expect(lock).toHaveBeenCalledOnce();
  expect(isCovered()).toBe(true);
});

test('after a tap on call or send a minute away comes back open', () => {
  const { clock, become, lock, expectReturn, isCovered } = setup();
  expectReturn();
  become('hidden');
  expect(isCovered()).toBe(true);
  clock.now += MINUTE_MS;
  become('visible');
  expect(lock).not.toHaveBeenCalled();
  expect(isCovered()).toBe(false);
});

test('four minutes away ask for the lock, and what is covered stays covered', () => {
  const { clock, become, lock, expectReturn, isCovered } = setup();
  expectReturn();
  become('hidden');
  clock.now += 4 * MINUTE_MS;
  become('visible');
  expect(lock).toHaveBeenCalledOnce();
  expect(isCovered()).toBe(true);
});

test('an old tap is worth nothing', () => {
  const { clock, become, lock, expectReturn } = setup();
  expectReturn();
  clock.now += RETURN_WITHIN_MS + 1;
  become('hidden');
  expect(lock).toHaveBeenCalledOnce();
});

test('a call is over when she is back: whoever picks the phone up after that meets the lock', () => {
  const { clock, become, lock, expectReturn } = setup();
  expectReturn();
  become('hidden');
  clock.now += MINUTE_MS;
  become('visible');
  clock.now += SETTLE_MS + 1;
  become('hidden');
  expect(lock).toHaveBeenCalledOnce();
});

test('the page may be seen for a moment between two questions of the phone, and then the call takes as long as a call', () => {
  const { clock, become, lock, expectReturn } = setup();
  expectReturn();
  for (const [ms, state] of [[500, 'hidden'], [4_000, 'visible'], [800, 'hidden'], [2 * MINUTE_MS, 'visible']] as const) {
    clock.now += ms;
    become(state);
  }
  expect(lock).not.toHaveBeenCalled();
  clock.now += 800;
  become('hidden');
  expect(lock).toHaveBeenCalledOnce();
});

test('a tap after which nothing left the page, as when a file was saved, is worth nothing half a minute later', () => {
  const { clock, become, lock, expectReturn } = setup();
  expectReturn();
  clock.now += LEAVE_WITHIN_MS + 1;
  become('hidden');
  expect(lock).toHaveBeenCalledOnce();
});

test('who does not want a lock when the app is out of sight gets one after her own time', () => {
  const { clock, become, lock } = setup({ lockWhenHidden: false, lockAfterMinutes: 10 });
  become('hidden');
  clock.now += 9 * MINUTE_MS;
  become('visible');
  expect(lock).not.toHaveBeenCalled();
  become('hidden');
  clock.now += 11 * MINUTE_MS;
  become('visible');
  expect(lock).toHaveBeenCalledOnce();
});

test('what is all that is left of her records is not locked away when she comes back', () => {
  const { clock, become, lock, expectReturn } = setup({}, true);
  expectReturn();
  become('hidden');
  clock.now += 10 * MINUTE_MS;
  become('visible');
  expect(lock).not.toHaveBeenCalled();
});

test.each([[true, 1], [false, 0]])('a page out of the back button’s memory (%s) is locked', (persisted, times) => {
  const { view, lock } = setup();
  view.dispatchEvent(Object.assign(new Event('pageshow'), { persisted }));
  expect(lock).toHaveBeenCalledTimes(times);
});

test('while a door is open she may leave and come back as often as it takes, each time within the time of a call', () => {
  const { clock, become, lock, holdReturn } = setup();
  const away = (ms: number): number => {
    lock.mockClear();
    become('hidden');
    clock.now += ms;
    become('visible');
    return lock.mock.calls.length;
  };
  const [one, two] = [holdReturn(), holdReturn()];
  clock.now += 10 * RETURN_WITHIN_MS;
  expect([away(RETURN_WITHIN_MS - 1), away(RETURN_WITHIN_MS - 1)]).toEqual([0, 0]);
  expect(away(RETURN_WITHIN_MS + 1)).toBe(1);
  one();
  one();
  expect(away(1_000)).toBe(0);
  two();
  clock.now += RETURN_WITHIN_MS;
  expect(away(1_000)).toBeGreaterThan(0);
});
