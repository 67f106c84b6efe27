import type { Page } from 'playwright-core';

/** Out of sight and back, as the page hears it: a call that comes in, another app in front. */
export const setVisibility = (page: Page, state: 'hidden' | 'visible'): Promise<void> => page.evaluate((now) => {
  Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => now });
  document.dispatchEvent(new Event('visibilitychange'));
}, state);
