import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fromBase64url } from '../../wire/bytes.ts';
import { encodeFrames } from '../../wire/frames.ts';
import { commitFrame, entryFrame, snapshotFrames } from '../support/hub/hub-client.ts';
import { type HubInProcess, openHubInProcess } from '../support/hub/hub-in-process.ts';
import { follow, makeCommit, makeDevice, makeEntry, makeSnapshot, makeSpace, sha256, type TestDevice, type TestSpace } from '../support/hub/sealed-things.ts';

/** Well-formed, allowed, and meant to keep everybody else waiting. */
const folder = mkdtempSync(join(tmpdir(), 'hub-abuses-'));
let here: HubInProcess;

beforeAll(async () => { here = await openHubInProcess({ file: join(folder, 'hub.db') }); });
afterAll(async () => {
  await here.close();
  rmSync(folder, { recursive: true, force: true });
});

async function msOf(work: () => Promise<unknown>, times = 5): Promise<number> {
  const took: number[] = [];
  for (let n = 0; n < times; n += 1) {
    const start = performance.now();
    await work();
    took.push(performance.now() - start);
  }
  return Math.min(...took);
}

/** As if so many tiny commits had been pushed. */
async function crowd(space: TestSpace, device: TestDevice, count: number): Promise<void> {
  const key = fromBase64url(space.id)!;
  const bytes = makeCommit(space, device, { size: 32 });
  await here.service.database.write(async (sql) => {
    for (let n = 1; n <= count; n += 1) {
      await sql.run('INSERT INTO commits (space, seq, device, dseq, hash, size, bytes) VALUES ($1, $2, $3, $4, $5, $6, $7)', [key, n, fromBase64url(device.id)!, n, sha256(new Uint8Array([n, n >> 8])), bytes.length, bytes]);
    }
    await sql.run('UPDATE device SET dseq = $1 WHERE space = $2', [count, key]);
    await sql.run('UPDATE space SET head = $1, bytes = bytes + $2 WHERE space = $3', [count, count * bytes.length, key]);
  });
  device.dseq = count;
}

it('a pull costs what its page costs, however many commits and manifests lie behind it', async () => {
  const cost = async (count: number, manifests: number): Promise<number> => {
    const device = makeDevice();
    const space = makeSpace(device);
    await here.client.create(space, here.code);
    await crowd(space, device, count);
    for (let n = 0; n < manifests; n += 1) await here.client.push(space, device, ...snapshotFrames(makeSnapshot(space, { by: device, covers: [], parts: 1 })));
    return await msOf(() => here.client.pull(space, device)) + await msOf(() => here.client.pull(space, device, 1));
  };
  const [few, many] = [await cost(1_500, 2), await cost(30_000, 60)];
  // Listing all of them took twenty times as long.
  expect(many).toBeLessThan(few * 8 + 40);
});

it('a long chain whose last entry is wrong keeps nobody waiting, and its sender pays for each', async () => {
  const device = makeDevice();
  const space = makeSpace(device);
  for (let n = 0; n < 1_200; n += 1) follow(space, makeEntry(space, { by: device, epoch: space.epoch + 1 }), space.epoch + 1);
  const body = encodeFrames([...space.entries, makeEntry(space, { by: device, change: { kid: '' } })].map(entryFrame));
  // Whoever does all of it in one go lets no timer through.
  let turns = 0;
  const watching = setInterval(() => { turns += 1; }, 1);
  const answer = here.client.ask('/spaces', { method: 'POST', headers: { 'drempel-code': here.code }, body });
  const others = await msOf(() => here.client.heads({ space, device, seq: 0, mseq: 0 }));
  expect((await answer).status).toBe(400);
  clearInterval(watching);
  expect(others).toBeLessThan(500);
  expect(turns).toBeGreaterThan(10);
});

it('a snapshot costs what it names, and a device that leaps ahead costs a look at the newest few', async () => {
  const device = makeDevice();
  const space = makeSpace(device);
  await here.client.create(space, here.code);
  const nobodies = Array.from({ length: 1_000 }, () => [makeId(), 0xff_ff_ff_ff, 'A'.repeat(43)] as const);
  const heap = process.memoryUsage().heapUsed;
  for (let n = 0; n < 8; n += 1) {
    const [part, manifest] = snapshotFrames(makeSnapshot(space, { by: device, covers: [], parts: 1, change: { covers: nobodies } }));
    expect(await here.client.push(space, device, part!, manifest!)).toMatchObject([{ r: 'stored' }, { r: 'stored' }]);
  }
  const leap = await msOf(() => here.client.push(space, device, commitFrame(makeCommit(space, device, { dseq: 900 }))));
  expect(leap).toBeLessThan(500);
  expect(await here.client.push(space, device, commitFrame(makeCommit(space, device, { dseq: 900 })))).toEqual([{ r: 'gap', expect: 1 }]);
  expect(process.memoryUsage().heapUsed - heap).toBeLessThan(96 * 1024 ** 2);
});

const makeId = (): TestDevice['id'] => Buffer.from(crypto.getRandomValues(new Uint8Array(8))).toString('base64url') as TestDevice['id'];
