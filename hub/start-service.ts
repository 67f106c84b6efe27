import { toBase64url } from '../wire/bytes.ts';
import type { HubConfig } from './config.ts';
import { ANSWERS, BODIES, createBudget } from './guard/budget.ts';
import { createEventLog } from './guard/event-log.ts';
import { createJanitor } from './guard/janitor.ts';
import { createQuota } from './guard/quota.ts';
import type { Service } from './guard/service.ts';
import { createTokenBuckets, rateOfSpace } from './guard/token-buckets.ts';
import { createWatchPlaces, WATCHES_PER_DEVICE } from './guard/watch-places.ts';
import { openDatabase } from './open-database.ts';
import { readStoreId } from './store/store-id.ts';

export type RunningService = { readonly service: Service; readonly stop: () => Promise<void> };

/** Opens the database and all that stands on it. */
export async function startService(config: HubConfig, now: () => number, write: (line: string) => void): Promise<RunningService> {
  const { database, openNudges } = await openDatabase(config);
  const store = toBase64url(await database.write(readStoreId));
  const log = createEventLog(write, now);
  const nudges = await openNudges();
  const janitor = createJanitor({ database, log, now });
  const service: Service = {
    database, store, log, nudges, janitor, now,
    quota: createQuota(now),
    perAddress: createTokenBuckets(config.perAddress, now),
    perDevice: createTokenBuckets(config.perDevice, now),
    perSpace: createTokenBuckets(rateOfSpace(config.perDevice), now),
    bodies: createBudget(BODIES),
    answers: createBudget(ANSWERS),
    places: createWatchPlaces({ perAddress: config.watchesPerAddress, perDevice: WATCHES_PER_DEVICE }),
  };
  // What was due while the hub was off.
  void janitor.round().catch(() => log.tell('round-failed'));
  // What was deleted just before it stopped may still lie in the files.
  janitor.deleted();
  return {
    service,
    stop: async () => {
      janitor.stop();
      await nudges.close();
      await database.close();
    },
  };
}
