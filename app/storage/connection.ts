import type { Result } from '../domain/result.ts';
import { err, ok } from '../domain/result.ts';
import type { DrempelDatabase } from './schema.ts';
import type { StorageError } from './storage-error.ts';
import { toReopenError, toStorageError } from './storage-error.ts';

/** Thrown by work that refuses on purpose, inside its transaction: it passes through and nothing is opened anew for it. */
export class WorkRefused extends Error {}

export interface Connection {
  /**
   * Runs the work on the database. A connection that iOS dropped in the background is opened again once; a second
   * failure is reported. Throws only what is a {@link WorkRefused}.
   */
  readonly run: <T>(work: () => Promise<T>) => Promise<Result<T, StorageError>>;
  /** Closes for good: from now on all work ends with the first reason given. False when it was closed before. */
  readonly endFor: (reason: StorageError) => boolean;
  /** True while a closing of our own is under way; Dexie tells of that one too, and before it is done. */
  readonly isClosing: () => boolean;
}

/** One connection to the phone's database, that mends itself once. */
export function createConnection(db: DrempelDatabase): Connection {
  let over: StorageError | undefined;
  let closing = false;
  // "Full" can only be said of a database that was open before: a new one that will not open is simply not there.
  let answered = false;
  const close = (options: { readonly disableAutoOpen: boolean }): void => {
    closing = true;
    db.close(options);
    closing = false;
  };
  const toReopened = (error: unknown): StorageError => (answered ? toReopenError(error) : toStorageError(error));
  const runOrReopen = async <T>(work: () => Promise<T>): Promise<Result<T, StorageError>> => {
    for (let attempt = 0; ; attempt += 1) {
      try {
        return ok(await work());
      } catch (error) {
        if (error instanceof WorkRefused) throw error;
        const told = toReopened(error);
        // What Dexie calls closed may open again, whatever closed it; what another one's failed attempt ended is told like that attempt.
        if (attempt > 0 || toStorageError(error).type !== 'lost') return err(told);
        close({ disableAutoOpen: false });
        try {
          await db.open();
        } catch (again) {
          // Two who open it anew at once break off each other's attempt; then the first error says more.
          return err(told.type === 'lost' ? toReopened(again) : told);
        }
      }
    }
  };
  return {
    run: async (work) => {
      if (over) return err(over);
      const done = await runOrReopen(work);
      answered ||= done.ok;
      return done;
    },
    endFor: (reason) => {
      const first = over === undefined;
      over ??= reason;
      close({ disableAutoOpen: true });
      return first;
    },
    isClosing: () => closing,
  };
}
