import { readdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { Day } from '../../../app/domain/day.ts';
import { findQuickFaults } from '../../support/accessibility/find-faults.ts';
import type { Volunteer } from '../../support/volunteer.ts';
import { bigBackup } from './big-backup.ts';
import { createPhone, databaseFiles, enterWords, type FaultPhone } from './fault-phone.ts';
import { cutLogs, flipTables, loseList, throwAway } from './harm-files.ts';
import { type LivedIn, livedInPhone } from './lived-in.ts';
import { countPromises } from './promises.ts';
import { loadAnew } from '../../support/load-anew.ts';

let lived: LivedIn;
let phone: FaultPhone;

beforeAll(async () => { lived = await livedInPhone({ alone: true }); });
afterEach(() => phone.remove());
afterAll(() => lived.remove());

/** The phone as it was, with harm done to the files of its databases while the browser was closed. */
async function openAfter(harm: (phone: FaultPhone) => void): Promise<Volunteer> {
  phone = await lived.copy();
  harm(phone);
  const her = await phone.on();
  await her.page.goto(lived.origin);
  return her;
}

/** One bit in the sealed bytes of the oldest commit, through the browser's own door. */
const flipInFirstCommit = (page: Page): Promise<void> => page.evaluate(() => new Promise<void>((resolve) => {
  indexedDB.open('drempel').addEventListener('success', (event) => {
    const db = (event.target as IDBOpenDBRequest).result;
    const store = db.transaction('commits', 'readwrite').objectStore('commits');
    store.openCursor().addEventListener('success', (found) => {
      const cursor = (found.target as IDBRequest<IDBCursorWithValue | null>).result;
      if (!cursor) throw new Error('there is no commit to damage');
      const row = cursor.value as { bytes: Uint8Array };
      row.bytes[row.bytes.length - 20]! ^= 1;
      cursor.update(row);
    });
    store.transaction.addEventListener('complete', () => { db.close(); resolve(); });
  });
}));

async function restoreBig({ page, say, button }: Volunteer): Promise<void> {
  const { file } = await bigBackup({ families: 1_500, stepsEach: 8, passphrase: 'vier woorden zijn genoeg', today: new Date().toISOString().slice(0, 10) as Day });
  await page.goto(lived.origin);
  await page.locator('button[lang=nl]').click();
  await button('Ik heb een reservekopie').click();
  await page.setInputFiles('input[type=file]', { name: 'drempel.bak', mimeType: 'application/octet-stream', buffer: file });
  await page.getByLabel(say('Jouw woorden of zin')).fill('vier woorden zijn genoeg');
  await button('Open de kopie').click();
  await page.getByRole('navigation').waitFor({ timeout: 60_000 });
}

async function expectGone(her: Volunteer): Promise<void> {
  await her.heading('Je gegevens zijn weg van dit toestel').waitFor();
  await her.page.getByText(/Hier horen \d+ gegevens te staan\./).waitFor();
  await her.button('Zet een reservekopie terug').click();
  await her.heading('Zet je kopie terug').waitFor();
}

it('F14: files that were thrown away while the app was closed are met with what there should be, and the backup', async () => {
  const her = await openAfter(throwAway);
  await expectGone(her);
  await loadAnew(her.page);
  await expectGone(her);
});

it('F13: data thrown away while the app is open are put back by one tap from what it still holds, behind the same lock', async () => {
  const her = await openAfter(() => undefined);
  await her.unlock(lived.words);
  const before = await countPromises(her, lived.nicknames[0]!);
  const session = await her.page.context().newCDPSession(her.page);
  await session.send('Storage.clearDataForOrigin', { origin: lived.origin, storageTypes: 'indexeddb,local_storage' });
  await her.heading('Je gegevens zijn weg van dit toestel').waitFor();
  // Gone elsewhere to make room: the page comes back as it was, and not locked with nothing behind the lock.
  await her.page.evaluate(() => {
    for (const state of ['hidden', 'visible']) {
      Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => state });
      document.dispatchEvent(new Event('visibilitychange'));
    }
  });
  expect(await her.page.evaluate(() => document.documentElement.dataset['covered'])).toBeUndefined();
  await her.page.getByText('Alles staat nog in dit venster.').waitFor();
  expect(await her.button('Kijk nog een keer').count()).toBe(0);
  await her.button('Zet alles terug').click();
  await her.unlock(lived.words);
  expect(await countPromises(her, lived.nicknames[0]!)).toBe(before);
  await loadAnew(her.page);
  await her.unlock(lived.words);
  await her.page.getByRole('navigation').waitFor();
});

