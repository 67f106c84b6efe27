import type { Page } from 'playwright-core';
import { findOutlineFaults, findOverflow, findSmallTargets } from './measure.ts';
import { runAxe } from './run-axe.ts';

/** What is wrong with the screen as it stands; for those that the scenes cannot reach, because it takes two people to stand there. */
export const findFaults = async (page: Page): Promise<readonly string[]> =>
  [...await runAxe(page), ...await page.evaluate(findSmallTargets), ...await page.evaluate(findOverflow), ...await page.evaluate(findOutlineFaults)];
