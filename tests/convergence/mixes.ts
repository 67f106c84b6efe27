import type { HistoryOptions } from './history.ts';

type Deeds = HistoryOptions['deeds'];

const LIFE: Deeds = { write: 6, erase: 1, sync: 6, together: 2, die: 2, reboot: 1, weather: 1, days: 1, clock: 1 };

/** What happens in a history, and how often one deed compared to the others. */
export const MIXES = {
  'an honest hub over a rough line': LIFE,
  'devices that come and go': { ...LIFE, admit: 1, remove: 1.5, collude: 1 },
  'phones that come in with records of their own': { ...LIFE, join: 2.5, admit: 0.5, backup: 0.5, restore: 0.3, wipe: 0.2 },
  'phones that are put away': { ...LIFE, putAway: 4, admit: 0.7, remove: 0.7 },
  'copied profiles': { ...LIFE, clone: 1 },
  'a hub that is emptied or put back': { ...LIFE, backup: 1, restore: 1, wipe: 0.5, clone: 0.5, admit: 0.5 },
  'a hub that forgets who was removed': { ...LIFE, admit: 1, remove: 0.5, forget: 1.5, backup: 0.5, restore: 0.5 },
  'a hub that goes back, forges and keeps back': { ...LIFE, backup: 1, rollBack: 1, forge: 1, withhold: 1 },
  'everything at once': { ...LIFE, admit: 1, remove: 0.7, clone: 0.7, backup: 1, restore: 0.7, wipe: 0.4, rollBack: 0.5, forget: 0.3, forge: 0.7, withhold: 0.5, collude: 0.3 },
} as const satisfies Readonly<Record<string, Deeds>>;

export type MixName = keyof typeof MIXES;
