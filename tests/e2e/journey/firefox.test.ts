import { afterEach, beforeEach, expect, it } from 'vitest';
import { launchFirefox } from '../../support/any-browser/firefox.ts';
import type { Engine } from '../../support/any-browser/hands.ts';
import { walkMainJourney } from '../../support/any-browser/main-journey.ts';
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

it('Firefox: a whole road, from the first tea to wiping, with the server gone after the first visit; help is there while locked, and it all turns round for Arabic', async () => {
  await walkMainJourney(firefox, hub);
  expect(await firefox.errors()).toEqual([]);
});
