// Letting a device or somebody else in, with the waiting that belongs to it. The steps themselves are in sync/own-space.ts.
import { signal } from '@preact/signals';
import { createRecoveryCode, parseRecoveryCode } from './crypto/recovery-code.ts';
import { loadWords } from './crypto/words-for.ts';
import { devicesError } from './devices-status.ts';
import { err, ok, type Result } from './domain/result.ts';
import type { DevicesError, Guest, Invitation, Joining } from './hooks/own-devices.ts';
import type { KeptInvitation, KeptInvitations } from './kept-invitations.ts';
import type { KeptJoinings } from './kept-joinings.ts';
import type { BegunSpace } from './sync/begin-space.ts';
import { type GuestLetter, type HostLetter, type InvitedInto, intoOf, safetyWords } from './sync/invitation.ts';
import { type Answering, answerInvitation, closeInvitation, type GuestSide, type HostSide, isAdmitted, isStillInvited, joinedSpace, openInvitation, type PairingDeps, readGuest } from './sync/own-space.ts';
import { readMembers } from './sync/read-members.ts';
import type { MemberChange } from './sync/space-state.ts';
import type { StoredSpace } from './sync/space-store.ts';
import type { Role } from '../wire/member-entry.ts';

const INVITE_HOURS = 1;
const INVITE_MS = INVITE_HOURS * 3_600_000;
const LOOK_EVERY_MS = 1_500;
/** In the link: what follows never reaches a server. */
const FRAGMENTS = { mine: '#t=', line: '#l=', team: '#s=' } as const satisfies Readonly<Record<InvitedInto, string>>;

export interface PairDeps extends PairingDeps {
  readonly now: () => number;
  readonly later: (ms: number, work: () => void) => () => void;
  readonly language: () => string;
  readonly origin: string;
  readonly stored: () => Promise<Result<StoredSpace, DevicesError>>;
  readonly change: (change: MemberChange) => Promise<Result<void, DevicesError>>;
  /** Sealed, so that a lock does not take the open door away. */
  readonly invitations: KeptInvitations;
  /** Sealed as well: who waits to be let in may be called meanwhile. */
  readonly joinings: KeptJoinings;
  readonly keepJoined: (space: BegunSpace, letter: HostLetter) => Promise<Result<void, DevicesError>>;
}

const pause = ({ later }: PairDeps): Promise<void> => new Promise((resolve) => { later(LOOK_EVERY_MS, () => resolve()); });

/** No answer of hers will ever be read in this box. */
const IS_SPOILT: ReadonlySet<string> = new Set(['tampered', 'expired']);

type KnownGuest = Guest & Pick<GuestLetter, 'guest'>;

async function waitForGuest(deps: PairDeps, host: HostSide, until: number, isOver: () => boolean): Promise<Result<KnownGuest | undefined, DevicesError>> {
  const list = await loadWords(deps.language()).catch(() => undefined);
  if (!list) return err({ type: 'offline' });
  while (!isOver() && deps.now() < until) {
    const found = await readGuest(deps, host);
    if (found.ok && found.value) {
      const { name, guest } = found.value;
      return ok({ name, guest, words: await safetyWords(deps.primitives, host.letter.space, host.letter.host, guest, list) });
    }
    if (!found.ok && IS_SPOILT.has(found.error.type)) return err({ type: 'expired' });
    await pause(deps);
  }
  return ok(undefined);
}

type Into = Pick<HostLetter, 'line' | 'team'>;
/** In a team it is the coordinators who let in and take out. */
const roleOf = ({ team }: Into): Role => (team && !team.coordinates ? 'member' : 'admin');
const isSameDoor = (a: Into, b: Into): boolean => intoOf(a) === intoOf(b) && roleOf(a) === roleOf(b);

/** The one that is open already, be it from before the app was locked; else a new one. Two doors to one space are never open. */
async function openDoor(deps: PairDeps, stored: StoredSpace, into: Into): Promise<Result<KeptInvitation, DevicesError>> {
  const known = await deps.invitations.find(stored.state.space);
  if (known && isSameDoor(known.host.letter, into)) return ok(known);
  if (known) await shut(deps, stored, known.host);
  const opened = await openInvitation(deps, stored, { hours: INVITE_HOURS, words: deps.language(), ...into });
  if (!opened.ok) return err(devicesError(opened.error));
  const made = { host: opened.value, until: deps.now() + INVITE_MS };
  await deps.invitations.keep(made);
  return ok(made);
}

async function shut(deps: PairDeps, stored: StoredSpace, host: HostSide): Promise<void> {
  await Promise.all([deps.invitations.forget(host.secret), closeInvitation(deps, stored, host)]);
}

