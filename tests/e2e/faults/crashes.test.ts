import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { createDice } from '../../support/dice.ts';
import type { Volunteer } from '../../support/volunteer.ts';
import { createPhone, enterWords, type FaultPhone } from './fault-phone.ts';
import { expectAtOther, type LivedIn, livedInPhone } from './lived-in.ts';
import { LITTLE_MEMORY } from '../../support/launch-chromium.ts';
import { countPromises, isKept, openPromiseForm, tapSave, typePromise, wordsField } from './promises.ts';

let lived: LivedIn;
let phone: FaultPhone;

beforeAll(async () => { lived = await livedInPhone(); });
afterEach(() => phone.remove());
afterAll(() => lived.remove());

async function open(her: Volunteer): Promise<Volunteer> {
  await her.page.goto(lived.origin);
  await her.unlock(lived.words);
  return her;
}

async function crash(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const crashed = new Promise((resolve) => { page.once('crash', resolve); });
  session.send('Page.crash').catch(() => undefined);
  await crashed;
}

it('S23: wrong tries are counted on when the browser is killed the moment after the third', async () => {
  phone = await lived.copy();
  let her = await phone.on();
  await her.page.goto(lived.origin);
  const { page } = her;
  for (const guess of ['een', 'twee', 'drie']) {
    await enterWords(her, guess);
    await page.getByRole('alert').filter({ hasText: her.say('Dat klopt niet. Kijk goed en probeer het nog een keer.') }).waitFor();
  }
  await page.getByRole('timer').waitFor();
  await phone.kill();
  her = await phone.on();
  await her.page.goto(lived.origin);
  await her.page.getByRole('timer').waitFor();
});

it('F7: a crash inside the transaction of a save leaves nothing of it by half, and the words in the draft', async () => {
  phone = await lived.copy();
  // The commit is written and its transaction kept open, so that the crash falls inside it.
  let her = await phone.on({ before: (page) => page.addInitScript(() => {
    const { add } = IDBObjectStore.prototype;
    const holdOpen = (store: IDBObjectStore): void => { store.count().addEventListener('success', () => holdOpen(store)); };
    IDBObjectStore.prototype.add = function (this: IDBObjectStore, ...args: Parameters<IDBObjectStore['add']>) {
      if (this.name === 'commits') {
        holdOpen(this);
        document.title = 'writing';
      }
      return add.apply(this, args);
    };
  }) });
  await open(her);
  await openPromiseForm(her, lived.nicknames[0]!);
  await typePromise(her, 'midden in de storm');
  await her.page.evaluate(() => dispatchEvent(new Event('drempel:flush')));
  await tapSave(her);
  await her.page.waitForFunction(() => document.title === 'writing');
  await crash(her.page);
  await phone.off();

  her = await open(await phone.on());
  expect(await countPromises(her, lived.nicknames[0]!)).toBe(0);
  await her.button('Zet een belofte').click();
  await wordsField(her).waitFor();
  await expect.poll(() => wordsField(her).inputValue()).toBe('midden in de storm');
  await tapSave(her);
  await isKept(her);
  expect(await countPromises(her, lived.nicknames[0]!)).toBe(1);
  await expectAtOther(lived, 1);
});

/** The app's own files come, and nothing that it asks of the hub. */
const cutLine = (page: Page): Promise<unknown> => page.addInitScript(() => {
  const { fetch } = globalThis;
  globalThis.fetch = (asked, init) => {
    const isCut = !Object.hasOwn(globalThis, 'lineIsWhole') && String(asked instanceof Request ? asked.url : asked).includes('/api/');
    return isCut ? Promise.reject(new TypeError('cut')) : fetch(asked, init);
  };
});

/** A copy of a phone that went on writing: both wrote under one name, and what either sent is on all in the end. */
async function endsAlike(copy: Volunteer, atLeast: number): Promise<void> {
  const other = await lived.other();
  if (!other) return;
  const { vault: { records } } = other;
  await copy.page.evaluate(() => {
    Object.assign(globalThis, { lineIsWhole: true });
    dispatchEvent(new Event('online'));
  });
  await expect.poll(async () => await countPromises(copy, lived.nicknames[0]!) - records.list('commitment').length, { timeout: 30_000, interval: 500 }).toBe(0);
  expect(records.list('commitment').length).toBeGreaterThanOrEqual(atLeast);
}

