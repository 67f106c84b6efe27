export interface AfterBack {
  /** The browser was asked to go back. */
  readonly begin: () => void;
  /** It is there. */
  readonly arrived: () => void;
  /** Now, or as soon as the browser is where it was asked to go. */
  readonly run: (work: () => void) => void;
}

/**
 * The browser goes back a moment after it was asked to. A tap in between counts from where that leads, or it would be taken
 * back with it. A browser that never arrives holds up one tap only: the next one no longer waits.
 */
export function createAfterBack(): AfterBack {
  let isUnderWay = false;
  let waiting: (() => void) | undefined;
  const settle = (): void => { [isUnderWay, waiting] = [false, undefined]; };
  return {
    begin: () => { isUnderWay = true; },
    arrived: () => {
      const next = waiting;
      settle();
      next?.();
    },
    run: (work) => {
      if (isUnderWay && !waiting) {
        waiting = work;
        return;
      }
      settle();
      work();
    },
  };
}
