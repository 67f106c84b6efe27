export type Platform = 'chrome' | 'ios' | 'samsung' | 'firefox' | 'computer';
export const PLATFORMS = ['chrome', 'ios', 'samsung', 'firefox', 'computer'] as const satisfies readonly Platform[];

/** A guess to start with; she can choose another. */
export function detectPlatform(userAgent: string, touchPoints: number): Platform {
  // An iPad calls itself a Mac, but no Mac has a touch screen.
  if (/iPhone|iPad|iPod/.test(userAgent) || (/Macintosh/.test(userAgent) && touchPoints > 1)) return 'ios';
  if (/SamsungBrowser/.test(userAgent)) return 'samsung';
  if (!/Android/.test(userAgent)) return 'computer';
  return /Firefox/.test(userAgent) ? 'firefox' : 'chrome';
}

/** Gecko asks its user before it promises to keep something; the others decide by themselves and show nothing. */
export const asksAloud = (userAgent: string): boolean => /Firefox\//.test(userAgent);
