import { fromBase64url, toBase64url } from '../crypto/base64url.ts';
import type { Bytes } from '../crypto/bytes.ts';
import type { OpenedIdentity } from '../crypto/device-identity.ts';
import { createEpochSecret, type EpochKey, openEpochKey, sealEntrySecret, wrapEpochSecret } from '../crypto/epoch-key.ts';
import { signBytes } from '../crypto/signature.ts';
import type { SpacePrimitives } from '../crypto/space-primitives.ts';
import { SPACE_BYTES, type SpaceId } from '../../wire/ids.ts';
import { isKeyless, type AddedDevice, type MemberEntry, type SpaceType } from '../../wire/member-entry.ts';
import { encodeBody, withSignature } from '../../wire/signed-body.ts';
import type { EntrySecret, EpochKeys } from './epoch-keys.ts';
import { activeMembers, type Membership } from './membership.ts';
import { headOf, type Heads, type MemberChange, type Newcomer } from './space-state.ts';

export interface WrittenEntry {
  readonly bytes: Bytes;
  /** The keys known after it. */
  readonly epochKeys: EpochKeys;
}

const bare = ({ device, sign, dh, token, person, role }: Newcomer): AddedDevice => ({ device, sign, dh, token, person, role });
const namesOf = (add: readonly Newcomer[]): EntrySecret => ({ names: Object.fromEntries(add.map(({ device, name }) => [device, name])) });

async function signEntry(primitives: SpacePrimitives, signer: OpenedIdentity['signer'], entry: MemberEntry): Promise<Bytes> {
  const body = encodeBody(entry);
  return withSignature(body, await signBytes(primitives, signer, 'drempel.member.v1', body));
}

/** The first entry of a new space; its hash is the id of the space. */
export async function writeFirstEntry(primitives: SpacePrimitives, own: OpenedIdentity, first: Newcomer, type: SpaceType, at: number): Promise<WrittenEntry & { readonly space: SpaceId }> {
  const key = await openEpochKey(primitives, createEpochSecret(primitives));
  const place = { prev: '', mseq: 0, epoch: 1 };
  const sealed = toBase64url(await sealEntrySecret(primitives, key, JSON.stringify(namesOf([first])), place));
  const entry: MemberEntry = { v: 1, type, ...place, at, by: own.device, add: [bare(first)], remove: [], kid: toBase64url(key.kid), keys: [], sealed };
  const bytes = await signEntry(primitives, own.signer, entry);
  // 16 bytes as base64url are a space id by definition.
  const space = toBase64url((await primitives.hash(bytes)).subarray(0, SPACE_BYTES)) as SpaceId;
  return { bytes, space, epochKeys: { 1: toBase64url(key.secret) } };
}

interface Writer {
  readonly primitives: SpacePrimitives;
  readonly own: Pick<OpenedIdentity, 'device' | 'signer'>;
  readonly membership: Membership;
  readonly epochKeys: EpochKeys;
  readonly now: number;
}

async function keyAfter({ primitives, membership, epochKeys }: Writer, isNew: boolean): Promise<EpochKey | undefined> {
  const secret = isNew ? createEpochSecret(primitives) : fromBase64url(epochKeys[membership.epoch] ?? '');
  return secret?.length ? openEpochKey(primitives, secret) : undefined;
}

async function wrapFor({ primitives, membership }: Writer, key: EpochKey, epoch: number, receivers: readonly Pick<AddedDevice, 'device' | 'dh'>[]): Promise<MemberEntry['keys']> {
  const boxes = await Promise.all(receivers.map(async ({ device, dh }) => {
    const box = await wrapEpochSecret(primitives, key.secret, fromBase64url(dh)!, { space: membership.space, epoch, device });
    // A member whose public key is none gets no box: it shuts out itself and nobody else.
    return box ? [{ device, box: toBase64url(box) }] : [];
  }));
  return boxes.flat();
}

/**
 * The next entry. Who goes takes the epoch with it: a new key for all who stay. When nobody comes or goes it is about that key
 * alone: whoever left by herself has made the last one. Undefined when this device has no key itself.
 */
export async function writeEntry(writer: Writer, { add, remove }: MemberChange, heads: Heads): Promise<WrittenEntry | undefined> {
  const { primitives, own, membership, epochKeys, now } = writer;
  const starts = remove.length > 0 || add.length === 0;
  const key = await keyAfter(writer, starts);
  if (!key) return undefined;
  const place = { prev: membership.hashes.at(-1)!, mseq: membership.entries.length, epoch: membership.epoch + (starts ? 1 : 0) };
  const staying = activeMembers(membership).filter(({ device }) => !remove.includes(device));
  const receivers = (starts ? [...staying, ...add] : add).filter((member) => !isKeyless(member));
  const keys = await wrapFor(writer, key, place.epoch, receivers);
  const secret: EntrySecret = starts ? { ...namesOf(add), keys: epochKeys } : namesOf(add);
  const sealed = toBase64url(await sealEntrySecret(primitives, key, JSON.stringify(secret), place));
  const removed = remove.map((device) => {
    const { dseq, hash } = headOf(heads, device);
    return { device, dseq, hash: hash || toBase64url(new Uint8Array(32)) };
  });
  const entry: MemberEntry = { v: 1, type: membership.type, ...place, at: Math.max(0, Math.floor(now)), by: own.device, add: add.map(bare), remove: removed, kid: toBase64url(key.kid), keys, sealed };
  return { bytes: await signEntry(primitives, own.signer, entry), epochKeys: { ...epochKeys, [place.epoch]: toBase64url(key.secret) } };
}
