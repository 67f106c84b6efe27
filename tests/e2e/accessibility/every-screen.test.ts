import { afterAll, beforeAll, expect, it } from 'vitest';
import { findLengthFaults, findOutOfReach, findReflowFaults } from '../../support/accessibility/enlarge.ts';
import { findCovered, findUnderAnyBar } from '../../support/accessibility/find-covered.ts';
import { findBrokenWords, findControlFaults, findOutlineFaults, findOverflow, findSilentFaults, findSmallTargets, findUnmarkedRuns } from '../../support/accessibility/measure.ts';
import { findCrampedArabic, findFaintThings, findUnmirrored } from '../../support/accessibility/measure-style.ts';
import { createRingLook } from '../../support/accessibility/measure-rings.ts';
import { runAxe } from '../../support/accessibility/run-axe.ts';
import { tabThrough } from '../../support/accessibility/tab-through.ts';
import { tour, type Look } from '../../support/open-scenes.ts';
import { CAN_BE_SENT } from '../../support/shown-scenes.ts';
import { type RunningHub, startHub } from '../../support/start-hub.ts';
import type { Page } from 'playwright-core';

/** What is looked at on every screen on the way, and proved afterwards number by number. */
const LOOKS = {
  'A1 axe finds nothing': runAxe,
  'A2 no bar lies over what can be tapped, wherever the page is scrolled to': findCovered,
  'A2 what can be tapped is 44 by 44 and 8 apart': (page: Page) => page.evaluate(findSmallTargets),
  'A7 words, fields and what is switched off stand out from their ground': (page: Page) => page.evaluate(findFaintThings),
  'A9 a refused field is marked, described and announced': (page: Page) => page.evaluate(findSilentFaults),
  'A13 other languages, names and numbers are marked': (page: Page) => page.evaluate(findUnmarkedRuns),
  'A19 Arabic has room': (page: Page) => page.evaluate(findCrampedArabic),
  'A21 and A25 controls have words, fields have the right keyboard': (page: Page) => page.evaluate(findControlFaults),
  'A27 headings, landmarks and title': (page: Page) => page.evaluate(findOutlineFaults),
  'A16 every word is whole': (page: Page) => page.evaluate(findBrokenWords),
  'A16 fits at 360 wide': (page: Page) => page.evaluate(findOverflow),
  'A4 the tab key shows where it is, everywhere, and goes as she reads': tabThrough,
} as const;

/** What does not depend on the language or the colours is looked at in Dutch only. */
const DUTCH_LOOKS = {
  'A3 320 wide, own distances, letters twice as large': findReflowFaults,
  'A15 right to left is the mirror image': (page: Page) => page.evaluate(findUnmirrored),
  'A16 fits with texts 40 % longer': findLengthFaults,
  'A26 lying on its side and above the keyboard': findOutOfReach,
} as const;

/** What her own letters and the mirror could break together, on a third of the screens. Where something ends up at the end of what scrolls differs little. */
const ARABIC_LOOKS = { 'A2 no bar lies over what can be tapped, wherever the page is scrolled to': findUnderAnyBar, 'A3 320 wide, own distances, letters twice as large': oneIn(3, findReflowFaults) } as const;

type Looks = Readonly<Record<string, (page: Page) => Promise<string[]>>>;

function oneIn(n: number, look: (page: Page) => Promise<string[]>): typeof look {
  let seen = 0;
  return async (page) => (seen++ % n === 0 ? look(page) : []);
}

const SENT = 'a card can be sent to a parent, and nothing that is hers';

/** Remembers what it measured: once by day and once by night. */
const RING = 'A4 what has the focus stands out 3 to 1 from what was there';

const found = new Map<string, string[]>();
let hub: RunningHub;

async function lookAround(look: Look, always: Looks): Promise<void> {
  const looks = { ...always, [RING]: createRingLook() };
  const prefix = `${look.locale}${look.dark ? ' dark' : ''}`;
  for (const name of Object.keys(looks)) found.set(`${prefix}: ${name}`, []);
  found.set(`${prefix}: ${SENT}`, []);
  await tour({ origin: hub.origin, look }, async ({ page, say }, scene) => {
    const canBeSent = await page.locator('.shown button', { hasText: say('Stuur naar haar eigen telefoon') }).count() > 0;
    if (canBeSent !== CAN_BE_SENT.has(scene.name)) found.get(`${prefix}: ${SENT}`)?.push(scene.name);
    for (const [name, run] of Object.entries(looks)) found.get(`${prefix}: ${name}`)?.push(...(await run(page)).map((fault) => `${scene.name}: ${fault}`));
  });
}

beforeAll(async () => {
  hub = await startHub();
  await Promise.all([lookAround({ locale: 'nl' }, { ...LOOKS, ...DUTCH_LOOKS }), lookAround({ locale: 'ar', dark: true }, { ...LOOKS, ...ARABIC_LOOKS })]);
}, 480_000);
afterAll(() => hub.stop());

it.each([...Object.keys(LOOKS), ...Object.keys(DUTCH_LOOKS), RING, SENT])('%s, in Dutch by day', (name) => {
  expect(found.get(`nl: ${name}`)).toEqual([]);
});

it.each([...Object.keys({ ...LOOKS, ...ARABIC_LOOKS }), RING, SENT])('%s, in Arabic by night', (name) => {
  expect(found.get(`ar dark: ${name}`)).toEqual([]);
});
