import type { Page } from 'playwright-core';
import { findBrokenWords, findControlFaults, findOutlineFaults, findOverflow, findSilentFaults, findSmallTargets, findUnmarkedRuns } from './measure.ts';
import { findCrampedArabic, findFaintThings } from './measure-style.ts';
import { runAxe } from './run-axe.ts';

const QUICK = [findSmallTargets, findOverflow, findOutlineFaults, findUnmarkedRuns, findBrokenWords, findControlFaults, findSilentFaults, findFaintThings, findCrampedArabic] as const;

/** All that is seen without axe, which takes longer than all the rest: for a question that comes up in the middle of a journey. */
export async function findQuickFaults(page: Page): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const find of QUICK) faults.push(...await page.evaluate(find));
  return faults;
}

/** What is wrong with the screen as it stands; for those that the scenes cannot reach, because it takes two people to stand there. */
export const findFaults = async (page: Page): Promise<readonly string[]> => [...await runAxe(page), ...await findQuickFaults(page)];
