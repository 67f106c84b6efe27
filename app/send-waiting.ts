// Before everything goes from this device: what was taken back or erased here has to leave first.
import { isOutside } from './posts.ts';
import { type SharedParts, spacesOf } from './shared-parts.ts';
import type { SpaceId } from '../wire/ids.ts';

/** She is waiting, with her thumb on the last button. */
const WITHIN_MS = 8_000;

async function isWaiting({ stored }: SharedParts, space: SpaceId): Promise<boolean> {
  const read = await stored(space);
  return read.ok && !isOutside(read.value) && read.value.outbox.length > 0;
}

/** Spaces in which something still waits after one try. */
export async function sendWaiting(parts: SharedParts): Promise<readonly SpaceId[]> {
  const waits = async (): Promise<readonly SpaceId[]> => {
    const found = await Promise.all(spacesOf(parts).map(async (space) => ((await isWaiting(parts, space)) ? [space] : [])));
    return found.flat();
  };
  const before = await waits();
  if (before.length === 0) return before;
  const tried = Promise.allSettled(before.map((space) => parts.sync(space)));
  await Promise.race([tried, new Promise<void>((resolve) => { parts.later(WITHIN_MS, resolve); })]);
  return waits();
}
