import type { Result } from '../domain/result.ts';
import { err } from '../domain/result.ts';
import { createConnection, WorkRefused } from './connection.ts';
import { createDexieClipRows } from './dexie-clip-rows.ts';
import type { Append, Behind, FoldedLog, FoldMark, LogStore, Stale, StoredLog, StoredTail, SyncWrite } from './log-store.ts';
import type { DrempelDatabase } from './schema.ts';
import { SCHEMA_EPOCH } from './schema.ts';
import type { StorageError } from './storage-error.ts';

/** A newer tab waits this long at most for a half-filled form. */
const LAST_WORDS_MS = 600;

type OnTaken = (reason: 'newer-version' | 'lost') => void;

class NewerVersion extends Error {
  override name = 'newer-version';
}
class StoreEmptied extends Error {
  override name = 'store-emptied';
}
class BehindError extends WorkRefused {}
class StaleError extends WorkRefused {}

/** Marks a new database; only opening and restoring may do so. */
async function ensureEpoch(db: DrempelDatabase): Promise<void> {
  const row = await db.state.get('epoch');
  if (row?.name === 'epoch' && row.epoch > SCHEMA_EPOCH) throw new NewerVersion();
  if (row?.name !== 'epoch' || row.epoch < SCHEMA_EPOCH) await db.state.put({ name: 'epoch', epoch: SCHEMA_EPOCH });
}

/** Before every write: refuses newer data, and a database that was emptied under us and would look like a new one. */
async function checkEpoch(db: DrempelDatabase): Promise<void> {
  const row = await db.state.get('epoch');
  if (row?.name !== 'epoch') throw new StoreEmptied();
  if (row.epoch > SCHEMA_EPOCH) throw new NewerVersion();
}

const UNFOLDED: FoldMark = { seq: 0, version: 0 };

async function readFold(db: DrempelDatabase): Promise<FoldMark> {
  const row = await db.state.get('folded');
  return row?.name === 'folded' ? { seq: row.seq, version: row.version } : UNFOLDED;
}

async function readMine(db: DrempelDatabase): Promise<string | undefined> {
  const row = await db.state.get('mine');
  return row?.name === 'mine' ? row.space : undefined;
}

async function dropDrafts(db: DrempelDatabase, about: readonly string[]): Promise<void> {
  if (about.length === 0) return;
  const keys = await db.drafts.toCollection().primaryKeys();
  await db.drafts.bulkDelete(keys.filter((key) => about.some((id) => key.includes(id))));
}

async function checkFold(db: DrempelDatabase, folded: FoldedLog): Promise<void> {
  if ((await readFold(db)).version !== folded.version - 1) throw new BehindError();
}

async function writeFold(db: DrempelDatabase, folded: FoldedLog): Promise<void> {
  await db.segments.bulkPut([...folded.segments]);
  await db.mirrors.bulkPut([...folded.segments]);
  await db.segments.bulkDelete([...folded.removedSegments]);
  await db.mirrors.bulkDelete([...folded.removedSegments]);
  await db.state.put({ name: 'manifest', bytes: folded.manifest });
  await db.state.put({ name: 'folded', seq: folded.foldedSeq, version: folded.version });
  await db.commits.where('seq').belowOrEqual(folded.foldedSeq).delete();
  await dropDrafts(db, folded.erased);
}

async function readLog(db: DrempelDatabase): Promise<StoredLog> {
  return db.transaction('rw', db.commits, db.segments, db.state, async () => {
    await ensureEpoch(db);
    const [commits, segments, manifest, fold, mine] = await Promise.all([db.commits.orderBy('seq').toArray(), db.segments.toArray(), db.state.get('manifest'), readFold(db), readMine(db)]);
    return { commits, segments, manifest: manifest?.name === 'manifest' ? manifest.bytes : undefined, fold, mine };
  });
}

async function lastSeqOf(db: DrempelDatabase): Promise<number> {
  // Its key only: with its bytes a commit of a first sync is close to a megabyte.
  const [[last = 0], fold] = await Promise.all([db.commits.orderBy('seq').reverse().limit(1).primaryKeys(), readFold(db)]);
  return Math.max(last, fold.seq);
}

async function checkSpace(db: DrempelDatabase, { expected }: SyncWrite): Promise<void> {
  if (!expected) return;
  const state = await db.sync.get([expected.space, 'state', '']);
  if ((state?.version ?? 0) !== expected.version) throw new StaleError();
}

async function writeSpace(db: DrempelDatabase, { put, remove, nowMine }: SyncWrite): Promise<void> {
  await db.sync.bulkDelete(remove.map(({ space, part, key }) => [space, part, key]));
  await db.sync.bulkPut([...put]);
  if (nowMine !== undefined) await db.state.put({ name: 'mine', space: nowMine });
}

/** What the writer knew has to be true still. */
async function checkKnown(db: DrempelDatabase, { row, mine }: Append): Promise<void> {
  const [storedMine, lastSeq] = await Promise.all([readMine(db), row && lastSeqOf(db)]);
  if (storedMine !== mine || (row && lastSeq !== row.seq - 1)) throw new BehindError();
}

