import { deviceIdOf } from '../crypto/device-identity.ts';
import { fromBase64url, toBase64url } from '../crypto/base64url.ts';
import { hasSigned } from '../crypto/signature.ts';
import type { SpacePrimitives } from '../crypto/space-primitives.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { entryIsAllowed, epochFits } from '../../wire/entry-rules.ts';
import { SPACE_BYTES, type SpaceDevice, type SpaceId } from '../../wire/ids.ts';
import { LIMITS } from '../../wire/limits.ts';
import { type AddedDevice, type MemberEntry, parseMemberEntry, type SpaceType } from '../../wire/member-entry.ts';
import { splitSignedBody } from '../../wire/signed-body.ts';

export interface Member extends AddedDevice {
  /** Number of the entry that added it. */
  readonly since: number;
  /** What it wrote up to `dseq` counts, what it wrote after that never will. */
  readonly removed?: { readonly mseq: number; readonly dseq: number };
}

/** Who belongs to a space, as the chain of entries says. */
export interface Membership {
  readonly space: SpaceId;
  readonly type: SpaceType;
  readonly members: ReadonlyMap<SpaceDevice, Member>;
  readonly entries: readonly MemberEntry[];
  /** Of each entry, base64url. */
  readonly hashes: readonly string[];
  readonly epoch: number;
  readonly kid: string;
}

export type EntryError = 'not-an-entry' | 'other-space' | 'out-of-order' | 'stranger' | 'bad-signature' | 'not-allowed' | 'wrong-epoch';

export const activeMembers = ({ members }: Membership): readonly Member[] => [...members.values()].filter((member) => !member.removed);
export const isActive = (membership: Membership, device: SpaceDevice): boolean => {
  const member = membership.members.get(device);
  return member !== undefined && !member.removed;
};

/** The key of now was made by who is gone: by leaving herself. Somebody who stays makes another. */
export function isKeyOfLeaver(membership: Membership): boolean {
  const { entries, epoch } = membership;
  const made = entries.find((entry) => entry.epoch === epoch);
  return made !== undefined && !isActive(membership, made.by);
}

/** The chain with one more entry, if that entry may stand there. */
export async function admitEntry(primitives: SpacePrimitives, before: Membership | undefined, space: SpaceId, bytes: Uint8Array): Promise<Result<Membership, EntryError>> {
  const split = splitSignedBody(bytes);
  const entry = split && bytes.length <= LIMITS.entry ? parseMemberEntry(split.body) : undefined;
  if (!split || !entry) return err('not-an-entry');
  const hash = await primitives.hash(bytes);
  if (!before && toBase64url(hash.subarray(0, SPACE_BYTES)) !== space) return err('other-space');
  const follows = before ? entry.mseq === before.entries.length && entry.prev === before.hashes.at(-1) && entry.type === before.type : entry.mseq === 0;
  if (!follows) return err('out-of-order');
  const author = before ? before.members.get(entry.by) : entry.add[0];
  if (!author || author.device !== entry.by || (before && !isActive(before, entry.by))) return err('stranger');
  if (!(await hasSigned(primitives, fromBase64url(author.sign)!, 'drempel.member.v1', split.signedBytes, split.signature))) return err('bad-signature');
  if (!(await idsAreGenuine(primitives, entry)) || !entryIsAllowed(before, entry)) return err('not-allowed');
  if (!epochFits(before, entry)) return err('wrong-epoch');
  return ok(afterEntry(before, space, entry, toBase64url(hash)));
}

/** The whole chain from its first entry; the error is that of the first entry that may not stand there. */
export async function readMembership(primitives: SpacePrimitives, space: SpaceId, chain: readonly Uint8Array[]): Promise<Result<Membership | undefined, EntryError>> {
  let membership: Membership | undefined;
  for (const bytes of chain) {
    const admitted = await admitEntry(primitives, membership, space, bytes);
    if (!admitted.ok) return admitted;
    membership = admitted.value;
  }
  return ok(membership);
}

async function idsAreGenuine(primitives: SpacePrimitives, { add }: MemberEntry): Promise<boolean> {
  const ids = await Promise.all(add.map(({ sign }) => deviceIdOf(primitives, fromBase64url(sign)!)));
  return add.every(({ device }, n) => device === ids[n]);
}

function afterEntry(before: Membership | undefined, space: SpaceId, entry: MemberEntry, hash: string): Membership {
  const members = new Map(before?.members);
  for (const added of entry.add) members.set(added.device, { ...added, since: entry.mseq });
  for (const { device, dseq } of entry.remove) members.set(device, { ...members.get(device)!, removed: { mseq: entry.mseq, dseq } });
  return {
    space, members, type: entry.type, epoch: entry.epoch, kid: entry.kid,
    entries: [...(before?.entries ?? []), entry], hashes: [...(before?.hashes ?? []), hash],
  };
}
