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

/**
 * Out of sight means covered at once, before the system takes its picture for the recent apps, and locked, unless she
 * just tapped "call" or "send" in the app itself.
 */
export function watchLeaving({ settings, now, lock, isHeld }: Deps): { readonly expectReturn: () => void; readonly holdReturn: () => () => void } {
  let expectedUntil = 0;
  let hiddenAt = 0;
  let held = 0;
  const onChange = (): void => {
    const { dataset } = document.documentElement;
    if (document.visibilityState === 'hidden') {
      dataset['covered'] = '';
      hiddenAt = now();
      if (held > 0) expectedUntil = hiddenAt + RETURN_WITHIN_MS;
      if (settings.read().lockWhenHidden && now() > expectedUntil) lock();
      return;
    }
    const tooLong = settings.read().lockWhenHidden ? now() > expectedUntil : now() - hiddenAt > settings.read().lockAfterMinutes * 60_000;
    if (tooLong && !isHeld()) lock();
    else delete dataset['covered'];
  };
  document.addEventListener('visibilitychange', onChange);
  // A page kept alive behind the back button would come back with everything on it.
  addEventListener('pageshow', (event) => { if (event.persisted) lock(); });
  return {
    expectReturn: () => { expectedUntil = now() + RETURN_WITHIN_MS; },
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