async function append(db: DrempelDatabase, entry: Append): Promise<void> {
  const { row, finishedDraft, sync } = entry;
  await db.transaction('rw', [db.commits, db.drafts, db.state, db.sync], async () => {
    // Side by side, as each is a way to the database and back; which one is told is settled below all the same.
    const [epoch, known, space] = await Promise.allSettled([checkEpoch(db), checkKnown(db, entry), sync && checkSpace(db, sync)]);
    for (const check of [epoch, known, space]) if (check.status === 'rejected') throw check.reason;
    await Promise.all([row && db.commits.add(row), sync && writeSpace(db, sync), finishedDraft !== undefined && db.drafts.delete(finishedDraft)]);
  });
}

async function orBehind<T>(work: Promise<Result<T, StorageError>>): Promise<Result<T, StorageError | Behind>> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof BehindError) return err({ type: 'behind' });
    throw error;
  }
}

async function orStale<T, E>(work: Promise<Result<T, E>>): Promise<Result<T, E | Stale>> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof StaleError) return err({ type: 'stale' });
    throw error;
  }
}

async function readTail(db: DrempelDatabase, after: number): Promise<StoredTail> {
  const [commits, fold, lastSeq, mine] = await Promise.all([db.commits.where('seq').above(after).sortBy('seq'), readFold(db), lastSeqOf(db), readMine(db)]);
  return { commits, fold, lastSeq, mine };
}

async function replaceAll(db: DrempelDatabase, log: FoldedLog): Promise<void> {
  await ensureEpoch(db);
  // What a backup brings back is another phone's past: it is no member of any space.
  await Promise.all([db.commits.clear(), db.segments.clear(), db.mirrors.clear(), db.drafts.clear(), db.sync.clear(), db.clips.clear(), db.sounds.clear(), db.state.delete('mine')]);
  await writeFold(db, log);
}

/**
 * The real store. `onTaken` tells that a newer tab or the browser took the database away; `lastWords` may still write
 * drafts before a newer tab gets it.
 */
export function createDexieLogStore(db: DrempelDatabase, onTaken: OnTaken, lastWords: () => Promise<unknown> = () => Promise.resolve()): LogStore {
  const { run, endFor, isClosing } = createConnection(db);
  // Engines also drop a connection whose data are fine, on a phone that slept; only an emptied store is a loss.
  const lookForLoss = async (): Promise<void> => {
    const alive = await run(() => checkEpoch(db));
    if (!alive.ok && alive.error.type === 'lost') onTaken('lost');
  };
  const everything = [db.commits, db.segments, db.mirrors, db.state, db.drafts, db.sync, db.clips, db.sounds];
  const letGo = (): void => {
    if (endFor({ type: 'newer-version' })) onTaken('newer-version');
  };
  db.on('versionchange', () => {
    const late = new Promise<void>((resolve) => { setTimeout(resolve, LAST_WORDS_MS); });
    void Promise.race([lastWords(), late]).then(letGo, letGo);
    // Dexie itself would close at once, and quietly open the newer database again with this old code.
    return false;
  });
  db.on('close', () => {
    // Dexie tells of every closing, our own too, and before it is done.
    if (!isClosing()) setTimeout(() => void lookForLoss());
  });
  return {
    readAll: () => run(() => readLog(db)),
    readCommitsAfter: (seq) => run(() => db.transaction('r', db.commits, db.state, () => readTail(db, seq))),
    readMirror: (id) => db.mirrors.get(id).catch(() => undefined),
    append: (entry) => orStale(orBehind(run(() => append(db, entry)))),
    listSpaces: () => run(async () => [...new Set((await db.sync.toCollection().primaryKeys()).map(([space]) => space))]),
    readSpace: (space) => run(() => db.sync.where('[space+part+key]').between([space, '', ''], [space, '\uffff', '\uffff']).toArray()),
    fold: (folded) => orBehind(run(() => db.transaction('rw', everything, async () => {
      await checkEpoch(db);
      await checkFold(db, folded);
      await writeFold(db, folded);
    }))),
    replaceAll: (log) => run(() => db.transaction('rw', everything, () => replaceAll(db, log))),
    putDraft: (row) => run(() => db.transaction('rw', db.drafts, db.state, async () => {
      await checkEpoch(db);
      await db.drafts.put(row);
    })),
    getDraft: async (key) => (await db.drafts.get(key))?.bytes,
    deleteDraft: (key) => db.drafts.delete(key),
    listDrafts: () => db.drafts.toArray(),
    replaceDraft: ({ key, bytes: was }, bytes) => run(() => db.transaction('rw', db.drafts, db.state, async () => {
      await checkEpoch(db);
      if (String((await db.drafts.get(key))?.bytes) !== String(was)) return;
      await (bytes ? db.drafts.put({ key, bytes }) : db.drafts.delete(key));
    })),
    deleteAllDrafts: () => db.drafts.clear(),
    clips: createDexieClipRows(db, run, () => checkEpoch(db)),
    close: () => void endFor({ type: 'lost' }),
    destroy: async () => {
      endFor({ type: 'lost' });
      await db.delete({ disableAutoOpen: true });
    },
  };
}
