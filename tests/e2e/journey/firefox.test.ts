import { afterEach, beforeEach, expect, it } from 'vitest';
import { launchFirefox } from '../../support/firefox.ts';
import type { Engine } from '../../support/hands.ts';
import { walkShortJourney } from '../../support/short-journey.ts';
import { type RunningHub, startHub } from '../../support/start-hub.ts';

let hub: RunningHub;
let firefox: Engine;

beforeEach(async () => {
  hub = await startHub();
  firefox = await launchFirefox();
});
afterEach(async () => {
  await firefox.close();
  await hub.stop();
});

it('Firefox: a family, a promise and the preparation are there again after a reload without a server, and help is there while locked', async () => {
  await walkShortJourney(firefox, hub);
  expect(await firefox.errors()).toEqual([]);
});
