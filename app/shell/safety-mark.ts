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

/** What was left for this start; gone with the asking, also when she came here another way. */
export function takeSafety(places: Storage): SafetyMark | undefined {
  const mark = places.getItem(KEY);
  if (mark !== null) places.removeItem(KEY);
  return !wasOpened() && (mark === 'seen' || mark === 'called') ? mark : undefined;
}
