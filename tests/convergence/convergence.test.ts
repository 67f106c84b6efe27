import { expect, test } from 'vitest';
import type { HistoryOptions } from './history.ts';
import { runHistory } from './run-history.ts';

const MIXES: Readonly<Record<string, HistoryOptions['deeds']>> = {
  'rough weather, kills, tabs, erasing, clocks': { write: 5, erase: 1, sync: 5, weather: 1, together: 2, die: 2, reboot: 1, clock: 1, days: 1 },
  'a hub that is emptied, put back and goes back': { write: 5, sync: 5, rollBack: 1, restore: 1, wipe: 1, backup: 1, die: 2, together: 2, weather: 1, erase: 1, days: 1 },
  'copied profiles': { write: 5, sync: 5, clone: 1, die: 2, together: 2, weather: 1, erase: 1, days: 1, clock: 1 },
};
const EACH = 300;

test.each(Object.entries(MIXES))('%s: everybody ends with the same, and nothing is lost', async (_name, deeds) => {
  for (let seed = 1; seed <= EACH; seed += 1) {
    const { broken, log } = await runHistory({ seed, steps: 25, deeds });
    expect(broken, `seed ${seed}\n${log.join('\n')}`).toBeUndefined();
  }
});
