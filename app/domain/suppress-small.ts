import { addCounts, type Counts } from './tallies.ts';

/** Below this a figure could point at a family that somebody knows. */
export const SMALLEST_SHOWN = 5;

/**
 * Counts as they may be shared: none below the minimum. Small languages go together under "other"; minutes
 * are only shown when enough roads or questions are behind them, since a sum says nothing about how many made it.
 */
export function suppressSmall(counts: Counts, min = SMALLEST_SHOWN): Counts {
  const isEnough = (of: string): boolean => (counts[of] ?? 0) >= min;
  const entries = Object.entries(counts).map(([key, count]): [string, number] => (isSmallLanguage(key, count, min) ? ['M3:other', count] : [key, count]));
  const gathered = addCounts(...entries.map(([key, count]) => ({ [key]: count })));
  return Object.fromEntries(Object.entries(gathered).filter(([key, count]) => (isMinutes(key) ? isEnough(key.startsWith('M15:') ? 'M15' : 'M1') : count >= min)));
}

const isSmallLanguage = (key: string, count: number, min: number): boolean => key.startsWith('M3:') && count < min;
const isMinutes = (key: string): boolean => /^M9:(?!road:)|^M15:minutes$/.test(key);
