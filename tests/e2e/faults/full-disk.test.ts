import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { mountSmallDisk, type SmallDisk } from '../../support/small-disk.ts';
import type { Volunteer } from '../../support/volunteer.ts';
import { databaseFiles, enterWords, type FaultPhone } from './fault-phone.ts';
import { expectAtOther, type LivedIn, livedInPhone } from './lived-in.ts';
import { countPromises, isKept, openPromiseForm, saveUntilRefused, tapSave, typePromise, wordsField } from './promises.ts';

const FULL = 'Je telefoon is vol. Het is nog niet bewaard. Maak ruimte en tik dan nog een keer.';
const DISK_MEGABYTES = 96;
/** What a browser throws away on a full disk is its own choice, beside the engine's. */
const WHOLE = { engineOnly: false };

let lived: LivedIn;
let phone: FaultPhone | undefined;
let disk: SmallDisk | undefined;

beforeAll(async () => { lived = await livedInPhone(); });
afterEach(async () => {
  await phone?.off();
  disk?.free();
  await phone?.remove();
  disk?.remove();
  phone = undefined;
  disk = undefined;
});
afterAll(() => lived.remove());

async function open(her: Volunteer): Promise<void> {
  await her.page.goto(lived.origin);
  await her.unlock(lived.words);
}

/** Takes a backup out of the phone. */
async function takeBackup(her: Volunteer): Promise<Buffer> {
  await her.tab('Ik');
  await her.page.getByRole('main').getByRole('button', { name: her.say('Reservekopie') }).click();
  await her.button('Maak een reservekopie').click();
  const [download] = await Promise.all([her.page.waitForEvent('download'), her.button('Bewaar op deze telefoon').click()]);
  return readFileSync(await download.path());
}

/** Leaves the app so much room above what it uses. Only works before the page has opened its databases. */
async function limitQuota(page: Page, room: number): Promise<void> {
  await page.goto(`${lived.origin}/klok.html`);
  const used = await page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);
  const session = await page.context().newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', { origin: lived.origin, quotaSize: used + room });
}

/** The words are still in the field, and the sentence says why. */
async function expectRefused(her: Volunteer, words: string): Promise<void> {
  // A failure says which sentence stood there instead.
  await expect.poll(async () => (await her.page.getByRole('alert').allTextContents()).join(), { timeout: 15_000 }).toContain(her.say(FULL));
  await expect.poll(() => wordsField(her).inputValue()).toBe(words);
}

it('F10: over its quota the app opens, says that it is full, keeps what was typed and everything kept before, and gives a backup', async () => {
  phone = await lived.copy();
  let her = await phone.on(WHOLE);
  await limitQuota(her.page, 6_000);
  await open(her);
  const { kept, refused } = await saveUntilRefused(her, lived.nicknames[0]!);
  await expectRefused(her, refused);
  await tapSave(her);
  await expectRefused(her, refused);
  // What was kept so far goes out from where she stands, and what she typed is still there.
  const [copy] = await Promise.all([her.page.waitForEvent('download'), her.button('Stuur eerst een reservekopie weg').click()]);
  expect(readFileSync(await copy.path()).length).toBeGreaterThan(500);
  await expectRefused(her, refused);
  expect(await countPromises(her, lived.nicknames[0]!)).toBe(kept);
  expect((await takeBackup(her)).length).toBeGreaterThan(500);
  await phone.off();

  her = await phone.on(WHOLE);
  await open(her);
  expect(await countPromises(her, lived.nicknames[0]!)).toBe(kept);
  await expectAtOther(lived, kept);
});

