import { findWorkers } from './sw-bridge.ts';

const ANSWER_WITHIN_MS = 3_000;

/**
 * Whether this page would come again if it started anew: from a worker that is still there, or from the network. On a full disk
 * a browser may have thrown the worker away under an open page.
 */
export async function comesAgain(): Promise<boolean> {
  if ((await findWorkers()).some(({ active }) => active !== null)) return true;
  return fetch('/api/health', { cache: 'no-store', signal: AbortSignal.timeout(ANSWER_WITHIN_MS) }).then(({ ok }) => ok, () => false);
}
