import type { SettingsStore } from '../storage/settings-store.ts';

interface Deps {
  readonly settings: SettingsStore;
  readonly now: () => number;
  readonly lock: () => void;
  /** It cannot be locked now, and there is nothing to see: see the rescue of what the browser threw away. */
  readonly isHeld: () => boolean;
}

/** How long a call or a message started from the app may take before coming back asks for the lock. */
export const RETURN_WITHIN_MS = 3 * 60_000;
/** Some phones ask something first. Whatever leaves the page later than this was not what she tapped. */
export const LEAVE_WITHIN_MS = 30_000;
/** Where the phone asks with which app, the page may be seen for a moment between that question and the app. */
export const SETTLE_MS = 2_000;

/**
 * Out of sight means covered at once, before the system takes its picture for the recent apps, and locked, unless she
 * just tapped "call" or "send" in the app itself. That is good for one time: once she is back, who picks the phone up next meets the lock.
 */
export function watchLeaving({ settings, now, lock, isHeld }: Deps): { readonly expectReturn: () => void; readonly holdReturn: () => () => void } {
  let [leaveBy, backBy, hasComeBack] = [0, 0, true];
  let hiddenAt = 0;
  let held = 0;
  const expect = (leaveWithinMs: number): void => { [leaveBy, backBy, hasComeBack] = [now() + leaveWithinMs, now() + RETURN_WITHIN_MS, false]; };
  const onHidden = (): void => {
    document.documentElement.dataset['covered'] = '';
    hiddenAt = now();
    if (held > 0) expect(0);
    if (settings.read().lockWhenHidden && hiddenAt > leaveBy) lock();
  };
  const onVisible = (): void => {
    const { lockWhenHidden, lockAfterMinutes } = settings.read();
    const tooLong = lockWhenHidden ? now() > backBy : now() - hiddenAt > lockAfterMinutes * 60_000;
    // Not anew each time, or turning the screen off at once would go on being a call.
    if (!hasComeBack) leaveBy = now() + SETTLE_MS;
    hasComeBack = true;
    if (tooLong && !isHeld()) lock();
    else delete document.documentElement.dataset['covered'];
  };
  const onChange = (): void => (document.visibilityState === 'hidden' ? onHidden() : onVisible());
  document.addEventListener('visibilitychange', onChange);
  // A page kept alive behind the back button would come back with everything on it.
  addEventListener('pageshow', (event) => { if (event.persisted) lock(); });
  return {
    expectReturn: () => expect(LEAVE_WITHIN_MS),
    holdReturn: () => {
      held += 1;
      let isOver = false;
      return () => {
        if (!isOver) held -= 1;
        isOver = true;
      };
    },
  };
}
