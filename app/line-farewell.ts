// The end of a line that goes on with somebody else: who leaves reads so over the line itself, erases what she held and takes
// the space away at the hub; the other end keeps looking after it until she has.
import { devicesStatus } from './devices-status.ts';
import { addDays, type Day, dayAt } from './domain/day.ts';
import type { Entity } from './domain/entities.ts';
import { spaceOfRecord } from './domain/ids.ts';
import { deleteAtHub, forgetSpace, sharedRecords } from './end-space.ts';
import { sideHere } from './line-spaces.ts';
import { isOutside } from './posts.ts';
import type { SharedParts } from './shared-parts.ts';
import type { SyncOutcome } from './sync/sync-space.ts';
import type { SpaceId } from '../wire/ids.ts';

/** Who never opens her app again does not keep the hub from being tidied. */
const WAIT_DAYS = 30;

const seatIn = ({ vault }: SharedParts, space: SpaceId, isMeant: (side: Entity<'seat'>['side']) => boolean): Entity<'seat'> | undefined =>
  vault.records.list('seat').find((seat) => spaceOfRecord(seat.id) === space && isMeant(seat.side));

/**
 * At the end of who leaves. Only a word that came over the line itself counts, sealed and signed by the other one: a hub that
 * refuses is no reason to erase anything.
 */
export async function leavePassed(parts: SharedParts, space: SpaceId): Promise<boolean> {
  const { vault } = parts;
  const own = sideHere(parts);
  const line = vault.records.list('line').find((one) => one.space === space);
  const passedOn = seatIn(parts, space, (side) => side !== own)?.passedOn;
  if (!line || !passedOn) return false;
  // Without the hub it goes here all the same; the other end takes it away there later.
  await deleteAtHub(parts, space);
  const gone = await forgetSpace(parts, space, [{ id: line.id, kind: 'line', set: { space: undefined, person: undefined, passedOn } }]);
  return gone.ok;
}

/** She gave the line to somebody else on another device of hers, that has no key of this space: here it is said. */
async function sayFarewell(parts: SharedParts, space: SpaceId, seat: Entity<'seat'>, since: Day): Promise<void> {
  const left = sharedRecords(parts.vault, (at) => at === space).filter(({ kind }) => kind !== 'seat');
  await parts.vault.erase(left, [{ id: seat.id, kind: 'seat', set: { passedOn: since } }]);
}

/** At the end that stays: done when the other one has taken the space away, or has not come for very long. */
export async function closeFormer(parts: SharedParts, space: SpaceId, outcome: SyncOutcome): Promise<boolean> {
  const { vault, now } = parts;
  const line = vault.records.list('line').find(({ former }) => former?.includes(space));
  if (!line) return false;
  const read = await parts.stored(space);
  // Where another device of hers has the keys, that one says so.
  const status = read.ok && !isOutside(read.value) ? devicesStatus(outcome, read.value, now()) : undefined;
  const isGone = status?.state === 'stopped' && status.why === 'removed';
  const own = seatIn(parts, space, (side) => side === sideHere(parts));
  if (status && !isGone && own && !own.passedOn) await sayFarewell(parts, space, own, line.since);
  const isLong = addDays(own?.passedOn ?? line.since, WAIT_DAYS) <= dayAt(now(), 0);
  if (!isGone && !(isLong && (await deleteAtHub(parts, space)).ok)) return false;
  const left = (line.former ?? []).filter((one) => one !== space);
  return (await forgetSpace(parts, space, [{ id: line.id, kind: 'line', set: { former: left.length > 0 ? left : undefined } }])).ok;
}
