import type { Page } from 'playwright-core';
import { COLOUR_LOOKS, LOOKS, type Looks, REFLOW_LOOKS, RING } from './looks.ts';
import { createRingLook } from './measure-rings.ts';

/** A part of a screen may still be coming in: what is a fault is one the second time, too. The ring remembers what it saw, and looks twice by itself. */
async function look(page: Page, when: string, looks: Looks): Promise<string[]> {
  const faults: string[] = [];
  for (const [name, find] of Object.entries(looks)) {
    let found = await find(page);
    if (found.length > 0 && name !== RING) found = await find(page);
    faults.push(...found.map((fault) => `${when}: ${name}: ${fault}`));
  }
  return faults;
}

/** All that is looked at on a screen by day, and by night what its colours could break. Leaves it by day, as it was. */
export function createDayAndNight(): (page: Page) => Promise<string[]> {
  const byDay: Looks = { ...LOOKS, ...REFLOW_LOOKS, [RING]: createRingLook() };
  const byNight: Looks = { ...COLOUR_LOOKS, [RING]: createRingLook() };
  return async (page) => {
    const faults = await look(page, 'by day', byDay);
    await page.emulateMedia({ colorScheme: 'dark' });
    faults.push(...await look(page, 'by night', byNight));
    await page.emulateMedia({ colorScheme: 'light' });
    return faults;
  };
}
