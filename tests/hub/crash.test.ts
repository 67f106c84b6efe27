import { execFileSync } from 'node:child_process';
import { readdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { inject, describe, expect, it } from 'vitest';
import { encodeFrames } from '../../wire/frames.ts';
import { createDice } from '../support/dice.ts';
import { clientOf, commitFrame, type HubClient, snapshotFrames } from '../support/hub/hub-client.ts';
import { createPhone, random, stopPhones } from '../support/hub/create-phone.ts';
import { openPlace, STORES } from '../support/hub/hub-place.ts';
import { createDatabase, startPostgres } from '../support/hub/postgres-cluster.ts';
import { makeDevice, makeSnapshot, makeSpace, sha256, type TestDevice, type TestSpace, writeCommit } from '../support/hub/sealed-things.ts';
import { type RunningHub, startHub } from '../support/start-hub.ts';
import { opened } from '../unit/crypto/fixtures.ts';
import { line } from '../unit/vault/vault-fixture.ts';

const KILLS = 20;
const HEALED = { ok: true, output: 'Everything is in order.\n' };

/** All that it wrote, in order, until nothing more comes. */
async function seqsHeld(client: HubClient, space: TestSpace, device: TestDevice): Promise<number> {
  let held = 0;
  for (;;) {
    const page = await client.pull(space, device, held);
    held += page.order.filter((name) => name.startsWith('commit')).length;
    if (!page.end!.more) return held;
  }
}

/** As a device does: the same bytes again until they are acknowledged. */
async function insist(work: () => Promise<unknown>): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      await work();
      return;
    } catch (error) {
      if (attempt > 200) throw error;
      await new Promise((resolve) => { setTimeout(resolve, 50); });
    }
  }
}

describe.each(STORES)('the hub on %s', (store) => {
  it(`loses nothing that it acknowledged, killed ${KILLS} times in the middle of its work`, async () => {
    const seed = Date.now() % 1_000_000;
    const dice = createDice(seed);
    const place = await openPlace(store, inject('postgresUrl'));
    const writers = [makeDevice(), makeDevice(), makeDevice()] as const;
    const space = makeSpace(...writers);
    let hub = await place.start();
    expect(await clientOf(hub.origin).create(space, hub.code!)).toBe(201);
    let acknowledged = 0;
    for (let kill = 0; kill < KILLS; kill += 1) {
      const client = clientOf(hub.origin);
      const working = writers.map(async (device) => {
        for (;;) {
          const before = { dseq: device.dseq, hash: device.hash };
          const commits = Array.from({ length: 1 + Math.floor(dice() * 4) }, () => writeCommit(space, device, { size: 256 + Math.floor(dice() * 20_000) }));
          const results = await client.push(space, device, ...commits.map(commitFrame)).catch(() => undefined);
          if (!results) {
            // It may have been stored or not; a device would send it again. This one asks what there is.
            Object.assign(device, before, { pending: commits });
            return;
          }
          acknowledged += results.filter(({ r }) => r === 'stored').length;
        }
      });
      await new Promise((resolve) => { setTimeout(resolve, 20 + dice() * 60); });
      await hub.stop();
      await Promise.all(working);
      hub = await place.start();
      for (const device of writers as readonly (TestDevice & { pending?: Uint8Array<ArrayBuffer>[] })[]) {
        const results = await clientOf(hub.origin).push(space, device, ...(device.pending ?? []).map(commitFrame));
        expect(results.every(({ r }) => r === 'stored' || r === 'dup'), `seed ${seed}`).toBe(true);
        // All of a push or nothing of it.
        expect(new Set(results.map(({ r }) => r)).size, `seed ${seed}`).toBe(1);
        acknowledged += results.length;
        Object.assign(device, { dseq: device.dseq + results.length, hash: sha256(device.pending!.at(-1)!) });
      }
      expect(await seqsHeld(clientOf(hub.origin), space, writers[0]), `seed ${seed}`).toBe(acknowledged);
    }
    await hub.stop();
    expect(place.command('check')).toEqual(HEALED);
    place.remove();
  });
});

