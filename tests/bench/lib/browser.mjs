// One Chromium profile as the benches need it: phone-sized, processor slowed four times, no network of its own.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { at } from '../../../scripts/lib.mjs';

const ARGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
export const SLOWER = 4;
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
  return { port, stop: () => hub.kill() };
}

export async function openBrowser({ slower = SLOWER } = {}) {
  const profile = mkdtempSync(join(tmpdir(), 'drempel-bench-'));
  const executablePath = ['/usr/bin/chromium', process.env.CHROMIUM].find((path) => path && existsSync(path));
  const context = await chromium.launchPersistentContext(profile, { executablePath, headless: true, viewport: { width: 360, height: 740 }, locale: 'nl-NL', timezoneId: 'Europe/Amsterdam', args: ARGS });
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

export async function readTimes(page) {
  await page.waitForFunction(() => window.__usableAt !== undefined && performance.getEntriesByName('first-contentful-paint').length > 0, undefined, { timeout: 60_000 });
  return page.evaluate(() => ({ paint: performance.getEntriesByName('first-contentful-paint')[0].startTime, usable: window.__usableAt }));
}
