import type { Bytes } from '../crypto/bytes.ts';
import { deviceOfStamp } from '../domain/hybrid-clock.ts';
import type { Op, RecordState } from '../domain/record.ts';
import { DELETED } from '../domain/record.ts';
import type { SpaceDevice } from '../../wire/ids.ts';
import { type Judge, judgeCommit, type SeenChain, type Verdict } from './judge-commit.ts';
import { type ChainHead, headOf, type SnapshotProgress, type SpaceState } from './space-state.ts';
import { keepsKinds } from './space-kinds.ts';
import type { HeldRow, RefusedRow } from './space-store.ts';
import { isOfAnother, type Writers } from './writers.ts';

/** Something seen on the way that says more than that one thing was refused. */
export type Sign =
  /** Two commits of one device at one place, or a history that does not follow on. */
  | { readonly type: 'forked'; readonly device: SpaceDevice }
  /** A commit under this device's name: `known` when it is one that this device made. */
  | { readonly type: 'own'; readonly dseq: number; readonly hash: string }
  /** A snapshot that holds, or may hold, what is not here. */
  | { readonly type: 'look-whole' };

/** Things taken in one after the other, before they are stored together. */
export interface Intake {
  readonly heads: Record<SpaceDevice, ChainHead>;
  readonly held: Map<string, HeldRow>;
  readonly refused: Map<string, RefusedRow>;
  readonly heard: Set<SpaceDevice>;
  /** Under which names in its stamps a device wrote, of what is not stored yet. */
  readonly writers: Map<string, SpaceDevice>;
  /** The same of all that came before. */
  readonly knownWriters: Map<string, SpaceDevice>;
  /** Of each device that told: which membership it knew when it wrote last. */
  readonly chains: Map<SpaceDevice, SeenChain>;
  readonly signs: Sign[];
  ops: Op[];
  /** Of what came in and is not stored yet. */
  readonly kinds: Map<string, string>;
  records: RecordState[];
  /** The same records as they came; undefined once there is one that does not stand there so. */
  recordTexts: Bytes[] | undefined;
  progress: SnapshotProgress | undefined;
  /** The last seq that was looked at, where seqs are followed one by one. */
  seq: number;
  since: { commits: number; bytes: number };
  snapshot: SpaceState['snapshot'];
  /** Since something was erased that no snapshot covers yet: when one is due. */
  owedAt: number | undefined;
  /** When one would be due that is owed from now on. */
  readonly dueAt: number;
  /** A snapshot could not be read: what it covers did not come, and may not be called kept. */
  gap: boolean;
}

export interface IntakeStart {
  readonly snapshot?: SpaceState['snapshot'];
  readonly owedAt?: number;
  readonly dueAt: number;
  readonly heads: Readonly<Record<SpaceDevice, ChainHead>>;
  readonly held: readonly HeldRow[];
  readonly refused: readonly RefusedRow[];
  readonly seq: number;
  readonly progress?: SnapshotProgress;
  readonly writers?: Writers | undefined;
  readonly since: { readonly commits: number; readonly bytes: number };
}

/** Parts of a snapshot are still to come. */
export const isHalfway = ({ progress }: Pick<Intake, 'progress'>): boolean => progress !== undefined && progress.parts < progress.of;

export const createIntake = ({ heads, held, refused, seq, progress, since, snapshot, owedAt, dueAt, writers = {} }: IntakeStart): Intake => ({
  heads: { ...heads },
  held: new Map(held.map((row) => [row.hash, row])),
  refused: new Map(refused.map((row) => [row.hash, row])),
  heard: new Set(), writers: new Map(), knownWriters: new Map(Object.entries(writers)), chains: new Map(), signs: [], ops: [], kinds: new Map(), records: [], recordTexts: [], progress, snapshot, seq, since: { ...since }, owedAt, dueAt, gap: false,
});

/**
 * Leaves out what is written under a name of somebody else, who would then be taken to have said all that she says later. The
 * commit counts all the same: its author must not be able to come to a stop with some and not with others.
 */
function ownOps(intake: Intake, { membership }: Judge, { device, hash, ops, dseq }: Verdict & { readonly type: 'apply' }, seq: number): readonly Op[] {
  const own = ops.filter(({ stamp }) => !isOfAnother(membership, intake.knownWriters.get(deviceOfStamp(stamp)), device));
  if (own.length < ops.length) refuse(intake, { hash, seq, reason: 'other-writer', device, dseq });
  return own;
}

