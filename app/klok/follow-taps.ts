const TAPS = 3;
const WITHIN_MS = 1200;

/** Calls back on three quick taps, or as many on the enter key or the space bar: known to her, invisible to others. */
export function followTaps(target: EventTarget, onTaps: () => void, now: () => number = Date.now): void {
  let taps: readonly number[] = [];
  const tap = (): void => {
    taps = [...taps, now()].slice(-TAPS);
    const [first] = taps;
    if (taps.length === TAPS && first !== undefined && now() - first <= WITHIN_MS) onTaps();
  };
  target.addEventListener('click', tap);
  target.addEventListener('keydown', (event) => {
    const { key, repeat } = event as KeyboardEvent;
    // A key that is held down is one press.
    if (!repeat && (key === 'Enter' || key === ' ')) tap();
  });
}
