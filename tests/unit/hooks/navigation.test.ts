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
  navigation = createNavigation(history, storage, (listener) => { onBack = listener; }, () => 0);
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
  const again = createNavigation(history, storage, (listener) => { onBack = listener; }, () => 0);
  expect(again.route.value).toEqual({ at: 'meeting' });
  again.back();
  expect(again.route.value).toEqual({ at: 'roads' });
});

/** A browser that does what it was asked when it is told to, as real ones do: a moment later. */
function createSlowBrowser(depth: number) {
  const entries = Array.from({ length: depth + 1 }, (_, at) => at);
  const asked: (() => void)[] = [];
  let tell: (depth: number) => void = () => undefined;
  let time = 0;
  const history = {
    state: { depth },
    replaceState: () => undefined,
    pushState: (state: { depth: number }) => entries.push(state.depth),
    back: () => {
      asked.push(() => {
        entries.pop();
        tell(entries.at(-1) ?? Number.NaN);
      });
    },
  } as unknown as History;
  const storage = { getItem: () => null, setItem: () => undefined } as unknown as Storage;
  return {
    entries, asked,
    slow: createNavigation(history, storage, (listener) => { tell = listener; }, () => time),
    goBack: () => asked.shift()?.(),
    pass: (ms: number) => { time += ms; },
  };
}

it('a tap between going back and being back leads on from where that leads', () => {
  const { slow, entries, goBack } = createSlowBrowser(0);
  slow.home({ at: 'roads' });
  slow.go({ at: 'meeting' });
  slow.back();
  slow.home({ at: 'me' });
  goBack();
  expect(slow.route.value).toEqual({ at: 'me' });
  slow.back();
  // The same tab once more: she is there already.
  slow.home({ at: 'roads' });
  goBack();
  expect([slow.route.value, entries]).toEqual([{ at: 'roads' }, [0, 1]]);
  slow.back();
  goBack();
  expect(slow.route.value).toEqual({ at: 'today' });
});

it('two taps on one button while the browser goes back are one tap, and it is not lost', () => {
  const { slow, entries, goBack } = createSlowBrowser(0);
  slow.home({ at: 'roads' });
  slow.go({ at: 'meeting' });
  slow.back();
  slow.go({ at: 'cards' });
  slow.go({ at: 'cards' });
  goBack();
  expect([slow.route.value, entries]).toEqual([{ at: 'cards' }, [0, 1, 2]]);
  slow.back();
  goBack();
  expect(slow.route.value).toEqual({ at: 'roads' });
});

it('however often and fast she taps back, it never leads out of the app', () => {
  const { slow, entries, asked, goBack } = createSlowBrowser(3);
  slow.go({ at: 'lines' });
  for (let taps = 0; taps < 5; taps += 1) slow.back();
  while (asked.length > 0) goBack();
  // What lies before the app's first place is somebody else's page.
  expect([slow.route.value, entries]).toEqual([{ at: 'today' }, [0, 1, 2, 3]]);
});

it('what ends while she is already going back takes no second step, and may still do the rest of its work', () => {
  const { slow, asked, goBack } = createSlowBrowser(0);
  slow.go({ at: 'roads' });
  slow.go({ at: 'limits' });
  const from = slow.here();
  slow.back();
  let done = 0;
  slow.onlyFrom(from, () => {
    done += 1;
    slow.back();
  });
  while (asked.length > 0) goBack();
  expect([done, slow.route.value]).toEqual([1, { at: 'roads' }]);
});

it('whoever leaves at once while the browser goes back leaves from where that leads', () => {
  const { slow, goBack } = createSlowBrowser(0);
  slow.go({ at: 'roads' });
  slow.go({ at: 'meeting' });
  slow.back();
  expect(slow.depth()).toBe(1);
  goBack();
  expect(slow.depth()).toBe(1);
});

it('a browser that never goes back holds up what is tapped for a moment, not the app', () => {
  const { slow, pass } = createSlowBrowser(0);
  slow.go({ at: 'lines' });
  const from = slow.here();
  slow.back();
  slow.home({ at: 'me' });
  pass(2_000);
  slow.onlyFrom(from, () => slow.go({ at: 'help' }));
  expect(slow.route.value).toEqual({ at: 'help' });
  slow.home({ at: 'cards' });
  expect(slow.route.value).toEqual({ at: 'cards' });
});