/** For the proxy in front, and for who keeps watch on the machine itself. */
const healthOf = ({ port, metricsPort }: RunningHub): Promise<readonly number[]> =>
  Promise.all([port, metricsPort].map(async (at) => (await fetch(`http://127.0.0.1:${at}/api/health`)).status));

it('a hub outlives its PostgreSQL: it says "busy", comes back by itself, and nothing acknowledged is lost', async () => {
  const cluster = await startPostgres();
  const hub = await startHub({ env: { DATABASE_URL: await createDatabase(cluster.url), RATE_PER_DEVICE: '100000', RATE_PER_ADDRESS: '100000', METRICS_PORT: '0' } });
  try {
    const client = clientOf(hub.origin);
    const device = makeDevice();
    const space = makeSpace(device);
    expect(await client.create(space, hub.code!)).toBe(201);
    for (let crash = 1; crash <= 2; crash += 1) {
      await client.push(space, device, commitFrame(writeCommit(space, device)));
      cluster.crash();
      const refused = await client.ask(`/s/${space.id}/pull`, { as: device });
      expect([refused.status, refused.headers.get('retry-after'), await refused.json()]).toEqual([503, '2', { error: 'busy' }]);
      await expect.poll(() => healthOf(hub), { timeout: 10_000 }).toEqual([503, 503]);
      // The app is served all the same.
      expect((await fetch(hub.origin)).status).toBe(200);
      cluster.start();
      await expect.poll(() => healthOf(hub), { timeout: 20_000 }).toEqual([200, 200]);
      const commit = commitFrame(writeCommit(space, device));
      await insist(() => client.push(space, device, commit));
      expect(await seqsHeld(client, space, device)).toBe(crash * 2);
    }
  } finally {
    await hub.stop();
    cluster.stop();
  }
});

it('a hub whose disk is full says so, keeps what it has, and goes on when there is room', async () => {
  const place = await openPlace('sqlite', '');
  const device = makeDevice();
  const space = makeSpace(device);
  let hub = await place.start({ SQLITE_MAX_PAGES: '120' });
  expect(await clientOf(hub.origin).create(space, hub.code!)).toBe(201);
  let stored = 0;
  let refused: Uint8Array<ArrayBuffer>;
  for (;;) {
    refused = writeCommit(space, device, { size: 30_000 });
    const response = await clientOf(hub.origin).ask(`/s/${space.id}/push`, { method: 'POST', as: device, body: encodeFrames([commitFrame(refused)]) });
    if (response.status === 507) {
      expect(await response.json()).toEqual({ error: 'disk-full' });
      break;
    }
    expect(response.status).toBe(200);
    stored += 1;
  }
  expect(stored).toBeGreaterThan(2);
  expect(await seqsHeld(clientOf(hub.origin), space, device)).toBe(stored);
  expect(await clientOf(hub.origin).heads({ space, device, seq: stored, mseq: 0 })).toEqual([]);
  await hub.stop();
  hub = await place.start();
  expect(await clientOf(hub.origin).push(space, device, commitFrame(refused))).toEqual([{ r: 'stored', seq: stored + 1 }]);
  await hub.stop();
  expect(place.command('check')).toEqual(HEALED);
  place.remove();
});

it('a hub whose disk is full is told as just that, and what waits on the phone goes by itself when there is room', async () => {
  const place = await openPlace('sqlite', '');
  const full = await place.start({ SQLITE_MAX_PAGES: '160' });
  const phone = await createPhone(full.origin);
  opened(await phone.devices.begin(full.code!, 'Telefoon'));
  await expect.poll(() => phone.devices.status.value, { timeout: 20_000 }).toEqual({ state: 'everything-sent' });
  const names = Array.from({ length: 40 }, (_, n) => `n${n}`);
  // What cannot be pressed together takes up room.
  for (const name of names) opened(await phone.vault.write([{ ...line(name, name), set: { firstName: name, team: Buffer.from(random(30_000)).toString('base64') } }]));
  await expect.poll(() => phone.devices.status.value, { timeout: 20_000 }).toEqual({ state: 'stopped', why: 'hub-full' });
  expect(phone.vault.records.list('line')).toHaveLength(names.length);
  await full.stop();
  const roomy = await place.start({ PORT: String(full.port) });
  phone.spaces.look();
  await expect.poll(() => phone.devices.status.value, { timeout: 20_000 }).toEqual({ state: 'everything-sent' });
  stopPhones();
  await roomy.stop();
  place.remove();
});

