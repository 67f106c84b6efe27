import type { LockedServices } from '../../services.ts';
import type { WrongTries } from '../../vault/key-ring.ts';

export interface TryBrake {
  /** How long the next try must wait; 0 when it may come now. */
  readonly waitMs: () => number;
  /**
   * Counts a try as wrong before it is looked at: taking the app down halfway must not win a free one. Resolves when that is kept.
   * The first one is kept on disk when it was wrong: who knows her words writes nothing on the way in.
   */
  readonly begin: () => Promise<void>;
  readonly right: () => void;
  /** Resolves when that is on disk. */
  readonly wrong: () => Promise<void>;
  /** It was never a try: no memory to look at it, or she changed her mind. */
  readonly undo: () => void;
}

interface Deps {
  readonly settings: LockedServices['settings'];
  readonly keep: (tries: WrongTries) => Promise<void>;
  readonly now: () => number;
  readonly delayMs: (wrongTries: number) => number;
}

/** Slows down wrong tries, and keeps the count where a restart finds it. */
export function createTryBrake({ settings, keep, now, delayMs }: Deps): TryBrake {
  /** What the disk holds can only be of a try before this one. */
  const isFirst = (): boolean => settings.read().wrongTries <= 1;
  const note = async (tries: WrongTries, onDisk: boolean): Promise<void> => {
    settings.update(tries);
    if (onDisk) await keep(tries);
  };
  const holdFrom = (wrongTries: number, onDisk: boolean): Promise<void> => {
    const delay = delayMs(wrongTries);
    return note({ wrongTries, triesFrom: delay > 0 ? now() + delay : 0 }, onDisk);
  };
  return {
    waitMs: () => {
      const { wrongTries, triesFrom } = settings.read();
      const left = triesFrom - now();
      if (left <= 0) return 0;
      const longest = delayMs(wrongTries);
      // The clock of the phone went back: without this she would wait for months.
      if (left > longest) void note({ wrongTries, triesFrom: now() + longest }, true);
      return Math.min(left, longest);
    },
    begin: () => holdFrom(settings.read().wrongTries + 1, settings.read().wrongTries > 0),
    right: () => { void note({ wrongTries: 0, triesFrom: 0 }, !isFirst()); },
    wrong: () => holdFrom(settings.read().wrongTries, true),
    undo: () => { void note({ wrongTries: Math.max(0, settings.read().wrongTries - 1), triesFrom: 0 }, !isFirst()); },
  };
}
