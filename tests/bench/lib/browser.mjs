// One Chromium profile as the benches need it: phone-sized, processor slowed four times, no network of its own.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { at } from '../../../scripts/lib.mjs';

const ARGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
export const SLOWER = 4;
/** The build under measurement; another one can be named to compare with. */
export const distDir = process.env.BENCH_DIST ?? at('dist');
export const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

export async function serve(distDir) {
  const hub = spawn(process.execPath, [at('dist-hub', 'main.mjs')], { env: { ...process.env, HOST: '127.0.0.1', PORT: '0', DIST: distDir }, stdio: ['ignore', 'pipe', 'inherit'] });
  const port = await new Promise((resolve, reject) => {
    hub.stdout.on('data', (text) => {
      const found = /:(\d+)/.exec(String(text));
      if (found) resolve(Number(found[1]));
    });
    hub.once('exit', () => reject(new Error('the hub stopped')));
  });
  // Whatever goes wrong in a bench, it leaves no hub behind.
  const stop = () => {
    process.off('exit', stop);
    hub.kill();
  };
  process.once('exit', stop);
  return { port, stop };
}

export async function openBrowser({ slower = SLOWER, ...options } = {}) {
  const profile = mkdtempSync(join(tmpdir(), 'drempel-bench-'));
  const executablePath = ['/usr/bin/chromium', process.env.CHROMIUM].find((path) => path && existsSync(path));
  const context = await chromium.launchPersistentContext(profile, { executablePath, headless: true, viewport: { width: 360, height: 740 }, locale: 'nl-NL', timezoneId: 'Europe/Amsterdam', args: ARGS, ...options });
  const page = context.pages()[0];
  const cdp = await context.newCDPSession(page);
  if (slower > 1) await cdp.send('Emulation.setCPUThrottlingRate', { rate: slower });
  return { context, page, cdp, close: async () => { await context.close(); rmSync(profile, { recursive: true, force: true }); } };
}

/** Notes in the page itself when something can first be used, so that no driver's delay is counted. */
export const watchFor = (page, selector) => page.addInitScript((wanted) => {
  const note = () => {
    if (window.__usableAt !== undefined || !document.querySelector(wanted)) return;
    window.__usableAt = performance.now();
  };
  new MutationObserver(note).observe(document, { childList: true, subtree: true, attributes: true });
}, selector);

const READ = `JSON.stringify({ paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime, usable: window.__usableAt })`;
const pause = (ms) => new Promise((resolve) => { setTimeout(resolve, ms); });

/** Asks late and plainly: the driver's own waiting puts a large script into the page, which costs more than the page does. */
export async function readTimes({ cdp }) {
  for (let tries = 0; tries < 60; tries += 1) {
    await pause(800);
    const { result } = await cdp.send('Runtime.evaluate', { expression: READ });
    const times = JSON.parse(result.value);
    if (times.paint !== undefined && times.usable !== undefined) return times;
  }
  throw new Error('nothing could be used within 48 seconds');
}