/** Let in already, when the app was locked right after it. */
async function isIn(deps: PairDeps, device: string): Promise<boolean> {
  const stored = await deps.stored();
  return stored.ok && (await readMembers(deps.primitives, stored.value)).some((member) => member.device === device);
}

/** On the device that is there already; `into` says who invites to a line, or to which team. */
export async function inviteGuest(deps: PairDeps, into: Into = {}): Promise<Result<Invitation, DevicesError>> {
  const read = await deps.stored();
  if (!read.ok) return read;
  const door = await openDoor(deps, read.value, into);
  if (!door.ok) return door;
  const { host, until } = door.value;
  const code = createRecoveryCode(() => host.secret);
  const guest = signal<KnownGuest | undefined>(undefined);
  const failed = signal<DevicesError | undefined>(undefined);
  let over = false;
  void waitForGuest(deps, host, until, () => over).then((found) => {
    if (over) return;
    if (found.ok) guest.value = found.value;
    else failed.value = found.error;
  });
  const end = (): void => {
    if (over) return;
    over = true;
    void shut(deps, read.value, host);
  };
  return ok({
    code, until, guest, failed, link: `${deps.origin}/${FRAGMENTS[intoOf(into)]}${code.replaceAll('-', '')}`, cancel: end,
    confirm: async () => {
      if (!guest.value) return err({ type: 'expired' });
      const { name, guest: identity } = guest.value;
      const done = (await isIn(deps, identity.device)) ? ok(undefined) : await deps.change({ add: [{ ...identity, role: roleOf(into), name }], remove: [] });
      if (done.ok) end();
      return done;
    },
  });
}

async function waitForHost(deps: PairDeps, side: GuestSide, isOver: () => boolean): Promise<Result<void, DevicesError>> {
  const until = deps.now() + INVITE_MS;
  let isTurnedDown = false;
  while (!isOver() && deps.now() < until) {
    const admitted = await isAdmitted(deps, side);
    if (!admitted.ok && admitted.error.type === 'tampered') return err({ type: 'refused' });
    // She stopped while the hub was being asked: the words differed, perhaps, and this is somebody else's space.
    if (isOver()) break;
    if (admitted.ok && admitted.value) return deps.keepJoined(joinedSpace(side), side.letter);
    if (isTurnedDown) return err({ type: 'refused' });
    // Once more after this: the box also goes when the host has just let this device in.
    isTurnedDown = !(await isStillInvited(deps, side));
    if (!isTurnedDown) await pause(deps);
  }
  return err({ type: 'expired' });
}

/** Answered before the app was locked: who answered is known there under that name, and the code takes no second answer. */
async function goneOn({ joinings }: PairDeps, secret: Uint8Array, to: InvitedInto): Promise<GuestSide | undefined> {
  const kept = await joinings.find(secret);
  return kept && intoOf(kept.letter) === to ? kept : undefined;
}

/** On the new one: `typed` is a code or a whole link. */
export async function knock(deps: PairDeps, typed: string, guest: Pick<Answering, 'name' | 'to' | 'sits'>): Promise<Result<Joining, DevicesError>> {
  const mark = FRAGMENTS[guest.to];
  const code = typed.includes(mark) ? typed.slice(typed.indexOf(mark) + mark.length) : typed;
  const secret = parseRecoveryCode(code);
  if (!secret.ok) return err({ type: 'wrong-code' });
  let list: readonly string[] | undefined;
  const canCompare = async ({ words }: HostLetter): Promise<boolean> => {
    list = await loadWords(words).catch(() => undefined);
    return list !== undefined;
  };
  const before = await goneOn(deps, secret.value, guest.to);
  if (before && !(await canCompare(before.letter))) return err({ type: 'offline' });
  const answered = before ? ok(before) : await answerInvitation(deps, code, { ...guest, canCompare });
  if (!answered.ok) return err(devicesError(answered.error));
  const { letter, own } = answered.value;
  if (!before) await deps.joinings.keep(secret.value, answered.value, deps.now() + INVITE_MS);
  const forget = (): void => { void deps.joinings.forget(secret.value); };
  let over = false;
  const wait = async (): ReturnType<typeof waitForHost> => {
    const admitted = await waitForHost(deps, answered.value, () => over);
    // What could not be stored is tried once more with the same code.
    if (admitted.ok || admitted.error.type !== 'storage') forget();
    return admitted;
  };
  return ok({
    words: await safetyWords(deps.primitives, letter.space, letter.host, own, list ?? []),
    admitted: wait(),
    cancel: () => {
      over = true;
      forget();
    },
  });
}
