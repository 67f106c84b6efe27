import { fromBase64url, toBase64url } from '../crypto/base64url.ts';
import type { EpochKey } from '../crypto/epoch-key.ts';
import { commitIsSignedBy, openSpaceCommit } from '../crypto/space-commit.ts';
import type { SpacePrimitives } from '../crypto/space-primitives.ts';
import type { Op } from '../domain/record.ts';
import { type CommitHeader, NO_PREVIOUS, splitCommit, type SplitCommit } from '../../wire/commit-header.ts';
import type { SpaceDevice } from '../../wire/ids.ts';
import { isKeyless } from '../../wire/member-entry.ts';
import { decodePayload } from './ops-codec.ts';
import type { Member, Membership } from './membership.ts';
import { keepsKinds, mayWrite } from './space-kinds.ts';
import { headOf, type Heads } from './space-state.ts';
import type { RefusalReason } from './space-store.ts';

/** What is known of a space while its commits are judged. */
export interface Judge {
  readonly primitives: SpacePrimitives;
  readonly membership: Membership;
  /** Undefined for an epoch whose key this device does not have. */
  readonly keyOf: (epoch: number) => Promise<EpochKey | undefined>;
  /** Of a record that is here. */
  readonly kindOf: (id: string) => string | undefined;
  /** Whether the signature under these very bytes was found good before their turn. */
  readonly wasSigned?: (bytes: Uint8Array) => Promise<boolean>;
}

interface Named {
  readonly device: SpaceDevice;
  readonly dseq: number;
  readonly hash: string;
}

/** Whether its author knew the same membership as stands here, up to the entry that it names. Undefined when that cannot be told. */
export type SeenChain = 'same' | 'other';

export type Verdict =
  | (Named & { readonly type: 'apply'; readonly ops: readonly Op[]; readonly chain?: SeenChain })
  /** Taken in before. */
  | (Named & { readonly type: 'known' })
  /** Genuine, but something that comes before it is not here yet. */
  | (Named & { readonly type: 'hold'; readonly signed: true })
  | (Partial<Named> & { readonly type: 'refuse'; readonly reason: RefusalReason; readonly hash: string; readonly signed: boolean });

/** How far a device counts: for ever, or up to where it was removed. */
const lastOf = (member: Member): number => member.removed?.dseq ?? Number.POSITIVE_INFINITY;

/** Whether everything that its author had seen is here too. What a removed device wrote beyond its end never comes: what was replaced of that, records remember. */
export const depsAreMet = ({ deps }: CommitHeader, heads: Heads, { members }: Pick<Membership, 'members'>): boolean =>
  deps.every(([device, dseq]) => {
    const member = members.get(device);
    return headOf(heads, device).dseq >= (member ? Math.min(dseq, lastOf(member)) : dseq);
  });

const NONE = toBase64url(NO_PREVIOUS);
const followsOn = ({ dseq, prev }: CommitHeader, head: { readonly dseq: number; readonly hash: string }): boolean =>
  dseq === head.dseq + 1 && toBase64url(prev) === (head.hash || NONE);

/** Whether the author whom it names signed it; false too for one who is not known. */
export async function isSigned({ primitives, membership }: Judge, split: SplitCommit): Promise<boolean> {
  const author = membership.members.get(split.header.device);
  return author !== undefined && commitIsSignedBy(primitives, fromBase64url(author.sign)!, split);
}

async function authorProblem(judge: Judge, split: SplitCommit, bytes: Uint8Array): Promise<RefusalReason | 'not-yet' | undefined> {
  const { membership } = judge;
  const { space, device, dseq, mseq } = split.header;
  if (space !== membership.space) return 'other-space';
  const author = membership.members.get(device);
  if (!author) return mseq >= membership.entries.length ? 'not-yet' : 'stranger';
  if (isKeyless(author)) return 'stranger';
  if (dseq > lastOf(author)) return 'removed';
  return (await judge.wasSigned?.(bytes)) || (await isSigned(judge, split)) ? undefined : 'bad-signature';
}

/** What to do with a commit that the hub handed out, after what was taken in before. */
export async function judgeCommit(judge: Judge, heads: Heads, bytes: Uint8Array): Promise<Verdict> {
  const split = splitCommit(bytes);
  const hash = toBase64url(await judge.primitives.hash(bytes));
  if (!split) return { type: 'refuse', reason: 'not-a-commit', hash, signed: false };
  const { device, dseq } = split.header;
  const named = { device, dseq, hash };
  const head = headOf(heads, device);
  if (dseq < head.dseq || (dseq === head.dseq && hash === head.hash)) return { type: 'known', ...named };
  const problem = await authorProblem(judge, split, bytes);
  // A stranger's commit that says to come after an entry that is not here: the hub keeps that entry back, or it lies.
  if (problem) return { type: 'refuse', reason: problem === 'not-yet' ? 'stranger' : problem, ...named, signed: problem === 'removed' };
  if (dseq > head.dseq + 1) return { type: 'hold', ...named, signed: true };
  if (!followsOn(split.header, head)) return { type: 'refuse', reason: 'forked', ...named, signed: true };
  if (!depsAreMet(split.header, heads, judge.membership)) return { type: 'hold', ...named, signed: true };
  return openJudged(judge, split, named);
}

async function openJudged({ primitives, membership, keyOf, kindOf }: Judge, split: SplitCommit, named: Named): Promise<Verdict> {
  const key = await keyOf(split.header.epoch);
  // The entry with its key may still come.
  if (!key) return { type: 'hold', ...named, signed: true };
  const payload = await openSpaceCommit(primitives, split, key);
  if (!payload.ok) return { type: 'refuse', reason: payload.error, ...named, signed: true };
  const read = decodePayload(payload.value);
  if (!read) return { type: 'refuse', reason: 'bad-content', ...named, signed: true };
  const { ops } = read;
  const author = membership.members.get(named.device);
  if (!author || !ops.every((op) => mayWrite(membership, author, op)) || !keepsKinds(membership, kindOf, ops)) return { type: 'refuse', reason: 'wrong-kind', ...named, signed: true };
  const known = membership.hashes[split.header.mseq];
  const chain = read.chain === undefined || known === undefined ? undefined : read.chain === known ? 'same' : 'other';
  return { type: 'apply', ...named, ops, ...(chain && { chain }) };
}
