// Short lines: spaces that two people share.
import { signal } from '@preact/signals';
import { devicesStatus } from './devices-status.ts';
import { ok } from './domain/result.ts';
import type { LineStatus, ShortLines } from './hooks/short-lines.ts';
import { inviteGuest, knock, type PairDeps } from './pair-spaces.ts';
import { closeFormer, leavePassed } from './line-farewell.ts';
import { createLinePosts, isOutside } from './line-posts.ts';
import { createLineSpaces, dropEnded, endLine, sideHere } from './line-spaces.ts';
import { profileOf, type SharedParts, spacesOf } from './shared-parts.ts';
import { type NamedMember, readMembers } from './sync/read-members.ts';
import type { StoredSpace } from './sync/space-store.ts';
import type { SyncOutcome } from './sync/sync-space.ts';
import { followHandovers } from './vault/follow-handovers.ts';
import type { SpaceId } from '../wire/ids.ts';

export interface RunningLines {
  readonly own: ShortLines;
  readonly show: (space: SpaceId, outcome: SyncOutcome) => Promise<void>;
  /** A device of hers was lost: it leaves her lines, too. */
  readonly leave: (owner: string) => Promise<void>;
  /** Something came from her other devices: a line may be among it. */
  readonly tend: () => Promise<void>;
}

/** How a line stands after a run. */
export function lineStatus(outcome: SyncOutcome, stored: StoredSpace, members: readonly NamedMember[], now: number): LineStatus {
  const told = devicesStatus(outcome, stored, now);
  if (told.state === 'stopped') return told;
  const own = members.find(({ isThis }) => isThis)?.person;
  const others = members.filter(({ person }) => person !== own);
  if (others.length === 0) return { state: 'alone' };
  const heardAt = Math.max(...others.map((member) => member.heardAt ?? 0));
  return { state: 'open', ...(heardAt > 0 && { heardAt }), ...(told.state === 'waiting' && { waiting: { count: told.count, since: told.since } }) };
}

export function createShortLines(parts: SharedParts): RunningLines {
  const { vault, now, primitives } = parts;
  const status = signal<ReadonlyMap<string, LineStatus>>(new Map());
  const posts = createLinePosts(parts);
  const say = (space: SpaceId, next: LineStatus): void => { status.value = new Map([...status.value, [space, next]]); };
  const show = async (space: SpaceId, outcome: SyncOutcome): Promise<void> => {
    if ((await closeFormer(parts, space, outcome)) || (await leavePassed(parts, space))) return parts.start();
    const read = await parts.stored(space);
    // Its keys are on another device of hers, or were lost with one; this one may have asked for a place.
    if (!read.ok || isOutside(read.value)) {
      say(space, { state: 'elsewhere' });
      return posts.tend();
    }
    const wasOutside = status.value.get(space)?.state === 'elsewhere';
    say(space, lineStatus(outcome, read.value, await readMembers(primitives, read.value), now()));
    await followHandovers(vault, parts.newId);
    await posts.tend();
    // From now on there is something to listen for.
    if (wasOutside) parts.start();
  };
  const { spaceFor, keepLine } = createLineSpaces(parts, (space) => say(space, { state: 'alone' }));
  const pairing = (space: SpaceId | undefined, keepJoined: PairDeps['keepJoined']): PairDeps => ({
    ...parts, keepJoined, stored: () => parts.stored(space), change: (change) => parts.change(space, change),
  });

  const own: ShortLines = {
    status,
    needsCode: () => profileOf(parts)?.hubCode === undefined,
    invite: async (lineId, seat, code) => {
      const space = await spaceFor(lineId, seat, code);
      return space.ok ? inviteGuest(pairing(space.value, () => Promise.resolve(ok(undefined))), { side: sideHere(parts), name: seat.firstName }) : space;
    },
    join: (code, seat) => knock(pairing(undefined, keepLine(seat)), code, { name: seat.firstName, to: 'line' }),
    end: (lineId) => endLine(parts, lineId),
    syncNow: parts.syncNow,
  };
  for (const space of spacesOf(parts)) if (space !== vault.mine) void show(space, { reports: [], waiting: 0 });
  const tend = async (): Promise<void> => {
    await dropEnded(parts);
    await posts.tend();
  };
  return { own, show, leave: posts.leave, tend };
}
