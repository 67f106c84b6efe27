import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { findQuickFaults } from '../support/accessibility/find-faults.ts';
import { launchChromium, type Watched } from '../support/launch-chromium.ts';
import { sidewaysScroll } from '../support/sideways.ts';
import { type RunningHub, startHub } from '../support/start-hub.ts';
import { createVolunteer, type TestLocale, type Volunteer } from '../support/volunteer.ts';
import { loadAnew } from '../support/load-anew.ts';

let hub: RunningHub;
const phones: Watched[] = [];
beforeAll(async () => { hub = await startHub(); });
afterAll(() => hub.stop());
afterEach(async () => {
  for (const phone of phones.splice(0)) {
    expect(phone.requestsElsewhere).toEqual([]);
    expect(phone.cspViolations).toEqual([]);
    expect(phone.pageErrors).toEqual([]);
    await phone.close();
  }
});

async function newPhone(locale: TestLocale = 'nl', before?: (page: Page) => Promise<unknown>): Promise<Volunteer> {
  const phone = await launchChromium({ origin: hub.origin, serviceWorkers: 'block' });
  phones.push(phone);
  phone.page.setDefaultTimeout(15_000);
  await before?.(phone.page);
  return createVolunteer(phone.page, locale);
}

async function openBackup({ page, say, tab, heading }: Volunteer): Promise<void> {
  await tab('Ik');
  await page.getByRole('main').getByRole('button', { name: say('Reservekopie') }).click();
  await heading('Reservekopie').waitFor();
}

