// All cards in five languages: each key press in the search field, and the longest task of finding and opening one.
import { openBigVault, unlock } from './lib/big-vault.mjs';
import { distDir, median, SLOWER } from './lib/browser.mjs';
import { searchFor } from './lib/key-presses.mjs';
import { tasksDuring } from './lib/main-thread.mjs';

const RUNS = Number(process.env.RUNS ?? 5);
const LONG_MS = 50;
const KEY_MS = 16;

const { page, cdp, close } = await openBigVault(distDir);
const tab = (name) => page.getByRole('navigation').getByRole('button', { name, exact: true }).click();
const pause = (ms) => new Promise((resolve) => { setTimeout(resolve, ms); });
const longest = async (work) => Math.max(...(await tasksDuring(cdp, async () => {
  await work();
  await pause(500);
})));

await unlock(page);
await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
const opened = await longest(async () => {
  await tab('Kaarten');
  await page.locator('.card-kind').last().waitFor();
  await pause(1500);
});
const keys = [];
for (let run = 0; run < RUNS; run += 1) {
  for (const words of ['weikteem', 'kind afpakken', 'تربية', 'polozna']) keys.push(...(await searchFor({ page, cdp }, words)));
}
const cards = [];
for (let run = 0; run < RUNS; run += 1) {
  await page.locator('input[type=search]').fill('cjg');
  await page.locator('.card-rows button').first().waitFor();
  cards.push(await longest(async () => {
    await page.locator('.card-rows button').first().click();
    await page.locator('.card-face').waitFor();
  }));
  await tab('Kaarten');
  await page.locator('input[type=search]').waitFor();
  await pause(1500);
}
await close();
// Nineteen of twenty: printed, not judged. On a busy machine it measured 26 ms, and nothing tells its own work from that of the others.
const p95 = keys.toSorted((a, b) => a - b)[Math.ceil(keys.length * 0.95) - 1];

const rows = [
  ['search, one key press, median', median(keys), KEY_MS, `slowest ${Math.round(Math.max(...keys))} ms`],
  ['search, one key press, 95 of 100', p95],
  ['longest task: opening the cards and making them ready', opened, LONG_MS],
  ['longest task: opening a card', median(cards), LONG_MS],
].map(([what, ms, most = '', note = '']) => ({ what, ms: Math.round(ms), 'at most': most, note }));
console.table(rows);
process.exitCode = rows.some((row) => row['at most'] !== '' && row.ms > row['at most']) ? 1 : 0;
