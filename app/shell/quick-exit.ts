export type QuickExit = () => void;

const NEUTRAL_PAGE = '/klok.html';
const WAIT_MS = 250;

/** How many entries of our own origin lie behind this one; undefined in a browser that does not tell. */
const stepsBehind = (): number | undefined => (window as { readonly navigation?: Navigation }).navigation?.currentEntry?.index;

/**
 * One tap: the screen is empty before anything else happens, then the app's own entries are wound back and the first is
 * replaced by a neutral page of ours, so that "back" does not lead here again. The neutral page cuts off "forward".
 * `sealed` tells when half-typed words are safe on disk; it is waited for a moment only. `forget` drops the places she went to.
 */
export function createQuickExit(depth: () => number, sealed: () => Promise<unknown>, forget: () => void): QuickExit {
  const rewind = (counted: number): Promise<void> => new Promise((resolve) => {
    // A tab that an older version filled counts more entries than the browser kept, and a step out of range is not taken at all.
    const steps = Math.min(counted, history.length - 1, stepsBehind() ?? counted);
    if (steps <= 0) return resolve();
    // A moment later: while it tells so, Firefox does not replace the entry it came to but adds one.
    addEventListener('popstate', () => setTimeout(resolve), { once: true });
    history.go(-steps);
  });
  return () => {
    document.documentElement.dataset['covered'] = '';
    const late = new Promise<void>((resolve) => { setTimeout(resolve, WAIT_MS); });
    const steps = depth();
    dispatchEvent(new Event('drempel:exit'));
    void Promise.race([Promise.all([rewind(steps), sealed()]), late]).then(() => {
      // Only now: winding back has written down the place it came to.
      forget();
      location.replace(NEUTRAL_PAGE);
    });
  };
}
