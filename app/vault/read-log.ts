import type { Bytes } from '../crypto/bytes.ts';
import { equalBytes } from '../crypto/bytes.ts';
import { commitHash, NO_PREVIOUS_HASH, openCommit } from '../crypto/commit.ts';
import { openSegment } from '../crypto/segment.ts';
import { fromUtf8 } from '../crypto/text-bytes.ts';
import type { VaultKeys } from '../crypto/vault-keys.ts';
import type { LogStore, StoredLog } from '../storage/log-store.ts';
import type { CommitRow, SegmentRow } from '../storage/schema.ts';
import type { LogChange } from './log-change.ts';
import { decodeChange } from './log-change.ts';
import type { Manifest, SegmentEntry } from './manifest.ts';
import { EMPTY_MANIFEST, openManifest } from './manifest.ts';
import type { StoredRecord } from './segment-codec.ts';
import { decodeSegment } from './segment-codec.ts';

/** What was found wrong while opening. All zero is the normal case. */
export interface LogHealth {
  /** Changes that were saved once and are not there any more. */
  readonly missingChanges: number;
  readonly missingRecords: number;
  /** Rows that are there but cannot be trusted; they are left as they are. */
  readonly damagedRows: number;
  /** Damaged rows of which the second copy was whole. */
  readonly repairedRows: number;
}
export const HEALTHY: LogHealth = { missingChanges: 0, missingRecords: 0, damagedRows: 0, repairedRows: 0 };

/** The list of segments was lost, and with it how many records each should hold. */
const UNKNOWN_COUNT = -1;

export interface OpenedSegment { readonly id: number; readonly records: readonly StoredRecord[] }
export interface LogHead { readonly seq: number; readonly hash: Bytes }
export interface OpenedLog {
  readonly manifest: Manifest;
  readonly segments: readonly OpenedSegment[];
  /** Of the commits after the segments, in order. */
  readonly changes: readonly LogChange[];
  /** How many of those follow on all that was ever stored: before the others something is missing or damaged. */
  readonly sure: number;
  readonly head: LogHead;
  /** Segments of which no whole copy is left. */
  readonly damaged: ReadonlySet<number>;
  /** Segments of which the second copy was whole. */
  readonly repaired: ReadonlySet<number>;
  readonly health: LogHealth;
}

async function openRow(row: SegmentRow | undefined, entry: SegmentEntry, keys: VaultKeys): Promise<readonly StoredRecord[] | undefined> {
  if (!row) return undefined;
  const opened = await openSegment({ vaultId: keys.vaultId, segmentId: entry.id, generation: entry.generation }, row.bytes, keys);
  return opened.ok ? decodeSegment(fromUtf8(opened.value) ?? '') : undefined;
}

interface ReadSegment extends OpenedSegment {
  readonly missing: number;
  readonly state: 'whole' | 'repaired' | 'damaged' | 'absent';
}

async function readSegment(row: SegmentRow | undefined, entry: SegmentEntry, keys: VaultKeys, readMirror: LogStore['readMirror']): Promise<ReadSegment> {
  const isWhole = (records: readonly StoredRecord[] | undefined): boolean => records !== undefined && (entry.count === UNKNOWN_COUNT || records.length === entry.count);
  const first = await openRow(row, entry, keys);
  if (first && isWhole(first)) return { id: entry.id, records: first, missing: 0, state: 'whole' };
  const second = await openRow(await readMirror(entry.id), entry, keys);
  if (second && isWhole(second)) return { id: entry.id, records: second, missing: 0, state: 'repaired' };
  const best = second ?? first ?? [];
  return { id: entry.id, records: best, missing: Math.max(0, entry.count - best.length), state: row ? 'damaged' : 'absent' };
}

