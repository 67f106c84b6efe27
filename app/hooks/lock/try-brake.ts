import type { LockedServices } from '../../services.ts';

export interface TryBrake {
  /** How long the next try must wait; 0 when it may come now. */
  readonly waitMs: () => number;
  /** Counts a try as wrong before it is looked at: taking the app down halfway must not win a free one. */
  readonly begin: () => void;
  readonly right: () => void;
  readonly wrong: () => void;
  /** It was never a try: no memory to look at it, or she changed her mind. */
  readonly undo: () => void;
}

interface Deps {
  readonly settings: LockedServices['settings'];
  readonly now: () => number;
  readonly delayMs: (wrongTries: number) => number;
}

/** Slows down wrong tries, and keeps the count where a restart finds it. */
export function createTryBrake({ settings, now, delayMs }: Deps): TryBrake {
  const holdFrom = (wrongTries: number): void => {
    const delay = delayMs(wrongTries);
    settings.update({ wrongTries, triesFrom: delay > 0 ? now() + delay : 0 });
  };
  return {
    waitMs: () => {
      const { wrongTries, triesFrom } = settings.read();
      const left = triesFrom - now();
      if (left <= 0) return 0;
      const longest = delayMs(wrongTries);
      // The clock of the phone went back: without this she would wait for months.
      if (left > longest) settings.update({ triesFrom: now() + longest });
      return Math.min(left, longest);
    },
    begin: () => holdFrom(settings.read().wrongTries + 1),
    right: () => settings.update({ wrongTries: 0, triesFrom: 0 }),
    wrong: () => holdFrom(settings.read().wrongTries),
    undo: () => settings.update({ wrongTries: Math.max(0, settings.read().wrongTries - 1), triesFrom: 0 }),
  };
}