it('a hub whose database file was taken away under it says so, and is well again with it', async () => {
  const place = await openPlace('sqlite', '');
  const hub = await place.start({ METRICS_PORT: '0' });
  expect(await healthOf(hub)).toEqual([200, 200]);
  const file = join(place.dataDir, 'hub.db');
  renameSync(file, `${file}.away`);
  await expect.poll(() => healthOf(hub), { timeout: 10_000 }).toEqual([503, 503]);
  renameSync(`${file}.away`, file);
  await expect.poll(() => healthOf(hub), { timeout: 10_000 }).toEqual([200, 200]);
  await hub.stop();
  place.remove();
});

/** What the kernel lets that process write into one file, from now on. */
const limitFiles = (pid: number, bytes: number | 'unlimited'): void => { execFileSync('prlimit', ['--pid', String(pid), `--fsize=${bytes}:unlimited`]); };

it('a hub that the system lets write no further refuses, keeps what it acknowledged, and goes on in the same process when there is room', async () => {
  const place = await openPlace('sqlite', '');
  const device = makeDevice();
  const space = makeSpace(device);
  let hub = await place.start();
  const client = clientOf(hub.origin);
  expect(await client.create(space, hub.code!)).toBe(201);
  const send = (commits: readonly Uint8Array<ArrayBuffer>[]) => client.ask(`/s/${space.id}/push`, { method: 'POST', as: device, body: encodeFrames(commits.map(commitFrame)) });
  const reader = makeDevice();
  const other = makeSpace(reader, makeDevice());
  expect(await client.create(other, hub.code!)).toBe(201);
  await client.push(other, reader, commitFrame(writeCommit(other, reader)), ...snapshotFrames(makeSnapshot(other, { by: reader })));
  const largest = (): number => Math.max(...readdirSync(place.dataDir).map((name) => statSync(join(place.dataDir, name)).size));
  let stored = 0;
  for (let round = 0; round < 2; round += 1) {
    limitFiles(hub.pid, largest() + 400_000);
    let refused: Uint8Array<ArrayBuffer>[];
    for (;;) {
      refused = Array.from({ length: 3 }, () => writeCommit(space, device, { size: 30_000 }));
      const answer = await send(refused);
      if (answer.status === 507) {
        expect(await answer.json()).toEqual({ error: 'disk-full' });
        break;
      }
      expect(answer.status).toBe(200);
      stored += refused.length;
    }
    expect(stored).toBeGreaterThan(2);
    // Full is no reason not to give out what there is, and to say so as often as it is asked.
    expect((await send(refused)).status).toBe(507);
    expect(await seqsHeld(client, space, device)).toBe(stored);
    // Nor because it cannot write down how far somebody is, where not a byte more goes in.
    limitFiles(hub.pid, 1);
    expect((await client.pull(other, reader, 2)).order).toEqual(['end']);
    expect(await client.look({ space: other, device: reader, seq: 2, mseq: 0 })).toEqual([]);
    limitFiles(hub.pid, 'unlimited');
    expect((await (await send(refused)).json() as { results: readonly { r: string }[] }).results.map(({ r }) => r)).toEqual(['stored', 'stored', 'stored']);
    stored += refused.length;
  }
  await hub.stop();
  expect(place.command('check')).toEqual(HEALED);
  hub = await place.start();
  expect(await seqsHeld(clientOf(hub.origin), space, device)).toBe(stored);
  await hub.stop();
  place.remove();
});
