import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import Libsql from 'libsql';
import { textNeedle } from '../../support/canaries.ts';
import { launchChromium } from '../../support/launch-chromium.ts';
import { addFace, openDoor } from '../../support/line-pair.ts';
import { toDevices } from '../../support/own-devices.ts';
import { scanFiles } from '../../support/scan-files.ts';
import { type RunningHub, startHub } from '../../support/start-hub.ts';
import { readLocks } from '../../support/vault-secrets.ts';
import { createVolunteer } from '../../support/volunteer.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'hub-data-'));
const profileDir = mkdtempSync(join(tmpdir(), 'profile-'));
let hub: RunningHub;
beforeAll(async () => { hub = await startHub({ dataDir }); });
afterAll(async () => {
  await hub.stop();
  for (const dir of [dataDir, profileDir]) rmSync(dir, { recursive: true, force: true });
});

/** When the folders of the page's databases were made. */
const madeAt = (): readonly number[] => {
  const folder = join(profileDir, 'Default', 'IndexedDB');
  return readdirSync(folder).map((name) => statSync(join(folder, name)).birthtimeMs);
};

const spacesAtHub = (): readonly string[] => {
  const database = new Libsql(join(dataDir, 'hub.db'));
  const rows = database.prepare('SELECT hex(space) AS id FROM space').all() as readonly { readonly id: unknown }[];
  database.close();
  return rows.map(({ id }) => String(id)).sort();
};

it('wiping her last device says what stays where, and takes away at the hub what nobody could open any more', async () => {
  const { page, close, pageErrors } = await launchChromium({ origin: hub.origin, profileDir });
  page.setDefaultTimeout(20_000);
  const her = await createVolunteer(page);
  await her.start(hub.origin);
  await addFace(her, 'Sanne');
  await openDoor(her, 'Amina', hub.code);
  await expect.poll(spacesAtHub).toHaveLength(1);
  const line = spacesAtHub();
  await toDevices(her);
  await page.getByRole('main').getByRole('button', { name: 'Zet er een toestel bij' }).click();
  await page.getByLabel('Code van je organisatie').fill(hub.code!);
  await her.button('Verder').click();
  await page.locator('.group').nth(6).waitFor();
  // Her own space, and soon the letter of her paper code.
  await expect.poll(() => spacesAtHub().length, { timeout: 20_000 }).toBe(3);
  const sealed = (await readLocks(page))!.wraps.map((wrap) => textNeedle(`lock of ${wrap.type}`, wrap.sealed));
  await expect.poll(() => scanFiles(profileDir, sealed)).toHaveLength(2);
  const before = madeAt();
  expect(before).not.toEqual([]);
  await her.tab('Ik');
  await her.button('Wis alles van dit toestel').click();
  await page.getByText('In het tussenstation staat een versleutelde kopie.').waitFor();
  await page.getByText('Je deelt 1 korte lijn.').waitFor();
  for (const dutch of ['Ga verder', 'Ga verder zonder', 'Wis alles nu']) await her.button(dutch).click();
  await her.heading('Alles is gewist').waitFor();
  // The line is of two people: what the other one has is not hers to take away.
  expect(spacesAtHub()).toEqual(line);
  // With a network the browser's files went as a whole, without its tidying up some time later.
  expect(madeAt().filter((time) => before.includes(time))).toEqual([]);
  expect(scanFiles(profileDir, sealed)).toEqual([]);
  expect(pageErrors).toEqual([]);
  await close();
}, 120_000);
