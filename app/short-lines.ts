// Short lines: spaces that two people share.
import { devicesStatus, openStatus } from './devices-status.ts';
import { ok } from './domain/result.ts';
import type { LineStatus, ShortLines } from './hooks/short-lines.ts';
import { closeFormer, leaveOver } from './line-farewell.ts';
import { noteStopped } from './line-stopped.ts';
import { createLineSpaces, endLine } from './line-spaces.ts';
import { inviteGuest, knock } from './pair-spaces.ts';
import type { Posts } from './posts.ts';
import { sendWaiting } from './send-waiting.ts';
import { createBoard, pairingIn, type ShowOutcome } from './shared-board.ts';
import { profileOf, type SharedParts, settledSide, sideHere, todayOf } from './shared-parts.ts';
import { type NamedMember, readMembers } from './sync/read-members.ts';
import type { StoredSpace } from './sync/space-store.ts';
import type { SyncOutcome } from './sync/sync-space.ts';
import { followHandovers } from './vault/follow-handovers.ts';

export interface RunningLines {
  readonly own: ShortLines;
  readonly show: ShowOutcome;
}

/** How a line stands after a run. */
export function lineStatus(outcome: SyncOutcome, stored: StoredSpace, members: readonly NamedMember[], now: number): LineStatus {
  const told = devicesStatus(outcome, stored, now);
  if (told.state === 'stopped') return told;
  const own = members.find(({ isThis }) => isThis)?.person;
  const others = members.filter(({ person }) => person !== own);
  if (others.length === 0) return { state: 'alone' };
  const heardAt = Math.max(...others.map((member) => member.heardAt ?? 0));
  return { state: 'open', ...(heardAt > 0 && { heardAt }), ...openStatus(outcome, stored, now) };
}

export function createShortLines(parts: SharedParts, posts: Posts): RunningLines {
  const { status, say, show } = createBoard<LineStatus>(parts, posts, {
    kind: 'line',
    isOver: async (space, outcome) => (await closeFormer(parts, space, outcome)) || leaveOver(parts, space),
    statusOf: async (outcome, stored) => lineStatus(outcome, stored, await readMembers(parts.primitives, stored), parts.now()),
    after: async ({ state: { space } }, outcome) => {
      await followHandovers(parts.vault, todayOf(parts));
      await noteStopped(parts, space, outcome, status.value.get(space));
    },
  });
  const { spaceFor, keepLine } = createLineSpaces(parts, (space) => say(space, { state: 'alone' }));
  const own: ShortLines = {
    status,
    needsCode: () => profileOf(parts)?.hubCode === undefined,
    invite: async (lineId, seat, code) => {
      const space = await spaceFor(lineId, seat, code);
      return space.ok ? inviteGuest(pairingIn(parts, space.value), { line: { side: sideHere(parts), name: seat.firstName } }) : space;
    },
    join: (code, seat) => knock(pairingIn(parts, undefined, keepLine(seat)), code, { name: seat.firstName, to: 'line', sits: settledSide(parts) }),
    end: (lineId) => endLine(parts, lineId),
    sendWaiting: async () => ok(await sendWaiting(parts)),
    syncNow: parts.syncNow,
  };
  return { own, show };
}
