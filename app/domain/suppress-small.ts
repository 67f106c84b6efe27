import { addCounts, type Counts } from './tallies.ts';

/** Below this a figure could point at a family that somebody knows. */
export const SMALLEST_SHOWN = 5;

/**
 * Counts as they may be shared: none below the minimum. Small languages go together under "other"; minutes
 * are only shown when enough roads with that kind of step, or enough questions, are behind them, since a sum says nothing about how many made it.
 */
export function suppressSmall(counts: Counts, min = SMALLEST_SHOWN): Counts {
  const isEnough = (of: string): boolean => (counts[of] ?? 0) >= min;
  const entries = Object.entries(counts).map(([key, count]): [string, number] => (isSmallLanguage(key, count, min) ? ['M3:other', count] : [key, count]));
  const gathered = addCounts(...entries.map(([key, count]) => ({ [key]: count })));
  return Object.fromEntries(Object.entries(gathered).filter(([key, count]) => {
    const behind = behindMinutes(key);
    return behind ? isEnough(behind) : count >= min;
  }));
}

const isSmallLanguage = (key: string, count: number, min: number): boolean => key.startsWith('M3:') && count < min;
/** Under which key it is counted how many made this sum. */
const behindMinutes = (key: string): string | undefined => (key === 'M15:minutes' ? 'M15' : /^M9:[^:]+$/.test(key) ? key.replace(':', ':roads:') : undefined);
