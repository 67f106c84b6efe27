import { everybodyWrites, play } from './deeds.ts';
import { History, type HistoryOptions } from './history.ts';
import { checkEnd, checkNewcomer } from './invariants.ts';

export type Played = { readonly broken?: string; readonly log: readonly string[]; readonly history: History };

export async function runHistory(options: HistoryOptions): Promise<Played> {
  const history = new History(options);
  try {
    await play(history);
    await history.settle();
    // A hub that takes back under the same name what it had is found out at the next contact, so there is one.
    if (history.lies > 0) everybodyWrites(history);
    const members = await checkEnd(history, await history.settle());
    if (options.seed % 3 === 0) await checkNewcomer(history, members);
    return { log: history.log, history };
  } catch (error) {
    return { broken: error instanceof Error ? `${error.message}\n${error.stack?.split('\n').slice(1, 6).join('\n')}` : String(error), log: history.log, history };
  }
}
