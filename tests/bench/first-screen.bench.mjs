// How soon a volunteer can tap something: cold on slow 4G, and warm without network, both against an empty page; and warm
// on a network that never answers, against none at all.
import { restoreBigVault } from './lib/big-vault.mjs';
import { distDir, median, openBrowser, readTimes, serve, SLOWER, watchFor } from './lib/browser.mjs';
import { openDeafServer } from './lib/deaf-server.mjs';
import { buildFloorPage } from './lib/floor-page.mjs';
import { openSlowLink } from './lib/slow-link.mjs';

const RUNS = Number(process.env.RUNS ?? 5);

async function cold(dir, selector) {
  const hub = await serve(dir);
  const link = await openSlowLink(hub.port);
  const browser = await openBrowser();
  await watchFor(browser.page, selector);
  await browser.page.goto(`http://localhost:${link.port}/`, { waitUntil: 'commit' });
  const times = await readTimes(browser);
  await browser.close();
  link.close();
  hub.stop();
  return times;
}

/**
 * A browser that was here before: the worker has taken everything in, and the network is gone. Each start is in a tab of its own,
 * as an app is opened again: the page before it leaves nothing in memory. The worker may sleep, as it does half a minute later.
 */
async function returning(dir, selector, prepare) {
  const hub = await serve(dir);
  const browser = await openBrowser({ slower: 1 });
  const address = `http://localhost:${hub.port}/`;
  await browser.page.goto(address);
  await browser.page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
  await prepare?.(browser.page);
  hub.stop();
  await browser.page.goto('about:blank');
  await browser.cdp.send('ServiceWorker.enable');
  const start = async ({ asleep = false } = {}) => {
    if (asleep) await browser.cdp.send('ServiceWorker.stopAllWorkers');
    const page = await browser.context.newPage();
    const cdp = await browser.context.newCDPSession(page);
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    await watchFor(page, selector);
    await page.goto(address, { waitUntil: 'commit' });
    const times = await readTimes({ cdp });
    await page.close();
    return times;
  };
  await start();
  return { start, port: hub.port, close: browser.close };
}

const floorDir = buildFloorPage();
const ours = { cold: [], warm: [], asleep: [], offline: [], deaf: [] };
const floor = { cold: [], warm: [], asleep: [] };
for (let run = 0; run < RUNS; run += 1) {
  floor.cold.push(await cold(floorDir, 'button'));
  ours.cold.push(await cold(distDir, '.start-language'));
}
const emptyAgain = await returning(floorDir, 'button');
const oursAgain = await returning(distDir, '.secret input', restoreBigVault);
for (let run = 0; run < RUNS * 8; run += 1) {
  floor.warm.push(await emptyAgain.start());
  ours.warm.push(await oursAgain.start());
}
for (let run = 0; run < RUNS * 4; run += 1) {
  floor.asleep.push(await emptyAgain.start({ asleep: true }));
  ours.asleep.push(await oursAgain.start({ asleep: true }));
}
const offline = async () => { ours.offline.push(await oursAgain.start()); };
const deaf = async () => {
  const stop = await openDeafServer(oursAgain.port);
  ours.deaf.push(await oursAgain.start());
  if (await stop() === 0) throw new Error('there was no network to be waited for');
};
// By turns, because a start is quicker or slower by what came before it.
for (let run = 0; run < RUNS * 5; run += 1) for (const start of run % 2 === 0 ? [offline, deaf] : [deaf, offline]) await start();
await Promise.all([emptyAgain.close(), oursAgain.close()]);

const of = (times, key) => median(times.map((time) => time[key]));
const rows = [
  ['first paint, cold', of(ours.cold, 'paint'), of(floor.cold, 'paint'), 1.2],
  ['first screen usable, cold', of(ours.cold, 'usable'), of(floor.cold, 'usable'), 1.8],
  ['lock screen usable, warm and offline', of(ours.warm, 'usable'), of(floor.warm, 'usable'), 1.5],
  ['the same with the worker asleep and no process yet', of(ours.asleep, 'usable'), of(floor.asleep, 'usable'), undefined],
  ['lock screen usable, warm, never answered, against offline', of(ours.deaf, 'usable'), of(ours.offline, 'usable'), 1.1],
].map(([what, app, empty, most]) => ({ what, 'app ms': Math.round(app), 'floor ms': Math.round(empty), ratio: Number((app / empty).toFixed(2)), 'at most': most }));
console.table(rows);
process.exitCode = rows.some((row) => row.ratio > row['at most']) ? 1 : 0;
