/** Time that passes only when a test says so. */
export interface VirtualTime {
  readonly now: () => number;
  readonly later: (ms: number, work: () => void) => () => void;
  /** Lets that much time pass, and all that falls due in it happen, one after the other. */
  readonly pass: (ms: number) => Promise<void>;
  readonly planned: () => number;
}

/** `settled` resolves when what was set off has come to rest. */
export function createVirtualTime(settled: () => Promise<void>): VirtualTime {
  let now = 0;
  let timers: { readonly at: number; readonly work: () => void }[] = [];
  return {
    now: () => now,
    planned: () => timers.length,
    later: (ms, work) => {
      const timer = { at: now + ms, work };
      timers.push(timer);
      return () => { timers = timers.filter((other) => other !== timer); };
    },
    pass: async (ms) => {
      const until = now + ms;
      for (;;) {
        const due = timers.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0];
        if (!due) break;
        now = due.at;
        timers = timers.filter((timer) => timer !== due);
        due.work();
        await settled();
      }
      now = until;
    },
  };
}
