/** How long before locking the question comes; WCAG 2.2.1 asks for at least twenty seconds. */
export const WARN_SECONDS = 30;

/** A clock that jumped back must not keep the app open for longer than she set. */
export function secondsUntilLock(lastActiveMs: number, nowMs: number, lockAfterMinutes: number): number {
  const idleMs = nowMs - lastActiveMs;
  return idleMs < 0 ? WARN_SECONDS : Math.ceil((lockAfterMinutes * 60_000 - idleMs) / 1000);
}
