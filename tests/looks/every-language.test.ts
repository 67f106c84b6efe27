import { afterAll, beforeAll, expect, it } from 'vitest';
import { createDayAndNight } from '../support/accessibility/see-day-and-night.ts';
import { LANGUAGES } from '../support/look-languages.ts';
import { tour } from '../support/open-scenes.ts';
import { type RunningHub, startHub } from '../support/start-hub.ts';

// Every screen in every state, in every language, by day and by night (A1), with the sizes (A2) and the narrow screen and
// large letters (A3) of each. `npm test` looks at a part of this; all of it takes minutes for each language.
const HALF_AN_HOUR_MS = 1_800_000;

let hub: RunningHub;
beforeAll(async () => { hub = await startHub(); });
afterAll(() => hub.stop());

it.concurrent.each(LANGUAGES)('every screen is in order in %s, by day and by night', { timeout: HALF_AN_HOUR_MS }, async (locale) => {
  const found: string[] = [];
  const look = createDayAndNight();
  let screens = 0;
  await tour({ origin: hub.origin, look: { locale } }, async ({ page }, { name }) => {
    found.push(...(await look(page)).map((fault) => `${name}, ${fault}`));
    screens += 1;
  });
  console.log(`${locale}: ${screens} screens, by day and by night`);
  expect(found).toEqual([]);
});
