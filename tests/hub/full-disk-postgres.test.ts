import { afterEach, expect, it } from 'vitest';
import { encodeFrames } from '../../wire/frames.ts';
import { clientOf, commitFrame, type HubClient } from '../support/hub/hub-client.ts';
import { createDatabase, type PostgresCluster, startPostgres } from '../support/hub/postgres-cluster.ts';
import { makeDevice, makeSpace, sha256, type TestDevice, type TestSpace, writeCommit } from '../support/hub/sealed-things.ts';
import { mountSmallDisk, type SmallDisk } from '../support/small-disk.ts';
import { type RunningHub, startHub } from '../support/start-hub.ts';

const DISK_MEGABYTES = { data: 64, log: 16 };
const SOON = { timeout: 20_000 };
const REFUSED = /^(507 disk-full|503 busy)$/;

const clearing: (() => void | Promise<void>)[] = [];
afterEach(async () => { for (const clear of clearing.splice(0).reverse()) await clear(); });

interface Here { readonly disk: SmallDisk; readonly cluster: PostgresCluster; readonly hub: RunningHub; readonly client: HubClient; readonly space: TestSpace; readonly device: TestDevice }

/** A hub, and its PostgreSQL with its tables or its log alone on a small disk. */
async function openHub(what: 'data' | 'log'): Promise<Here> {
  const disk = mountSmallDisk(DISK_MEGABYTES[what]);
  if (!disk) throw new Error('a PostgreSQL on a full disk needs the right to mount one: root, or a container that may');
  clearing.push(disk.remove);
  const cluster = await startPostgres(['min_wal_size=2MB', 'max_wal_size=4MB'], { [what]: disk.folder });
  clearing.push(cluster.stop);
  const hub = await startHub({ env: { DATABASE_URL: await createDatabase(cluster.url), RATE_PER_DEVICE: '1000000', RATE_PER_ADDRESS: '1000000' } });
  clearing.push(hub.stop);
  const client = clientOf(hub.origin);
  const device = makeDevice();
  const space = makeSpace(device);
  expect(await client.create(space, hub.code!)).toBe(201);
  return { disk, cluster, hub, client, space, device };
}

/** What was refused is not the device's last, and is sent again as it is. */
class Sender {
  stored = 0;
  private readonly here: Here;
  private waiting: Uint8Array<ArrayBuffer> | undefined;

  constructor(here: Here) { this.here = here; }

  /** The status, and what was wrong. */
  async push(): Promise<string> {
    const { client, space, device } = this.here;
    this.waiting ??= writeCommit(space, device, { size: 30_000 });
    const answer = await client.ask(`/s/${space.id}/push`, { method: 'POST', as: device, body: encodeFrames([commitFrame(this.waiting)]) });
    const body = await answer.json() as { error?: string; results?: readonly { r: string }[] };
    const said = body.error ?? body.results!.map(({ r }) => r).join(' ');
    if (said === 'stored' || said === 'dup') {
      this.waiting = undefined;
      this.stored += 1;
    }
    return `${answer.status} ${said}`;
  }

  async untilRefused(): Promise<string> {
    for (;;) {
      const said = await this.push();
      if (said !== '200 stored') return said;
    }
  }

  /** Every commit that was acknowledged, as it was sent: each hangs on the one before. */
  async held(): Promise<number> {
    const { client, space, device } = this.here;
    let count = 0;
    for (;;) {
      const page = await client.pull(space, device, count);
      count += page.order.filter((name) => name.startsWith('commit')).length;
      if (page.end!.more) continue;
      const last = page.frames.findLast(({ type }) => type === 'commit');
      if (!this.waiting && last) expect(sha256(last.bytes.slice(4))).toEqual(device.hash);
      return count;
    }
  }
}

it('a hub whose PostgreSQL has no room for its tables says so, gives out what it has, and goes on by itself when there is room', async () => {
  const here = await openHub('data');
  const sender = new Sender(here);
  for (let round = 1; round <= 2; round += 1) {
    here.disk.fill(round * 200_000);
    expect(await sender.untilRefused()).toBe('507 disk-full');
    expect(await sender.push()).toBe('507 disk-full');
    expect(await sender.held()).toBe(sender.stored);
    here.disk.free();
    expect(await sender.push()).toBe('200 stored');
    expect(await sender.held()).toBe(sender.stored);
  }
  expect(sender.stored).toBeGreaterThan(3);
});

it('a hub outlives a PostgreSQL that has no room for its own log and goes down over it: nothing acknowledged is lost, and it goes on with it', async () => {
  const here = await openHub('log');
  const sender = new Sender(here);
  for (let round = 1; round <= 2; round += 1) {
    expect(await sender.push()).toBe('200 stored');
    here.disk.fill(0);
    expect(await sender.untilRefused()).toMatch(REFUSED);
    // Many at a time: the hub loses one connection after the other while it writes.
    for (let again = 0; again < 2; again += 1) {
      const reading = Array.from({ length: 8 }, () => here.client.ask(`/s/${here.space.id}/pull`, { as: here.device }).then(({ status }) => status));
      expect(await sender.push()).toMatch(REFUSED);
      for (const status of await Promise.all(reading)) expect([200, 503, 507]).toContain(status);
    }
    expect(here.cluster.output()).toContain('PANIC');
    here.disk.free();
    // It tries to get up by itself, and gives up where it cannot write even then: the operator starts it.
    if (!here.cluster.isRunning()) here.cluster.start();
    await expect.poll(() => sender.push(), SOON).toMatch(/^200 (stored|dup)$/);
    expect(await sender.held()).toBe(sender.stored);
  }
});
