import type { ReadonlySignal } from '@preact/signals';
import { signal } from '@preact/signals';
import { addEntry, changeEntry, readEntry } from './history-entry.ts';
import type { PlaceStack } from './place-stack.ts';
import { addPlace, addWithin, depthOf, dropWithin, isFull, popTo } from './place-stack.ts';
import type { Route } from './route.ts';
import { isPlace } from './route.ts';
import { createWayBack } from './way-back.ts';

export interface Navigation {
  readonly route: ReadonlySignal<Route>;
  /** How many entries of the browser's history lie before this place, or before the one it is going back to. */
  readonly depth: () => number;
  readonly go: (route: Route) => void;
  /** Swaps the place without a step to go back to: a finished form should not come back. */
  readonly replace: (route: Route) => void;
  readonly back: () => void;
  /** Starts a tab afresh. */
  readonly home: (route: Route) => void;
  /** Where something begins that takes a while; what follows on something that began elsewhere begins nowhere. */
  readonly here: () => Route | undefined;
  /** For the end of it: what it does to the place counts only when she is still where it began. */
  readonly onlyFrom: (place: Route | undefined, work: () => void) => void;
  /** She leaves the app: nothing leads anywhere in it any more, nor does what was tapped before and waits for the browser to be back. */
  readonly leave: () => void;
  /** At once, or when the browser is back where it was asked to go. */
  readonly whenThere: (work: () => void) => void;
}

const KEY = 'drempel.places';
const HOME: Route = { at: 'today' };

/**
 * What is written down with the places says nothing. A code that lets a device in is used once; which card she looked at
 * would tell what was talked about. When she rests is nobody's business, and after a lock she rests again.
 */
function asWritten(key: string, value: unknown): unknown {
  if (key === 'code' || key === 'looked') return undefined;
  const { at } = (value ?? {}) as Partial<Route>;
  return at === 'card' || at === 'record' ? { at: 'cards' } : value;
}

/** Opaque ids only: survives a reload, so that unlocking leads back to where she was. */
function readStack(storage: Storage): Route[] {
  try {
    const parsed: unknown = JSON.parse(storage.getItem(KEY) ?? 'null');
    const valid = Array.isArray(parsed) && parsed.length > 0 && parsed.every((route) => isPlace((route as { at?: unknown } | null)?.at));
    // The same place twice was held for something that lay in front of it: one step back leaves it.
    return valid ? (parsed as Route[]).filter((route, at) => JSON.stringify(route) !== JSON.stringify(parsed[at - 1])) : [HOME];
  } catch {
    return [HOME];
  }
}

/**
 * The device's own back button works because every place is an entry in the browser's history; all entries have the same
 * address, so that history tells nothing. Depth travels in the entry, the places themselves stay here. `now` in milliseconds,
 * by a clock that nobody can set. Safety may lie in front of a place in an entry of its own (`isCovered`); what was begun
 * before may end behind it.
 */
export function createNavigation(history: History, storage: Storage, onPop: (listener: (depth: number) => void) => void, now: () => number, isCovered: () => boolean = () => false): Navigation {
  const { depth: depthNow, isFront } = readEntry(history.state);
  const kept = readStack(storage).slice(-1 - Math.max(0, depthNow));
  let stack: PlaceStack = { base: Math.max(0, depthNow - (kept.length - 1)), places: kept };
  const here = (): Route => stack.places.at(-1) ?? HOME;
  const route = signal<Route>(here());
  let [isElsewhere, hasLeft] = [false, false];
  const wayBack = createWayBack(now);
  const become = (next: PlaceStack): void => {
    stack = next;
    try {
      storage.setItem(KEY, JSON.stringify(stack.places, asWritten));
    } catch {
      // Only the way back after a reload is lost.
    }
    route.value = here();
  };
  changeEntry(history, { depth: depthOf(stack), isFront });
  onPop((depth) => {
    become(popTo(stack, depth));
    wayBack.end();
  });
  const whenThere = (work: () => void): void => { if (!isElsewhere) wayBack.whenThere(() => { if (!hasLeft) work(); }); };
  const push = (next: Route): void => {
    const { isFront } = readEntry(history.state);
    if (!isFront && isFull(stack)) return become(addWithin(stack, next));
    const added = addPlace(stack, next);
    const [put, depth] = [isFront ? changeEntry : addEntry, depthOf(added)];
    put(history, { depth, isFront: false });
    if (isFront && isCovered()) addEntry(history, { depth, isFront: true });
    become(added);
  };
  return {
    route,
    depth: () => depthOf(stack) - (wayBack.isOn() ? 1 : 0),
    go: (next) => whenThere(() => push(next)),
    replace: (next) => whenThere(() => become({ ...stack, places: [...stack.places.slice(0, -1), next] })),
    // A second tap too: asked of the browser at once, it would lead out of the app.
    back: () => whenThere(() => {
      if (stack.places.length === 1) become({ ...stack, places: [HOME] });
      // Safety stays in front.
      else if (readEntry(history.state).isFront) become(dropWithin(stack));
      else {
        wayBack.begin();
        history.back();
      }
    }),
    home: (next) => whenThere(() => {
      if (JSON.stringify(here()) !== JSON.stringify(next)) push(next);
    }),
    here: () => (isElsewhere ? undefined : route.peek()),
    onlyFrom: (place, work) => {
      isElsewhere = wayBack.isOn() || route.peek() !== place;
      try {
        work();
      } finally {
        isElsewhere = false;
      }
    },
    leave: () => { hasLeft = true; },
    whenThere,
  };
}

export const forgetPlaces = (storage: Storage): void => storage.removeItem(KEY);
