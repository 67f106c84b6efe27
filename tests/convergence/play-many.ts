import { expect } from 'vitest';
import { type MixName, MIXES } from './mixes.ts';
import { runHistory } from './run-history.ts';

/** Minutes on a busy machine; a soak sets its own. */
export const A_WHILE = process.env['HISTORIES'] ? 86_400_000 : 15 * 60_000;

/** Long enough for things to meet, short enough to be read when they go wrong. */
export const stepsOf = (seed: number): number => 6 + (seed % 15);

/** `npm run soak` asks for more, and others. */
const { HISTORIES, FIRST_SEED = '1' } = process.env;

/** Plays one history per seed; what breaks an invariant is printed with its seed and all that happened. */
export async function playMany(name: MixName, usually: number): Promise<void> {
  const from = Number(FIRST_SEED);
  const count = Number(HISTORIES ?? usually);
  for (let seed = from; seed < from + count; seed += 1) {
    const { broken, log } = await runHistory({ seed, steps: stepsOf(seed), deeds: MIXES[name] });
    if (broken.length > 0) expect.fail(`${name}, seed ${seed}: ${broken.join('\n')}\n${log.join('\n')}`);
  }
}