async function takeBackup(volunteer: Volunteer): Promise<{ name: string; bytes: Buffer }> {
  const { page, button } = volunteer;
  await openBackup(volunteer);
  await button('Maak een reservekopie').click();
  const [download] = await Promise.all([page.waitForEvent('download'), button('Bewaar op deze telefoon').click()]);
  await button('Ja, het staat er').click();
  await page.getByText(volunteer.say('Gelukt. Zet het bestand ook op een tweede plek, zoals een computer.')).waitFor();
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

async function chooseFile({ page }: Volunteer, name: string, buffer: Buffer): Promise<void> {
  await page.setInputFiles('input[type=file]', { name, mimeType: 'application/octet-stream', buffer });
}

async function beginRestore(volunteer: Volunteer): Promise<void> {
  const { page, button, heading } = volunteer;
  await page.goto(hub.origin);
  await page.locator('button[lang]').first().waitFor();
  const language = await page.evaluate(() => document.documentElement.lang);
  await page.locator(`button[lang=${language}]`).click();
  await button('Ik heb een reservekopie').click();
  await heading('Zet je kopie terug').waitFor();
}

async function enterWords({ page, say, button }: Volunteer, words: string): Promise<void> {
  await page.getByLabel(say('Jouw woorden of zin')).fill(words);
  await button('Open de kopie').click();
}

const roads = async ({ page, tab, heading }: Volunteer): Promise<string> => {
  await tab('Op weg');
  await heading('Op weg').waitFor();
  return page.getByRole('main').innerText();
};

/** What a browser does that came back without its files; what lies outside IndexedDB stays. */
const dropDatabases = (page: Page) => page.evaluate(async () => {
  for (const name of ['drempel', 'drempel-keys']) {
    await new Promise((resolve) => { Object.assign(indexedDB.deleteDatabase(name), { onsuccess: resolve, onerror: resolve, onblocked: resolve }); });
  }
});

it('what was on one phone is on the next, behind the same words', async () => {
  const first = await newPhone();
  const { words } = await first.start(hub.origin);
  const nickname = await first.newFamily();
  const { name, bytes } = await takeBackup(first);
  expect(name).toMatch(/^drempel-\d{4}-\d{2}-\d{2}\.bak$/);
  expect(bytes.toString('latin1')).not.toContain(nickname);

  const second = await newPhone();
  await beginRestore(second);
  await chooseFile(second, name, bytes);
  await enterWords(second, 'andere woorden dan die van mij');
  await second.page.getByRole('alert').getByText(second.say('Dat klopt niet. Kijk goed en probeer het nog een keer.')).waitFor();
  await enterWords(second, words);
  await second.page.getByRole('navigation').waitFor();
  await expect.poll(() => roads(second)).toContain(nickname);
  await loadAnew(second.page);
  await second.unlock(words);
  await expect.poll(() => roads(second)).toContain(nickname);
});

/** A phone whose share sheet ends as told, and that lets through what a phone with Android lets through. */
const sharing = (ends: 'shared' | 'NotAllowedError') => (page: Page) => page.addInitScript((ends) => {
  const sent: string[] = [];
  Object.assign(globalThis, { sent });
  Object.assign(navigator, {
    canShare: ({ files = [] }: ShareData) => files.every(({ name, type }) => type === 'text/plain' && name.endsWith('.txt')),
    share: ({ files = [] }: ShareData) => {
      if (ends !== 'shared') return Promise.reject(new DOMException('no', ends));
      sent.push(...files.map(({ name }) => name));
      return Promise.resolve();
    },
  });
}, ends);

it('a copy of three months ago, put back on a new phone, erases nobody: what it holds is announced first', async () => {
  const at = (day: string) => (page: Page) => page.clock.setFixedTime(new Date(`${day}T10:00:00+01:00`));
  const first = await newPhone('nl', at('2026-11-23'));
  const { words } = await first.start(hub.origin);
  const nickname = await first.newFamily();
  const { name, bytes } = await takeBackup(first);

  const second = await newPhone('nl', at('2027-02-26'));
  await beginRestore(second);
  await second.page.getByText('Wiste je na deze kopie een gezin? Dat komt dan terug. Wis het daarna opnieuw.').waitFor();
  await chooseFile(second, name, bytes);
  await second.heading('Open je kopie').waitFor();
  expect(await findQuickFaults(second.page)).toEqual([]);
  await enterWords(second, words);
  await second.page.getByRole('navigation').waitFor();
  await second.page.getByText('Gaat vanzelf weg: over 14 dagen').first().waitFor();
  expect(await second.page.getByRole('dialog').count()).toBe(0);
  await expect.poll(() => roads(second)).toContain(nickname);
  await at('2027-03-12')(second.page);
  await loadAnew(second.page);
  await second.unlock(words);
  await second.page.getByText(/^1 weg is gewist, zoals aangekondigd\./).waitFor();
  expect(await roads(second)).not.toContain(nickname);
});

it('a copy counts when she has seen the file, not when it left the app', async () => {
  const her = await newPhone('nl', sharing('shared'));
  await her.start(hub.origin);
  await openBackup(her);
  await her.button('Maak een reservekopie').click();
  await her.button('Stuur naar een andere plek').click();
  await her.page.getByRole('heading', { name: 'Staat het bestand er?' }).waitFor();
  expect(await her.page.evaluate(() => (globalThis as unknown as { readonly sent: readonly string[] }).sent)).toEqual([expect.stringMatching(/^drempel-reservekopie-\d{4}-\d{2}-\d{2}\.txt$/)]);
  await her.button('Nee, ik zie het niet').click();
  await her.page.getByText('Probeer het nog een keer, of kies een andere plek.').waitFor();
  await her.page.getByText('Nog geen reservekopie').waitFor();
  await her.button('Stuur naar een andere plek').click();
  await her.button('Ja, het staat er').click();
  await her.page.getByText(/^Laatste kopie: /).waitFor();
});

it('where the phone will not send it, she is told and can save it', async () => {
  const her = await newPhone('nl', sharing('NotAllowedError'));
  await her.start(hub.origin);
  await openBackup(her);
  await her.button('Maak een reservekopie').click();
  await her.button('Stuur naar een andere plek').click();
  await her.page.getByRole('alert').getByText('Sturen lukt hier niet. Bewaar het bestand op deze telefoon.').waitFor();
  expect(await her.page.getByText('Staat het bestand er?').count()).toBe(0);
});

it('the paper code opens it too, in Arabic as well', async () => {
  const first = await newPhone('ar');
  const { code } = await first.start(hub.origin);
  const nickname = await first.newFamily();
  const { name, bytes } = await takeBackup(first);
  expect(await first.page.evaluate(sidewaysScroll)).toBeLessThanOrEqual(0);

  const second = await newPhone('nl');
  await beginRestore(second);
  // By the name that it is sent under.
  await chooseFile(second, name.replace('drempel-', 'drempel-reservekopie-').replace('.bak', '.txt'), bytes);
  await second.button('Gebruik mijn papieren code').click();
  await second.page.getByLabel(second.say('Code van je papier')).fill(code.toLowerCase());
  await second.button('Open met de code').click();
  await second.page.getByRole('navigation').waitFor();
  await expect.poll(() => roads(second)).toContain(nickname);
});

it('S28 F41 a file that is wrong is refused with its own sentence, and nothing is stored', async () => {
  const first = await newPhone();
  await first.openExample(hub.origin);
  const { bytes } = await takeBackup(first);
  const second = await newPhone();
  await beginRestore(second);
  const refusals: readonly (readonly [string, Buffer])[] = [
    ['Dit is geen reservekopie. Kies een bestand dat begint met drempel.', Buffer.from('a photo')],
    ['Het bestand is niet heel: er mist een stuk. Haal het nog een keer op, of kies een andere kopie.', bytes.subarray(0, -30)],
    ['Deze kopie komt uit een nieuwere app. Laad de app opnieuw en probeer het dan weer.', Buffer.from(bytes.map((byte, at) => (at === 8 ? 9 : byte)))],
    ['Het bestand is beschadigd. Er is niets veranderd. Kies een andere kopie.', Buffer.from(bytes.map((byte, at) => (at === 60 ? byte ^ 1 : byte)))],
  ];
  for (const [sentence, file] of refusals) {
    await chooseFile(second, 'file.bak', file);
    await second.page.getByRole('alert').getByText(sentence).waitFor();
  }
  await chooseFile(second, 'file.bak', Buffer.from(bytes.map((byte, at) => (at === bytes.length - 9 ? byte ^ 1 : byte))));
  await enterWords(second, 'voorbeeld');
  await second.page.getByRole('alert').getByText('Het bestand is beschadigd. Er is niets veranderd. Kies een andere kopie.').waitFor();
  expect(await second.page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))).not.toContain('drempel');
  await loadAnew(second.page);
  await second.heading('Samen over de drempel').waitFor();
});

