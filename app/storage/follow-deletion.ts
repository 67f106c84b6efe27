import { hasRoom } from './has-room.ts';

const nameOf = (round: number): string => `drempel-wiped-${round}`;

const answered = (request: IDBOpenDBRequest): Promise<void> => new Promise((resolve, reject) => {
  for (const how of ['success', 'blocked']) request.addEventListener(how, () => resolve());
  request.addEventListener('error', () => reject(request.error ?? new Error('the database gave no reason')));
});

async function make(name: string, factory: IDBFactory): Promise<void> {
  const opening = factory.open(name);
  opening.addEventListener('upgradeneeded', () => { opening.result.createObjectStore('nothing'); });
  await answered(opening);
  opening.result.close();
}

const each = async (rounds: number, act: (name: string) => Promise<void>): Promise<void> => {
  await Promise.allSettled(Array.from({ length: rounds }, (_, round) => act(nameOf(round))));
};

/**
 * Databases of no content, made before something is deleted, to be deleted after it. Chromium writes what it deletes into a table
 * first, and drops it only when that table is rewritten. It rewrites a table behind a deletion where the number of the deleted database
 * lies within it, and looks for such tables before it writes the newest: under load nothing rewrote the one with the locks, and
 * databases made later have numbers beyond it. These stand in the same table, so that each of their deletions rewrites it.
 * Only where there is room, and never throws: a full disk is no reason to keep anything.
 */
export async function standReady(rounds: number, late: AbortSignal, room: () => Promise<boolean> = hasRoom, factory = (): IDBFactory => indexedDB): Promise<void> {
  // What is made when it no longer helps might stay behind.
  if (await room() && !late.aborted) await each(rounds, async (name) => make(name, factory()));
}

/** Nothing was deleted, and nothing follows. */
export const standDown = (rounds: number, factory = (): IDBFactory => indexedDB): Promise<void> =>
  each(rounds, async (name) => answered(factory().deleteDatabase(name)));

/** One round. Also where none stood ready: a file that was still in use goes at the next one. Under names of their own: what somebody begins meanwhile stays. */
export async function followDeletion(round: number, factory = (): IDBFactory => indexedDB): Promise<void> {
  await make(nameOf(round), factory());
  await answered(factory().deleteDatabase(nameOf(round)));
}
