// One fresh browser profile: the hub's ten thousand records, PouchDB's, and the bare bytes.
import { createServer } from 'node:http';
import { openBrowser, SLOWER } from './browser.mjs';
import { openCountedLink } from './counted-link.mjs';
import { openSlowLink } from './slow-link.mjs';

const RAW_RUNS = 5;

/** Hands out so many bytes and does nothing else. */
async function startBare(size) {
  const bytes = Buffer.alloc(size, 7);
  const server = createServer((_request, response) => response.writeHead(200, { 'content-length': size, 'access-control-allow-origin': '*' }).end(bytes));
  await new Promise((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  return { address: `http://localhost:${server.address().port}`, stop: () => server.close() };
}

export async function openBench(browser, origin) {
  const page = await browser.context.newPage();
  await page.goto(origin);
  await page.waitForFunction(() => window.bench);
  return page;
}

export async function joinHost(page, host, name) {
  const { link, admit } = await host.invite();
  await page.evaluate(([as, to]) => window.bench.join(as, to), [name, link]);
  const joined = page.evaluate(() => window.bench.whenJoined());
  await admit();
  return joined;
}

async function raceOurs(browser, host, hubPort) {
  const link = await openCountedLink(hubPort);
  const page = await openBench(browser, `http://localhost:${link.port}`);
  await link.take();
  const joined = await joinHost(page, host, 'joined');
  const { both: bytes, down } = await link.take();
  await page.evaluate(() => window.bench.stop());
  const bare = await startBare(down);
  const raws = [];
  for (let run = 0; run < RAW_RUNS; run += 1) raws.push(await page.evaluate((address) => window.bench.raw(address), bare.address));
  bare.stop();
  await page.close();
  link.close();
  return { ...joined, bytes, down, raw: raws.toSorted((a, b) => a - b)[Math.floor(RAW_RUNS / 2)] };
}

async function raceTheirs(browser, pouchPort) {
  const link = await openCountedLink(pouchPort);
  const page = await openBench(browser, `http://localhost:${link.port}`);
  await link.take();
  const pulled = await page.evaluate(() => window.bench.pull('records'));
  const { both: bytes } = await link.take();
  await page.close();
  link.close();
  return { ...pulled, bytes };
}

/** Who goes first changes with every turn. */
export async function race({ host, hubPort, pouchPort }, turn) {
  // The bare bytes come from another origin, which the app's own page may not ask.
  const browser = await openBrowser({ slower: 1, bypassCSP: true });
  const first = turn % 2 === 0 ? await raceOurs(browser, host, hubPort) : undefined;
  const theirs = await raceTheirs(browser, pouchPort);
  const ours = first ?? (await raceOurs(browser, host, hubPort));
  await browser.close();
  if (ours.records < host.records || theirs.records < host.records) throw new Error('not everything came over');
  return { ours, theirs };
}

/** A phone of little strength on slow 4G: the same join, and the same bytes over the same line. */
export async function joinOnPhone({ host, hubPort, bytes }) {
  const browser = await openBrowser({ bypassCSP: true });
  const link = await openSlowLink(hubPort);
  const page = await openBench(browser, `http://localhost:${link.port}`);
  const cdp = await browser.context.newCDPSession(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  const { ms, records } = await joinHost(page, host, 'joined');
  await page.evaluate(() => window.bench.stop());
  const bare = await startBare(bytes);
  const bareLink = await openSlowLink(Number(new URL(bare.address).port));
  const raw = await page.evaluate((address) => window.bench.raw(address), `http://localhost:${bareLink.port}`);
  bareLink.close();
  bare.stop();
  await browser.close();
  link.close();
  if (records < host.records) throw new Error('not everything came over');
  return { ms, raw };
}
