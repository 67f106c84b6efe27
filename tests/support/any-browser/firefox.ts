import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { type Engine } from './hands.ts';
import { readDownload } from './read-download.ts';

const PHONE = { width: 360, height: 740 };

/** Firefox over WebDriver BiDi, without a display. */
export async function launchFirefox(): Promise<Engine> {
  const downloads = mkdtempSync(join(tmpdir(), 'firefox-downloads-'));
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: process.env['FIREFOX'] ?? '/usr/bin/firefox-esr',
    headless: true,
    extraPrefsFirefox: {
      'intl.accept_languages': 'nl',
      // Without these two a question about storage waits for a tap that nobody can give.
      'dom.storageManager.prompt.testing': true, 'dom.storageManager.prompt.testing.allow': true,
      'browser.download.folderList': 2, 'browser.download.dir': downloads,
    },
  });
  const page = await browser.newPage();
  await page.setViewport(PHONE);
  const errors: string[] = [];
  page.on('console', (message) => { if (message.type() === 'error') errors.push(message.text()); });
  page.on('pageerror', (error) => errors.push(String(error)));
  const element = async (expression: string) => (await page.evaluateHandle(expression)).asElement();
  return {
    goTo: async (url) => { await page.goto(url); },
    reload: async () => { await page.reload(); },
    ask: async <T>(expression: string) => (await page.evaluate(expression)) as T,
    tap: async (expression) => {
      const found = await element(expression);
      // The handle is an element, whatever its type says.
      await (found as { click: () => Promise<void> } | null)?.click();
      return found !== null;
    },
    type: async (expression, text) => {
      const found = await element(expression);
      await found?.evaluate((field) => {
        (field as HTMLInputElement).focus();
        (field as HTMLInputElement).select();
      });
      if (found) await page.keyboard.type(text);
      return found !== null;
    },
    downloaded: (name) => Promise.resolve(readDownload(downloads, name)),
    errors: () => Promise.resolve(errors),
    close: async () => {
      await browser.close();
      rmSync(downloads, { recursive: true, force: true });
    },
  };
}