it('F13: data thrown away while a form is open are told at once, and again after a restart', async () => {
  const her = await openAfter(() => undefined);
  await her.unlock(lived.words);
  await her.tab('Op weg');
  const session = await her.page.context().newCDPSession(her.page);
  await session.send('Storage.clearDataForOrigin', { origin: lived.origin, storageTypes: 'indexeddb' });
  await her.heading('Je gegevens zijn weg van dit toestel').waitFor();
  await her.page.getByText(/Hier horen \d+ gegevens te staan\./).waitFor();
  // The page holds the only copy: the browser asks before it lets go of it.
  const asked = her.page.waitForEvent('dialog').then((dialog) => dialog.accept());
  await Promise.all([asked, loadAnew(her.page)]);
  await expectGone(her);
});

it.each([0.95, 0.6])('F15: a log cut off at %s of its length is told before anything else, and stays told', async (part) => {
  const her = await openAfter(cutLogs(part));
  await enterWords(her, lived.words);
  await her.heading('Er mist iets').waitFor();
  await her.page.getByText(/wijziging(en zijn| is) niet meer op deze telefoon\./).waitFor();
  await loadAnew(her.page);
  await enterWords(her, lived.words);
  await her.heading('Er mist iets').waitFor();
  expect(await findQuickFaults(her.page)).toEqual([]);
  await her.button('Zet een reservekopie terug').click();
  await her.heading('Zet je kopie terug').waitFor();
});

it('F15: a log of which nothing is left is met with the backup, never with the welcome', async () => {
  const her = await openAfter(cutLogs(0));
  await expectGone(her);
});

it('F15: a byte that turned over in every table file is never met with the welcome, and the backup is at hand', async () => {
  // So much that the browser has moved some of it from the log into tables.
  phone = createPhone(lived.origin);
  await restoreBig(await phone.on());
  await phone.off();
  expect(databaseFiles(phone).names.filter((name) => name.endsWith('.ldb')).length).toBeGreaterThan(0);
  flipTables(phone);
  const her = await phone.on();
  await her.page.goto(lived.origin);
  await enterWords(her, 'vier woorden zijn genoeg');
  const told = ['Je gegevens zijn weg van dit toestel', 'Je telefoon opent de opslag niet', 'Er mist iets'].map(her.heading);
  await told.reduce((either, heading) => either.or(heading)).first().waitFor();
  await her.page.getByText(/reservekopie/i).first().waitFor();
});

/** Meanwhile the browser lets nothing more be written. */
async function whileFull(page: Page, work: () => Promise<void>): Promise<void> {
  const put = await page.evaluateHandle(() => {
    const was = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError'); };
    return was;
  });
  await work();
  await page.evaluate((was) => { IDBObjectStore.prototype.put = was; }, put);
}

