import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { toDevices } from '../../support/own-devices.ts';
import { createVolunteer, type Volunteer } from '../../support/volunteer.ts';
import { enterWords, type FaultPhone } from './fault-phone.ts';
import { expectAtOther, type LivedIn, livedInPhone } from './lived-in.ts';
import { countPromises, isKept, openPromiseForm, tapSave, typePromise } from './promises.ts';

// What differs when another device of hers holds the same.

let lived: LivedIn;
let phone: FaultPhone;

beforeAll(async () => { lived = await livedInPhone({ alone: false }); });
afterEach(() => phone.remove());
afterAll(() => lived.remove());

async function promise(her: Volunteer, words: string): Promise<void> {
  await openPromiseForm(her, lived.nicknames[0]!);
  await typePromise(her, words);
  await tapSave(her);
  await isKept(her);
}

const seesBoth = async (her: Volunteer): Promise<void> => {
  await her.tab('Op weg');
  for (const nickname of lived.nicknames) await her.page.getByRole('main').getByRole('button', { name: nickname }).first().waitFor();
};

/** One bit in the sealed bytes of every commit, through the browser's own door. */
const flipInAllCommits = (page: Page): Promise<void> => page.evaluate(() => new Promise<void>((resolve) => {
  indexedDB.open('drempel').addEventListener('success', (event) => {
    const db = (event.target as IDBOpenDBRequest).result;
    const store = db.transaction('commits', 'readwrite').objectStore('commits');
    store.openCursor().addEventListener('success', (found) => {
      const cursor = (found.target as IDBRequest<IDBCursorWithValue | null>).result;
      if (!cursor) return;
      const row = cursor.value as { bytes: Uint8Array };
      row.bytes[row.bytes.length - 20]! ^= 1;
      cursor.update(row);
      cursor.continue();
    });
    store.transaction.addEventListener('complete', () => { db.close(); resolve(); });
  });
}));

it('F17: what was damaged is told with the word that it comes back, and does', async () => {
  phone = await lived.copy();
  const her = await phone.on();
  await her.page.goto(lived.origin);
  await her.heading('Drempel is op slot').waitFor();
  await flipInAllCommits(her.page);
  await enterWords(her, lived.words);
  await her.heading('Er mist iets').waitFor();
  await her.page.getByText('Wat al op je andere toestel stond, komt vanzelf terug').waitFor();
  await her.button('Ga verder met wat er is').click();
  await seesBoth(her);
  await promise(her, 'na de schade');
  await expectAtOther(lived, 1);
  expect(phone.watched().pageErrors).toEqual([]);
});

it('F13: what was thrown away under the open app and put back by one tap is hers again, alone, and her other device keeps all', async () => {
  phone = await lived.copy();
  const her = await phone.on();
  await her.page.goto(lived.origin);
  await her.unlock(lived.words);
  await promise(her, 'voor het weggooien');
  await expectAtOther(lived, 1);
  const session = await her.page.context().newCDPSession(her.page);
  await session.send('Storage.clearDataForOrigin', { origin: lived.origin, storageTypes: 'indexeddb' });
  await her.heading('Je gegevens zijn weg van dit toestel').waitFor();
  await her.button('Zet alles terug').click();
  await her.unlock(lived.words);
  await her.tab('Vandaag');
  await her.button('Zet het er weer bij').waitFor();
  expect(await countPromises(her, lived.nicknames[0]!)).toBe(1);
  await seesBoth(her);
  await toDevices(her);
  await her.page.getByRole('main').getByRole('button', { name: 'Dit is mijn tweede toestel' }).waitFor();
  await expectAtOther(lived, 1);
});

it('F33: two tabs that write at the same time both reach her other device, once each', async () => {
  phone = await lived.copy();
  const one = await phone.on();
  await one.page.goto(lived.origin);
  // Only one of two tabs can be in front; what is behind would lock itself and not take part.
  await one.page.evaluate(() => localStorage.setItem('drempel.settings', JSON.stringify({ ...JSON.parse(localStorage.getItem('drempel.settings') ?? '{}') as object, lockWhenHidden: false })));
  await one.unlock(lived.words);
  const two = await createVolunteer(await phone.watched().context.newPage());
  await two.page.goto(lived.origin);
  await two.unlock(lived.words);
  for (const her of [one, two]) await openPromiseForm(her, lived.nicknames[0]!);
  await typePromise(one, 'uit het ene tabblad');
  await typePromise(two, 'uit het andere tabblad');
  await Promise.all([tapSave(one), tapSave(two)]);
  await Promise.all([isKept(one), isKept(two)]);
  await expectAtOther(lived, 2);
  for (const her of [one, two]) expect(await countPromises(her, lived.nicknames[0]!)).toBe(2);
});

it('F32: what was written with a clock seven months behind reaches her other device when the clock is right again', async () => {
  phone = await lived.copy();
  let her = await phone.on({ before: (page) => page.clock.setFixedTime(new Date('2026-04-21T12:00:00+02:00')) });
  await her.page.goto(lived.origin);
  await her.unlock(lived.words);
  const wrongDay = her.button('Nee, de dag is fout');
  await wrongDay.click();
  await her.button('Ik begrijp het').click();
  await promise(her, 'in de lente');
  await phone.off();

  her = await phone.on();
  await her.page.goto(lived.origin);
  await her.unlock(lived.words);
  await expectAtOther(lived, 1);
});
