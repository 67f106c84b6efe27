import { readdirSync, rmSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { type RunningHub, startHub } from '../../support/start-hub.ts';
import type { Volunteer } from '../../support/volunteer.ts';
import { databaseFiles, enterWords, type FaultPhone, type LivedIn, livedInPhone } from './fault-phone.ts';

let hub: RunningHub;
let lived: LivedIn;
let phone: FaultPhone;

beforeAll(async () => {
  hub = await startHub();
  lived = await livedInPhone(hub.origin);
});
afterEach(() => phone.remove());
afterAll(async () => {
  await lived.remove();
  await hub.stop();
});

/** The phone as it was, with harm done to the files of its databases while the browser was closed. */
async function openAfter(harm: (folder: string, names: readonly string[]) => void): Promise<Volunteer> {
  phone = lived.copy();
  const { folder, names } = databaseFiles(phone);
  harm(folder, names);
  const her = await phone.on();
  await her.page.goto(hub.origin);
  return her;
}

async function expectGone(her: Volunteer): Promise<void> {
  await her.heading('Je gegevens zijn weg van dit toestel').waitFor();
  await her.page.getByText(/Hier horen \d+ gegevens te staan\./).waitFor();
  await her.button('Zet een reservekopie terug').click();
  await her.heading('Zet je kopie terug').waitFor();
}

it('F14: files that were thrown away while the app was closed are met with what there should be, and the backup', async () => {
  const her = await openAfter((folder) => rmSync(folder, { recursive: true }));
  await expectGone(her);
  await her.page.reload();
  await expectGone(her);
});

it('F13: data thrown away while a form is open are told at once, and again after a restart', async () => {
  const her = await openAfter(() => undefined);
  await her.unlock(lived.words);
  await her.tab('Op weg');
  const session = await her.page.context().newCDPSession(her.page);
  await session.send('Storage.clearDataForOrigin', { origin: hub.origin, storageTypes: 'indexeddb' });
  await expectGone(her);
  await her.page.reload();
  await expectGone(her);
});

it.each([0.95, 0.6])('F15: a log cut off at %s of its length is told before anything else, and stays told', async (part) => {
  const her = await openAfter((folder, names) => {
    for (const name of names.filter((found) => found.endsWith('.log'))) truncateSync(join(folder, name), Math.floor(statSync(join(folder, name)).size * part));
  });
  await enterWords(her, lived.words);
  await her.heading('Er mist iets').waitFor();
  await her.page.getByText(/wijziging(en zijn| is) niet meer op deze telefoon\./).waitFor();
  await her.page.reload();
  await enterWords(her, lived.words);
  await her.heading('Er mist iets').waitFor();
  await her.button('Zet een reservekopie terug').click();
  await her.heading('Zet je kopie terug').waitFor();
});

it('F15: a log of which nothing is left is met with the backup, never with the welcome', async () => {
  const her = await openAfter((folder, names) => {
    for (const name of names.filter((found) => found.endsWith('.log'))) truncateSync(join(folder, name), 0);
  });
  await expectGone(her);
});

it('F16: files that the browser cannot open are left as they are, and she hears that nothing was erased', async () => {
  let before: readonly string[] = [];
  const her = await openAfter((folder, names) => {
    for (const name of names.filter((found) => found.startsWith('MANIFEST'))) rmSync(join(folder, name));
    before = readdirSync(folder).filter((name) => /\.(log|ldb)$/.test(name));
  });
  await her.heading('Je telefoon opent de opslag niet').waitFor();
  await her.page.getByText('De app heeft niets gewist. Misschien staat alles er nog.').waitFor();
  await her.page.getByText('Lukt het niet? Open je reservekopie op een andere telefoon.').waitFor();
  await her.button('Probeer opnieuw').click();
  await her.heading('Je telefoon opent de opslag niet').waitFor();
  await her.button('Een kind in gevaar? Bel hulp').click();
  await her.heading('Veiligheid').waitFor();
  expect(readdirSync(databaseFiles(phone).folder)).toEqual(expect.arrayContaining([...before]));
});
