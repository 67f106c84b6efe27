// Draws the pictures of the app for the manifest and the README, from the example families, with the built app.
// Needs Chromium and ImageMagick; a build needs neither. `node scripts/draw-screenshots.mjs`
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { serve } from '../tests/bench/lib/browser.mjs';
import { at, ensureBuild } from './lib.mjs';

const PICTURES = [
  { name: 'vandaag', open: async () => undefined },
  { name: 'weg', open: async (page) => { await page.locator('.tab').nth(1).click(); await page.locator('.card-tap').nth(1).click(); await page.locator('.station').first().scrollIntoViewIfNeeded(); await page.evaluate(() => scrollBy(0, 380)); } },
];

ensureBuild();
const hub = await serve(at('dist'));
mkdirSync(at('public', 'screenshots'), { recursive: true });
mkdirSync(at('docs', 'pictures'), { recursive: true });
for (const locale of ['nl', 'ar']) {
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
  const page = await browser.newPage({ viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, locale: 'nl-NL', timezoneId: 'Europe/Amsterdam' });
  await page.clock.setFixedTime(new Date('2026-11-23T09:30:00+01:00'));
  await page.goto(`http://localhost:${hub.port}/`);
  await page.locator(`.start-language[lang=${locale}]`).click();
  await page.locator('main .button').nth(1).click();
  await page.locator('.tabbar').waitFor();
  await page.locator('main .card-tap').first().waitFor();
  for (const { name, open } of PICTURES) {
    await open(page);
    const file = at('docs', 'pictures', `${name}-${locale}.png`);
    await page.screenshot({ path: file, animations: 'disabled' });
    spawnSync('convert', [file, '-strip', '-colors', '128', `PNG8:${file}`]);
    if (name === 'vandaag') copyFileSync(file, at('public', 'screenshots', `${name}-${locale}.png`));
  }
  await browser.close();
}
hub.stop();
