import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { createHubFiller, type HubFiller } from '../../support/hub/fill-hub.ts';
import { createDatabase, startPostgres } from '../../support/hub/postgres-cluster.ts';
import { launchChromium, type Watched } from '../../support/launch-chromium.ts';
import { pair, toDevices } from '../../support/own-devices.ts';
import { mountSmallDisk, type SmallDisk } from '../../support/small-disk.ts';
import { startHub } from '../../support/start-hub.ts';
import { createVolunteer, type Volunteer } from '../../support/volunteer.ts';

// Three real profiles and a real hub: the line of one is cut, the hub is killed while another one sends, its database
// crashes, and in the end its disk is full. What a screen showed as sent has to be on all of them in the end.

const env = { RATE_PER_ADDRESS: '1000000', RATE_PER_DEVICE: '1000000' };
const DISK_MEGABYTES = 64;
const ALL_SENT = /^Alles is verstuurd\.$/;
const HUB_IS_FULL = /^Het tussenstation is vol\. Er wordt nu niets verstuurd\.$/;
const NOTHING_LOST = /^Er is niets kwijt: alles wacht op dit toestel en gaat later vanzelf\./;
const clearing: (() => void | Promise<void>)[] = [];
afterEach(async () => { for (const clear of clearing.splice(0).reverse()) await clear(); });

interface Phone extends Watched { readonly her: Volunteer }

async function newPhone(origin: string): Promise<Phone> {
  const phone = await launchChromium({ origin });
  clearing.push(() => phone.close());
  phone.page.setDefaultTimeout(30_000);
  const her = await createVolunteer(phone.page);
  await her.start(origin);
  return { ...phone, her };
}

const look = (phones: readonly Phone[]) => Promise.all(phones.map(({ page }) => page.evaluate(() => { window.dispatchEvent(new Event('online')); })));
const families = async ({ her, page }: Phone): Promise<readonly string[]> => {
  await her.tab('Op weg');
  return (await page.locator('main bdi').allTextContents()).toSorted();
};
const says = (phone: Phone, sentence: RegExp) => phone.page.getByRole('main').getByText(sentence).first().waitFor();

async function untilSent(phone: Phone): Promise<void> {
  await toDevices(phone.her);
  await says(phone, ALL_SENT);
}

/** Whatever is written, until all of them have it. */
async function untilAlike(phones: readonly Phone[], written: readonly string[]): Promise<void> {
  const expected = written.toSorted();
  await expect.poll(async () => {
    await look(phones);
    return Promise.all(phones.map(async (phone) => { const names = await families(phone); return expected.filter((name) => names.some((shown) => shown.includes(name))); }));
  }, { timeout: 60_000, interval: 1_000 }).toEqual(phones.map(() => expected));
  for (const phone of phones) await untilSent(phone);
}

/** Writes until each hears that the hub is full; what they wrote. A hub that had still to tidy up may take some of it first. */
async function hearFull(phones: readonly Phone[], { fill }: HubFiller): Promise<readonly string[]> {
  const written: string[] = [];
  const hearsFull = async (phone: Phone): Promise<boolean> => {
    const told = (sentence: RegExp) => phone.page.getByRole('main').getByText(sentence).first();
    const name = await phone.her.newFamily();
    written.push(name);
    await toDevices(phone.her);
    await told(HUB_IS_FULL).or(told(ALL_SENT)).waitFor();
    if (await told(HUB_IS_FULL).count() === 0) return false;
    await says(phone, NOTHING_LOST);
    expect((await families(phone)).some((shown) => shown.includes(name))).toBe(true);
    return true;
  };
  let left = phones;
  await expect.poll(async () => {
    await fill();
    const heard = await Promise.all(left.map(hearsFull));
    left = left.filter((_, n) => !heard[n]);
    return left.length;
  }, { timeout: 90_000 }).toBe(0);
  return written;
}

/** For the hub's data, or its PostgreSQL's. */
function smallDisk(): SmallDisk | undefined {
  const disk = mountSmallDisk(DISK_MEGABYTES);
  if (disk) clearing.push(disk.remove);
  else console.warn('No small disk may be mounted here: that the hub\'s is full is left out.');
  return disk;
}

it.each(['sqlite', 'postgres'] as const)('three phones and a hub on %s: cut off, killed while it takes, its database gone, its disk full: all end alike and each says why it waits', async (store) => {
  const disk = smallDisk();
  const cluster = store === 'postgres' ? await startPostgres([], { data: disk?.folder }) : undefined;
  if (cluster) clearing.push(cluster.stop);
  const dataDir = mkdtempSync(join(disk?.folder ?? tmpdir(), 'hub-data-'));
  clearing.push(() => rmSync(dataDir, { recursive: true, force: true }));
  const settings = { dataDir, env: { ...env, ...(cluster ? { DATABASE_URL: await createDatabase(cluster.url) } : {}) } };
  let hub = await startHub(settings);
  clearing.push(() => hub.stop());
  const { port, origin } = hub;
  const code = hub.code!;
  const [one, two, three] = await Promise.all([newPhone(origin), newPhone(origin), newPhone(origin)]);
  await pair(one.her, two.her, code);
  await pair(one.her, three.her);

  // The line of the second is cut, and it is written on.
  await two.context.setOffline(true);
  const written = [await two.her.newFamily()];
  await toDevices(two.her);
  await says(two, /wijziging(en)? wacht(en)? sinds/);

  // The first is heard out before the hub goes: what it showed as sent is what must not be lost.
  written.push(await one.her.newFamily());
  await untilSent(one);

  // Killed with no warning when it has taken the third one's push and has not said so yet.
  const killed = new Promise<void>((resolve, reject) => {
    void three.context.route('**/push', async (route) => {
      const taken = await route.fetch();
      await hub.stop();
      await route.abort();
      if (taken.ok()) resolve();
      else reject(new Error(`the hub answered ${taken.status()}`));
    }, { times: 1 });
  });
  written.push(await three.her.newFamily());
  await killed;
  await toDevices(three.her);
  await says(three, /wijziging(en)? wacht(en)? sinds/);
  hub = await startHub({ ...settings, port });

  if (cluster) {
    cluster.crash();
    written.push(await one.her.newFamily());
    await toDevices(one.her);
    await says(one, /wijziging(en)? wacht(en)? sinds/);
    cluster.start();
  }
  await two.context.setOffline(false);

  const all = [one, two, three];
  await untilAlike(all, written);

  if (disk) {
    written.push(...await hearFull(all, await createHubFiller(disk, origin, code)));
    disk.free();
    await untilAlike(all, written);
  }
  for (const { pageErrors, cspViolations, requestsElsewhere } of all) expect([pageErrors, cspViolations, requestsElsewhere]).toEqual([[], [], []]);
}, 240_000);
