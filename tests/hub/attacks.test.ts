import { expect, it } from 'vitest';
import { attackHub, MOST_GROWTH } from '../support/hub/attack.ts';

/** As many as fit in a test run, beside the bodies of `malformed-frames.test.ts`; `node scripts/attack-hub.mjs` sends 100,000. */
const REQUESTS = 12_000;

it(`${REQUESTS} malformed requests end in no crash, no 500 and no growth, and others' spaces stay as they were`, async () => {
  const seed = Date.now() % 1_000_000;
  const { crashes, unmade, statuses, fileGrowth, heapGrowth, before, after } = await attackHub(REQUESTS, seed);
  expect(crashes, `seed ${seed}`).toEqual([]);
  expect(after.frames).toEqual(before.frames);
  expect(statuses[500]).toBeUndefined();
  expect(unmade, `seed ${seed}`).toBeLessThan(REQUESTS / 100);
  // An attack that never gets past the door would show nothing.
  for (const status of [200, 400, 401, 404]) expect(statuses[status], `seed ${seed}: ${status}`).toBeGreaterThan(50);
  expect(heapGrowth, `seed ${seed}`).toBeLessThan(MOST_GROWTH.heap);
  expect(fileGrowth, `seed ${seed}`).toBeLessThan(MOST_GROWTH.file);
});
