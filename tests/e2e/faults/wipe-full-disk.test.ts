import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { mountSmallDisk, type SmallDisk } from '../../support/small-disk.ts';
import { readLocks } from '../../support/vault-secrets.ts';
import type { FaultPhone } from './fault-phone.ts';
import { type LivedIn, livedInPhone } from './lived-in.ts';

const DISK_MEGABYTES = 96;

let lived: LivedIn;
let phone: FaultPhone | undefined;
let disk: SmallDisk | undefined;

beforeAll(async () => { lived = await livedInPhone({ alone: true }); });
afterEach(async () => {
  await phone?.off();
  disk?.free();
  await phone?.remove();
  disk?.remove();
});
afterAll(() => lived.remove());

/** Where no small disk may be mounted there is room, and the same has to be true. */
it.each([0, 4, 128])('a wipe with %i kB left on the disk, and no network, takes the locks away and says that all is gone', async (kilobytes) => {
  disk = mountSmallDisk(DISK_MEGABYTES);
  phone = disk ? await lived.copy(`${disk.folder}/profile`) : await lived.copy();
  // The hub comes back with every copy of the phone.
  await lived.stopHub();
  const her = await phone.on({ engineOnly: false });
  await her.page.goto(lived.origin);
  await her.unlock(lived.words);
  await her.tab('Ik');
  // Before the disk is full: Chromium may put a database down that nobody uses, and opens none on a full disk.
  expect(await readLocks(her.page)).toBeDefined();
  disk?.fill(kilobytes * 1024);
  for (const dutch of ['Wis alles van dit toestel', 'Ga verder', 'Ga verder zonder', 'Wis alles nu']) await her.button(dutch).click();
  await her.heading('Alles is gewist').waitFor({ timeout: 60_000 });
  expect([await readLocks(her.page), await her.page.evaluate(() => Object.keys(localStorage))]).toEqual([undefined, []]);
}, 120_000);
