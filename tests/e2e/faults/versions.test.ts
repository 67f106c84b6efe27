import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { Volunteer } from '../../support/volunteer.ts';
import { enterWords, type FaultPhone } from './fault-phone.ts';
import { type LivedIn, livedInPhone } from './lived-in.ts';
import { openPromiseForm, tapSave, typePromise, wordsField } from './promises.ts';

let lived: LivedIn;
let phone: FaultPhone;

beforeAll(async () => { lived = await livedInPhone(); });
afterEach(() => phone.remove());
afterAll(() => lived.remove());

/** Another tab without the app in it: stands for what a newer build does to the database. */
async function newerBuild(): Promise<Page> {
  const page = await phone.watched().context.newPage();
  await page.goto(`${lived.origin}/klok.html`);
  return page;
}

/** Raises the number that says which code may write; nothing closes, as when a tab missed the message. */
const raiseEpoch = (page: Page): Promise<void> => page.evaluate(() => new Promise((resolve, reject) => {
  const opening = indexedDB.open('drempel');
  opening.addEventListener('success', () => {
    const work = opening.result.transaction('state', 'readwrite');
    work.objectStore('state').put({ name: 'epoch', epoch: 999 });
    work.addEventListener('complete', () => { opening.result.close(); resolve(); });
    work.addEventListener('error', () => reject(new Error('the row was not written')));
  });
}));

/** Takes the database to a newer native version, with a store that old code does not know. */
const upgrade = (page: Page): Promise<void> => page.evaluate(() => new Promise((resolve) => {
  const opening = indexedDB.open('drempel', 999);
  opening.addEventListener('upgradeneeded', () => {
    opening.result.createObjectStore('newer');
    opening.transaction!.objectStore('state').put({ name: 'epoch', epoch: 999 });
  });
  opening.addEventListener('success', () => { opening.result.close(); resolve(); });
}));

/** How much stands in each store, and the native version: what old code must leave as it is. */
const inventory = (page: Page): Promise<Record<string, number>> => page.evaluate(() => new Promise((resolve) => {
  const opening = indexedDB.open('drempel');
  opening.addEventListener('success', () => {
    const db = opening.result;
    const counts: Record<string, number> = { version: db.version };
    const work = db.transaction([...db.objectStoreNames]);
    for (const name of db.objectStoreNames) work.objectStore(name).count().addEventListener('success', (event) => { counts[name] = (event.target as IDBRequest<number>).result; });
    work.addEventListener('complete', () => { db.close(); resolve(counts); });
  });
}));

async function open(): Promise<Volunteer> {
  phone = await lived.copy();
  const her = await phone.on();
  await her.page.goto(lived.origin);
  await her.unlock(lived.words);
  return her;
}

it('F18: when a newer build takes the database, the old tab lets go at once, says so, and what was typed is there afterwards', async () => {
  const her = await open();
  await openPromiseForm(her, lived.nicknames[0]!);
  await typePromise(her, 'half getypt');
  const newer = await newerBuild();
  await upgrade(newer);
  await her.heading('Er is een nieuwe versie').waitFor();
  const after = await inventory(newer);
  // The half-typed promise, and under which name this device wrote.
  expect(after).toMatchObject({ version: 999, drafts: 2 });
  await her.button('Probeer opnieuw').waitFor();
});

it('F19: a tab that missed the update is refused at its next save, keeps the words on the screen and writes nothing', async () => {
  const her = await open();
  await openPromiseForm(her, lived.nicknames[0]!);
  const newer = await newerBuild();
  await raiseEpoch(newer);
  const before = await inventory(newer);
  await typePromise(her, 'te laat');
  await tapSave(her);
  await her.page.getByRole('alert').getByText('Er is een nieuwe versie open. Laad de app opnieuw. Wat je typte, blijft staan.').waitFor();
  await expect.poll(() => wordsField(her).inputValue()).toBe('te laat');
  expect(await inventory(newer)).toEqual(before);
});

it.each([['the row that says so', raiseEpoch], ['a native version of the future', upgrade]])('F20: an older build over newer data (%s) opens nothing, changes nothing and never welcomes', async (_what, makeNewer) => {
  const her = await open();
  await her.page.goto(`${lived.origin}/klok.html`);
  await makeNewer(her.page);
  const before = await inventory(her.page);
  await her.page.goto(lived.origin);
  await enterWords(her, lived.words);
  await her.page.getByRole('alert').getByText('Er is een nieuwe versie open. Laad de app opnieuw.').waitFor();
  expect(await her.page.getByRole('navigation').count()).toBe(0);
  await her.page.goto(`${lived.origin}/klok.html`);
  expect(await inventory(her.page)).toEqual(before);
});
