import { describe, expect, test } from 'vitest';
import { err, ok } from '../../../app/domain/result.ts';
import type { Resting } from '../../../app/sync/resting.ts';
import type { SyncOutcome } from '../../../app/sync/sync-space.ts';
import { joinOutcomes, type OneOfMany, syncMoved } from '../../../app/sync/sync-spaces.ts';
import type { HeadsSeen, Transport } from '../../../app/sync/transport.ts';
import type { HeadQuestion } from '../../../wire/heads.ts';
import type { SpaceId } from '../../../wire/ids.ts';

const STORE = 'BBBBBBBBBBBBBBBBBBBBBA';
const FINE: SyncOutcome = { reports: [], waiting: 0 };

/** So many spaces, of which some are at rest, and a hub that answers as it is told. */
interface Setup { readonly count: number; readonly busy?: readonly number[]; readonly store?: string; readonly faulty?: number; readonly due?: Readonly<Record<number, number>> }

function setup({ count, busy = [], store = STORE, faulty, due = {} }: Setup, answer: (asked: readonly HeadQuestion[]) => Awaited<ReturnType<Transport['heads']>>) {
  const synced: number[] = [];
  const quiet: SyncOutcome[] = [];
  const asked: number[] = [];
  const spaces = Array.from({ length: count }, (_, n): OneOfMany => ({
    sync: async () => {
      if (n === faulty) throw new Error('unexpected');
      synced.push(n);
      return FINE;
    },
    resting: async (): Promise<Resting | undefined> => (busy.includes(n) ? undefined : { store, question: { space: String(n) as SpaceId } as HeadQuestion, dueInMs: due[n] }),
    onQuiet: (outcome) => { quiet.push(outcome); },
  }));
  const heads: Transport['heads'] = async (questions) => { asked.push(questions.length); return answer(questions); };
  return { synced, quiet, asked, run: () => syncMoved(spaces, { heads, now: () => 5000 }) };
}

const seen = (change: Partial<HeadsSeen> = {}) => () => ok({ store: STORE, answers: [], at: 2000, ...change });

describe('one look at all spaces', () => {
  test('syncs only what moved and what has something to do', async () => {
    const { run, synced, quiet, asked } = setup({ count: 6, busy: [4] }, seen({ answers: [{ index: 1, head: 7, mhead: 0 }, { index: 4, refused: true }] }));
    await run();
    // The fifth that was asked after is the sixth of all.
    expect([synced, asked]).toEqual([[1, 4, 5], [5]]);
    expect(quiet).toEqual([0, 2, 3].map(() => ({ ...FINE, skewMs: 3000 })));
  });

  test('a fault that nobody expected in one of them keeps nothing from the others, and is told', async () => {
    const { run, synced } = setup({ count: 3, busy: [0, 1, 2], faulty: 0 }, seen());
    await expect(run()).rejects.toThrow('unexpected');
    expect(synced).toEqual([1, 2]);
  });

  test('with another database all have moved, whatever the numbers', async () => {
    const { run, synced } = setup({ count: 3 }, seen({ store: 'CCCCCCCCCCCCCCCCCCCCCA' }));
    await run();
    expect(synced).toEqual([0, 1, 2]);
  });

  test('a line that is down is said of each, and found out once', async () => {
    const { run, synced, quiet, asked } = setup({ count: 3 }, () => err({ type: 'slow-down', retryAfterMs: 60_000 }));
    const outcome = await run();
    expect([synced, asked, quiet.length]).toEqual([[], [3], 3]);
    expect(outcome.stopped).toEqual({ type: 'slow-down', retryAfterMs: 60_000 });
  });

  test('of a hub that knows no such question each is asked after by itself', async () => {
    const { run, synced } = setup({ count: 3 }, () => err({ type: 'not-found' }));
    await run();
    expect(synced).toEqual([0, 1, 2]);
  });

  test('one space alone is synced without asking first', async () => {
    const { run, synced, asked } = setup({ count: 2, busy: [0] }, seen());
    await run();
    expect([synced, asked]).toEqual([[0, 1], []]);
  });

  test('more than one request takes are asked after in several', async () => {
    const { run, synced, asked } = setup({ count: 90 }, (questions) => ok({ store: STORE, answers: questions.length === 10 ? [{ index: 9, head: 1, mhead: 0 }] : [] }));
    await run();
    expect([synced, asked]).toEqual([[89], [40, 40, 10]]);
  });

  test('a space at rest in which something falls due later is still planned for, the earliest of all', async () => {
    const { run, synced } = setup({ count: 3, due: { 0: 400_000, 2: 300_000 } }, seen());
    const outcome = await run();
    expect([synced, outcome.dueInMs]).toEqual([[], 300_000]);
  });

  test('nothing is planned for a space that only somebody can mend: it would come again at once, for ever', () => {
    expect(joinOutcomes([{ ...FINE, stopped: { type: 'refused' }, dueInMs: 0 }, { ...FINE, dueInMs: 400_000 }]).dueInMs).toBe(400_000);
    expect(joinOutcomes([{ ...FINE, stopped: { type: 'refused' }, dueInMs: 0 }, FINE])).toEqual(FINE);
  });
});