it('nothing leads on once she has left, nor does a tap that waited for the browser to be back', () => {
  const pushed: number[] = [];
  const slow = { state: null, replaceState: () => undefined, pushState: ({ depth }: { depth: number }) => pushed.push(depth), back: () => undefined } as unknown as History;
  const leaving = createNavigation(slow, { getItem: () => null, setItem: () => undefined } as unknown as Storage, (listener) => { onBack = listener; }, () => 0);
  leaving.go({ at: 'lines' });
  leaving.back();
  leaving.home({ at: 'me' });
  expect(leaving.depth()).toBe(0);
  leaving.leave();
  onBack(0);
  // What was still being saved ends now.
  leaving.go({ at: 'roads' });
  expect(pushed).toEqual([1]);
});

it('sixty places hold fewer entries than a browser keeps, and the way back leads through the latest of them', () => {
  const { slow, entries, goBack } = createSlowBrowser(0);
  const places = Array.from({ length: 60 }, (_, at) => ({ at: 'card', id: String(at) }) as const);
  for (const place of places) slow.go(place);
  expect([entries.length, slow.depth()]).toEqual([41, 40]);
  const seen = [];
  for (let step = 0; step < 5; step += 1) {
    slow.back();
    goBack();
    seen.push(slow.route.value);
  }
  expect(seen).toEqual(places.slice(54, 59).reverse());
  slow.go({ at: 'me' });
  expect([entries.length, slow.depth()]).toEqual([37, 36]);
});

it('where all entries are taken by what was there before a lock, a place leads back to the one before it all the same', () => {
  const { slow, entries, goBack } = createSlowBrowser(60);
  slow.go({ at: 'roads' });
  slow.go({ at: 'me' });
  expect([entries.length, slow.depth()]).toEqual([61, 60]);
  slow.back();
  goBack();
  expect([slow.route.value, slow.depth()]).toEqual([{ at: 'roads' }, 59]);
});

/** A browser whose history can be read, with Safety opened and closed over a place as its door does it. */
function createReadBrowser() {
  const entries: { depth: number; front?: true }[] = [{ depth: 0 }];
  let at = 0;
  let tell: (depth: number) => void = () => undefined;
  let isCovered = false;
  const step = (by: number): void => {
    at += by;
    isCovered = entries[at]?.front === true;
    tell(entries[at]?.depth ?? Number.NaN);
  };
  const history = {
    get state() { return entries[at]; },
    replaceState: (state: { depth: number }) => { entries[at] = state; },
    pushState: (state: { depth: number }) => { at += 1; entries.splice(at, entries.length, state); },
    back: () => step(-1),
  } as unknown as History;
  const covered = createNavigation(history, { getItem: () => null, setItem: () => undefined } as unknown as Storage, (listener) => { tell = listener; }, () => 0, () => isCovered);
  const cover = (): void => {
    isCovered = true;
    history.pushState({ depth: (history.state as { depth: number }).depth, front: true }, '');
  };
  return { covered, entries, cover, step, uncover: () => { isCovered = false; }, behind: () => at };
}

it('what leads on behind Safety has its own entry, and Safety stays one step in front of it', () => {
  const { covered, entries, cover, step } = createReadBrowser();
  covered.go({ at: 'lines' });
  cover();
  covered.go({ at: 'me' });
  expect(entries).toEqual([{ depth: 0 }, { depth: 1 }, { depth: 2 }, { depth: 2, front: true }]);
  step(-1);
  expect(covered.route.value).toEqual({ at: 'me' });
  covered.back();
  expect(covered.route.value).toEqual({ at: 'lines' });
});

it('what leads back behind Safety does not close it, and all entries are counted', () => {
  const { covered, cover, step, behind } = createReadBrowser();
  covered.go({ at: 'lines' });
  covered.go({ at: 'me' });
  cover();
  covered.back();
  expect([covered.route.value, covered.depth() + 1, behind()]).toEqual([{ at: 'lines' }, 3, 3]);
  step(-1);
  expect([covered.route.value, covered.depth(), behind()]).toEqual([{ at: 'lines' }, 2, 2]);
  covered.back();
  expect([covered.route.value, covered.depth(), behind()]).toEqual([{ at: 'today' }, 1, 1]);
});

it('a place that she goes on to from Safety takes over its entry', () => {
  const { covered, entries, cover, uncover } = createReadBrowser();
  covered.go({ at: 'lines' });
  cover();
  uncover();
  covered.go({ at: 'me' });
  expect(entries).toEqual([{ depth: 0 }, { depth: 1 }, { depth: 2 }]);
});

it('a step forward shows no place, and is counted: what is wound back is what lies behind', () => {
  const { covered, step, behind } = createReadBrowser();
  covered.go({ at: 'lines' });
  step(-1);
  step(1);
  expect([covered.route.value, covered.depth(), behind()]).toEqual([{ at: 'today' }, 1, 1]);
  covered.go({ at: 'me' });
  expect([covered.depth(), behind()]).toEqual([2, 2]);
});
