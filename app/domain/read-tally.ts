import type { Tally } from './entities.ts';
import { isWhole, valueOf } from './field-readers.ts';
import type { Json, RecordState } from './record.ts';

const PERIOD = /^\d{4}-Q[1-4]$/;
/** `M1`, `M5:school`, `M11:helped:good`. */
const COUNT_KEY = /^M\d{1,2}(:[a-z0-9-]{1,24}){0,2}$/;
const MAX_KEYS = 500;
const MAX_COUNT = 1e9;

export const isCountKey = (key: string): boolean => COUNT_KEY.test(key);

/** Nothing when it does not say of which quarter. */
export function readTally(state: RecordState): Tally | undefined {
  const period = valueOf(state, 'period');
  if (typeof period !== 'string' || !PERIOD.test(period)) return undefined;
  return { period, counts: (state.fields.get('counts') ?? []).map(({ value }) => readCounts(value)).reduce(mostOf, {}) };
}

/**
 * Two values at once come from a copy of one device, and both hold what was counted before the copy was made: adding them
 * up would count that twice.
 */
function mostOf(a: Readonly<Record<string, number>>, b: Readonly<Record<string, number>>): Record<string, number> {
  const most = { ...a };
  for (const [key, count] of Object.entries(b)) most[key] = Math.max(most[key] ?? 0, count);
  return most;
}

function readCounts(value: Json | undefined): Record<string, number> {
  const counts: Record<string, number> = {};
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return counts;
  for (const [key, count] of Object.entries(value).slice(0, MAX_KEYS)) {
    if (isCountKey(key) && isWhole(count, 1, MAX_COUNT)) counts[key] = count;
  }
  return counts;
}
