import type { SpaceState } from '../../app/sync/space-state.ts';
import { entryIsAllowed, epochFits, type ChainSoFar } from '../../wire/entry-rules.ts';
import type { SpaceDevice } from '../../wire/ids.ts';
import { LIMITS } from '../../wire/limits.ts';
import { isKeyless, parseMemberEntry, type AddedDevice, type MemberEntry } from '../../wire/member-entry.ts';
import { splitSignedBody, type SignedBody } from '../../wire/signed-body.ts';

interface Member extends AddedDevice { readonly removed: boolean }
interface Chain extends ChainSoFar { readonly members: ReadonlyMap<SpaceDevice, Member> }

export interface SignedEntry { readonly entry: MemberEntry; readonly signed: SignedBody }

/** Whether that public key made the signature. */
export type IsSigned = (sign: string, signed: SignedBody) => boolean;

export function splitEntry(bytes: Uint8Array): SignedEntry | undefined {
  const signed = bytes.length <= LIMITS.entry ? splitSignedBody(bytes) : undefined;
  const entry = parseMemberEntry(signed?.body);
  return signed && entry && { entry, signed };
}

function membersAfter(members: Chain['members'], { add, remove }: MemberEntry): Chain['members'] {
  const after = new Map(members);
  for (const added of add) after.set(added.device, { ...added, removed: false });
  for (const { device } of remove) after.set(device, { ...after.get(device)!, removed: true });
  return after;
}

function chainOf(entries: readonly Uint8Array[]): Chain {
  const read = entries.map((bytes) => splitEntry(bytes)!.entry);
  const { type, epoch, kid } = read.at(-1)!;
  return { type, epoch, kid, members: read.reduce(membersAfter, new Map()) };
}

/** Everybody who stays and has a key gets the new one; a new key alone is for an admin to make. */
function handsOnKey({ epoch, members }: Chain, entry: MemberEntry, author: Member): boolean {
  if (entry.epoch === epoch) return true;
  if (entry.add.length + entry.remove.length === 0 && (author.role !== 'admin' || isKeyless(author))) return false;
  const boxes = new Set(entry.keys.map(({ device }) => device));
  return [...membersAfter(members, entry).values()].every((member) => member.removed || isKeyless(member) || boxes.has(member.device));
}

/** Whether an entry may follow on those. */
export function mayFollow(entries: readonly Uint8Array[], { entry, signed }: SignedEntry, isSigned: IsSigned): boolean {
  const chain = chainOf(entries);
  const author = chain.members.get(entry.by);
  if (!author || author.removed || entry.type !== chain.type) return false;
  return entryIsAllowed(chain, entry) && epochFits(chain, entry) && isSigned(author.sign, signed) && handsOnKey(chain, entry, author);
}

/** In a team an admin, elsewhere any device with a key. */
export function mayDelete(entries: readonly Uint8Array[], device: SpaceDevice): boolean {
  const { type, members } = chainOf(entries);
  const member = members.get(device)!;
  return !isKeyless(member) && (type !== 'team' || member.role === 'admin');
}

/** Everybody who was ever let in, as the hub's chain says; nobody where the hub was emptied. */
export const membersAt = (entries: readonly Uint8Array[]): Chain['members'] => (entries.length > 0 ? chainOf(entries).members : new Map());
export const peopleAt = (entries: readonly Uint8Array[]): number => new Set([...membersAt(entries).values()].filter(({ removed }) => !removed).map(({ person }) => person)).size;

/** Who is changing her name goes with the one before it, unless the new one was let in already. */
export const isOut = (members: Chain['members'], { identity, former }: Pick<SpaceState, 'identity' | 'former'>): boolean =>
  (members.get(identity.device) ?? (former && members.get(former.device)))?.removed ?? false;
