import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { Volunteer } from '../../support/volunteer.ts';
import { enterWords, type FaultPhone } from './fault-phone.ts';
import { expectAtOther, type LivedIn, livedInPhone } from './lived-in.ts';
import { isKept, openPromiseForm, tapSave, typePromise } from './promises.ts';

/** Five seconds, and what a busy machine needs beside them. */
const WITHIN = { timeout: 9_000 };

let lived: LivedIn;
let phone: FaultPhone;

beforeAll(async () => { lived = await livedInPhone(); });
afterEach(() => phone.remove());
afterAll(() => lived.remove());

async function openWith(before: (page: Page) => Promise<unknown>): Promise<Volunteer> {
  phone = await lived.copy();
  const her = await phone.on({ before });
  await her.page.goto(lived.origin);
  return her;
}

it('F30: a browser that refuses to open its storage is told as such, and safety is one tap away', async () => {
  const her = await openWith((page) => page.addInitScript(() => { IDBFactory.prototype.open = () => { throw new DOMException('refused', 'SecurityError'); }; }));
  await her.heading('Je telefoon opent de opslag niet').waitFor(WITHIN);
  await her.button('Een kind in gevaar? Bel hulp').click();
  await her.heading('Veiligheid').waitFor();
});

it('F30: a browser without any storage says on the first visit that nothing would stay', async () => {
  const her = await openWith((page) => page.addInitScript(() => {
    if (location.pathname !== '/') return;
    localStorage.clear();
    Object.defineProperty(globalThis, 'indexedDB', { value: undefined });
  }));
  await her.page.getByText(her.say('Deze browser bewaart niets')).or(her.page.locator('button[lang=nl]')).first().waitFor(WITHIN);
  if (await her.page.locator('button[lang=nl]').count() > 0) await her.page.locator('button[lang=nl]').click();
  await her.heading('Deze browser bewaart niets').waitFor(WITHIN);
});

it('F30: a browser that throws when storage is only named still says what is wrong, and leads to safety', async () => {
  const her = await openWith((page) => page.addInitScript(() => {
    if (location.pathname !== '/') return;
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB'] as const) Object.defineProperty(globalThis, name, { get: () => { throw new DOMException('denied', 'SecurityError'); } });
  }));
  await her.button('Veiligheid').click(WITHIN);
  await her.heading('Veiligheid').waitFor();
  await expect.poll(() => her.page.locator('a.call[href="tel:112"]').count()).toBe(1);
});

it('F30: storage that falls silent behind the lock is told too, and the right words are no wrong try', async () => {
  const her = await openWith((page) => page.addInitScript(() => {
    const { open } = IDBFactory.prototype;
    IDBFactory.prototype.open = function (this: IDBFactory, ...args: Parameters<IDBFactory['open']>) {
      return args[0] === 'drempel' ? new EventTarget() as IDBOpenDBRequest : open.apply(this, args);
    };
  }));
  await enterWords(her, lived.words);
  await her.heading('Het duurt te lang').waitFor(WITHIN);
  expect(await her.page.evaluate(() => localStorage.getItem('drempel.settings'))).toContain('"wrongTries":0');
});

it('F31: a connection that the browser dropped while the phone slept is opened again, and the save goes through', async () => {
  const her = await openWith((page) => page.addInitScript(() => {
    const { transaction } = IDBDatabase.prototype;
    IDBDatabase.prototype.transaction = function (this: IDBDatabase, ...args: Parameters<IDBDatabase['transaction']>) {
      if (!Object.hasOwn(globalThis, 'dropped')) return transaction.apply(this, args);
      Reflect.deleteProperty(globalThis, 'dropped');
      this.close();
      throw new DOMException('Connection to Indexed Database server lost. Refresh the page to try again', 'UnknownError');
    };
  }));
  await her.unlock(lived.words);
  await openPromiseForm(her, lived.nicknames[0]!);
  await typePromise(her, 'na het slapen');
  await her.page.evaluate(() => { Object.assign(globalThis, { dropped: true }); });
  await tapSave(her);
  await isKept(her);
  await her.page.getByText('na het slapen').first().waitFor();
  await expectAtOther(lived, 1);
});

it('a browser that fails in the middle of sealing is told as a save that did not work, and the button works again', async () => {
  const her = await openWith(() => Promise.resolve());
  await her.unlock(lived.words);
  await openPromiseForm(her, lived.nicknames[0]!);
  await typePromise(her, 'na het ontbijt');
  const encrypt = await her.page.evaluateHandle(() => {
    const was = SubtleCrypto.prototype.encrypt;
    SubtleCrypto.prototype.encrypt = () => Promise.reject(new DOMException('out of memory', 'OperationError'));
    return was;
  });
  await tapSave(her);
  await her.page.getByText(her.say('Bewaren lukt nu niet. Wat je typte staat er nog. Tik nog een keer, of laad de app opnieuw.')).waitFor(WITHIN);
  await her.page.evaluate((was) => { SubtleCrypto.prototype.encrypt = was; }, encrypt);
  await tapSave(her);
  await isKept(her);
  await her.page.getByText('na het ontbijt').first().waitFor();
});

it('a storage that refuses to write is told, and what was kept so far goes out from where she stands', async () => {
  const her = await openWith(() => Promise.resolve());
  await her.unlock(lived.words);
  await openPromiseForm(her, lived.nicknames[0]!);
  await typePromise(her, 'na het ontbijt');
  const put = await her.page.evaluateHandle(() => {
    const was = IDBObjectStore.prototype.add;
    IDBObjectStore.prototype.add = () => { throw new DOMException('Internal error.', 'UnknownError'); };
    return was;
  });
  await tapSave(her);
  await her.page.getByText(her.say('Bewaren lukt nu niet. Wat je typte staat er nog. Tik nog een keer, of laad de app opnieuw.')).waitFor(WITHIN);
  const [copy] = await Promise.all([her.page.waitForEvent('download'), her.button('Stuur eerst een reservekopie weg').click()]);
  expect(readFileSync(await copy.path()).length).toBeGreaterThan(500);
  await her.page.evaluate((was) => { IDBObjectStore.prototype.add = was; }, put);
  await tapSave(her);
  await isKept(her);
});
