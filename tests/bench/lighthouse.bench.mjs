// What Lighthouse says of accessibility and best practices: of the whole first load, and of each place behind the lock, at
// phone size, in Dutch by day and in Arabic. A lock file of its own: it is installed when this bench is run.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { at, run } from '../../scripts/lib.mjs';
import { distDir, serve } from './lib/browser.mjs';

const HERE = join('tests', 'bench', 'lighthouse');
if (!existsSync(at(HERE, 'node_modules'))) run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--prefix', at(HERE)]);
const from = createRequire(at(HERE, 'package.json'));
const load = async (name) => import(pathToFileURL(from.resolve(name)).href);
const [{ startFlow }, { default: puppeteer }] = [await load('lighthouse'), await load('puppeteer-core')];

const WANTED = ['accessibility', 'best-practices'];
const PHONE = { width: 360, height: 740, deviceScaleFactor: 2, mobile: true };
const config = { extends: 'lighthouse:default', settings: { onlyCategories: WANTED, formFactor: 'mobile', screenEmulation: PHONE, throttlingMethod: 'provided' } };

const nth = (selector, at = 0) => async (page) => {
  await page.waitForSelector(selector);
  await (await page.$$(selector))[at].click();
};
const PLACES = [
  ['the welcome', nth('.start-language'), 'main .button'],
  ['Vandaag', nth('main .button', 1), '.tabbar'],
  ['Op weg', nth('.tab', 1), 'main .card-tap'],
  ['a road', nth('main .card-tap'), '.station'],
  ['Kaarten', nth('.tab', 2), 'main .card-tap, main .tile, main input'],
  ['Korte lijnen', nth('.tab', 3), 'main h1'],
  ['Ik', nth('.tab', 4), 'main h1'],
  ['Veiligheid', nth('.topbar .button, .topbar button'), 'main h1'],
];

async function walk(locale, scheme) {
  const hub = await serve(distDir);
  const browser = await puppeteer.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
  const page = await browser.newPage();
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }, { name: 'prefers-reduced-motion', value: 'reduce' }]);
  await page.setViewport({ ...PHONE, isMobile: true });
  const flow = await startFlow(page, { config, name: locale });
  await flow.navigate(`http://localhost:${hub.port}/`, { name: 'the first load' });
  for (const [index, [name, act, until]] of PLACES.entries()) {
    await (index === 0 ? nth(`.start-language[lang=${locale}]`) : act)(page);
    await page.waitForSelector(until);
    await flow.snapshot({ name });
  }
  const { steps } = await flow.createFlowResult();
  await browser.close();
  hub.stop();
  return steps.map(({ name, lhr }) => ({
    place: `${name}, ${locale}, ${scheme}`,
    ...Object.fromEntries(WANTED.map((id) => [id, Math.round(lhr.categories[id].score * 100)])),
    failed: Object.values(lhr.audits).filter(({ score, scoreDisplayMode, id }) => score !== null && score < 1 && scoreDisplayMode === 'binary' && id).map(({ id }) => id).join(' '),
  }));
}

const rows = [...await walk('nl', 'light'), ...await walk('ar', 'dark')];
console.table(rows);
const short = rows.filter((row) => WANTED.some((id) => row[id] < 100));
if (short.length > 0) {
  console.error(`${short.length} of ${rows.length} places are below 100`);
  process.exit(1);
}
