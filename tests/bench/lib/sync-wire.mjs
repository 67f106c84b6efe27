// What an edit and a look cost between a browser and a hub, to the last byte, on a connection that is there already.
import { median, openBrowser } from './browser.mjs';
import { openCountedLink } from './counted-link.mjs';
import { joinHost, openBench } from './sync-race.mjs';

/** The nudge, what it sets off, and whatever else may follow. */
const SETTLE_MS = 3_000;
const pause = (ms) => new Promise((resolve) => { setTimeout(resolve, ms); });

/** Medians each way of so many times the same thing, with all that it sets off. */
async function counted(link, times, work) {
  const found = [];
  for (let n = 0; n < times; n += 1) {
    await pause(SETTLE_MS);
    await link.take();
    await work(n);
    await pause(SETTLE_MS);
    found.push(await link.take());
  }
  return Object.fromEntries(['up', 'down', 'both'].map((way) => [way, median(found.map((each) => each[way]))]));
}

/** Looks until all spaces are at rest: then one look is one request. */
async function rest(page) {
  for (let tries = 0; tries < 5; tries += 1) {
    await pause(SETTLE_MS);
    await page.evaluate(() => window.bench.asked());
    await page.evaluate(() => window.bench.look());
    await pause(SETTLE_MS);
    if ((await page.evaluate(() => window.bench.asked())).join() === 'look') return;
  }
  throw new Error('one look takes more than one request');
}

export async function measureWire({ host, code, port, protocol, times, spaces }) {
  const link = await openCountedLink(port);
  const browser = await openBrowser({ slower: 1, ignoreHTTPSErrors: true });
  const page = await openBench(browser, `${protocol}://localhost:${link.port}`);
  await joinHost(page, host, 'wire');
  const sent = await counted(link, times, (n) => page.evaluate((day) => window.bench.edit(day), `2025-01-0${n + 1}`));
  const received = await counted(link, times, (n) => host.edit(10, `2025-02-0${n + 1}`));
  await page.evaluate((day) => window.bench.whenTouched(day), `2025-02-0${times}`);
  const look = await counted(link, times, () => page.evaluate(() => window.bench.look()));
  await page.evaluate(([of, count]) => window.bench.prepareIdle(of, count), [code, spaces]);
  await rest(page);
  const idle = await counted(link, times, () => page.evaluate(() => window.bench.look()));
  await browser.close();
  link.close();
  return { sent, received, look, idle };
}
