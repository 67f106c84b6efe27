import type { PageMessage } from '../../sw/messages.ts';

type Told = Pick<ServiceWorker, 'postMessage'> | null;

/** What a page knows of the workers of one address. */
export interface WorkersHere {
  readonly installing: Told;
  readonly waiting: Told;
  readonly active: Told;
}

/** A worker of an older app does not know the word, and one that is stopped takes a moment to wake up. */
const ANSWER_WITHIN_MS = 1_000;

function tell(worker: Told): Promise<void> {
  if (!worker) return Promise.resolve();
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    const done = (): void => {
      port1.close();
      resolve();
    };
    setTimeout(done, ANSWER_WITHIN_MS);
    port1.addEventListener('message', done, { once: true });
    port1.start();
    worker.postMessage({ type: 'keep-nothing' } satisfies PageMessage, [port2]);
  });
}

/**
 * Taken away is not gone for a worker that is still fetching its files, or that answers a page that stays: it would put the
 * cache back. Resolves when each said that it puts nothing there any more, or said nothing for a second.
 */
export async function tellToKeepNothing(workers: readonly WorkersHere[]): Promise<void> {
  await Promise.allSettled(workers.flatMap(({ installing, waiting, active }) => [installing, waiting, active].map(tell)));
}
