/** How long before locking the question comes; WCAG 2.2.1 asks for at least twenty seconds. */
export const WARN_SECONDS = 30;

/** The network corrects a phone's clock by a little now and then. */
const CORRECTION_MS = 60_000;

/** A clock set back says nothing about how long she was away, so it locks: it must not keep the app open. */
export function secondsUntilLock(lastActiveMs: number, nowMs: number, lockAfterMinutes: number): number {
  const idleMs = nowMs - lastActiveMs;
  return idleMs < -CORRECTION_MS ? 0 : Math.ceil((lockAfterMinutes * 60_000 - Math.max(0, idleMs)) / 1000);
}
