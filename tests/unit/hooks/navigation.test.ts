import { beforeEach, expect, it } from 'vitest';
import { createNavigation, type Navigation } from '../../../app/hooks/navigation.ts';

let navigation: Navigation;
let onBack: (depth: number) => void;
let kept: Map<string, string>;
beforeEach(() => {
  kept = new Map<string, string>();
  const storage = { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => kept.set(key, value) } as unknown as Storage;
  const entries = [0];
  const history = {
    state: null,
    replaceState: () => undefined,
    pushState: (state: { depth: number }) => entries.push(state.depth),
    back: () => { entries.pop(); onBack(entries.at(-1) ?? 0); },
  } as unknown as History;
  navigation = createNavigation(history, storage, (listener) => { onBack = listener; });
});

it('what ends where it began may lead on', () => {
  navigation.go({ at: 'lines' });
  const from = navigation.here();
  navigation.onlyFrom(from, navigation.back);
  expect(navigation.route.value).toEqual({ at: 'today' });
});

it('what ends after she went elsewhere moves nothing, nor does what follows on it, and the rest of it is done', () => {
  navigation.go({ at: 'lines' });
  const from = navigation.here();
  navigation.home({ at: 'me' });
  let done = 0;
  let next: ReturnType<Navigation['here']>;
  navigation.onlyFrom(from, () => {
    done += 1;
    navigation.back();
    navigation.go({ at: 'roads' });
    navigation.replace({ at: 'roads' });
    next = navigation.here();
  });
  navigation.onlyFrom(next, navigation.back);
  expect([done, navigation.route.value]).toEqual([1, { at: 'me' }]);
  navigation.back();
  expect(navigation.route.value).toEqual({ at: 'lines' });
});

it('what is written down of the places tells neither a code nor what was talked about', () => {
  navigation.go({ at: 'join-line', code: 'A7KMQ2XZ' });
  navigation.go({ at: 'card', id: 'word-huiselijk-geweld' });
  expect([...kept.values()].join()).not.toMatch(/A7KMQ2XZ|geweld/);
  expect(navigation.route.value).toEqual({ at: 'card', id: 'word-huiselijk-geweld' });
});

it('a place that was held for what lay in front of it is one place again after the lock', () => {
  navigation.go({ at: 'roads' });
  navigation.go({ at: 'meeting' });
  navigation.go(navigation.route.peek());
  const entries: unknown[] = [{ depth: 3 }];
  const history = { state: { depth: 3 }, replaceState: () => undefined, pushState: () => undefined, back: () => onBack(Number((entries[0] as { depth: number }).depth) - 1) } as unknown as History;
  const storage = { getItem: (key: string) => kept.get(key) ?? null, setItem: () => undefined } as unknown as Storage;
  const again = createNavigation(history, storage, (listener) => { onBack = listener; });
  expect(again.route.value).toEqual({ at: 'meeting' });
  again.back();
  expect(again.route.value).toEqual({ at: 'roads' });
});

it('a tap between going back and being back leads on from where that leads', () => {
  const late: (() => void)[] = [];
  const entries = [0];
  const history = {
    state: null,
    replaceState: () => undefined,
    pushState: (state: { depth: number }) => entries.push(state.depth),
    back: () => { late.push(() => { entries.pop(); onBack(entries.at(-1) ?? 0); }); },
  } as unknown as History;
  const slow = createNavigation(history, { getItem: () => null, setItem: () => undefined } as unknown as Storage, (listener) => { onBack = listener; });
  slow.home({ at: 'roads' });
  slow.go({ at: 'meeting' });
  slow.back();
  slow.home({ at: 'me' });
  late.pop()?.();
  expect(slow.route.value).toEqual({ at: 'me' });
  slow.back();
  // The same tab once more: she is there already.
  slow.home({ at: 'roads' });
  late.pop()?.();
  expect([slow.route.value, entries]).toEqual([{ at: 'roads' }, [0, 1]]);
  slow.back();
  late.pop()?.();
  expect(slow.route.value).toEqual({ at: 'today' });
});

it('a browser that never goes back holds up one tap, not the app', () => {
  const history = { state: null, replaceState: () => undefined, pushState: () => undefined, back: () => undefined } as unknown as History;
  const stuck = createNavigation(history, { getItem: () => null, setItem: () => undefined } as unknown as Storage, () => undefined);
  stuck.go({ at: 'lines' });
  stuck.back();
  stuck.home({ at: 'me' });
  stuck.home({ at: 'cards' });
  expect(stuck.route.value).toEqual({ at: 'cards' });
});
