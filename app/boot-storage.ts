import type { Sentinel } from './storage/sentinel.ts';
import type { Phase } from './services.ts';
import type { Locks } from './vault/key-ring.ts';

const OPEN_TIMEOUT_MS = 5_000;

export interface Found { readonly phase: Phase; readonly locks?: Locks; readonly reason?: 'slow' | 'no-indexeddb' | 'unavailable' }

/** IndexedDB may be missing, refuse, or never answer; each leads to a screen within five seconds. */
export async function findPhase(reading: Promise<Locks | undefined>, sentinel: Sentinel | undefined): Promise<Found> {
  const late = new Promise<'late'>((resolve) => { setTimeout(resolve, OPEN_TIMEOUT_MS, 'late'); });
  let locks: Locks | undefined | 'late';
  try {
    locks = await Promise.race([reading, late]);
  } catch {
    // Where data once stood this is no private window: the files are there and do not open.
    return { phase: 'trouble', reason: sentinel ? 'unavailable' : 'no-indexeddb' };
  }
  if (locks === 'late') return { phase: 'trouble', reason: 'slow' };
  if (locks) return { phase: 'locked', locks };
  return { phase: sentinel ? 'gone' : 'start' };
}

/** What was begun in front of a lock, before it was known that there is one, goes on. */
export const phaseAfter = (now: Phase, found: Phase): Phase => (now === 'lost-phone' && found === 'locked' ? now : found);

function memoryStorage(): Storage {
  const items = new Map<string, string>();
  return {
    get length() { return items.size; },
    clear: () => items.clear(),
    key: (index) => [...items.keys()][index] ?? null,
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => { items.set(key, value); },
    removeItem: (key) => { items.delete(key); },
  };
}

/**
 * A browser that blocks site data throws when its storage is only named; what is kept then lasts as long as the page. It is
 * named with its first use, because the browser answers that from another process while the page waits.
 */
function orMemory(name: () => Storage): Storage {
  let found: Storage | undefined;
  const storage = (): Storage => {
    if (found) return found;
    try {
      found = name();
    } catch {
      found = memoryStorage();
    }
    return found;
  };
  return {
    get length() { return storage().length; },
    clear: () => storage().clear(),
    key: (index) => storage().key(index),
    getItem: (key) => storage().getItem(key),
    setItem: (key, value) => storage().setItem(key, value),
    removeItem: (key) => storage().removeItem(key),
  };
}

export const openLocalStorage = (): Storage => orMemory(() => localStorage);
export const openSessionStorage = (): Storage => orMemory(() => sessionStorage);
