import type { Database } from '../store/database.ts';
import type { Nudges } from '../nudge/nudges.ts';
import type { EventLog } from './event-log.ts';
import type { Budget } from './budget.ts';
import type { Quota } from './quota.ts';
import type { TokenBuckets } from './token-buckets.ts';
import type { Janitor } from './janitor.ts';
import type { WatchPlaces } from './watch-places.ts';

/** All that the requests of the API need, made once at the start. */
export interface Service {
  readonly database: Database;
  /** 16 bytes as base64url. */
  readonly store: string;
  readonly nudges: Nudges;
  readonly quota: Quota;
  readonly log: EventLog;
  readonly janitor: Janitor;
  readonly perAddress: TokenBuckets;
  readonly perDevice: TokenBuckets;
  /** All devices of a space together. */
  readonly perSpace: TokenBuckets;
  readonly bodies: Budget;
  readonly answers: Budget;
  readonly places: WatchPlaces;
  readonly now: () => number;
}

const DAY_MS = 86_400_000;
export const dayOf = (now: number): number => Math.floor(now / DAY_MS);
