import { describe, expect, test } from 'vitest';
import { SECOND_LOOK_MS } from '../../../app/sync/second-look.ts';
import { createSyncLoop, DUE_SPREAD_MS, FIRST_PAUSE_MS, IDLE_MS, LONGEST_PAUSE_MS, type SyncLoop } from '../../../app/sync/sync-loop.ts';
import type { SyncOutcome } from '../../../app/sync/sync-space.ts';
import type { TransportError } from '../../../app/sync/transport.ts';
import { createVirtualTime } from '../../support/virtual-time.ts';

const FINE: SyncOutcome = { reports: [], waiting: 0 };
const stoppedBy = (type: 'offline' | 'refused' | 'behind'): SyncOutcome => ({ ...FINE, stopped: { type } });

const busy = (retryAfterMs: number): SyncOutcome => ({ ...FINE, stopped: { type: 'slow-down', retryAfterMs } });

/** A loop whose time, luck, hub and answers are all in the test's hands. */
function setup(answers: readonly (SyncOutcome | Error)[] = [], dice: () => number = () => 0.5) {
  const settled = async (): Promise<void> => { for (let n = 0; n < 10; n += 1) await Promise.resolve(); };
  const { now, later, pass, planned } = createVirtualTime(settled);
  const faults: unknown[] = [];
  const runs: { readonly at: number; readonly thorough: boolean }[] = [];
  const watches: { readonly look: () => void; readonly end: (error: TransportError) => void }[] = [];
  let waiting: (() => void) | undefined;
  const held = { on: false };
  const loop: SyncLoop = createSyncLoop({
    sync: async (thorough) => {
      runs.push({ at: now(), thorough });
      if (held.on) await new Promise<void>((resolve) => { waiting = resolve; });
      const answer = answers[runs.length - 1] ?? FINE;
      if (answer instanceof Error) throw answer;
      return answer;
    },
    watch: (look, end) => {
      watches.push({ look, end });
      return () => undefined;
    },
    onOutcome: () => undefined,
    onFault: (error) => faults.push(error),
    later,
    dice,
  });
  return { loop, runs, faults, watches, pass, settled, held, finish: async () => { waiting?.(); await settled(); }, planned };
}

