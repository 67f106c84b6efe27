// A browser that holds ten thousand records, brought in through the restore screen as she would do it herself.
import { execFileSync } from 'node:child_process';
import { at } from '../../../scripts/lib.mjs';
import { openBrowser, serve } from './browser.mjs';
import { bundleForNode } from './bundle-for-node.mjs';

const WORDS = 'boot lamp citroen vlieger';

/** Notes from outside when the key derivation answered and when Today stood there, so that the app needs no marks of its own. */
const noteUnlock = () => {
  const { addEventListener } = Worker.prototype;
  Worker.prototype.addEventListener = function listen(type, listener, options) {
    if (type === 'message') addEventListener.call(this, type, () => { window.__derivedAt = performance.now(); window.__openAt = undefined; }, { once: true });
    return addEventListener.call(this, type, listener, options);
  };
  new MutationObserver(() => {
    if (window.__derivedAt !== undefined && window.__openAt === undefined && document.querySelector('.tabbar') && document.querySelector('h1')) window.__openAt = performance.now();
  }).observe(document, { childList: true, subtree: true });
};

/** From the language to Today, by way of a backup file and a passphrase: what stands before it afterwards is a real lock. */
export async function restoreBigVault(page) {
  const file = at('.cache', 'bench', 'big.bak');
  const made = JSON.parse(execFileSync(process.execPath, [await bundleForNode('make-backup'), file, WORDS], { encoding: 'utf8' }));
  await page.locator('.start-language[lang=nl]').click();
  await page.getByRole('button', { name: 'Ik heb een reservekopie' }).click();
  await page.locator('input[type=file]').setInputFiles(file);
  await page.locator('.secret input').fill(WORDS);
  await page.getByRole('button', { name: 'Open de kopie' }).click();
  await page.locator('.tabbar').waitFor({ timeout: 120_000 });
  return made;
}

export async function openBigVault(distDir) {
  const hub = await serve(distDir);
  const browser = await openBrowser({ slower: 1 });
  const { page } = browser;
  await page.addInitScript(noteUnlock);
  await page.goto(`http://localhost:${hub.port}/`);
  const made = await restoreBigVault(page);
  // The next start must come from the worker.
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
  return { ...browser, ...made, close: async () => { await browser.close(); hub.stop(); } };
}

export async function unlock(page) {
  await page.reload();
  await page.locator('.secret input').fill(WORDS);
  await page.locator('form button[type=submit]').click();
  await page.locator('.tabbar').waitFor({ timeout: 60_000 });
  return page.evaluate(() => window.__openAt - window.__derivedAt);
}

/** Reading and opening the very rows that unlocking opens, and nothing else. */
export const openRaw = (page) => page.evaluate(async () => {
  const ask = (request) => new Promise((resolve, reject) => { request.addEventListener('success', () => resolve(request.result)); request.addEventListener('error', () => reject(request.error)); });
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  const iv = new Uint8Array(12);
  const db = await ask(indexedDB.open('drempel'));
  const rows = await ask(db.transaction('segments').objectStore('segments').getAll());
  const sealed = await Promise.all(rows.map(({ bytes }) => crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, bytes)));
  const start = performance.now();
  await ask(db.transaction('segments').objectStore('segments').getAll());
  const read = performance.now();
  await Promise.all(sealed.map((bytes) => crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, bytes)));
  const end = performance.now();
  db.close();
  return { read: read - start, opened: end - read, segments: rows.length, bytes: rows.reduce((sum, { bytes }) => sum + bytes.length, 0) };
});
