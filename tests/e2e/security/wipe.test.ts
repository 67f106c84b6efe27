import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bytesNeedle, createCanaries, textNeedle } from '../../support/canaries.ts';
import { launchChromium, untilOffline } from '../../support/launch-chromium.ts';
import { scanFiles } from '../../support/scan-files.ts';
import { type RunningHub, startHub } from '../../support/start-hub.ts';
import { readLocks, secretsOf } from '../../support/vault-secrets.ts';
import { createVolunteer } from '../../support/volunteer.ts';

let hub: RunningHub;
const profileDir = mkdtempSync(join(tmpdir(), 'profile-'));
beforeAll(async () => { hub = await startHub(); });
afterAll(async () => {
  await hub.stop();
  rmSync(profileDir, { recursive: true, force: true });
});

it('S38: wiping with a second tab open and no network leaves no lock, no record, no key and no program on the device', async () => {
  const app = await launchChromium({ origin: hub.origin, profileDir });
  const { page } = app;
  page.setDefaultTimeout(15_000);
  const typed = createCanaries('typed');
  const volunteer = await createVolunteer(page);
  const { words, code } = await volunteer.start(hub.origin);
  await volunteer.newFamily();
  await volunteer.button('Zet een belofte').click();
  await volunteer.choose('Iets anders');
  await page.getByLabel('In een paar woorden').fill(typed.sentence);
  await volunteer.button('Bewaar de belofte').click();
  const locks = (await readLocks(page))!;
  expect(scanFiles(profileDir, locks.wraps.map((wrap) => textNeedle(`lock of ${wrap.type}`, wrap.sealed)))).toHaveLength(2);
  const secrets = await secretsOf(locks, code, words);
  await untilOffline(page);
  const second = await app.context.newPage();
  await second.goto(hub.origin);
  await second.getByLabel('Jouw woorden of zin').fill(words);
  await second.getByRole('button', { name: 'Open', exact: true }).click();
  await second.getByRole('navigation').waitFor();
  // Half-typed there: a write that is on its way while everything goes.
  await second.getByRole('navigation').getByRole('button', { name: 'Op weg' }).click();
  await second.getByRole('button', { name: 'Nieuw gezin' }).click();
  await second.getByRole('button', { name: 'Nee, ik kan dit doen' }).click();
  await second.getByLabel('Bijnaam').fill(typed.text);
  const third = await app.context.newPage();
  await third.goto(hub.origin);
  await third.getByLabel('Jouw woorden of zin').fill(words);
  await page.bringToFront();
  await hub.stop();
  await volunteer.tab('Ik');
  for (const dutch of ['Wis alles van dit toestel', 'Ga verder', 'Ga verder zonder', 'Wis alles nu']) await volunteer.button(dutch).click();
  for (const tab of [page, second, third]) await tab.getByRole('heading', { name: 'Alles is gewist' }).waitFor({ timeout: 60_000 });
  expect(await second.evaluate(async () => ({
    databases: (await indexedDB.databases()).map(({ name }) => name), caches: await caches.keys(), workers: (await navigator.serviceWorker.getRegistrations()).length,
    local: Object.keys(localStorage), session: Object.keys(sessionStorage),
  }))).toEqual({ databases: [], caches: [], workers: 0, local: [], session: [] });
  expect([app.pageErrors, app.cspViolations, app.requestsElsewhere].map(String)).toEqual(["", "", ""]);
  // Not even the sealed locks are left: with those, somebody who learns her words later could open old records.
  const sealed = locks.wraps.map((wrap) => textNeedle(`lock of ${wrap.type}`, wrap.sealed));
  expect(sealed).toHaveLength(2);
  // Chromium rewrites its files behind a deletion when the processor has nothing better to do.
  await expect.poll(() => scanFiles(profileDir, sealed), { timeout: 60_000, interval: 500 }).toEqual([]);
  await app.close();
  const keys = Object.entries(secrets).map(([name, bytes]) => bytesNeedle(name, bytes));
  expect(scanFiles(profileDir, [...typed.needles, textNeedle('words', words), textNeedle('code', code), ...keys, ...sealed])).toEqual([]);
}, 120_000);