/** Opens a run of commits. A damaged one is passed over and one that does not follow on the last is counted: what others wrote still counts. */
export async function openCommits(rows: readonly CommitRow[], keys: VaultKeys, from: LogHead): Promise<Pick<OpenedLog, 'changes' | 'sure' | 'head'> & { readonly missingChanges: number; readonly damagedRows: number }> {
  const opened = await Promise.all(rows.map((row) => openCommit(row.bytes, keys, { vaultId: keys.vaultId, seq: row.seq })));
  const changes: LogChange[] = [];
  let head = from;
  let missingChanges = 0;
  let damagedRows = 0;
  let whole = 0;
  let sure = from.seq === 0 || from.hash !== NO_PREVIOUS_HASH;
  for (const [n, row] of rows.entries()) {
    missingChanges += row.seq - head.seq - 1;
    const commit = opened[n]!;
    const text = commit.ok ? fromUtf8(commit.value.payload) : undefined;
    const follows = commit.ok && equalBytes(commit.value.header.prevHash, head.hash);
    if (text === undefined || (sure && row.seq === head.seq + 1 && !follows)) damagedRows += 1;
    if (missingChanges + damagedRows === 0) whole += 1;
    if (text !== undefined) changes.push(decodeChange(text));
    sure = text !== undefined;
    head = { seq: row.seq, hash: await commitHash(row.bytes) };
  }
  return { changes, sure: whole, head, missingChanges, damagedRows };
}

async function readManifest(stored: StoredLog, keys: VaultKeys): Promise<{ manifest: Manifest; lost: boolean }> {
  if (!stored.manifest && stored.fold.version === 0 && stored.segments.length === 0) return { manifest: EMPTY_MANIFEST, lost: false };
  const manifest = stored.manifest && await openManifest(stored.manifest, keys);
  if (manifest?.version === stored.fold.version) return { manifest, lost: false };
  // Without its list the segments can still be opened, only their age and number cannot be checked.
  const segments = stored.segments.map(({ id, generation }) => ({ id, generation, count: UNKNOWN_COUNT }));
  return { manifest: { ...EMPTY_MANIFEST, segments, foldedSeq: stored.fold.seq, version: stored.fold.version }, lost: true };
}

const withCounts = (manifest: Manifest, read: readonly ReadSegment[]): Manifest => ({
  ...manifest,
  segments: manifest.segments.map((entry, n) => (entry.count === UNKNOWN_COUNT ? { ...entry, count: read[n]!.records.length } : entry)),
});

const idsOf = (read: readonly ReadSegment[], ...states: readonly ReadSegment['state'][]): ReadonlySet<number> =>
  new Set(read.filter((segment) => states.includes(segment.state)).map((segment) => segment.id));

/** Opens all that is stored. Never writes: what is damaged stays for somebody who may repair it. */
export async function readLog(stored: StoredLog, keys: VaultKeys, readMirror: LogStore['readMirror']): Promise<OpenedLog> {
  const { manifest, lost } = await readManifest(stored, keys);
  const rows = new Map(stored.segments.map((row) => [row.id, row]));
  const read = await Promise.all(manifest.segments.map((entry) => readSegment(rows.get(entry.id), entry, keys, readMirror)));
  const commits = await openCommits(stored.commits.filter((row) => row.seq > manifest.foldedSeq), keys, { seq: manifest.foldedSeq, hash: manifest.foldedHash });
  const damagedSegments = read.filter((segment) => segment.state === 'damaged').length;
  const damaged = idsOf(read, 'damaged', 'absent');
  return {
    manifest: withCounts(manifest, read), segments: read, changes: commits.changes, sure: lost || damaged.size > 0 ? 0 : commits.sure, head: commits.head,
    damaged, repaired: idsOf(read, 'repaired'),
    health: {
      missingChanges: commits.missingChanges,
      missingRecords: read.reduce((sum, segment) => sum + segment.missing, 0),
      damagedRows: damagedSegments + commits.damagedRows + (lost ? 1 : 0),
      repairedRows: read.filter((segment) => segment.state === 'repaired').length,
    },
  };
}
