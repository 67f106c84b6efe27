import type { Page } from 'playwright-core';

/**
 * Loads the page anew. A way back that is still under way when the loading begins takes its place in the browser, and the
 * loading is given up; then it is asked for once more.
 */
export async function loadAnew(page: Page): Promise<void> {
  try {
    await page.reload();
  } catch (error) {
    if (!String(error).includes('net::ERR_ABORTED')) throw error;
    await page.reload();
  }
}
