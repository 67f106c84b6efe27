import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { Day } from '../../../app/domain/day.ts';
import { findQuickFaults } from '../../support/accessibility/find-faults.ts';
import { type RunningHub, startHub } from '../../support/start-hub.ts';
import type { Volunteer } from '../../support/volunteer.ts';
import { bigBackup } from './big-backup.ts';
import { createPhone, type FaultPhone } from './fault-phone.ts';
import { LITTLE_MEMORY } from '../../support/launch-chromium.ts';
import { isKept, openPromiseForm, tapSave, typePromise, wordsField } from './promises.ts';
import { loadAnew } from '../../support/load-anew.ts';

let hub: RunningHub;
let phone: FaultPhone;

beforeAll(async () => { hub = await startHub(); });
afterEach(() => phone.remove());
afterAll(() => hub.stop());

/** What the browser holds under the app's own address: names of databases, and how the lock was made. */
const stored = (page: Page): Promise<{ names: readonly (string | undefined)[]; locks: string }> => page.evaluate(async () => {
  const names = (await indexedDB.databases()).map(({ name }) => name);
  const locks = !names.includes('drempel-keys') ? '' : await new Promise<string>((resolve) => {
    indexedDB.open('drempel-keys').addEventListener('success', (event) => {
      const db = (event.target as IDBOpenDBRequest).result;
      db.transaction('keys').objectStore('keys').getAll().addEventListener('success', (found) => {
        db.close();
        resolve(JSON.stringify((found.target as IDBRequest<unknown>).result));
      });
    });
  });
  return { names, locks };
});

it('F38: on an address that is not secure no vault is made, she hears why, and nothing is stored', async () => {
  phone = createPhone(hub.origin);
  const address = `http://phone.test:${hub.port}`;
  const her = await phone.on({ origin: address, extraArgs: ['--host-resolver-rules=MAP phone.test 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'] });
  await her.page.goto(address);
  await her.heading('Hier is het niet veilig').waitFor();
  expect(await her.button('Begin').count()).toBe(0);
  expect(await findQuickFaults(her.page)).toEqual([]);
  expect((await stored(her.page)).locks).not.toContain('passphrase');
  expect(phone.watched().pageErrors).toEqual([]);
});

it('F39: a phone with little memory gets the lowest lock that is allowed, and it is written down', async () => {
  phone = createPhone(hub.origin);
  const her = await phone.on({ extraArgs: [LITTLE_MEMORY] });
  await her.openExample(hub.origin);
  expect((await stored(her.page)).locks).toContain('"params":{"memoryKiB":19456,"passes":2,"lanes":1}');
});

it('F39: a phone with too little memory for any lock says so, and keeps nothing', async () => {
  phone = createPhone(hub.origin);
  const her = await phone.on({ extraArgs: ['--js-flags=--wasm-max-mem-pages=100'] });
  await her.page.goto(hub.origin);
  await her.page.locator('button[lang=nl]').click();
  await her.button('Kijk eerst met voorbeelden').click();
  await her.page.getByRole('alert').getByText('Je telefoon heeft te weinig geheugen vrij. Sluit andere apps en tik nog een keer.').waitFor();
  const { names, locks } = await stored(her.page);
  expect(locks).not.toContain('passphrase');
  expect(names).not.toContain('drempel');
});

it('F37: a slow phone with little memory opens the list of five thousand families among fifty thousand records', { timeout: 180_000 }, async () => {
  const { file, records } = await bigBackup({ families: 5_000, stepsEach: 8, passphrase: 'vier woorden zijn genoeg', today: new Date().toISOString().slice(0, 10) as Day });
  expect(records).toBe(50_000);
  phone = createPhone(hub.origin);
  const her = await phone.on({ extraArgs: ['--js-flags=--max-old-space-size=256'] });
  const { page, say, button } = her;
  await page.goto(hub.origin);
  await page.locator('button[lang=nl]').click();
  await button('Ik heb een reservekopie').click();
  await page.setInputFiles('input[type=file]', { name: 'drempel.bak', mimeType: 'application/octet-stream', buffer: file });
  await page.getByLabel(say('Jouw woorden of zin')).fill('vier woorden zijn genoeg');
  await button('Open de kopie').click();
  await page.getByRole('navigation').waitFor({ timeout: 60_000 });

  page.setDefaultTimeout(120_000);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 20 });
  await loadAnew(page);
  await her.unlock('vier woorden zijn genoeg');
  await her.tab('Op weg');
  await page.getByRole('main').getByRole('button', { name: /Gezin \d+/ }).first().waitFor();
  expect(phone.watched().pageErrors).toEqual([]);
});

const setClock = (moment: string) => (page: Page): Promise<void> => page.clock.setFixedTime(new Date(moment));
const NOON = '2026-11-21T12:00:00+01:00';

async function answerTheDay(her: Volunteer): Promise<void> {
  await her.button('Nee, de dag is fout').click();
  await her.button('Ik begrijp het').click();
}

it('F32: what is written after the clock went back seven months is the later word, and a promise keeps its day in another time zone', async () => {
  phone = createPhone(hub.origin);
  let her = await phone.on({ extraArgs: [LITTLE_MEMORY], before: setClock(NOON) });
  const { words } = await her.start(hub.origin);
  const nickname = await her.newFamily();
  await openPromiseForm(her, nickname);
  await typePromise(her, 'eerst');
  await tapSave(her);
  await isKept(her);
  await phone.off();

  her = await phone.on({ before: setClock('2026-04-21T12:00:00+02:00') });
  await her.page.goto(hub.origin);
  await her.unlock(words);
  await answerTheDay(her);
  await her.tab('Op weg');
  await her.page.getByRole('button', { name: nickname }).first().click();
  await her.button('Verander').click();
  await wordsField(her).fill('daarna');
  await tapSave(her);
  await isKept(her);
  await phone.off();

  // The same moment, on an island where it is tomorrow already.
  her = await phone.on({ timezoneId: 'Pacific/Kiritimati', before: setClock(NOON) });
  await her.page.goto(hub.origin);
  await her.unlock(words);
  await her.tab('Op weg');
  await her.page.getByRole('button', { name: nickname }).first().click();
  await her.page.getByText('daarna').first().waitFor();
  expect(await her.page.getByText('eerst', { exact: true }).count()).toBe(0);
  await her.page.getByText(/was gisteren/).first().waitFor();
});
