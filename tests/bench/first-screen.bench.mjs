// How soon a volunteer can tap something: cold on slow 4G, and warm without network, both against an empty page.
import { at } from '../../scripts/lib.mjs';
import { median, openBrowser, readTimes, serve, watchFor } from './lib/browser.mjs';
import { buildFloorPage } from './lib/floor-page.mjs';
import { openSlowLink } from './lib/slow-link.mjs';
import { makeVault } from './lib/make-vault.mjs';

const RUNS = Number(process.env.RUNS ?? 5);

async function cold(distDir, selector) {
  const hub = await serve(distDir);
  const link = await openSlowLink(hub.port);
  const browser = await openBrowser();
  await watchFor(browser.page, selector);
  await browser.page.goto(`http://localhost:${link.port}/`, { waitUntil: 'commit' });
  const times = await readTimes(browser.page);
  await browser.close();
  link.close();
  hub.stop();
  return times;
}

/** Visits once, lets the worker take everything in, then starts again with the network gone. */
async function warm(distDir, selector, prepare) {
  const hub = await serve(distDir);
  const browser = await openBrowser({ slower: 1 });
  const address = `http://localhost:${hub.port}/`;
  await browser.page.goto(address);
  await browser.page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
  if (prepare) await prepare(browser.page);
  hub.stop();
  await browser.cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await watchFor(browser.page, selector);
  const times = [];
  for (let run = 0; run < 3; run += 1) {
    await browser.page.goto('about:blank');
    await browser.page.goto(address, { waitUntil: 'commit' });
    times.push(await readTimes(browser.page));
  }
  await browser.close();
  return { paint: median(times.map((time) => time.paint)), usable: median(times.map((time) => time.usable)) };
}

const floorDir = buildFloorPage();
const appDir = at('dist');
const ours = { cold: [], warm: [] };
const floor = { cold: [], warm: [] };
for (let run = 0; run < RUNS; run += 1) {
  floor.cold.push(await cold(floorDir, 'button'));
  ours.cold.push(await cold(appDir, '.start-language'));
}
for (let run = 0; run < Math.ceil(RUNS / 2); run += 1) {
  floor.warm.push(await warm(floorDir, 'button'));
  ours.warm.push(await warm(appDir, 'main .button', makeVault));
}

const of = (times, key) => median(times.map((time) => time[key]));
const rows = [
  ['first paint, cold', of(ours.cold, 'paint'), of(floor.cold, 'paint'), 1.2],
  ['first screen usable, cold', of(ours.cold, 'usable'), of(floor.cold, 'usable'), 1.8],
  ['lock screen usable, warm and offline', of(ours.warm, 'usable'), of(floor.warm, 'usable'), 1.5],
].map(([what, app, empty, most]) => ({ what, 'app ms': Math.round(app), 'floor ms': Math.round(empty), ratio: Number((app / empty).toFixed(2)), 'at most': most }));
console.table(rows);
process.exitCode = rows.some((row) => row.ratio > row['at most']) ? 1 : 0;
