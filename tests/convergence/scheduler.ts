/** A process is killed by never letting it go on. */
export interface Process {
  alive: boolean;
  /** Turns until it dies; undefined while nobody wants its life. */
  turnsLeft?: number | undefined;
}

interface Waiting { readonly process: Process; readonly go: () => void }

/**
 * Decides who goes on next. Every call to a store, to the hub, passes through `turn` before and after, so those are the
 * places where processes change places and die. Alone, a process simply goes on.
 */
export class Scheduler {
  /** Work of real cryptography that is under way: until it is done nobody else may go on, or runs would not repeat. */
  inFlight = 0;
  private waiting: Waiting[] = [];
  private running = 0;
  private readonly dice: () => number;

  constructor(dice: () => number) {
    this.dice = dice;
  }

  turn(process: Process): Promise<void> {
    if (process.turnsLeft !== undefined) {
      process.turnsLeft -= 1;
      if (process.turnsLeft < 0) process.alive = false;
    }
    if (!process.alive) return new Promise(() => undefined);
    if (this.running <= 1 && process.turnsLeft === undefined) return Promise.resolve();
    return new Promise((go) => { this.waiting.push({ process, go }); });
  }

  /** Runs these until each is done or dead. */
  async together(tasks: readonly { readonly process: Process; readonly run: () => Promise<unknown> }[]): Promise<void> {
    this.running = tasks.length;
    let left = tasks.length;
    for (const { run } of tasks) void run().then(() => { left -= 1; }, (error: unknown) => { this.failed ??= { error }; left -= 1; });
    for (;;) {
      await this.settled();
      if (left === 0 || this.waiting.length === 0) break;
      const [next] = this.waiting.splice(Math.floor(this.dice() * this.waiting.length), 1);
      if (next!.process.alive) next!.go();
    }
    this.waiting = [];
    this.running = 0;
    if (this.failed) throw this.failed.error;
  }

  private failed: { readonly error: unknown } | undefined;

  private async settled(): Promise<void> {
    do await new Promise((resolve) => { setImmediate(resolve); });
    while (this.inFlight > 0);
  }
}
