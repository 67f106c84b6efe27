import { createHmac, randomBytes } from 'node:crypto';

/** What happened, counted; and for what an operator should know a line without address, and with the space under a name that lasts as long as the process. */
export interface EventLog {
  readonly count: (event: string, by?: number) => void;
  readonly tell: (event: string, details?: { readonly space?: Uint8Array; readonly text?: string }) => void;
  readonly counts: () => ReadonlyMap<string, number>;
}

/** The same line is not repeated sooner. */
const QUIET_MS = 60_000;

export function createEventLog(write: (line: string) => void, now: () => number): EventLog {
  const salt = randomBytes(16);
  const counts = new Map<string, number>();
  const toldAt = new Map<string, number>();
  const count = (event: string, by = 1): void => { counts.set(event, (counts.get(event) ?? 0) + by); };
  return {
    count,
    counts: () => counts,
    tell: (event, { space, text } = {}) => {
      count(event);
      if (now() - (toldAt.get(event) ?? -QUIET_MS) < QUIET_MS) return;
      toldAt.set(event, now());
      const name = space ? ` space=${createHmac('sha256', salt).update(space).digest('hex').slice(0, 8)}` : '';
      write(`${event}${name}${text ? ` ${text}` : ''} (${counts.get(event)} so far)`);
    },
  };
}
