export type QuickExit = () => void;

const NEUTRAL_PAGE = '/klok.html';
const WAIT_MS = 250;

/**
 * One tap: the screen is empty before anything else happens, then the app's own entries are wound back and the first is
 * replaced by a neutral page of ours, so that "back" does not lead here again. The neutral page cuts off "forward".
 * `sealed` tells when half-typed words are safe on disk; it is waited for a moment only. `forget` drops the places she went to.
 */
export function createQuickExit(depth: () => number, sealed: () => Promise<unknown>, forget: () => void): QuickExit {
  const rewind = (steps: number): Promise<void> => new Promise((resolve) => {
    if (steps <= 0) return resolve();
    addEventListener('popstate', () => resolve(), { once: true });
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