describe('when to sync', () => {
  test('a fault that nobody expected is told, and does not end all looking and sending', async () => {
    const unexpected = new Error('unexpected');
    const { loop, runs, faults, watches, pass } = setup([unexpected]);
    loop.now();
    await pass(0);
    expect(faults).toEqual([unexpected]);
    await pass(FIRST_PAUSE_MS);
    // What was to be thorough still is.
    expect(runs).toEqual([{ at: 0, thorough: true }, { at: FIRST_PAUSE_MS, thorough: true }]);
    expect(watches).toHaveLength(1);
  });

  test('at once when told to, the first time thoroughly, and then when nudged', async () => {
    const { loop, runs, watches, pass } = setup();
    loop.now();
    await pass(0);
    watches[0]!.look();
    await pass(0);
    expect(runs).toEqual([{ at: 0, thorough: true }, { at: 0, thorough: false }]);
  });

  test('edits in quick succession leave together, two seconds after the last', async () => {
    const { loop, runs, pass } = setup();
    for (let n = 0; n < 5; n += 1) {
      loop.edited();
      await pass(1000);
    }
    await pass(10_000);
    expect(runs.map(({ at }) => at)).toEqual([4000 + IDLE_MS]);
  });

  test('one at a time: what happens meanwhile is one more run', async () => {
    const { loop, runs, pass, held, finish } = setup();
    held.on = true;
    loop.now();
    await pass(0);
    loop.now();
    await pass(0);
    loop.edited();
    await pass(IDLE_MS);
    expect(runs).toHaveLength(1);
    held.on = false;
    await finish();
    await pass(0);
    expect(runs).toHaveLength(2);
  });

  test('while the line is down it comes back less and less often', async () => {
    const { loop, runs, pass } = setup(Array.from({ length: 20 }, () => stoppedBy('offline')));
    loop.now();
    await pass(3_600_000);
    const pauses = runs.slice(1).map(({ at }, n) => at - runs[n]!.at);
    expect(pauses[0]).toBe(FIRST_PAUSE_MS);
    expect(pauses.slice(0, 4)).toEqual([1, 2, 4, 8].map((times) => times * FIRST_PAUSE_MS));
    expect(Math.max(...pauses)).toBe(LONGEST_PAUSE_MS);
  });

  test('a thousand phones whose hub went away in one second come back spread over as long as they wait', async () => {
    const down = Array.from({ length: 8 }, () => stoppedBy('offline'));
    const fall = async (dice: () => number) => {
      const { loop, runs, watches, pass } = setup([FINE, ...down], dice);
      loop.now();
      await pass(0);
      watches[0]!.end({ type: 'offline' });
      await pass(3_600_000);
      return runs.slice(1).map(({ at }, n) => at - runs[n]!.at);
    };
    const [early, late] = [await fall(() => 0), await fall(() => 255 / 256)];
    for (const [n, pause] of early.entries()) {
      const middle = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.max(1, n));
      expect([pause, late[n]]).toEqual([middle / 2, Math.round(middle * (0.5 + 255 / 256))]);
    }
    // Each pause is drawn anew, or two that met once would meet each time.
    const throws = [0, 0.75, 0.25, 0.5];
    expect((await fall(() => throws.shift() ?? 0.5)).slice(0, 3)).toEqual([2 * 0.5, 2 * 1.25, 4 * 0.75].map((times) => times * FIRST_PAUSE_MS));
  });

  test('an edit does not hurry a line that is down; coming back online does, and counts anew', async () => {
    const { loop, runs, pass } = setup([stoppedBy('offline'), stoppedBy('offline')]);
    loop.now();
    await pass(0);
    loop.edited();
    await pass(IDLE_MS);
    expect(runs).toHaveLength(1);
    loop.now();
    await pass(0);
    expect(runs).toHaveLength(2);
    await pass(FIRST_PAUSE_MS);
    expect(runs).toHaveLength(3);
  });

  test('what takes back what others have leaves at once, whatever is written right after it, and also where the line was down a moment ago', async () => {
    const { loop, runs, pass } = setup([FINE, stoppedBy('offline'), FINE, FINE]);
    loop.now();
    await pass(0);
    await pass(1000);
    loop.edited(true);
    loop.edited();
    await pass(0);
    loop.edited(true);
    await pass(0);
    // From then on what is written waits for what follows again.
    loop.edited();
    await pass(IDLE_MS);
    expect(runs.map(({ at }) => at)).toEqual([0, 1000, 1000, 1000 + IDLE_MS]);
  });

  test('a hub that asks for time gets it, and up to half as much again, so that not all come back in one second', async () => {
    for (const [luck, pause] of [[0, 42_000], [0.5, 52_500], [255 / 256, 62_918]] as const) {
      const { loop, runs, pass } = setup([busy(42_000)], () => luck);
      loop.now();
      await pass(pause - 1);
      expect(runs).toHaveLength(1);
      await pass(1);
      expect(runs).toHaveLength(2);
    }
  });

  test('a hub that goes on asking for two seconds is asked less and less often, and never sooner than it said', async () => {
    const pauses = async (dice: () => number) => {
      const { loop, runs, pass } = setup(Array.from({ length: 12 }, () => busy(2000)), dice);
      loop.now();
      await pass(3_600_000);
      return runs.slice(1, 9).map(({ at }, n) => at - runs[n]!.at);
    };
    const usual = [1, 2, 4, 8, 16, 32, 60, 60].map((times) => times * FIRST_PAUSE_MS);
    expect(await pauses(() => 0.5)).toEqual(usual);
    expect(await pauses(() => 0)).toEqual(usual.map((ms) => ms / 2));
    const fast = setup([busy(4000)], () => 0);
    fast.loop.now();
    await fast.pass(3999);
    expect(fast.runs).toHaveLength(1);
  });

  test('a refusal is looked at a second time after two seconds and no later', async () => {
    const { loop, runs, pass } = setup([{ ...FINE, stopped: { type: 'slow-down', retryAfterMs: SECOND_LOOK_MS, once: true } }]);
    loop.now();
    await pass(SECOND_LOOK_MS);
    expect(runs).toHaveLength(2);
  });

  test('what only somebody can mend is not tried again by itself', async () => {
    const { loop, runs, pass, planned } = setup([stoppedBy('refused')]);
    loop.now();
    await pass(3_600_000);
    expect(runs).toHaveLength(1);
    expect(planned()).toBe(0);
  });

  test('a line for nudges that ends is opened again, after a look at what was missed', async () => {
    const { loop, runs, watches, pass } = setup();
    loop.now();
    await pass(0);
    watches[0]!.end({ type: 'offline' });
    await pass(FIRST_PAUSE_MS * 2);
    expect(runs).toHaveLength(2);
    expect(watches).toHaveLength(2);
  });

  test('a line for nudges that ends puts off no look that comes anyway, at the hour that the hub asked for', async () => {
    const { loop, runs, watches, pass, settled } = setup([FINE, busy(2000)]);
    loop.now();
    await pass(0);
    loop.now();
    await pass(0);
    watches[0]!.end({ type: 'refused' });
    await settled();
    await pass(FIRST_PAUSE_MS);
    expect(runs.map(({ at }) => at)).toEqual([0, 0, FIRST_PAUSE_MS]);
  });

  test('where streams are cut and requests pass it looks less and less often; what is written leaves at once all the same', async () => {
    const { loop, runs, watches, pass } = setup();
    loop.now();
    await pass(0);
    for (let cut = 0; cut < 10; cut += 1) {
      watches[cut]!.end({ type: 'offline' });
      await pass(LONGEST_PAUSE_MS);
      expect(watches).toHaveLength(cut + 2);
    }
    const times = runs.map(({ at }) => at);
    expect(times.slice(1).map((at, n) => at - n * LONGEST_PAUSE_MS)).toEqual([2, 4, 8, 16, 32, 60, 60, 60, 60, 60].map((of) => of * FIRST_PAUSE_MS));
    watches[10]!.end({ type: 'offline' });
    loop.edited();
    await pass(IDLE_MS);
    expect(runs).toHaveLength(12);
  });

  test('a stream that stood for long was no failure, and the next pause is short again', async () => {
    const { loop, runs, watches, pass } = setup();
    loop.now();
    await pass(0);
    for (let cut = 0; cut < 4; cut += 1) {
      watches[cut]!.end({ type: 'offline' });
      await pass(FIRST_PAUSE_MS * 2 ** (cut + 1));
    }
    await pass(LONGEST_PAUSE_MS);
    watches[4]!.end({ type: 'offline' });
    await pass(FIRST_PAUSE_MS * 2);
    expect(runs).toHaveLength(6);
  });

  test('open and idle, it runs once more when something falls due, and not again', async () => {
    const { loop, runs, watches, pass, planned } = setup([{ ...FINE, dueInMs: 600_000 }]);
    loop.now();
    await pass(0);
    expect(watches).toHaveLength(1);
    await pass(600_000);
    expect(runs).toHaveLength(1);
    await pass(DUE_SPREAD_MS);
    expect(runs.map(({ at }) => at)).toEqual([0, 600_000 + DUE_SPREAD_MS / 2]);
    await pass(3_600_000);
    expect([runs.length, planned()]).toEqual([2, 0]);
  });

  test('a nudge before that hour puts nothing off, and devices that heard of it in one second do not all come in one', async () => {
    const { loop, runs, watches, pass } = setup([{ ...FINE, dueInMs: 600_000 }, { ...FINE, dueInMs: 300_000 }], () => 0.25);
    loop.now();
    await pass(300_000);
    watches[0]!.look();
    await pass(3_600_000);
    expect(runs.map(({ at }) => at)).toEqual([0, 300_000, 600_000 + DUE_SPREAD_MS / 4]);
  });

  test('stopped, it does nothing more', async () => {
    const { loop, runs, pass, planned } = setup();
    loop.now();
    loop.stop();
    loop.now();
    loop.edited();
    await pass(3_600_000);
    expect(runs).toHaveLength(0);
    expect(planned()).toBe(0);
  });
});
