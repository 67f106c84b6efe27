import type { Route } from './route.ts';

/** The places she came by, the last being where she is. Before the first of them lie `base` entries of ours that lead to no place. */
export interface PlaceStack {
  readonly base: number;
  readonly places: readonly Route[];
}

/** A browser keeps fifty entries of a tab and takes no longer step: quick exit winds back all of ours at once. */
const MOST_STEPS = 40;

export const depthOf = ({ base, places }: PlaceStack): number => base + places.length - 1;
export const isFull = (stack: PlaceStack): boolean => depthOf(stack) >= MOST_STEPS;

export const addPlace = ({ base, places }: PlaceStack, next: Route): PlaceStack => ({ base, places: [...places, next] });

/** As deep as before: the places move down by one, and the oldest is forgotten where no entry without a place is left. */
export const addWithin = ({ base, places }: PlaceStack, next: Route): PlaceStack =>
  base > 0 ? { base: base - 1, places: [...places, next] } : { base, places: [...places.slice(1), next] };

/** One place less in as many entries. */
export const dropWithin = ({ base, places }: PlaceStack): PlaceStack => ({ base: base + 1, places: places.slice(0, -1) });

/** Where the browser came to. Forward leads to no place, and its entry counts all the same. */
export function popTo({ base, places }: PlaceStack, depth: number): PlaceStack {
  const first = Math.min(base, depth);
  const left = places.slice(0, Math.max(1, depth - first + 1));
  return { base: Math.max(first, depth - left.length + 1), places: left };
}
