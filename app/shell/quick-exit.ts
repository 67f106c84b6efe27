export type QuickExit = () => void;

const NEUTRAL_PAGE = '/klok.html';
const REWIND_WAIT_MS = 250;

/**
 * One tap: the screen is empty before anything else happens, then the app's own entries are wound back and the first is
 * replaced by a neutral page of ours, so that "back" does not lead here again. The neutral page cuts off "forward".
 */
export function createQuickExit(depth: () => number): QuickExit {
  return () => {
    document.documentElement.dataset['covered'] = '';
    const leave = (): void => location.replace(NEUTRAL_PAGE);
    const steps = depth();
    dispatchEvent(new Event('drempel:exit'));
    sessionStorage.removeItem('drempel.places');
    if (steps <= 0) {
      leave();
      return;
    }
    addEventListener('popstate', leave, { once: true });
    setTimeout(leave, REWIND_WAIT_MS);
    history.go(-steps);
  };
}
