import { ok } from '../domain/result.ts';
import { usedPapers } from './expel-paper.ts';
import { isReady } from './resting.ts';
import { nextBody } from './push-outbox.ts';
import { sealedRows, sealOutbox } from './seal-outbox.ts';
import { credentials, type Step, type Work } from './space-work.ts';

/** What all requests that outlive their page may weigh together, as browsers have it, less what goes along with each. */
const ROOM = 60 * 1024;

/** Whether so many bytes may still outlive the page; asked once for each request. */
export type Room = (sizeBytes: number) => boolean;

export function createRoom(): Room {
  let left = ROOM;
  return (sizeBytes) => {
    const fits = sizeBytes <= left;
    if (fits) left -= sizeBytes;
    return fits;
  };
}

/**
 * The page may go at any moment: what waits is sealed and stored as always, and given to the browser without asking first what
 * is new at the hub. Nobody waits for an answer. The bytes are those that the next run would send, so it finds there what
 * came through, and what the hub did not take is sent or sealed anew then.
 */
export async function sendOff(work: Work, room: Room): Step {
  const { membership, stored: { outbox } } = work;
  if (outbox.length === 0 || !isReady(work) || !membership || usedPapers(membership).length > 0) return ok(undefined);
  const sealed = await sealOutbox(work);
  if (!sealed.ok) return sealed;
  const rows = nextBody(sealedRows(work));
  const size = rows.reduce((sum, row) => sum + row.sealed.bytes.length, 0);
  void work.deps.transport.push(credentials(work), rows.map((row) => ({ type: 'commit', bytes: row.sealed.bytes })), { outlives: room(size) });
  return ok(undefined);
}
