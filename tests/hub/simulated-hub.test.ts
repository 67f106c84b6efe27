import fc from 'fast-check';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { openDatabase } from '../../hub/open-database.ts';
import type { Database } from '../../hub/store/database.ts';
import { HubPair } from '../support/hub/hub-pair.ts';
import { STORES, useHubs } from '../support/hub/hub-place.ts';
import { type MoveName, someSteps } from '../support/hub/space-moves.ts';

// What tests/convergence says of devices holds as far as its hub is like the real one.

/** Fewer where each takes longer. `HUB_RUNS` asks for more: what is seldom needs hundreds. */
const RUNS = { sqlite: 20, postgres: 8 } as const;

/** Two pages of commits. */
const MANY: readonly MoveName[] = ['heavy', 'heavy', 'pulls'];

describe.each(STORES)('the simulated hub and the real one on %s', (store) => {
  const here = useHubs(store);
  let database: Database;
  beforeAll(async () => {
    const { dataDir, databaseUrl } = here.place;
    ({ database } = await openDatabase({ dataDir, databaseUrl, databaseConnections: 2 }));
  });
  afterAll(() => database.close());

  it('answer every question alike, whatever happened before', async () => {
    await fc.assert(fc.asyncProperty(fc.constantFrom('mine', 'line', 'team'), fc.nat(4), someSteps(80), async (type, many, steps) => {
      const pair = new HubPair(type, here, database);
      await pair.step({ move: 'create', a: 0, b: 0, c: 0 });
      for (const move of many === 0 ? MANY : []) await pair.step({ move, a: 1, b: 0, c: 4 });
      for (const step of steps) await pair.step(step);
    }), { numRuns: Number(process.env['HUB_RUNS'] ?? RUNS[store]) });
  });
});
