import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { SCHEMA_EPOCH } from '../../../app/storage/schema.ts';
import { createVolunteer } from '../../support/volunteer.ts';
import { enterWords, type FaultPhone } from './fault-phone.ts';
import { type LivedIn, livedInPhone } from './lived-in.ts';

const POINTS = 10;
const STOPPED = 'stopped here';

let lived: LivedIn;
let phone: FaultPhone;

beforeAll(async () => {
  lived = await livedInPhone({ alone: true });
  phone = await lived.copy();
});
afterAll(async () => {
  await phone.remove();
  await lived.remove();
});

/** What the database is and holds, through the browser's own door. */
interface Schema { readonly version: number; readonly stores: readonly string[]; readonly epoch: number; readonly rows: string }

/** In a page without the app. Every row of the five stores that the first version had, but for the mark. */
const lookAt = (page: Page): Promise<Schema> => page.evaluate(() => new Promise<Schema>((resolve, reject) => {
  const opening = indexedDB.open('drempel');
  opening.addEventListener('error', () => reject(new Error('it does not open')));
  opening.addEventListener('success', () => {
    const db = opening.result;
    const found: Record<string, unknown[]> = {};
    const work = db.transaction([...db.objectStoreNames]);
    for (const name of db.objectStoreNames) work.objectStore(name).getAll().addEventListener('success', (event) => { found[name] = (event.target as IDBRequest<unknown[]>).result; });
    work.addEventListener('complete', () => {
      const state = found['state'] as { name: string; epoch?: number }[];
      const rows = JSON.stringify(['commits', 'segments', 'mirrors', 'drafts'].map((name) => found[name]).concat([state.filter(({ name }) => name !== 'epoch')]), (_, value: unknown) => (value instanceof Uint8Array ? [...value] : value));
      resolve({ version: db.version, stores: [...db.objectStoreNames], epoch: state.find(({ name }) => name === 'epoch')?.epoch ?? 0, rows });
      db.close();
    });
  });
}));

/** The same rows in a database as the first version of the app made it. */
const makeOld = (page: Page): Promise<void> => page.evaluate(async () => {
  const keyPaths = { commits: 'seq', segments: 'id', mirrors: 'id', drafts: 'key', state: 'name' };
  const answer = <T>(request: IDBRequest<T>): Promise<T> => new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('no reason given')));
  });
  const db = await answer(indexedDB.open('drempel'));
  const rows = new Map<string, unknown[]>();
  for (const name of Object.keys(keyPaths)) rows.set(name, await answer(db.transaction(name).objectStore(name).getAll()));
  db.close();
  await answer(indexedDB.deleteDatabase('drempel'));
  const opening = indexedDB.open('drempel', 10);
  opening.addEventListener('upgradeneeded', () => {
    for (const [name, keyPath] of Object.entries(keyPaths)) opening.result.createObjectStore(name, { keyPath });
  });
  const old = await answer(opening);
  const work = old.transaction(Object.keys(keyPaths), 'readwrite');
  for (const [name, all] of rows) for (const row of all) work.objectStore(name).put(row);
  work.objectStore('state').put({ name: 'epoch', epoch: 1 });
  await new Promise((resolve) => { work.addEventListener('complete', resolve); });
  old.close();
});

/** From the moment it asks for a newer version, everything that the app does with this database is counted; at the given one it stands still. */
function standStill({ at, mark }: { at: number; mark: string }): void {
  let calls = -1;
  const wrap = (kind: object, name: string, counts: (args: readonly unknown[]) => boolean): void => {
    const original = Reflect.get(kind, name) as (...args: unknown[]) => unknown;
    Reflect.set(kind, name, function (this: unknown, ...args: unknown[]) {
      if (counts(args)) calls += 1;
      if (calls === at) {
        // Holds this very moment open, transaction and all, until the page dies.
        console.info(mark);
        const end = performance.now() + 60_000;
        while (performance.now() < end) calls = at;
      }
      return original.apply(this, args);
    });
  };
  wrap(IDBFactory.prototype, 'open', ([name, version]) => calls < 0 && name === 'drempel' && version !== undefined);
  for (const name of ['get', 'getAll', 'getAllKeys', 'put', 'add', 'openCursor', 'openKeyCursor', 'count']) wrap(IDBObjectStore.prototype, name, () => calls >= 0);
  for (const name of ['createObjectStore', 'transaction']) wrap(IDBDatabase.prototype, name, () => calls >= 0);
}

async function crash(page: Page, session: CDPSession): Promise<void> {
  const crashed = new Promise((resolve) => { page.once('crash', resolve); });
  session.send('Page.crash').catch(() => undefined);
  await crashed;
}

it(`F21: the app crashes at ${POINTS} points of bringing the first version's database up to date: it is the old one or the new one, whole, and opens`, { timeout: 300_000 }, async () => {
  const { page: side } = await phone.on({ serviceWorkers: 'block' });
  const { context } = phone.watched();
  await side.goto(`${lived.origin}/klok.html`);
  const seen: number[] = [];
  for (let at = 0; at < POINTS; at += 1) {
    await makeOld(side);
    const old = await lookAt(side);
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    const stopped = page.waitForEvent('console', (message) => message.text() === STOPPED);
    await page.addInitScript(standStill, { at, mark: STOPPED });
    const her = await createVolunteer(page);
    await page.goto(lived.origin);
    await enterWords(her, lived.words);
    await stopped;
    await crash(page, session);

    const { rows, ...found } = await lookAt(side);
    const whole = [{ version: 10, epoch: 1, stores: old.stores }, { version: 30, epoch: SCHEMA_EPOCH, stores: [...old.stores, 'clips', 'sounds', 'sync'].toSorted() }];
    expect(whole, `point ${at}`).toContainEqual(found);
    expect(rows === old.rows, `the rows at point ${at}`).toBe(true);
    seen.push(found.version);

    const again = await context.newPage();
    await again.goto(lived.origin);
    const later = await createVolunteer(again);
    await later.unlock(lived.words);
    await later.tab('Op weg');
    for (const nickname of lived.nicknames) await again.getByRole('main').getByRole('button', { name: nickname }).first().waitFor();
    expect(await lookAt(side)).toMatchObject({ version: 30, epoch: SCHEMA_EPOCH });
    for (const done of [page, again]) await done.close();
  }
  console.log(`the version found after each point: ${seen.join(' ')}`);
  // Otherwise all points lay on the same side of the one that matters.
  expect([...new Set(seen)].toSorted()).toEqual([10, 30]);
});
