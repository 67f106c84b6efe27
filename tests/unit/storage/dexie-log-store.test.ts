import Dexie from 'dexie';
import { forceCloseDatabase, IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, test, vi } from 'vitest';
import { createDexieLogStore } from '../../../app/storage/dexie-log-store.ts';
import type { FoldedLog } from '../../../app/storage/log-store.ts';
import { DrempelDatabase, SCHEMA_EPOCH } from '../../../app/storage/schema.ts';
import { opened } from '../crypto/fixtures.ts';

const bytes = (...values: number[]) => new Uint8Array(values);
const folded = (part: Partial<FoldedLog>): FoldedLog => ({ segments: [], removedSegments: [], manifest: bytes(9), foldedSeq: 0, version: 1, erased: [], ...part });

// What a browser does; the shim's own type of a database is not the platform's.
const dropConnection = (db: DrempelDatabase): void => forceCloseDatabase(db.backendDB() as unknown as Parameters<typeof forceCloseDatabase>[0]);

async function setup() {
  const indexedDB = new IDBFactory();
  const database = () => new DrempelDatabase('drempel', { indexedDB, IDBKeyRange });
  const db = database();
  const onTaken = vi.fn();
  const log = createDexieLogStore(db, onTaken);
  opened(await log.readAll());
  return { indexedDB, db, database, log, onTaken };
}

describe('commits', () => {
  test('stand in line: a place that is taken or skipped is refused', async () => {
    const { log } = await setup();
    opened(await log.append({ row: { seq: 1, bytes: bytes(1) }, mine: undefined }));
    expect(await log.append({ row: { seq: 1, bytes: bytes(2) }, mine: undefined })).toEqual({ ok: false, error: { type: 'behind' } });
    expect(await log.append({ row: { seq: 3, bytes: bytes(3) }, mine: undefined })).toEqual({ ok: false, error: { type: 'behind' } });
    opened(await log.append({ row: { seq: 2, bytes: bytes(2) }, mine: undefined }));
    expect(opened(await log.readCommitsAfter(1))).toMatchObject({ commits: [{ seq: 2 }], lastSeq: 2 });
  });

  test('take their draft with them, in one transaction', async () => {
    const { log } = await setup();
    opened(await log.putDraft({ key: 'form', bytes: bytes(7) }));
    expect((await log.append({ row: { seq: 5, bytes: bytes(1) }, finishedDraft: 'form', mine: undefined })).ok).toBe(false);
    expect(await log.getDraft('form')).toEqual(bytes(7));
    opened(await log.append({ row: { seq: 1, bytes: bytes(1) }, finishedDraft: 'form', mine: undefined }));
    expect(await log.getDraft('form')).toBeUndefined();
  });
});

describe('folding', () => {
  test('writes both copies, drops the commits and what drafts say of erased records', async () => {
    const { log, db } = await setup();
    opened(await log.append({ row: { seq: 1, bytes: bytes(1) }, mine: undefined }));
    opened(await log.putDraft({ key: 'road:abc', bytes: bytes(1) }));
    opened(await log.putDraft({ key: 'road:def', bytes: bytes(1) }));
    opened(await log.fold(folded({ segments: [{ id: 1, generation: 1, bytes: bytes(4) }], foldedSeq: 1, erased: ['abc'] })));
    expect(await db.commits.count()).toBe(0);
    expect(await log.readMirror(1)).toEqual({ id: 1, generation: 1, bytes: bytes(4) });
    expect(await db.drafts.toCollection().primaryKeys()).toEqual(['road:def']);
    expect(opened(await log.readCommitsAfter(0)).lastSeq).toBe(1);
  });

  test('that does not build on the last fold is refused whole', async () => {
    const { log, db } = await setup();
    opened(await log.fold(folded({ segments: [{ id: 1, generation: 1, bytes: bytes(4) }] })));
    expect(await log.fold(folded({ segments: [{ id: 1, generation: 1, bytes: bytes(5) }] }))).toEqual({ ok: false, error: { type: 'behind' } });
    expect((await db.segments.get(1))?.bytes).toEqual(bytes(4));
  });
});