it('F14 data that vanished are met with the backup and what there should be, never with the welcome', async () => {
  const phone = await newPhone();
  const { words } = await phone.start(hub.origin);
  const nickname = await phone.newFamily();
  const { name, bytes } = await takeBackup(phone);
  await loadAnew(phone.page);
  await phone.heading('Drempel is op slot').waitFor();
  await dropDatabases(phone.page);
  await loadAnew(phone.page);
  await phone.heading('Je gegevens zijn weg van dit toestel').waitFor();
  await phone.page.getByText(/Hier horen \d+ gegevens te staan\./).waitFor();
  await phone.button('Zet een reservekopie terug').click();
  await chooseFile(phone, name, bytes);
  await enterWords(phone, words);
  await phone.page.getByRole('navigation').waitFor();
  await expect.poll(() => roads(phone)).toContain(nickname);
});

it('S38 starting anew after a loss takes three taps, and each can be left', async () => {
  const phone = await newPhone();
  await phone.openExample(hub.origin);
  await loadAnew(phone.page);
  await phone.heading('Drempel is op slot').waitFor();
  await dropDatabases(phone.page);
  await loadAnew(phone.page);
  await phone.button('Begin opnieuw').click();
  await phone.button('Maak leeg en begin opnieuw').click();
  await phone.page.getByText(phone.say('Tik eerst op "Ja, ik begin opnieuw".')).waitFor();
  await phone.button('Nee, wacht').click();
  await phone.heading('Je gegevens zijn weg van dit toestel').waitFor();
  await phone.button('Begin opnieuw').click();
  await phone.choose('Ja, ik begin opnieuw');
  await phone.button('Maak leeg en begin opnieuw').click();
  await phone.heading('Samen over de drempel').waitFor();
});

it('F15 S20 a store that lost its end says so once, and goes on with what is there', async () => {
  const phone = await newPhone();
  const { words } = await phone.start(hub.origin);
  await phone.newFamily();
  await loadAnew(phone.page);
  await phone.heading('Drempel is op slot').waitFor();
  await phone.page.evaluate(() => new Promise((resolve) => {
    indexedDB.open('drempel').addEventListener('success', (event) => {
      const db = (event.target as IDBOpenDBRequest).result;
      const store = db.transaction('commits', 'readwrite').objectStore('commits');
      store.openKeyCursor(null, 'prev').addEventListener('success', (found) => {
        const cursor = (found.target as IDBRequest<IDBCursor | null>).result;
        if (cursor) store.delete(cursor.key);
      });
      store.transaction.addEventListener('complete', () => { db.close(); resolve(undefined); });
    });
  }));
  await phone.page.getByLabel(phone.say('Jouw woorden of zin')).fill(words);
  await phone.button('Open').click();
  await phone.heading('Er mist iets').waitFor();
  await phone.page.getByText('1 wijziging is niet meer op deze telefoon.').waitFor();
  await phone.button('Ga verder met wat er is').click();
  await phone.page.getByRole('navigation').waitFor();
  await loadAnew(phone.page);
  await phone.unlock(words);
  expect(await phone.heading('Er mist iets').count()).toBe(0);
});

it('F13 data thrown away while the app is open are noticed at once', async () => {
  const phone = await newPhone();
  await phone.openExample(hub.origin);
  const session = await phone.page.context().newCDPSession(phone.page);
  await session.send('Storage.clearDataForOrigin', { origin: hub.origin, storageTypes: 'indexeddb' });
  await phone.heading('Je gegevens zijn weg van dit toestel').waitFor();
});

it('F30 storage that never answers is told within a few seconds, with safety one tap away', async () => {
  const phone = await newPhone('nl', (page) => page.addInitScript(() => {
    // A request on which nothing ever happens.
    IDBFactory.prototype.open = () => new EventTarget() as IDBOpenDBRequest;
  }));
  await phone.page.goto(hub.origin);
  await phone.heading('Het duurt te lang').waitFor({ timeout: 8_000 });
  await phone.button('Een kind in gevaar? Bel hulp').click();
  await phone.heading('Veiligheid').waitFor();
});

it('F42 when the browser does not promise to keep the data she hears it, and what to do', async () => {
  const phone = await newPhone('nl', (page) => page.addInitScript(() => {
    StorageManager.prototype.persist = () => Promise.resolve(false);
    StorageManager.prototype.persisted = () => Promise.resolve(false);
  }));
  await phone.openExample(hub.origin);
  await openBackup(phone);
  await phone.button('Vraag het mijn telefoon').click();
  await phone.page.getByText('Je telefoon belooft het nog niet. Maak daarom elke maand een kopie.').waitFor();
});
