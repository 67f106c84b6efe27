import { afterAll, beforeAll, expect, it } from 'vitest';
import { COLOUR_LOOKS, LOOKS, type Looks, REFLOW_LOOKS, RING } from '../support/accessibility/looks.ts';
import { createRingLook } from '../support/accessibility/measure-rings.ts';
import { tour, type Visitor } from '../support/open-scenes.ts';
import { type RunningHub, startHub } from '../support/start-hub.ts';
import type { TestLocale } from '../support/volunteer.ts';

// Every screen in every state, in every language, by day and by night (A1), with the sizes (A2) and the narrow screen and
// large letters (A3) of each. `npm test` looks at a part of this; all of it takes minutes for each language.
const ALL = ['nl', 'ar', 'tr', 'pl', 'en'] as const satisfies readonly TestLocale[];
const wanted = (process.env['LOOK_IN'] ?? '').split(' ').filter(Boolean);
const LOCALES = ALL.filter((locale) => wanted.length === 0 || wanted.includes(locale));

const HALF_AN_HOUR_MS = 1_800_000;

let hub: RunningHub;
beforeAll(async () => { hub = await startHub(); });
afterAll(() => hub.stop());

const see = async ({ page }: Visitor, looks: Looks): Promise<string[]> => {
  const faults: string[] = [];
  for (const [name, look] of Object.entries(looks)) faults.push(...(await look(page)).map((fault) => `${name}: ${fault}`));
  return faults;
};

it.concurrent.each(LOCALES)('every screen is in order in %s, by day and by night', { timeout: HALF_AN_HOUR_MS }, async (locale) => {
  const byDay: Looks = { ...LOOKS, ...REFLOW_LOOKS, [RING]: createRingLook() };
  const byNight: Looks = { ...COLOUR_LOOKS, [RING]: createRingLook() };
  const found: string[] = [];
  let screens = 0;
  await tour({ origin: hub.origin, look: { locale } }, async (her, { name }) => {
    found.push(...(await see(her, byDay)).map((fault) => `${name}, by day: ${fault}`));
    await her.page.emulateMedia({ colorScheme: 'dark' });
    found.push(...(await see(her, byNight)).map((fault) => `${name}, by night: ${fault}`));
    await her.page.emulateMedia({ colorScheme: 'light' });
    screens += 1;
  });
  console.log(`${locale}: ${screens} screens, by day and by night`);
  expect(found).toEqual([]);
});
