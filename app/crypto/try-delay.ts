const SECOND = 1000;
const MINUTE = 60 * SECOND;
const FREE_TRIES = 3;
const STEPS_MS = [5 * SECOND, 15 * SECOND, MINUTE, 5 * MINUTE, 15 * MINUTE, 60 * MINUTE] as const;

/**
 * How long to wait after so many wrong tries in a row. Three are free: fingers slip. It slows a person at the phone;
 * against a copied profile only the key derivation counts. The caller keeps the count where a restart finds it.
 */
export function nextDelayMs(wrongTries: number): number {
  if (wrongTries < FREE_TRIES) return 0;
  return STEPS_MS[wrongTries - FREE_TRIES] ?? 60 * MINUTE;
}
