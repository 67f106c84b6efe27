import { type Bytes, toBase64url } from '../../wire/bytes.ts';
import { encodeFrames, type Frame, withSeq } from '../../wire/frames.ts';
import type { SpaceDevice } from '../../wire/ids.ts';
import { LIMITS } from '../../wire/limits.ts';
import { encodePullEnd } from '../../wire/pull-end.ts';
import type { Database, Sql } from '../store/database.ts';
import type { SpaceRow } from '../store/row-types.ts';
import { findNewestSnapshot, type NewestSnapshot } from './newest-snapshot.ts';

export interface PullQuestion {
  readonly key: Bytes;
  readonly after: number;
  /** The last entry that is known; -1 for none. */
  readonly mseq: number;
  /** So many parts of that snapshot are there already. */
  readonly have?: { readonly snapshot: string; readonly parts: number } | undefined;
}

interface Page { readonly frames: readonly Frame[]; readonly more: boolean }
interface Sized { readonly size: number }
interface Listed extends Sized { readonly seq: number }

/** However small they are, no page has more frames than this. */
const MOST_LISTED = 1_000;

/** As many from the start as fit in `room`, and one more: a page is about that size. */
function fill<Item extends Sized>(items: readonly Item[], room: number): readonly Item[] {
  let length = 0;
  const last = items.findIndex(({ size }) => (length += size) > room);
  return last < 0 ? items : items.slice(0, last + 1);
}

async function readEntries(sql: Sql, { key, mseq }: PullQuestion): Promise<Page> {
  const listed = await sql.all<Sized & { mseq: number }>('SELECT mseq, size FROM entry WHERE space = $1 AND mseq > $2 ORDER BY mseq LIMIT $3', [key, mseq, MOST_LISTED]);
  const taken = fill(listed, LIMITS.pullPage);
  if (taken.length === 0) return { frames: [], more: false };
  const rows = await sql.all<{ bytes: Bytes }>('SELECT bytes FROM entry WHERE space = $1 AND mseq > $2 AND mseq <= $3 ORDER BY mseq', [key, mseq, taken.at(-1)!.mseq]);
  return { frames: rows.map(({ bytes }) => ({ type: 'entry', bytes })), more: taken.length < listed.length || listed.length === MOST_LISTED };
}

/** Commits by seq. In one statement where they stand in a row; those that a snapshot left over stand apart. */
async function readCommits(sql: Sql, key: Bytes, seqs: readonly number[]): Promise<ReadonlyMap<number, Frame>> {
  const isRow = seqs.length > 0 && seqs.at(-1)! - seqs[0]! < seqs.length * 2;
  const rows = isRow ? await sql.all<{ seq: number; bytes: Bytes }>('SELECT seq, bytes FROM commits WHERE space = $1 AND seq >= $2 AND seq <= $3', [key, seqs[0]!, seqs.at(-1)!]) : [];
  const frames = new Map(rows.map(({ seq, bytes }) => [seq, bytes]));
  for (const seq of seqs) {
    if (isRow) break;
    const [row] = await sql.all<{ bytes: Bytes }>('SELECT bytes FROM commits WHERE space = $1 AND seq = $2', [key, seq]);
    frames.set(seq, row!.bytes);
  }
  return new Map([...frames].map(([seq, bytes]) => [seq, { type: 'commit', bytes: withSeq(seq, bytes) }]));
}

const manifestFrame = ({ seq, bytes }: { readonly seq: number; readonly bytes: Bytes }): Frame => ({ type: 'manifest', bytes: withSeq(seq, bytes) });

/** The whole ones of those seqs, one at a time: each may be large, and few are asked for. */
async function readManifests(sql: Sql, key: Bytes, seqs: readonly number[]): Promise<ReadonlyMap<number, Frame>> {
  const frames = new Map<number, Frame>();
  for (const seq of seqs) {
    const [row] = await sql.all<{ bytes: Bytes }>('SELECT bytes FROM snapshot WHERE space = $1 AND seq = $2', [key, seq]);
    frames.set(seq, manifestFrame({ seq, bytes: row!.bytes }));
  }
  return frames;
}

