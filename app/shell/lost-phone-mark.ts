import { wasOpened } from './was-opened.ts';

const KEY = 'drempel.lost-phone';

/** Locks, which starts the page anew, and leaves word what to begin with then. Says nothing about anybody. */
export function planLostPhone(places: Storage, lock: () => void): void {
  try {
    places.setItem(KEY, '1');
  } catch {
    // The lock has the same way in.
  }
  lock();
}

/** Whether it was asked for, once. */
export function takeLostPhone(places: Storage): boolean {
  if (wasOpened()) return false;
  const asked = places.getItem(KEY) !== null;
  places.removeItem(KEY);
  return asked;
}
