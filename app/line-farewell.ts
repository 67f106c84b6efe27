// The end of a line that the volunteer ends, or that goes on with somebody else: at the other end it is read over the line itself,
// all that was held is erased and the space goes from the hub; the end that spoke keeps looking after the space until then.
import { devicesError, devicesStatus } from './devices-status.ts';
import { addDays, type Day } from './domain/day.ts';
import type { Entity } from './domain/entities.ts';
import { spaceOfRecord } from './domain/ids.ts';
import { earlierFaceOn, overSince } from './domain/line-over.ts';
import { err, ok, type Result } from './domain/result.ts';
import { deleteAtHub, forgetSpace, sharedRecords } from './end-space.ts';
import type { DevicesError } from './hooks/own-devices.ts';
import { isOutside } from './posts.ts';
import { sideHere, type SharedParts, todayOf } from './shared-parts.ts';
import type { SyncOutcome } from './sync/sync-space.ts';
import type { Change } from './vault/changes.ts';
import type { Records } from './vault/record-map.ts';
import { penComesBack } from './vault/withdraw-consent.ts';
import type { SpaceId } from '../wire/ids.ts';

/** Who never opens her app again does not keep the hub from being tidied. */
const WAIT_DAYS = 30;

const seatIn = ({ vault }: SharedParts, space: SpaceId, isMeant: (side: Entity<'seat'>['side']) => boolean): Entity<'seat'> | undefined =>
  vault.records.list('seat').find((seat) => spaceOfRecord(seat.id) === space && isMeant(seat.side));

const ownSeat = (parts: SharedParts, space: SpaceId): Entity<'seat'> | undefined => seatIn(parts, space, (side) => side === sideHere(parts));

/** Everything of the space but the names of the two: those stay until the other one has read that it is over. */
const heldIn = (records: Pick<Records, 'living'>, space: SpaceId) => sharedRecords(records, (at) => at === space).filter(({ kind }) => kind !== 'seat');

/** What was sent because of these yeses was sent over this space. */
const consentsOver = ({ vault }: SharedParts, space: SpaceId): readonly Entity<'consent'>[] =>
  vault.records.list('consent').filter(({ handoverId }) => handoverId !== undefined && spaceOfRecord(handoverId) === space);

/**
 * At the end of who is left. Only a word that came over the line itself counts, sealed and signed by the other one: a hub that
 * refuses is no reason to erase anything.
 */
export async function leaveOver(parts: SharedParts, space: SpaceId): Promise<boolean> {
  const { vault } = parts;
  const own = sideHere(parts);
  const line = vault.records.list('line').find((one) => one.space === space);
  const { passedOn, endedOn } = seatIn(parts, space, (side) => side !== own) ?? {};
  if (!line || !(passedOn ?? endedOn)) return false;
  // Without the hub it goes here all the same; the other end takes it away there later.
  await deleteAtHub(parts, space);
  // The hub takes a while: taken off the list meanwhile, the line does not come back for having ended.
  const gone = await forgetSpace(parts, space, (records) => (records.get('line', line.id) === undefined ? [] : [{ id: line.id, kind: 'line', set: { space: undefined, person: undefined, ...(passedOn ? { passedOn } : { endedOn }) } }]));
  return gone.ok;
}

/**
 * The volunteer ends the line. What was taken back or erased before may not have been read yet, so the space is not taken
 * away: it is emptied and says that it is over, and goes when the other one has read so. Needs no internet.
 */
export async function endWithWord(parts: SharedParts, line: Entity<'line'>, space: SpaceId): Promise<Result<void, DevicesError>> {
  const today = todayOf(parts);
  const seat = ownSeat(parts, space);
  const written = await parts.vault.eraseWith((records) => ({
    erasures: heldIn(records, space),
    changes: [
      { id: line.id, kind: 'line', set: { space: undefined, person: undefined, endedOn: today, former: [...(records.get('line', line.id)?.former ?? []), space] } },
      ...(seat ? [{ id: seat.id, kind: 'seat' as const, set: { endedOn: today } }] : []),
      ...consentsOver(parts, space).flatMap((consent) => penComesBack(records, consent, today)),
    ],
  }));
  if (!written.ok) return err(devicesError(written.error));
  parts.syncNow();
  return ok(undefined);
}

/** She ended it, or gave it to somebody else, on another device of hers that has no key of this space: here it is said. */
async function sayFarewell(parts: SharedParts, space: SpaceId, seat: Entity<'seat'>, line: Entity<'line'>): Promise<void> {
  await parts.vault.eraseWith((records) => ({
    erasures: heldIn(records, space),
    changes: [{ id: seat.id, kind: 'seat', set: line.endedOn ? { endedOn: line.endedOn } : { passedOn: line.since } }],
  }));
}

/** Nobody read that it was over: kept with the name of who had it, so that she can be called. */
function unreadChange(line: Entity<'line'>, since: Day, today: Day): Change<'line'>['set'] {
  const face = earlierFaceOn(line, since);
  if (face) return { earlier: line.earlier.map((one) => (one === face ? { ...one, unreadOn: today } : one)) };
  return line.endedOn === undefined ? {} : { unreadOn: today };
}

interface Closing {
  /** The day on which the other one was heard to have read it. */
  readonly goneOn: Day | undefined;
  readonly since: Day;
  readonly today: Day;
}

/** The line looks after it no more. What went over it has been erased at the other end, where that is known. */
function closedChanges(parts: SharedParts, space: SpaceId, line: Entity<'line'> | undefined, { goneOn, since, today }: Closing): readonly Change[] {
  const left = (line?.former ?? []).filter((one) => one !== space);
  return [
    ...(line ? [{ id: line.id, kind: 'line' as const, set: { former: left.length > 0 ? left : undefined, ...(!goneOn && unreadChange(line, since, today)) } }] : []),
    ...(goneOn ? consentsOver(parts, space).map(({ id }) => ({ id, kind: 'consent' as const, set: { goneThereOn: goneOn } })) : []),
  ];
}

/** At the end that spoke: done when the other one has taken the space away, or has not come for very long. */
export async function closeFormer(parts: SharedParts, space: SpaceId, outcome: SyncOutcome): Promise<boolean> {
  const { vault, now } = parts;
  const line = vault.records.list('line').find(({ former }) => former?.includes(space));
  const own = ownSeat(parts, space);
  // The name of the other one may have been taken off the list in the meantime.
  const isOver = line ?? (own && overSince(own) && vault.records.list('line').every((one) => one.space !== space));
  if (!isOver) return false;
  const read = await parts.stored(space);
  // Where another device of hers has the keys, that one says so.
  const status = read.ok && !isOutside(read.value) ? devicesStatus(outcome, read.value, now()) : undefined;
  const isGone = status?.state === 'stopped' && status.why === 'removed';
  if (line && status && !isGone && own && !overSince(own)) await sayFarewell(parts, space, own, line);
  const today = todayOf(parts);
  const since = (own && overSince(own)) ?? line?.endedOn ?? line?.since ?? today;
  const isLong = addDays(since, WAIT_DAYS) <= today;
  if (!isGone && !(isLong && (await deleteAtHub(parts, space)).ok)) return false;
  // No line that looks after it and so late: it may be gone because another device of hers waited for thirty days in vain.
  const isRead = isGone && (line !== undefined || !isLong);
  return (await forgetSpace(parts, space, (records) => closedChanges(parts, space, line && records.get('line', line.id), { goneOn: isRead ? today : undefined, since, today }))).ok;
}
