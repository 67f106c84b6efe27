import { afterEach, beforeEach, expect, it } from 'vitest';
import { launchWebKit } from '../../support/any-browser/webkit.ts';
import type { Engine } from '../../support/any-browser/hands.ts';
import { walkMainJourney } from '../../support/any-browser/main-journey.ts';
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

it('WebKit: a whole road, from the first tea to wiping, with the server gone after the first visit; help is there while locked, and it all turns round for Arabic', async () => {
  await walkMainJourney(webkit, hub);
  expect(await webkit.errors()).toEqual([]);
});
