import { COMPLETE_MARK, isAppCache } from './cache-names.ts';
import { parsePageMessage } from './messages.ts';

type MessageFromPage = { data: unknown; origin: string; ports?: readonly Pick<MessagePort, 'postMessage'>[] };
type ToldWorker = { location: { origin: string }; skipWaiting(): Promise<void>; keepNothing(): void };

/** A new version takes over only when she said so on the page; it waits otherwise, however long. */
export function onPageMessage({ data, origin, ports = [] }: MessageFromPage, worker: ToldWorker): void {
  if (origin !== worker.location.origin) return;
  const type = parsePageMessage(data)?.type;
  if (type === 'skip-waiting') void worker.skipWaiting();
  if (type !== 'keep-nothing') return;
  worker.keepNothing();
  for (const port of ports) port.postMessage(undefined);
}

async function isComplete(storage: CacheStorage, name: string): Promise<boolean> {
  return (await (await storage.open(name)).match(COMPLETE_MARK)) !== undefined;
}

/**
 * Deletes what no page can need: everything older than the version before this one. That one stays, because a page
 * that has not reloaded yet still loads its lazy parts. Caches are listed in the order in which they were made, so
 * what comes after our own belongs to an update that is being installed.
 */
export async function dropOldVersions(storage: CacheStorage, ownName: string): Promise<void> {
  const names = (await storage.keys()).filter(isAppCache);
  const older = names.slice(0, names.indexOf(ownName));
  let previousKept = false;
  for (const name of older.reverse()) {
    if (!previousKept && (await isComplete(storage, name))) previousKept = true;
    else await storage.delete(name);
  }
}
