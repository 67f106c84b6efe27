import { clientOf, commitFrame } from '../../support/hub/hub-client.ts';
import { makeDevice, makeSpace, type TestDevice, type TestSpace, writeCommit } from '../../support/hub/sealed-things.ts';

export { createDatabase, startPostgres } from '../../support/hub/postgres-cluster.ts';

export interface Load {
  /** Of one hub, or of several side by side. */
  readonly origins: readonly string[];
  readonly code: string;
  readonly spaces: number;
  readonly workers: number;
  readonly seconds: number;
}

export interface LoadResult {
  readonly pushesPerSecond: number;
  readonly p50: number;
  readonly p99: number;
}

type Place = { readonly space: TestSpace; readonly device: TestDevice };

async function inParallel<Item>(items: readonly Item[], workers: number, work: (item: Item, worker: number) => Promise<void>): Promise<void> {
  const rest = [...items];
  await Promise.all(Array.from({ length: workers }, async (_, worker) => {
    for (let item = rest.pop(); item; item = rest.pop()) await work(item, worker);
  }));
}

/** Devices that each write commits of about a kilobyte, one after the other, each to a space of its own. */
export async function measureHub({ origins, code, spaces, workers, seconds }: Load): Promise<LoadResult> {
  const clients = origins.map((origin) => clientOf(origin));
  const places: Place[] = Array.from({ length: spaces }, () => {
    const device = makeDevice();
    return { space: makeSpace(device), device };
  });
  await inParallel(places, workers, async ({ space }, worker) => { await clients[worker % clients.length]!.create(space, code); });
  const times: number[] = [];
  const end = performance.now() + seconds * 1_000;
  await Promise.all(Array.from({ length: Math.min(workers, spaces) }, async (_, worker) => {
    const own = places.filter((__, n) => n % workers === worker);
    for (let n = 0; performance.now() < end; n += 1) {
      const { space, device } = own[n % own.length]!;
      const commit = commitFrame(writeCommit(space, device, { size: 1_024 }));
      const start = performance.now();
      const [result] = await clients[worker % clients.length]!.push(space, device, commit);
      if (result?.r !== 'stored') throw new Error(`not stored: ${JSON.stringify(result)}`);
      times.push(performance.now() - start);
    }
  }));
  times.sort((a, b) => a - b);
  return { pushesPerSecond: times.length / seconds, p50: times[Math.floor(times.length / 2)]!, p99: times[Math.floor(times.length * 0.99)]! };
}
