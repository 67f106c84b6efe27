import Dexie from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { createDexieLogStore } from '../../../app/storage/dexie-log-store.ts';
import { DrempelDatabase, SCHEMA_EPOCH } from '../../../app/storage/schema.ts';
import { opened } from '../crypto/fixtures.ts';

const RECORDS = 50_000;
const PER_SEGMENT = 64;

/** The database as the first version left it: fifty thousand records in their segments, and a few commits after them. */
async function firstVersion(factory: IDBFactory): Promise<number> {
  const db = new Dexie('drempel', { indexedDB: factory, IDBKeyRange });
  db.version(1).stores({ commits: 'seq', segments: 'id', mirrors: 'id', drafts: 'key', state: 'name' });
  const count = Math.ceil(RECORDS / PER_SEGMENT);
  const segments = Array.from({ length: count }, (_, id) => ({ id, generation: 1, bytes: new Uint8Array([id % 256, 7]) }));
  await db.table('segments').bulkPut(segments);
  await db.table('mirrors').bulkPut(segments);
  await db.table('commits').bulkPut([8, 9].map((seq) => ({ seq, bytes: new Uint8Array([seq]) })));
  await db.table('state').bulkPut([{ name: 'epoch', epoch: 1 }, { name: 'folded', seq: 7, version: 3 }, { name: 'manifest', bytes: new Uint8Array([1]) }]);
  await db.table('drafts').put({ key: 'form', bytes: new Uint8Array([5]) });
  db.close();
  return count;
}

const openNew = (factory: IDBFactory) => new DrempelDatabase('drempel', { indexedDB: factory, IDBKeyRange });

describe('F22: a database of the first version under the second', () => {
  it('is taken over as it stands: nothing is written again, so nothing can be half done', async () => {
    const factory = new IDBFactory();
    const count = await firstVersion(factory);
    const db = openNew(factory);
    const written: string[] = [];
    for (const table of [db.segments, db.mirrors, db.commits, db.drafts]) table.hook('updating', () => { written.push(table.name); });
    for (const table of [db.segments, db.mirrors, db.commits, db.drafts]) table.hook('creating', () => { written.push(table.name); });
    const store = createDexieLogStore(db, () => undefined);
    const log = opened(await store.readAll());
    expect([log.segments.length, log.commits.map(({ seq }) => seq), log.fold, log.mine]).toEqual([count, [8, 9], { seq: 7, version: 3 }, undefined]);
    expect(await store.getDraft('form')).toEqual(new Uint8Array([5]));
    expect(written).toEqual([]);
    expect(await db.state.get('epoch')).toEqual({ name: 'epoch', epoch: SCHEMA_EPOCH });
    store.close();
  });

  it('is marked as of the second version with its new tables, before anything is read', async () => {
    const factory = new IDBFactory();
    await firstVersion(factory);
    const db = openNew(factory);
    await db.open();
    expect(await db.state.get('epoch')).toEqual({ name: 'epoch', epoch: SCHEMA_EPOCH });
    db.close();
  });

  it('marked by an app that set the mark later, and killed before it did, it is taken over at the next start', async () => {
    const factory = new IDBFactory();
    const count = await firstVersion(factory);
    const broken = openNew(factory);
    await broken.state.put({ name: 'epoch', epoch: 1 });
    broken.close();
    const store = createDexieLogStore(openNew(factory), () => undefined);
    expect(opened(await store.readAll()).segments).toHaveLength(count);
    opened(await store.append({ row: { seq: 10, bytes: new Uint8Array([10]) }, mine: undefined }));
    store.close();
  });
});