it('F10: a first start without any room says so, and goes on when there is room', async () => {
  phone = await lived.copy();
  const her = await phone.on(WHOLE);
  await her.page.goto(`${lived.origin}/klok.html`);
  await her.page.evaluate(async () => {
    localStorage.clear();
    for (const { name } of await indexedDB.databases()) await new Promise((resolve) => { Object.assign(indexedDB.deleteDatabase(name!), { onsuccess: resolve, onblocked: resolve }); });
  });
  await phone.off();
  const again = await phone.on(WHOLE);
  await limitQuota(again.page, 0);
  // A browser that is closed at once may not have written down yet that this was cleared.
  await again.page.evaluate(() => localStorage.clear());
  await again.page.goto(lived.origin);
  await again.page.locator('button[lang=nl]').click();
  await again.button('Kijk eerst met voorbeelden').click();
  await again.page.getByRole('alert').getByText(/vol|bewaren/).waitFor();
  expect(await again.page.getByRole('navigation').count()).toBe(0);
  await phone.off();
  const withRoom = await phone.on(WHOLE);
  await withRoom.page.goto(lived.origin);
  await withRoom.button('Kijk eerst met voorbeelden').click();
  await withRoom.heading('Vandaag').waitFor();
});

function phoneOnSmallDisk(): Promise<FaultPhone> {
  disk = mountSmallDisk(DISK_MEGABYTES);
  if (!disk) console.warn('No small disk may be mounted here: the quota stands in for a full disk (F11), deleted files for what follows (F12).');
  return disk ? lived.copy(join(disk.folder, 'profile')) : lived.copy();
}

/** Whatever the browser made of its files: she is met as somebody who was here before. */
async function expectNoWelcome(her: Volunteer): Promise<void> {
  const known = ['Drempel is op slot', 'Je gegevens zijn weg van dit toestel', 'Je telefoon opent de opslag niet', 'Het duurt te lang'].map(her.heading);
  await known.reduce((either, heading) => either.or(heading)).first().waitFor();
}

/** After a full disk this browser may have thrown away all of its databases at the next start; then the copy goes back in. */
async function openOrRestore(her: Volunteer, backup: Buffer): Promise<'opened' | 'restored'> {
  await her.page.goto(lived.origin);
  await expectNoWelcome(her);
  if (await her.heading('Drempel is op slot').count() > 0) {
    await her.unlock(lived.words);
    return 'opened';
  }
  await her.page.getByText(/Hier horen \d+ gegevens te staan\./).waitFor();
  await her.button('Zet een reservekopie terug').click();
  await her.page.setInputFiles('input[type=file]', { name: 'drempel.bak', mimeType: 'application/octet-stream', buffer: backup });
  await her.page.getByLabel(her.say('Jouw woorden of zin')).fill(lived.words);
  await her.button('Open de kopie').click();
  await her.page.getByRole('navigation').waitFor();
  return 'restored';
}

interface Filled { readonly kept: number; readonly refused: string; readonly backup: Buffer }

/**
 * Saves until the app says that the disk is full, and takes a backup there. Some of the time Chromium throws the whole
 * storage of the address away while the page is open, the worker too; then she is told that it is gone.
 */
async function saveUntilFull(her: Volunteer, nickname: string, onKept: () => void): Promise<Filled | 'gone'> {
  const gone = her.heading('Je gegevens zijn weg van dit toestel').waitFor({ timeout: 60_000 }).then(() => 'gone' as const);
  const full = (async (): Promise<Filled> => {
    const { kept, refused } = await saveUntilRefused(her, nickname, onKept);
    await expectRefused(her, refused);
    return { kept, refused, backup: await takeBackup(her) };
  })();
  // Whichever comes second fails for the sake of the first.
  for (const either of [gone, full]) either.catch(() => undefined);
  const first = await Promise.any([gone, full]);
  // Her hands are off the page before it goes on: the road that is put back would look as if one more had been kept.
  if (first === 'gone') await full.catch(() => undefined);
  return first;
}

/** Where the browser threw the worker away too, a loading that has begun was seen never to end; she loads it once more. */
async function untilLocked(her: Volunteer): Promise<void> {
  const locked = her.heading('Drempel is op slot');
  await locked.waitFor().catch(() => her.page.goto(lived.origin));
  await locked.waitFor();
}

