// How much comes over the line: what the browser really asks for before the first screen, and what the worker keeps.
import { readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { listFiles } from '../../scripts/lib.mjs';
import { listPrecacheEntries } from './lib/read-precache.mjs';
import { restoreBigVault } from './lib/big-vault.mjs';
import { distDir, openBrowser, serve } from './lib/browser.mjs';

const FIRST_SCREEN_KB = 60;
const PRECACHE_KB = 600;
const CARDS_KB = 350;
const kB = (bytes) => Number((bytes / 1000).toFixed(1));
const sum = (numbers) => numbers.reduce((total, each) => total + each, 0);

/** What the hub sends: the compressed form where there is one. */
function sentBytes(path) {
  const file = join(distDir, path);
  try {
    return statSync(`${file}.br`).size;
  } catch {
    return statSync(file).size;
  }
}
const pathOf = (url) => (new URL(url).pathname === '/' ? 'index.html' : new URL(url).pathname.slice(1));
const isCards = (path) => path.includes('_virtual_cards');
const isCode = (path) => /\.(js|css)$/.test(path) && path !== 'sw.js';

/** Every file that was asked for until something can be tapped; what the worker fetches behind it does not count. */
async function askedUntil(page, address, selector) {
  const paths = new Set();
  const note = (request) => { if (!request.serviceWorker()) paths.add(pathOf(request.url())); };
  page.on('request', note);
  await page.goto(address, { waitUntil: 'commit' });
  await page.locator(selector).first().waitFor();
  page.off('request', note);
  return [...paths].filter(isCode);
}

const hub = await serve(distDir);
const address = `http://localhost:${hub.port}/`;
const browser = await openBrowser({ slower: 1 });
const language = await askedUntil(browser.page, address, '.start-language');
await restoreBigVault(browser.page);
const lock = await askedUntil(browser.page, address, '.secret input');
await browser.close();
hub.stop();

const precache = listPrecacheEntries(distDir);
const inWords = listFiles(join(distDir, 'assets')).map((file) => relative(distDir, file)).filter((path) => /\/(nl|ar|tr|pl|en)-[^/]*\.js$/.test(path));
const locales = ['nl', 'ar', 'tr', 'pl', 'en'].map((locale) => {
  // The word lists for a lock bear the name of the language too; catalogs hold messages. The smaller is what is said in front of the lock.
  const catalogs = inWords.filter((path) => path.includes(`/${locale}-`) && readFileSync(join(distDir, path), 'utf8').includes('JSON.parse('));
  return `${locale} ${catalogs.map(sentBytes).sort((a, b) => a - b).map(kB).join(' + ')}`;
});

const rows = [
  ['first screen: choosing a language', language.map(sentBytes), FIRST_SCREEN_KB],
  ['first screen: the lock', lock.map(sentBytes), FIRST_SCREEN_KB],
  ['precache without the cards, over the line', precache.filter((path) => !isCards(path)).map(sentBytes), PRECACHE_KB],
  ['the words of the cards, over the line', precache.filter(isCards).map(sentBytes), CARDS_KB],
  ['precache, unpacked on the phone', precache.map((path) => statSync(join(distDir, path)).size), undefined],
].map(([what, sizes, most]) => ({ what, files: sizes.length, kB: kB(sum(sizes)), 'at most': most ?? '' }));
console.table(rows);
console.log(`words of one language in front of and behind the lock, kB over the line: ${locales.join(', ')}`);
process.exitCode = rows.some((row) => row['at most'] !== '' && row.kB > row['at most']) ? 1 : 0;