it('F17: a row of which both copies are damaged is told, stays as it is, and everything else works on', async () => {
  phone = await lived.copy();
  let her = await phone.on();
  await her.page.goto(lived.origin);
  await her.unlock(lived.words);
  await her.newFamily();
  await loadAnew(her.page);
  await her.heading('Drempel is op slot').waitFor();
  await flipInFirstCommit(her.page);
  await enterWords(her, lived.words);
  await her.heading('Er mist iets').waitFor();
  await whileFull(her.page, async () => {
    await her.button('Ga verder met wat er is').click();
    await her.page.getByText(her.say('Je telefoon is vol. Het is nog niet bewaard. Maak ruimte en tik dan nog een keer.')).waitFor();
  });
  expect(await her.heading('Er mist iets').count()).toBe(1);
  await her.button('Ga verder met wat er is').click();
  await her.tab('Op weg');
  await her.page.getByRole('main').getByRole('button', { name: lived.nicknames[1]! }).first().waitFor();
  const kept = await her.newFamily();
  await phone.off();
  her = await phone.on();
  await her.page.goto(lived.origin);
  await her.unlock(lived.words);
  await her.tab('Op weg');
  await her.page.getByRole('main').getByRole('button', { name: kept }).first().waitFor();
});

const recordFiles = (): readonly string[] => readdirSync(databaseFiles(phone).folder).filter((name) => /\.(log|ldb)$/.test(name));

it('F16: files that the browser cannot open are left as they are, and she hears that nothing was erased', async () => {
  let before: readonly string[] = [];
  const her = await openAfter((harmed) => {
    loseList(harmed);
    before = recordFiles();
  });
  await her.heading('Je telefoon opent de opslag niet').waitFor();
  await her.page.getByText('De app heeft niets gewist. Misschien staat alles er nog.').waitFor();
  await her.page.getByText('Lukt het niet? Zet je reservekopie terug, hier of op een andere telefoon.').waitFor();
  await her.button('Probeer opnieuw').click();
  await her.heading('Je telefoon opent de opslag niet').waitFor();
  await her.button('Een kind in gevaar? Bel hulp').click();
  await her.heading('Veiligheid').waitFor();
  expect(readdirSync(databaseFiles(phone).folder)).toEqual(expect.arrayContaining([...before]));
});

it('F16: a backup takes the place of files that the browser cannot open, with her word and the internet once, and not before', async () => {
  const passphrase = 'vier woorden zijn genoeg';
  const { file } = await bigBackup({ families: 3, stepsEach: 2, passphrase, today: new Date().toISOString().slice(0, 10) as Day });
  let before: readonly string[] = [];
  const her = await openAfter((harmed) => {
    loseList(harmed);
    before = recordFiles();
  });
  const { page, say, button, heading } = her;
  const chooseCopy = async (): Promise<void> => {
    await heading('Je telefoon opent de opslag niet').waitFor();
    await button('Zet een reservekopie terug').click();
    await page.setInputFiles('input[type=file]', { name: 'drempel.bak', mimeType: 'application/octet-stream', buffer: file });
    await page.getByLabel(say('Jouw woorden of zin')).fill(passphrase);
    await button('Open de kopie').click();
    // What stands there may still be whole: it is counted from outside, and she decides.
    await heading('Vervangen?').waitFor();
    await page.getByText(/Op deze telefoon staan nu \d+ gegevens\. Die gaan weg\./).waitFor();
  };
  await chooseCopy();
  expect(await findQuickFaults(page)).toEqual([]);
  await button('Nee, laat alles staan').click();
  await chooseCopy();
  await page.context().setOffline(true);
  await button('Vervang alles door de kopie').click();
  await page.getByRole('alert').getByText(/Voor het leegmaken is één keer internet nodig\./).waitFor();
  expect(readdirSync(databaseFiles(phone).folder)).toEqual(expect.arrayContaining([...before]));
  await page.context().setOffline(false);
  await button('Probeer nog een keer').click();
  await page.getByRole('navigation').waitFor({ timeout: 30_000 });
  // The same after a restart, in the language and behind the lock that she chose.
  await phone.off();
  const again = await phone.on();
  await again.page.goto(lived.origin);
  await enterWords(again, passphrase);
  await again.tab('Op weg');
  await again.page.getByRole('main').getByRole('button').first().waitFor();
});
