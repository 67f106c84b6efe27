// Ten thousand records, far more than one volunteer will ever have: unlocking, searching, typing, scrolling, opening.
import { openBigVault, openRaw, unlock } from './lib/big-vault.mjs';
import { distDir, median, SLOWER } from './lib/browser.mjs';
import { searchFor } from './lib/key-presses.mjs';
import { tasksDuring } from './lib/main-thread.mjs';

const RUNS = Number(process.env.RUNS ?? 5);
const LONG_MS = 50;

const { page, cdp, records, bytes, close } = await openBigVault(distDir);
const tab = (name) => page.getByRole('navigation').getByRole('button', { name, exact: true }).click();
const pause = (ms) => new Promise((resolve) => { setTimeout(resolve, ms); });
const times = async (count, work) => {
  const results = [];
  for (let run = 0; run < count; run += 1) results.push(await work(run));
  return results;
};

/** The longest task of the page while something is done. */
const longest = async (work) => Math.max(...(await tasksDuring(cdp, async () => {
  await work();
  await pause(300);
})));

await unlock(page);
const unlocks = await times(RUNS, () => unlock(page));
const raws = await times(RUNS, () => openRaw(page));
await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
await tab('Op weg');
await page.locator('input[type=search]').waitFor();
await pause(3000);
const keys = (await times(RUNS, () => searchFor({ page, cdp }, 'marilo'))).flat().concat((await times(RUNS, () => searchFor({ page, cdp }, 'kesanu 06'))).flat());
const typedSearch = await times(RUNS, () => longest(async () => {
  await page.locator('input[type=search]').click();
  await page.keyboard.type('rilo', { delay: 80 });
  for (let n = 0; n < 4; n += 1) await page.keyboard.press('Backspace', { delay: 40 });
}));
const scroll = await times(RUNS, () => longest(async () => {
  // As fast as a thumb can fling: some ten screens in a second.
  for (let n = 0; n < 40; n += 1) {
    await page.mouse.wheel(0, 200);
    await pause(20);
  }
  await page.locator('.scroll').evaluate((area) => { area.scrollTop = 0; });
}));
const road = await times(RUNS, (run) => longest(async () => {
  await page.locator('.rows .card-tap').nth(run).click();
  await page.locator('.station-button').first().waitFor();
  await page.locator('.back').click();
  await page.locator('input[type=search]').waitFor();
}));
await page.getByRole('button', { name: 'Nieuw gezin' }).click();
await page.getByRole('button', { name: 'Nee, ik kan dit doen' }).click();
const form = await times(RUNS, () => longest(async () => {
  await page.getByLabel('Bijnaam').click();
  await page.keyboard.type('klein', { delay: 80 });
}));
await close();

const raw = median(raws.map((each) => each.read + each.opened));
const open = median(unlocks);
console.log(`${records} records, ${Math.round(bytes / 1024)} kB in clear, ${raws[0].segments} segments of ${Math.round(raws[0].bytes / raws[0].segments / 102.4) / 10} kB sealed; reading them takes ${Math.round(median(raws.map((each) => each.read)))} ms, opening them bare ${Math.round(median(raws.map((each) => each.opened)))} ms`);
const rows = [
  ['unlock to Today without key derivation', open, 300, `${(open / raw).toFixed(1)}x reading and bare AES-GCM of the same rows`],
  ['search, one key press, median', median(keys), 16, `slowest ${Math.round(Math.max(...keys))} ms`],
  ['longest task: typing in the search field', median(typedSearch), LONG_MS],
  ['longest task: scrolling the roads', median(scroll), LONG_MS],
  ['longest task: opening a road', median(road), LONG_MS],
  ['longest task: typing in a form', median(form), LONG_MS],
].map(([what, ms, most, note = '']) => ({ what, ms: Math.round(ms), 'at most': most, note }));
console.table(rows);
process.exitCode = rows.some((row) => row.ms > row['at most']) ? 1 : 0;
