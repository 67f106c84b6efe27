const TAPS = 3;
const WITHIN_MS = 1200;

/** Calls back on three quick taps: known to her, invisible to others. */
export function followTaps(target: EventTarget, onTaps: () => void, now: () => number = Date.now): void {
  let taps: readonly number[] = [];
  target.addEventListener('click', () => {
    taps = [...taps, now()].slice(-TAPS);
    const [first] = taps;
    if (taps.length === TAPS && first !== undefined && now() - first <= WITHIN_MS) onTaps();
  });
}