/** What follows on `after` in order of seq. Manifests come without their parts: who has all that went before has no use for them. */
async function readOn(sql: Sql, { key, after }: PullQuestion): Promise<Page> {
  const list = (table: 'commits' | 'snapshot') => sql.all<Listed>(`SELECT seq, size FROM ${table} WHERE space = $1 AND seq > $2 ORDER BY seq LIMIT $3`, [key, after, MOST_LISTED]);
  const [commits, manifests] = [await list('commits'), await list('snapshot')];
  // Of each there may be more than these, and what is behind the first that is not known may come before others of the other kind.
  const reach = Math.min(...[commits, manifests].map((listed) => (listed.length < MOST_LISTED ? Infinity : listed.at(-1)!.seq)));
  const listed = [...commits, ...manifests].filter(({ seq }) => seq <= reach).sort((a, b) => a.seq - b.seq);
  const taken = fill(listed, LIMITS.pullPage);
  const isManifest = new Set(manifests.map(({ seq }) => seq));
  const whole = await readManifests(sql, key, taken.filter(({ seq }) => isManifest.has(seq)).map(({ seq }) => seq));
  const frames = await readCommits(sql, key, taken.filter(({ seq }) => !isManifest.has(seq)).map(({ seq }) => seq));
  return { frames: taken.map(({ seq }) => whole.get(seq) ?? frames.get(seq)!), more: taken.length < listed.length || reach < Infinity };
}

async function readParts(sql: Sql, key: Bytes, { snapshot }: NewestSnapshot, from: number): Promise<Page> {
  const listed = await sql.all<Sized & { place: number }>('SELECT place, size FROM part WHERE space = $1 AND snapshot = $2 AND place >= $3 ORDER BY place', [key, snapshot, from]);
  const taken = fill(listed, LIMITS.pullPage);
  if (taken.length === 0) return { frames: [], more: false };
  const rows = await sql.all<{ bytes: Bytes }>('SELECT bytes FROM part WHERE space = $1 AND snapshot = $2 AND place >= $3 AND place <= $4 ORDER BY place', [key, snapshot, from, taken.at(-1)!.place]);
  return { frames: rows.map(({ bytes }) => ({ type: 'part', bytes })), more: taken.length < listed.length };
}

/** Of what came before the snapshot, what is not in it; then all that came after it, which cannot be in it, whatever it says. */
async function listOpen(sql: Sql, key: Bytes, after: number, { seq, covered }: NewestSnapshot): Promise<readonly Listed[]> {
  const listed: Listed[] = [];
  for (const { device, dseq } of after < seq ? await sql.all<{ device: Bytes; dseq: number }>('SELECT device, dseq FROM device WHERE space = $1', [key]) : []) {
    const last = covered.get(toBase64url(device) as SpaceDevice) ?? 0;
    if (dseq <= last) continue;
    listed.push(...await sql.all<Listed>(
      'SELECT seq, size FROM commits WHERE space = $1 AND device = $2 AND dseq > $3 AND seq > $4 AND seq < $5 ORDER BY dseq LIMIT $6', [key, device, last, after, seq, MOST_LISTED],
    ));
  }
  const early = listed.sort((a, b) => a.seq - b.seq).slice(0, MOST_LISTED);
  return [...early, ...await sql.all<Listed>('SELECT seq, size FROM commits WHERE space = $1 AND seq > $2 ORDER BY seq LIMIT $3', [key, Math.max(after, seq), MOST_LISTED - early.length])];
}

/** The newest snapshot, or the rest of it, and every commit that it does not cover. */
async function readFromSnapshot(sql: Sql, { key, after, have }: PullQuestion, newest: NewestSnapshot): Promise<Page> {
  const goesOn = have?.snapshot === toBase64url(newest.snapshot);
  const parts = await readParts(sql, key, newest, goesOn ? have.parts : 0);
  const start = [manifestFrame(newest), ...parts.frames];
  if (parts.more) return { frames: start, more: true };
  const open = await listOpen(sql, key, goesOn ? after : 0, newest);
  const room = LIMITS.pullPage - start.reduce((length, { bytes }) => length + bytes.length, 0);
  const taken = fill(open, Math.max(0, room));
  const frames = await readCommits(sql, key, taken.map(({ seq }) => seq));
  return { frames: [...start, ...taken.map(({ seq }) => frames.get(seq)!)], more: taken.length < open.length || open.length === MOST_LISTED };
}

/** One page, and how many frames are in it. Undefined when the space has gone. */
export const pull = (database: Database, store: string, question: PullQuestion): Promise<{ readonly bytes: Bytes; readonly frames: number } | undefined> => database.read(async (sql) => {
  const { key, after, have } = question;
  const [space] = await sql.all<SpaceRow>('SELECT * FROM space WHERE space = $1', [key]);
  if (!space) return undefined;
  const { head, mhead } = space;
  const answer = (frames: readonly Frame[], more: boolean) => ({ bytes: encodeFrames([...frames, { type: 'end', bytes: encodePullEnd({ store, head, mhead, more }) }]), frames: frames.length });
  const entries = await readEntries(sql, question);
  if (entries.more) return answer(entries.frames, true);
  const newest = after === 0 || after < space.pruned || have ? await findNewestSnapshot(sql, key) : undefined;
  const page = newest ? await readFromSnapshot(sql, question, newest) : await readOn(sql, question);
  return answer([...entries.frames, ...page.frames], page.more);
});
