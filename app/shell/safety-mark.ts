import { wasOpened } from './was-opened.ts';

const KEY = 'drempel.safety';

/** What was in front when the page had to start anew: the safety screen, and after it a call that nobody asked about yet. */
export type SafetyMark = 'seen' | 'called';

/** For the moment of starting anew only, and not a word of whom she called. */
export function markSafety(places: Storage, mark: SafetyMark): void {
  try {
    places.setItem(KEY, mark);
  } catch {
    // Safety is one tap away in front of the lock, too.
  }
}

/** What was left for this start; gone with the asking. A page that was opened is not held up by looking: see `dropSafety`. */
export function takeSafety(places: Storage): SafetyMark | undefined {
  if (wasOpened()) return undefined;
  const mark = places.getItem(KEY);
  dropSafety(places);
  return mark === 'seen' || mark === 'called' ? mark : undefined;
}

/** What was left for a start that never came is not for a later one: who came here another way has other things in front of her. */
export const dropSafety = (places: Storage): void => places.removeItem(KEY);