function apply(intake: Intake, judge: Judge, verdict: Verdict & { readonly type: 'apply' }, seq: number): void {
  const { device, dseq, hash, chain } = verdict;
  const ops = ownOps(intake, judge, verdict, seq);
  intake.heads[device] = { dseq, hash };
  intake.heard.add(device);
  if (chain) intake.chains.set(device, chain);
  intake.ops.push(...ops);
  for (const { id, kind, stamp } of ops) {
    intake.kinds.set(id, kind);
    intake.writers.set(deviceOfStamp(stamp), device);
    intake.knownWriters.set(deviceOfStamp(stamp), device);
  }
  if (ops.some(({ field }) => field === DELETED)) intake.owedAt ??= intake.dueAt;
}

const withTaken = (judge: Judge, { kinds, records }: Intake): Judge =>
  ({ ...judge, kindOf: (id) => kinds.get(id) ?? records.find((record) => record.id === id)?.kind ?? judge.kindOf(id) });

/** Takes in the records of one part. What would turn a record that is here into another kind is left out, in its turn: only now is it known what is here. */
export function takeRecords(intake: Intake, judge: Judge, { records, text }: { readonly records: readonly RecordState[]; readonly text: Bytes | undefined }): void {
  const { membership, kindOf } = withTaken(judge, intake);
  const kept = records.filter((record) => keepsKinds(membership, kindOf, [record]));
  if (kept.length === 0) return;
  intake.records.push(...kept);
  if (text && kept.length === records.length) intake.recordTexts?.push(text);
  else intake.recordTexts = undefined;
}

/** What came in is with the store. */
export function emptyIntake(intake: Intake): void {
  intake.ops = [];
  intake.records = [];
  intake.recordTexts = [];
}

export function refuse(intake: Intake, row: RefusedRow): void {
  if (!intake.refused.has(row.hash)) intake.refused.set(row.hash, row);
}

function note(intake: Intake, own: SpaceDevice | undefined, verdict: Verdict): void {
  if (verdict.device === undefined || verdict.dseq === undefined) return;
  const genuine = verdict.type !== 'refuse' || verdict.signed;
  // What merely claims to come from here proves nothing: anybody could drive this device out of its name.
  if (genuine && verdict.device === own && verdict.type !== 'known') intake.signs.push({ type: 'own', dseq: verdict.dseq, hash: verdict.hash });
  else if (verdict.type === 'refuse' && verdict.reason === 'forked') intake.signs.push({ type: 'forked', device: verdict.device });
}

/** Takes one commit in, holds it back or sets it aside, and then what waited for it. */
export async function takeCommit(intake: Intake, judge: Judge, own: SpaceDevice | undefined, seq: number, bytes: HeldRow['bytes']): Promise<void> {
  const verdict = await judgeCommit(withTaken(judge, intake), intake.heads, bytes);
  note(intake, own, verdict);
  const { hash } = verdict;
  if (verdict.type === 'hold') intake.held.set(hash, { device: verdict.device, dseq: verdict.dseq, hash, seq, bytes });
  if (verdict.type === 'refuse') refuse(intake, { hash, seq, reason: verdict.reason, ...(verdict.device && verdict.dseq !== undefined ? { device: verdict.device, dseq: verdict.dseq } : {}) });
  intake.since.commits += 1;
  intake.since.bytes += bytes.length;
  if (verdict.type !== 'apply') return;
  apply(intake, judge, verdict, seq);
  await takeHeld(intake, judge);
}

/** What waited and may come in now, each time from the earliest on. */
export async function takeHeld(intake: Intake, judge: Judge): Promise<void> {
  for (let moved = intake.held.size > 0; moved;) {
    moved = false;
    for (const row of [...intake.held.values()].sort((a, b) => a.dseq - b.dseq)) {
      if (row.dseq > headOf(intake.heads, row.device).dseq + 1) continue;
      const verdict = await judgeCommit(withTaken(judge, intake), intake.heads, row.bytes);
      if (verdict.type === 'hold') continue;
      intake.held.delete(row.hash);
      moved = true;
      if (verdict.type === 'apply') apply(intake, judge, verdict, row.seq);
      if (verdict.type === 'refuse') refuse(intake, { hash: row.hash, seq: row.seq, reason: verdict.reason, device: row.device, dseq: row.dseq });
    }
  }
}
