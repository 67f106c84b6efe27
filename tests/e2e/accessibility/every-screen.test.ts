import { afterAll, beforeAll, expect, it } from 'vitest';
import { findLengthFaults, findOutOfReach } from '../../support/accessibility/enlarge.ts';
import { findUnderAnyBar } from '../../support/accessibility/find-covered.ts';
import { LOOKS, type Looks, REFLOW_LOOKS, RING } from '../../support/accessibility/looks.ts';
import { findUnmirrored } from '../../support/accessibility/measure-style.ts';
import { createRingLook } from '../../support/accessibility/measure-rings.ts';
import { tour, type Look } from '../../support/open-scenes.ts';
import { CAN_BE_SENT } from '../../support/shown-scenes.ts';
import { type RunningHub, startHub } from '../../support/start-hub.ts';
import type { Page } from 'playwright-core';

/** What does not depend on the language or the colours is looked at in Dutch only. */
const DUTCH_LOOKS = {
  ...REFLOW_LOOKS,
  'A15 right to left is the mirror image': (page: Page) => page.evaluate(findUnmirrored),
  'A16 fits with texts 40 % longer': findLengthFaults,
  'A26 lying on its side and above the keyboard': findOutOfReach,
} as const;

/** What her own letters and the mirror could break together, on a third of the screens. Where something ends up at the end of what scrolls differs little. */
const ARABIC_LOOKS = { 'A2 no bar lies over what can be tapped, wherever the page is scrolled to': findUnderAnyBar, ...oneIn(3, REFLOW_LOOKS) } as const;

function oneIn(n: number, looks: Looks): Looks {
  return Object.fromEntries(Object.entries(looks).map(([name, look]) => {
    let seen = 0;
    return [name, async (page: Page) => (seen++ % n === 0 ? look(page) : [])];
  }));
}

const SENT = 'a card can be sent to a parent, and nothing that is hers';

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