describe('data newer than this code (F19, F20)', () => {
  test('is neither read nor written, drafts included', async () => {
    const { log, db } = await setup();
    await db.state.put({ name: 'epoch', epoch: SCHEMA_EPOCH + 1 });
    const refused = { ok: false, error: { type: 'newer-version' } };
    expect(await log.readAll()).toEqual(refused);
    expect(await log.append({ row: { seq: 1, bytes: bytes(1) }, mine: undefined })).toEqual(refused);
    expect(await log.fold(folded({}))).toEqual(refused);
    expect(await log.replaceAll(folded({}))).toEqual(refused);
    expect(await log.putDraft({ key: 'x', bytes: bytes(1) })).toEqual(refused);
    expect(await db.commits.count()).toBe(0);
  });

  test('a tab that upgrades takes the database, and the old tab never opens it again (F18)', async () => {
    const { log, onTaken, indexedDB } = await setup();
    const newer = new Dexie('drempel', { indexedDB, IDBKeyRange });
    newer.version(3).stores({ commits: 'seq', segments: 'id', mirrors: 'id', drafts: 'key', state: 'name', more: 'id' });
    await newer.open();
    expect(onTaken).toHaveBeenCalledWith('newer-version');
    expect(await log.append({ row: { seq: 1, bytes: bytes(1) }, mine: undefined })).toEqual({ ok: false, error: { type: 'newer-version' } });
    expect(await newer.table('commits').count()).toBe(0);
  });
});

describe('a connection that the browser dropped (F31)', () => {
  test('is opened again, and the write is done once', async () => {
    const { log, db } = await setup();
    db.close({ disableAutoOpen: false });
    opened(await log.append({ row: { seq: 1, bytes: bytes(1) }, mine: undefined }));
    db.close();
    opened(await log.append({ row: { seq: 2, bytes: bytes(2) }, mine: undefined }));
    expect(await db.commits.count()).toBe(2);
  });

  test('is reported as lost when opening again does not help', async () => {
    const { log, db } = await setup();
    db.close();
    vi.spyOn(db, 'open').mockRejectedValue(new Dexie.DatabaseClosedError());
    expect(await log.append({ row: { seq: 1, bytes: bytes(1) }, mine: undefined })).toEqual({ ok: false, error: { type: 'lost' } });
  });

  test('only counts as gone when the store came back empty (F13)', async () => {
    const { db, log, onTaken, database } = await setup();
    dropConnection(db);
    opened(await log.append({ row: { seq: 1, bytes: bytes(1) }, mine: undefined }));
    await new Promise((resolve) => { setTimeout(resolve, 30); });
    expect(onTaken).not.toHaveBeenCalled();
    await database().state.clear();
    dropConnection(db);
    await vi.waitFor(() => expect(onTaken).toHaveBeenCalledWith('lost'));
    expect(onTaken).toHaveBeenCalledTimes(1);
  });

  test('closed by the app itself stays closed and is no loss', async () => {
    const { db, log, onTaken, database } = await setup();
    await database().state.clear();
    log.close();
    expect(await log.putDraft({ key: 'late', bytes: bytes(1) })).toEqual({ ok: false, error: { type: 'lost' } });
    await new Promise((resolve) => { setTimeout(resolve, 30); });
    expect(onTaken).not.toHaveBeenCalled();
    expect(db.isOpen()).toBe(false);
  });
});

describe('a full disk (F10, F11)', () => {
  const quota = () => new Dexie.QuotaExceededError();
  const failures = [
    ['as Chromium names it', quota()],
    ['inside an abort, as Dexie shows it', new Dexie.AbortError(quota())],
    ['really full', new Dexie.UnknownError('Internal error: FILE_ERROR_NO_SPACE')],
    ['every call after that', new Dexie.AbortError('Transaction aborted')],
  ] as const;
  test.each(failures)('%s: said as full, nothing kept by half, the draft still there', async (_name, failure) => {
    const { log, db } = await setup();
    opened(await log.putDraft({ key: 'form', bytes: bytes(7) }));
    const add = vi.spyOn(db.commits, 'add').mockImplementation(() => Dexie.Promise.reject(failure));
    expect(await log.append({ row: { seq: 1, bytes: bytes(1) }, finishedDraft: 'form', mine: undefined })).toEqual({ ok: false, error: { type: 'full' } });
    add.mockRestore();
    expect(await log.getDraft('form')).toEqual(bytes(7));
    expect(opened(await log.readAll()).commits).toEqual([]);
    opened(await log.append({ row: { seq: 1, bytes: bytes(1) }, finishedDraft: 'form', mine: undefined }));
  });
});
