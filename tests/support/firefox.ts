import puppeteer from 'puppeteer-core';
import { type Engine } from './hands.ts';

const PHONE = { width: 360, height: 740 };

/** Firefox over WebDriver BiDi, without a display. */
export async function launchFirefox(): Promise<Engine> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: process.env['FIREFOX'] ?? '/usr/bin/firefox-esr',
    headless: true,
    // Without the two last ones a question about storage waits for a tap that nobody can give.
    extraPrefsFirefox: { 'intl.accept_languages': 'nl', 'dom.storageManager.prompt.testing': true, 'dom.storageManager.prompt.testing.allow': true },
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
      await page.evaluate(`{ const field = ${expression}; field?.focus(); field?.select?.(); }`);
      if (found) await page.keyboard.type(text);
      return found !== null;
    },
    errors: () => Promise.resolve(errors),
    close: () => browser.close(),
  };
}
