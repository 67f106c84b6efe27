/** A browser that has not gone back by then is not going to. */
const BACK_WITHIN_MS = 2_000;

export interface WayBack {
  readonly isOn: () => boolean;
  /** The browser was asked to go back. */
  readonly begin: () => void;
  /** Now, or as soon as the browser is where it was asked to go. */
  readonly whenThere: (work: () => void) => void;
  /** It is there. */
  readonly end: () => void;
}

/** The browser goes back a moment after it was asked to; the last tap in between counts from where that leads, or it would be taken back with it. */
export function createWayBack(now: () => number): WayBack {
  let askedAt: number | undefined;
  let next: (() => void) | undefined;
  const isOn = (): boolean => askedAt !== undefined && now() - askedAt < BACK_WITHIN_MS;
  return {
    isOn,
    begin: (): void => { askedAt = now(); },
    whenThere: (work: () => void): void => {
      next = isOn() ? work : undefined;
      if (!next) work();
    },
    end: (): void => {
      const work = next;
      [askedAt, next] = [undefined, undefined];
      work?.();
    },
  };
}
