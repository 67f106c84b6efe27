import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createSaveState } from '../../../app/hooks/save-state.ts';

beforeEach(() => { vi.useFakeTimers(); });
afterEach(() => { vi.useRealTimers(); });

const setup = () => createSaveState((delayMs, run) => {
  const timer = setTimeout(run, delayMs);
  return () => clearTimeout(timer);
});

test('A28 a save that takes long says so, and then that it is saved', () => {
  const state = setup();
  state.begin();
  expect(state.step.value).toBe('nothing');
  vi.advanceTimersByTime(1_000);
  expect(state.step.value).toBe('slow');
  state.end(true);
  expect(state.step.value).toBe('saved');
});

test('A28 a usual save only says that it is saved, and a next one empties that first', () => {
  const state = setup();
  state.begin();
  state.end(true);
  vi.advanceTimersByTime(60_000);
  expect(state.step.value).toBe('saved');
  state.begin();
  expect(state.step.value).toBe('nothing');
});

test('A28 a save that failed never says that it is saved', () => {
  const state = setup();
  state.begin();
  vi.advanceTimersByTime(1_000);
  state.end(false);
  expect(state.step.value).toBe('nothing');
  expect(vi.getTimerCount()).toBe(0);
});
