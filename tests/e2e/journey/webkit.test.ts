import { afterEach, beforeEach, expect, it } from 'vitest';
import { launchWebKit } from '../../support/webkit.ts';
import type { Engine } from '../../support/hands.ts';
import { walkShortJourney } from '../../support/short-journey.ts';
import { type RunningHub, startHub } from '../../support/start-hub.ts';

let hub: RunningHub;
let webkit: Engine;

beforeEach(async () => {
  hub = await startHub();
  webkit = await launchWebKit();
});
afterEach(async () => {
  await webkit.close();
  await hub.stop();
});

it('WebKit: a family, a promise and the preparation are there again after a reload without a server, and help is there while locked', async () => {
  await walkShortJourney(webkit, hub);
  expect(await webkit.errors()).toEqual([]);
});
