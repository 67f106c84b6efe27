import { createHub, type Hub } from '../../../hub/create-hub.ts';
import { ANSWERS, BODIES, createBudget } from '../../../hub/guard/budget.ts';
import { createEventLog } from '../../../hub/guard/event-log.ts';
import { createJanitor } from '../../../hub/guard/janitor.ts';
import { createQuota } from '../../../hub/guard/quota.ts';
import type { Service } from '../../../hub/guard/service.ts';
import { createTokenBuckets, type Rate, rateOfSpace } from '../../../hub/guard/token-buckets.ts';
import { createWatchPlaces, WATCHES_PER_DEVICE } from '../../../hub/guard/watch-places.ts';
import { createLocalNudges } from '../../../hub/nudge/nudges.ts';
import { addOrganisation, USUAL_QUOTA } from '../../../hub/operator/organisations.ts';
import { migrate } from '../../../hub/store/migrations.ts';
import { openSqlite } from '../../../hub/store/sqlite-database.ts';
import { readStoreId } from '../../../hub/store/store-id.ts';
import { toBase64url } from '../../../wire/bytes.ts';
import { createHubClient, type HubClient } from './hub-client.ts';

export interface HubInProcess {
  readonly hub: Hub;
  readonly client: HubClient;
  /** Somebody else, at that address. */
  readonly clientAt: (address: string) => HubClient;
  readonly service: Service;
  readonly code: string;
  readonly lines: string[];
  /** Milliseconds since 1970, as the hub sees it. */
  readonly clock: { now: number };
  readonly close: () => Promise<void>;
}

const UNLIMITED: Rate = { burst: 1e9, perSecond: 1e9 };

export interface InProcessOptions {
  readonly file: string;
  readonly perAddress?: Rate;
  readonly perDevice?: Rate;
  readonly watchesPerAddress?: number;
}

export const requestTo = (path: string, init?: RequestInit): Request => new Request(`http://localhost${path}`, init);

/** The whole hub without a socket, with a clock of the test's own. */
export async function openHubInProcess({ file, perAddress = UNLIMITED, perDevice = UNLIMITED, watchesPerAddress = 500 }: InProcessOptions): Promise<HubInProcess> {
  const clock = { now: Date.UTC(2026, 10, 1) };
  const now = (): number => clock.now;
  const database = await openSqlite({ file });
  await migrate(database);
  const lines: string[] = [];
  const log = createEventLog((line) => lines.push(line), now);
  const janitor = createJanitor({ database, log, now });
  const service: Service = {
    database, store: toBase64url(await database.write(readStoreId)), log, janitor, now, nudges: createLocalNudges(), quota: createQuota(now),
    perAddress: createTokenBuckets(perAddress, now), perDevice: createTokenBuckets(perDevice, now),
    perSpace: createTokenBuckets(rateOfSpace(perDevice), now), bodies: createBudget(BODIES), answers: createBudget(ANSWERS),
    places: createWatchPlaces({ perAddress: watchesPerAddress, perDevice: WATCHES_PER_DEVICE }),
  };
  const code = await addOrganisation(database, { label: 'first', today: 0, ...USUAL_QUOTA });
  const hub = createHub(() => undefined, service);
  const clientAt = (address: string): HubClient => createHubClient((path, init) => hub.fetch(requestTo(path, init), address));
  return {
    hub, service, code, lines, clock, clientAt, client: clientAt('192.0.2.1'),
    close: async () => {
      janitor.stop();
      await database.close();
    },
  };
}
