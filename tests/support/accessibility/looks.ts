import type { Page } from 'playwright-core';
import { findReflowFaults } from './enlarge.ts';
import { findCovered } from './find-covered.ts';
import { findBrokenWords, findControlFaults, findOutlineFaults, findOverflow, findSilentFaults, findSmallTargets, findUnmarkedRuns } from './measure.ts';
import { findCrampedArabic, findFaintThings } from './measure-style.ts';
import { runAxe } from './run-axe.ts';
import { tabThrough } from './tab-through.ts';

export type Looks = Readonly<Record<string, (page: Page) => Promise<string[]>>>;

/** What another set of colours could break. */
export const COLOUR_LOOKS = {
  'A1 axe finds nothing': runAxe,
  'A7 words, fields and what is switched off stand out from their ground': (page: Page) => page.evaluate(findFaintThings),
} as const;

/** What is looked at on every screen. */
export const LOOKS = {
  ...COLOUR_LOOKS,
  'A2 no bar lies over what can be tapped, wherever the page is scrolled to': findCovered,
  'A2 what can be tapped is 44 by 44 and 8 apart': (page: Page) => page.evaluate(findSmallTargets),
  'A9 a refused field is marked, described and announced': (page: Page) => page.evaluate(findSilentFaults),
  'A13 other languages, names and numbers are marked': (page: Page) => page.evaluate(findUnmarkedRuns),
  'A19 Arabic has room': (page: Page) => page.evaluate(findCrampedArabic),
  'A21 and A25 controls have words, fields have the right keyboard': (page: Page) => page.evaluate(findControlFaults),
  'A27 headings, landmarks and title': (page: Page) => page.evaluate(findOutlineFaults),
  'A16 every word is whole': (page: Page) => page.evaluate(findBrokenWords),
  'A16 fits at 360 wide': (page: Page) => page.evaluate(findOverflow),
  'A4 the tab key shows where it is, everywhere, and goes as she reads': tabThrough,
} as const;

/** What the words of a language could break on a narrow screen or in large letters. */
export const REFLOW_LOOKS = { 'A3 320 wide, own distances, letters twice as large': findReflowFaults } as const;

/** Remembers what it measured: made anew for each language and each set of colours. */
export const RING = 'A4 what has the focus stands out 3 to 1 from what was there';
