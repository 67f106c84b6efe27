import type { Bytes } from '../../wire/bytes.ts';
import { findOldBoxes, forgetOldBoxes } from '../space/boxes.ts';
import { findPrunable, findStrayParts, prune, pruneStrayParts } from '../space/prune.ts';
import type { Database } from '../store/database.ts';
import type { EventLog } from './event-log.ts';
import { dayOf } from './service.ts';

/** Throws away what has had its time, and sees that it is gone from the files. */
export interface Janitor {
  /** After a device told what it has: perhaps everybody has it now. */
  readonly lookAt: (key: Bytes) => Promise<void>;
  /** Something was deleted: scrubs soon, once for all that is deleted until then. */
  readonly deleted: () => void;
  /** All spaces, letters and stray parts. How many spaces it could not tidy: they have their turn in the next. */
  readonly round: () => Promise<number>;
  readonly stop: () => void;
}

export interface JanitorTools {
  readonly database: Database;
  readonly log: EventLog;
  readonly now: () => number;
}

const ROUND_EVERY_MS = 10 * 60_000;
/** Rewriting the tables of PostgreSQL costs more than emptying the log of a file. */
const SCRUB_AFTER_MS = { sqlite: 1_000, postgres: 5 * 60_000 } as const;

const SCRUB_AGAIN_MS = 30_000;

export function createJanitor({ database, log, now }: JanitorTools): Janitor {
  let scrubbing: NodeJS.Timeout | undefined;
  const scrubAfter = (ms: number): void => { scrubbing ??= setTimeout(() => void scrub(), ms).unref(); };
  const scrub = async (): Promise<void> => {
    scrubbing = undefined;
    const again = await database.scrub().catch(() => SCRUB_AGAIN_MS);
    if (again === 0) return;
    log.tell('scrub-put-off');
    scrubAfter(again);
  };
  const deleted = (): void => scrubAfter(SCRUB_AFTER_MS[database.kind]);
  const note = (freed: number): void => {
    if (freed === 0) return;
    log.count('pruned-bytes', freed);
    deleted();
  };
  const lookAt = async (key: Bytes): Promise<void> => note(await prune(database, key, dayOf(now())));
  /** One that cannot be tidied now keeps no other from it. */
  const each = async (keys: readonly Bytes[], tidy: (key: Bytes) => Promise<number>): Promise<number> => {
    let failed = 0;
    for (const key of keys) {
      try {
        note(await tidy(key));
      } catch (error) {
        failed += 1;
        log.tell('space-put-off', { space: key, text: error instanceof Error ? error.message : String(error) });
      }
    }
    return failed;
  };
  const round = async (): Promise<number> => {
    const today = dayOf(now());
    return await each(await findPrunable(database), (key) => prune(database, key, today, 'skips'))
      + await each(await findStrayParts(database, today), (key) => pruneStrayParts(database, key, today))
      + await each(await findOldBoxes(database, now()), (key) => forgetOldBoxes(database, key, now()));
  };
  const timer = setInterval(() => void round().catch(() => log.tell('round-failed')), ROUND_EVERY_MS).unref();
  return {
    lookAt, deleted, round,
    stop: () => {
      clearInterval(timer);
      clearTimeout(scrubbing);
    },
  };
}