it('F11: on a full disk the app says that it is full, keeps what was typed, and gives a backup that brings everything back', async () => {
  phone = await phoneOnSmallDisk();
  let her = await phone.on(WHOLE);
  if (!disk) await limitQuota(her.page, 6_000);
  await open(her);
  const before = await countPromises(her, lived.nicknames[0]!);
  disk?.fill(0);
  let seenKept = 0;
  const filled = await saveUntilFull(her, lived.nicknames[0]!, () => { seenKept += 1; });
  if (filled === 'gone') {
    await her.page.getByText(/Hier horen \d+ gegevens te staan\./).waitFor();
    // Still in the page: with room on the disk one tap brings all that was kept back.
    disk?.free();
    await her.button('Zet alles terug').click();
    await untilLocked(her);
    await her.unlock(lived.words);
    expect(await countPromises(her, lived.nicknames[0]!)).toBeGreaterThanOrEqual(before + seenKept);
    await phone.kill();
    her = await phone.on(WHOLE);
    await open(her);
    expect(await countPromises(her, lived.nicknames[0]!)).toBeGreaterThanOrEqual(before + seenKept);
    return;
  }
  const { kept, refused, backup } = filled;
  await phone.kill();

  disk?.free();
  her = await phone.on(WHOLE);
  const way = await openOrRestore(her, backup);
  expect(await countPromises(her, lived.nicknames[0]!)).toBe(kept);
  await her.button('Zet een belofte').click();
  await typePromise(her, refused);
  await tapSave(her);
  await isKept(her);
  expect(await countPromises(her, lived.nicknames[0]!)).toBe(kept + 1);
  // A phone that was put back from a copy is no member of her devices any more.
  if (way === 'opened') await expectAtOther(lived, kept + 1);
});

/** The browser only forgets a database that is larger than its first log file. */
async function growDatabase(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((resolve, reject) => {
    const opening = indexedDB.open('ballast');
    opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('rows'));
    opening.addEventListener('success', () => {
      const work = opening.result.transaction('rows', 'readwrite');
      for (let n = 0; n < 3_000; n += 1) work.objectStore('rows').put(crypto.getRandomValues(new Uint8Array(3_000)), n);
      work.addEventListener('complete', () => { opening.result.close(); resolve(undefined); });
      work.addEventListener('error', () => reject(new Error('the rows do not fit')));
    });
  }));
}

/** What a restart after a full disk came to: told and met with the backup, or nothing lost. */
async function lookAfterRestart(her: Volunteer): Promise<'gone' | 'partly' | 'everything'> {
  await her.page.goto(lived.origin);
  await expectNoWelcome(her);
  if (await her.heading('Je gegevens zijn weg van dit toestel').count() > 0) {
    await her.page.getByText(/Hier horen \d+ gegevens te staan\./).waitFor();
    await her.button('Zet een reservekopie terug').waitFor();
    return 'gone';
  }
  await enterWords(her, lived.words);
  await her.heading('Vandaag').or(her.heading('Er mist iets')).waitFor();
  if (await her.heading('Er mist iets').count() > 0) {
    await her.button('Zet een reservekopie terug').waitFor();
    return 'partly';
  }
  // Opened without a word of loss: then nothing is lost.
  await her.tab('Op weg');
  for (const nickname of lived.nicknames) await her.page.getByRole('main').locator('.card-tap').filter({ hasText: nickname }).waitFor();
  await openPromiseForm(her, lived.nicknames[0]!);
  await typePromise(her, 'en verder');
  await tapSave(her);
  await isKept(her);
  await expectAtOther(lived, 1);
  return 'everything';
}

it.each([
  // Chromium forgets everything most of the times, and not always.
  [0, 'is told of any loss and offered the backup', ['gone', 'partly', 'everything']],
  [64, 'is told of any loss and offered the backup', ['gone', 'partly', 'everything']],
  [512, 'finds everything', ['everything']],
] as const)('F12: who starts with %i kB left on the disk, and again with room, %s, and is never welcomed', async (kilobytes, _what, outcomes) => {
  phone = await phoneOnSmallDisk();
  let her = await phone.on(WHOLE);
  await open(her);
  await growDatabase(her.page);
  await phone.off();

  disk?.fill(kilobytes * 1024);
  her = await phone.on(WHOLE);
  await her.page.goto(lived.origin);
  await expectNoWelcome(her);
  await phone.kill();

  disk?.free();
  if (!disk && kilobytes === 0) rmSync(databaseFiles(phone).folder, { recursive: true });
  her = await phone.on(WHOLE);
  expect(outcomes).toContain(await lookAfterRestart(her));
});
