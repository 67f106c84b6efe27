import { missingPart } from './missing-part.ts';
import type { Precache } from './precache.ts';

/** Only a file that the system threw out of the cache waits for the network, and never for ever. */
const REPAIR_LIMIT_MS = 8_000;

function within<T>(limitMs: number, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error('took too long')), limitMs);
    work.then(resolve, reject);
  });
}

/** The hub may serve a newer build by now: its page brings its own scripts, so the page may be used but not kept. */
async function fetchNewer(path: string): Promise<Response> {
  const response = await fetch(path, { cache: 'no-cache', credentials: 'same-origin' });
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  return response;
}

/** Files in assets/ are named by their hash: other bytes under that name are damage, not news. */
const mayBeNewer = (path: string) => !path.startsWith('/assets/');

/** The cached file; else the same file from the network, put back; else a newer page; else a plain word about it. */
export async function serveOrRepair(
  precache: Precache,
  { path, request, event }: { path: string; request: Request; event: ExtendableEvent },
): Promise<Response> {
  try {
    return await within(REPAIR_LIMIT_MS, precache.serve(path, event));
  } catch {
    if (!mayBeNewer(path)) return missingPart(request.destination);
    return within(REPAIR_LIMIT_MS, fetchNewer(path)).catch(() => missingPart(request.destination));
  }
}
