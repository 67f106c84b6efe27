import { createIdentity, newPerson, type DeviceIdentity, openIdentity, publicIdentity } from '../crypto/device-identity.ts';
import { parseRecoveryCode } from '../crypto/recovery-code.ts';
import type { SpacePrimitives } from '../crypto/space-primitives.ts';
import { toBase64url } from '../crypto/base64url.ts';
import type { Side } from '../domain/codes.ts';
import { err, ok, type Result } from '../domain/result.ts';
import type { SpaceId } from '../../wire/ids.ts';
import { joinSpace, type BegunSpace } from './begin-space.ts';
import type { FirstPage } from './first-page.ts';
import { headOfChain, intoOf, INVITE_BYTES, openInviteBox, type GuestLetter, type HostLetter, type InviteBox, type InvitedInto } from './invitation.ts';
import type { StoredSpace } from './space-store.ts';
import type { Credentials, Transport, TransportError } from './transport.ts';

// Letting one more of her own devices in, or somebody else into a line or a team: the steps of host and guest, each a request or two. Waiting, and what is shown
// meanwhile, is the caller's.

export interface PairingDeps {
  readonly transport: Transport;
  readonly primitives: SpacePrimitives;
  /** Takes the answer that let this device in, so that it need not be fetched again. */
  readonly keepPage?: FirstPage['keep'];
}

export type PairingError = TransportError | { readonly type: 'wrong-code' | 'for-formal' | 'for-informal' | 'expired' | 'tampered' };

export interface HostSide {
  readonly secret: Uint8Array;
  readonly inviteBox: InviteBox;
  readonly letter: HostLetter;
}

const ofIdentity = async ({ primitives }: PairingDeps, space: SpaceId, identity: DeviceIdentity): Promise<Credentials> => {
  const { device, token } = await openIdentity(primitives, identity);
  return { space, device, token };
};

/** Opens a letter box and puts the host's letter in it. */
export async function openInvitation(deps: PairingDeps, { state, entries }: StoredSpace, { hours, ...said }: { readonly hours: number } & Pick<HostLetter, 'words' | 'line' | 'team'>): Promise<Result<HostSide, PairingError>> {
  const { transport, primitives } = deps;
  const secret = primitives.random(INVITE_BYTES);
  const inviteBox = await openInviteBox(primitives, secret);
  const opened = await transport.openBox(await ofIdentity(deps, state.space, state.identity), inviteBox.box, hours);
  if (!opened.ok) return opened;
  const letter: HostLetter = { v: 1, space: state.space, head: await headOfChain(primitives, entries), host: await publicIdentity(primitives, state.identity), ...said };
  const put = await transport.putLetter(inviteBox.box, 'host', await inviteBox.seal('host', letter));
  return put.ok ? ok({ secret, inviteBox, letter }) : put;
}

/** The guest's answer, once there is one. A letter that is not sealed with this code is from somebody else: the invitation is spoilt. */
export async function readGuest({ transport }: PairingDeps, { inviteBox, letter }: HostSide): Promise<Result<GuestLetter | undefined, PairingError>> {
  const found = await transport.getLetter(inviteBox.box, 'guest');
  if (!found.ok) return found.error.type === 'not-found' ? err({ type: 'expired' }) : found;
  if (!found.value) return ok(undefined);
  const answer = await inviteBox.openGuest(found.value);
  // Her own device under another name, or somebody else under hers.
  const isExpected = answer && (answer.guest.person === letter.host.person) === (intoOf(letter) === 'mine');
  return isExpected ? ok(answer) : err({ type: 'tampered' });
}

export const closeInvitation = async (deps: PairingDeps, { state }: StoredSpace, { inviteBox }: HostSide): Promise<void> => {
  await deps.transport.closeBox(await ofIdentity(deps, state.space, state.identity), inviteBox.box);
};

export interface GuestSide {
  readonly inviteBox: InviteBox;
  readonly identity: DeviceIdentity;
  readonly letter: HostLetter;
  readonly own: GuestLetter['guest'];
}

export interface Answering {
  readonly name: string;
  readonly to: InvitedInto;
  /** The side of every line that this app sits on; on one line are both. Undefined while the app is nobody's yet. */
  readonly sits?: Side | undefined;
  /** Whether the words to compare can be shown: an answer uses the code up. */
  readonly canCompare: (letter: HostLetter) => Promise<boolean>;
}

/** From what was typed or scanned to an answer in the box. */
export async function answerInvitation({ transport, primitives }: PairingDeps, code: string, { name, to, sits, canCompare }: Answering): Promise<Result<GuestSide, PairingError>> {
  const secret = parseRecoveryCode(code);
  if (!secret.ok) return err({ type: 'wrong-code' });
  const inviteBox = await openInviteBox(primitives, secret.value);
  const found = await transport.getLetter(inviteBox.box, 'host');
  if (!found.ok) return found.error.type === 'not-found' ? err({ type: 'expired' }) : found;
  const letter = found.value && (await inviteBox.openHost(found.value));
  if (!letter) return err({ type: found.value ? 'tampered' : 'expired' });
  // A code for something else is none here: her families never open to who thought to open a line.
  if (intoOf(letter) !== to) return err({ type: 'wrong-code' });
  if (sits !== undefined && letter.line?.side === sits) return err({ type: sits === 'informal' ? 'for-formal' : 'for-informal' });
  if (!(await canCompare(letter))) return err({ type: 'offline' });
  const identity = await createIdentity(primitives, to === 'mine' ? letter.host.person : newPerson(primitives.random));
  const own = await publicIdentity(primitives, identity);
  const put = await transport.putLetter(inviteBox.box, 'guest', await inviteBox.seal('guest', { v: 1, guest: own, name }));
  return put.ok ? ok({ inviteBox, identity, letter, own }) : put;
}

/** Whether the host has let this device in. The chain must hold the entry that the host named: an older one is not hers. */
export async function isAdmitted(deps: PairingDeps, { identity, letter }: GuestSide): Promise<Result<boolean, PairingError>> {
  const who = await ofIdentity(deps, letter.space, identity);
  const pulled = await deps.transport.pull(who, { after: 0, entries: 0, pieces: true });
  if (!pulled.ok) return pulled.error.type === 'refused' ? ok(false) : pulled;
  const hashes = await Promise.all(pulled.value.entries.map(async (entry) => toBase64url(await deps.primitives.hash(entry))));
  if (!hashes.includes(letter.head) || !deps.keepPage) pulled.value.rest?.drop();
  if (!hashes.includes(letter.head)) return err({ type: 'tampered' });
  deps.keepPage?.(who, pulled.value);
  return ok(true);
}

/** The host closes the box when it has let the guest in, and when it does not want to. */
export async function isStillInvited({ transport }: PairingDeps, { inviteBox }: GuestSide): Promise<boolean> {
  const found = await transport.getLetter(inviteBox.box, 'host');
  return found.ok || found.error.type !== 'not-found';
}

/** Records that are here already go along into her own devices only. */
export const joinedSpace = ({ identity, letter }: GuestSide): BegunSpace => joinSpace(letter.space, identity, intoOf(letter) === 'mine');
