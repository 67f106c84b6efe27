import { everybodyWrites, play } from './deeds.ts';
import { History, type HistoryOptions } from './history.ts';
import { checkEnd } from './invariants.ts';

export interface Played {
  /** Every promise that was found broken, each line with its number first. */
  readonly broken: readonly string[];
  readonly log: readonly string[];
  readonly history: History;
}

const textOf = (error: unknown): string => (error instanceof Error ? `${error.message}\n${error.stack?.split('\n').slice(1, 6).join('\n')}` : String(error));

export async function runHistory(options: HistoryOptions): Promise<Played> {
  const history = new History(options);
  const broken: string[] = [];
  try {
    await play(history);
    await history.settle();
    // A hub that takes back under the same name what it had is found out at the next contact, so there is one.
    if (history.lies > 0) everybodyWrites(history);
    for await (const found of checkEnd(history, await history.settle())) broken.push(found);
  } catch (error) {
    broken.push(textOf(error));
  }
  return { broken, log: history.log, history };
}