it('F9: a copy of the files at any moment opens, and holds everything that was said to be kept by then', async () => {
  const dice = createDice(9);
  phone = await lived.copy();
  const her = await open(await phone.on());
  let kept = 0;
  const stop = new AbortController();
  const writing = (async () => {
    await openPromiseForm(her, lived.nicknames[0]!);
    while (!stop.signal.aborted) {
      await typePromise(her, `belofte ${kept + 1}`);
      await tapSave(her);
      await isKept(her);
      kept += 1;
      await her.button('Zet een belofte').click();
    }
  })();
  const copies: { folder: string; keptThen: number }[] = [];
  for (let n = 0; n < 3; n += 1) {
    await wait(100 + dice() * 400);
    const folder = mkdtempSync(join(tmpdir(), 'fault-phone-'));
    // All processes stand still, as they do when the power goes.
    phone.signal('SIGSTOP');
    copies.push({ folder, keptThen: kept });
    cpSync(phone.profileDir, folder, { recursive: true, filter: (path) => !/Singleton|lockfile/.test(path) });
    phone.signal('SIGCONT');
  }
  stop.abort();
  await writing;
  await phone.remove();
  for (const [n, { folder, keptThen }] of copies.entries()) {
    phone = createPhone(lived.origin, { profileDir: folder });
    // What it sent afterwards would come back from the hub.
    const later = await open(await phone.on({ before: cutLine }));
    const found = await countPromises(later, lived.nicknames[0]!);
    // One more may have been on its way to the screen.
    expect(found - keptThen).toBeGreaterThanOrEqual(0);
    expect(found - keptThen).toBeLessThanOrEqual(1);
    if (n === copies.length - 1) await endsAlike(later, found);
    await phone.remove();
  }
});

it('F21: a first start that is killed at any of ten writes leaves a beginning or a whole vault, never something between', { timeout: 180_000 }, async () => {
  const profileDir = mkdtempSync(join(tmpdir(), 'fault-phone-'));
  const seen: string[] = [];
  for (let at = 1; at <= 10; at += 1) {
    rmSync(profileDir, { recursive: true });
    phone = createPhone(lived.origin, { profileDir });
    const her = await phone.on({ extraArgs: [LITTLE_MEMORY], before: (page) => page.addInitScript((stop) => {
      let calls = 0;
      for (const [kind, names] of [[IDBObjectStore.prototype, ['put', 'add', 'get']], [IDBFactory.prototype, ['open']], [IDBDatabase.prototype, ['createObjectStore', 'transaction']]] as const) {
        for (const name of names) {
          const original = Reflect.get(kind, name) as (...args: unknown[]) => unknown;
          Reflect.set(kind, name, function (this: unknown, ...args: unknown[]) {
            calls += 1;
            if (calls <= stop) return original.apply(this, args);
            // Nothing more reaches the disk from here; the kill follows as soon as the outside sees it.
            document.title = 'stopped';
            throw new DOMException('stopped', 'UnknownError');
          });
        }
      }
    }, at * 2) });
    const begun = (async () => {
      await her.page.goto(lived.origin);
      await her.page.locator('button[lang=nl]').click();
      await her.button('Kijk eerst met voorbeelden').click();
      await her.heading('Vandaag').waitFor();
    })().catch(() => undefined);
    await Promise.race([begun, her.page.waitForFunction(() => document.title === 'stopped')]);
    await phone.kill();
    await begun;
    const again = await phone.on();
    await again.page.goto(lived.origin);
    const beginning = again.page.locator('button[lang=nl]').or(again.heading('Samen over de drempel'));
    const whole = again.heading('Drempel is op slot');
    await beginning.or(whole).first().waitFor();
    if (await whole.count() > 0) {
      const door = again.button('Open de voorbeelden');
      if (await door.count() > 0) await door.click();
      else {
        await again.page.getByLabel(again.say('Jouw woorden of zin')).fill('voorbeeld');
        await again.button('Open').click();
      }
      await again.heading('Vandaag').waitFor();
      seen.push('whole');
    } else seen.push('beginning');
    await phone.off();
  }
  // Otherwise all ten moments lay on the same side of the one that matters.
  expect(new Set(seen)).toEqual(new Set(['beginning', 'whole']));
});
