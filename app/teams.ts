// Teams: spaces that partners share. They hold cards, and nothing about a family.
import { devicesStatus, openStatus } from './devices-status.ts';
import { err } from './domain/result.ts';
import type { TeamMember, Teams, TeamStatus } from './hooks/teams.ts';
import { inviteGuest, knock } from './pair-spaces.ts';
import type { Posts } from './posts.ts';
import { createBoard, pairingIn, type ShowOutcome } from './shared-board.ts';
import type { SharedParts } from './shared-parts.ts';
import { type NamedMember, readMembers } from './sync/read-members.ts';
import type { StoredSpace } from './sync/space-store.ts';
import type { SyncOutcome } from './sync/sync-space.ts';
import { careForTeam, endTeam, keepTeam, leaveTeam, makeTeam, openTeam, removePartner, tidyTeam } from './team-spaces.ts';

export interface RunningTeams {
  readonly own: Teams;
  readonly show: ShowOutcome;
}

/** Each person once, however many devices she has. */
function peopleOf(members: readonly NamedMember[]): readonly TeamMember[] {
  const own = members.find(({ isThis }) => isThis)?.person;
  return [...new Set(members.map(({ person }) => person))].map((person) => ({
    person, isYou: person === own, coordinates: members.some((member) => member.person === person && member.role === 'admin'),
  }));
}

export function teamStatus(outcome: SyncOutcome, stored: StoredSpace, members: readonly NamedMember[], now: number): TeamStatus {
  const told = devicesStatus(outcome, stored, now);
  if (told.state === 'stopped') return told;
  return { state: 'open', members: peopleOf(members), ...openStatus(outcome, stored, now) };
}

export function createTeams(parts: SharedParts, posts: Posts): RunningTeams {
  let caring: Promise<void> | undefined;
  const { status, show } = createBoard<TeamStatus>(parts, posts, {
    kind: 'team',
    statusOf: async (outcome, stored) => teamStatus(outcome, stored, await readMembers(parts.primitives, stored), parts.now()),
    // What it does is shown, too, which brings it here again.
    after: async (stored) => { void (caring ??= careForTeam(parts, stored).finally(() => { caring = undefined; })); },
  });
  const own: Teams = {
    status,
    make: makeTeam(parts),
    invite: async (teamId, coordinates) => {
      const team = await openTeam(parts, teamId);
      if (!team.ok) return team;
      const { name, space, members } = team.value;
      const mayInvite = members.some(({ isThis, role }) => isThis && role === 'admin');
      return mayInvite ? inviteGuest(pairingIn(parts, space), { team: { name, coordinates } }) : err({ type: 'refused' });
    },
    invited: async (teamId) => {
      const space = parts.vault.records.get('team', teamId)?.space;
      const open = space === undefined ? undefined : await parts.invitations.find(space);
      return open?.host.letter.team?.coordinates;
    },
    join: (code, card) => knock(pairingIn(parts, undefined, keepTeam(parts, card)), code, { name: card.firstName, to: 'team' }),
    remove: removePartner(parts),
    leave: leaveTeam(parts),
    end: endTeam(parts),
    tidy: tidyTeam(parts),
    syncNow: parts.syncNow,
  };
  return { own, show };
}
