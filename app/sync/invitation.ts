import { fromBase64url, toBase64url } from '../crypto/base64url.ts';
import { type Bytes, concatBytes } from '../crypto/bytes.ts';
import type { PublicIdentity } from '../crypto/device-identity.ts';
import { IV_BYTES, type SpacePrimitives } from '../crypto/space-primitives.ts';
import { fromUtf8, utf8 } from '../crypto/text-bytes.ts';
import { type Side, SIDES } from '../domain/codes.ts';
import { isSpaceDevice, isSpaceId, type SpaceId } from '../../wire/ids.ts';
import type { BoxSlot } from './transport.ts';

// An invitation is 16 random bytes, shown as a code and as a link. From them both sides derive the letter box at the hub and
// the key of the two letters in it. The hub sees neither: who only has the box can do no more than fill it with rubbish.

export const INVITE_BYTES = 16;

/** What the host writes: which space, who invites, and the newest entry, so that a hub cannot show the guest an older space. */
export interface HostLetter {
  readonly v: 1;
  readonly space: SpaceId;
  readonly head: string;
  readonly host: PublicIdentity;
  /** The language that the safety words are in. */
  readonly words: string;
  // What the guest is let into: neither of the two for the host's own devices. Who types a code for one never lands in another.
  readonly line?: LineLetter;
  readonly team?: TeamLetter;
}

export type InvitedInto = 'mine' | 'line' | 'team';
export const intoOf = ({ line, team }: Pick<HostLetter, 'line' | 'team'>): InvitedInto => (line ? 'line' : team ? 'team' : 'mine');

/** Who sits at the host's end of the line, for the guest to see before there is anything to read. */
export interface LineLetter { readonly side: Side; readonly name: string }

/** Which team, and whether the guest will coordinate it, too. */
export interface TeamLetter { readonly name: string; readonly coordinates: boolean }

/** What the guest answers. */
export interface GuestLetter {
  readonly v: 1;
  readonly guest: PublicIdentity;
  readonly name: string;
}

export interface InviteBox {
  readonly box: Bytes;
  readonly seal: (slot: BoxSlot, letter: HostLetter | GuestLetter) => Promise<Bytes>;
  readonly openHost: (bytes: Uint8Array) => Promise<HostLetter | undefined>;
  readonly openGuest: (bytes: Uint8Array) => Promise<GuestLetter | undefined>;
}

type Unknowns = Readonly<Record<string, unknown>>;
const LONGEST_NAME = 60;

/** Every letter is as long as any other: by its length the hub could tell a short name from a long one, and a question from its answer. */
const LETTER_STEP_BYTES = 1024;
const SPACE = 0x20;

/** Filled up with blanks, which JSON does not mind: who has an older app reads it all the same. */
function written(letter: HostLetter | GuestLetter): Bytes {
  const text = utf8(JSON.stringify(letter));
  const filled = new Uint8Array(Math.ceil(text.length / LETTER_STEP_BYTES) * LETTER_STEP_BYTES).fill(SPACE);
  filled.set(text);
  return filled;
}

const isSide = (value: unknown): value is Side => SIDES.some((side) => side === value);

const hasBytes = (value: unknown, length: number): boolean => typeof value === 'string' && fromBase64url(value)?.length === length;

export function isPublicIdentity(value: unknown): value is PublicIdentity {
  const fields = value as Unknowns | null;
  return typeof fields === 'object' && fields !== null && isSpaceDevice(fields['device']) && hasBytes(fields['sign'], 32) && hasBytes(fields['dh'], 32)
    && hasBytes(fields['token'], 32) && hasBytes(fields['person'], 16);
}

/** Absent, or of this form and with a name. */
function isNamed(value: unknown, fits: (fields: Unknowns) => boolean): boolean {
  const fields = value as Unknowns | null | undefined;
  return fields === undefined || (typeof fields === 'object' && fields !== null && typeof fields['name'] === 'string' && fields['name'].length <= LONGEST_NAME && fits(fields));
}
const intoFits = ({ line, team }: Unknowns): boolean => isNamed(line, ({ side }) => isSide(side)) && isNamed(team, ({ coordinates }) => typeof coordinates === 'boolean')
  && (line === undefined || team === undefined);

const isHostLetter = (letter: Unknowns): boolean => letter['v'] === 1 && intoFits(letter) && isSpaceId(letter['space']) && hasBytes(letter['head'], 32) && isPublicIdentity(letter['host']) && typeof letter['words'] === 'string';
const isGuestLetter = (letter: Unknowns): boolean => letter['v'] === 1 && isPublicIdentity(letter['guest']) && typeof letter['name'] === 'string' && letter['name'].length <= LONGEST_NAME;

export async function openInviteBox(primitives: SpacePrimitives, secret: Uint8Array): Promise<InviteBox> {
  const box = await primitives.derive(secret, 'drempel.v1.invite.box', 16);
  const aead = await primitives.aead(secret, 'drempel.v1.invite.letter');
  const place = (slot: BoxSlot): Bytes => utf8(`drempel.letter.v1\0${slot}`);
  const open = async (slot: BoxSlot, bytes: Uint8Array): Promise<Unknowns | undefined> => {
    const plain = await aead.open(bytes.subarray(IV_BYTES), place(slot), bytes.subarray(0, IV_BYTES));
    try {
      const letter: unknown = plain && JSON.parse(fromUtf8(plain) ?? '');
      return typeof letter === 'object' && letter !== null ? (letter as Unknowns) : undefined;
    } catch {
      return undefined;
    }
  };
  return {
    box,
    seal: async (slot, letter) => {
      const iv = primitives.random(IV_BYTES);
      return concatBytes(iv, await aead.seal(written(letter), place(slot), iv));
    },
    openHost: async (bytes) => {
      const letter = await open('host', bytes);
      return letter && isHostLetter(letter) ? (letter as unknown as HostLetter) : undefined;
    },
    openGuest: async (bytes) => {
      const letter = await open('guest', bytes);
      return letter && isGuestLetter(letter) ? (letter as unknown as GuestLetter) : undefined;
    },
  };
}

const SAFETY_WORDS = 6;
const BITS_PER_WORD = 11;

/**
 * Six words that both screens show, from both identities and the space: who sits in between has another key and so other words.
 * 66 bits; the list must have at least 2,048 words.
 */
export async function safetyWords(primitives: SpacePrimitives, space: SpaceId, host: PublicIdentity, guest: PublicIdentity, list: readonly string[]): Promise<readonly string[]> {
  const who = [host, guest].map(({ device, sign, dh }) => `${device}.${sign}.${dh}`).join('|');
  const hash = await primitives.hash(utf8(`drempel.v1.safety\0${space}\0${who}`));
  const bits = [...hash].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return Array.from({ length: SAFETY_WORDS }, (_, n) => list[Number.parseInt(bits.slice(n * BITS_PER_WORD, (n + 1) * BITS_PER_WORD), 2)] ?? '');
}

/** The hash of the newest entry, as the host's letter names it. */
export const headOfChain = async (primitives: SpacePrimitives, entries: readonly Uint8Array[]): Promise<string> => toBase64url(await primitives.hash(entries.at(-1) ?? new Uint8Array()));
