import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { createEventLog } from '../../../hub/guard/event-log.ts';
import { networkOf } from '../../../hub/guard/network-of.ts';
import { createTokenBuckets } from '../../../hub/guard/token-buckets.ts';
import { commitFrame } from '../../support/hub/hub-client.ts';
import { type HubInProcess, openHubInProcess } from '../../support/hub/hub-in-process.ts';
import { makeDevice, makeSpace, writeCommit } from '../../support/hub/sealed-things.ts';

const folder = mkdtempSync(join(tmpdir(), 'hub-guards-'));
let opened = 0;
let here: HubInProcess | undefined;

const open = async (rates: Partial<Parameters<typeof openHubInProcess>[0]>): Promise<HubInProcess> => {
  opened += 1;
  here = await openHubInProcess({ file: join(folder, `${opened}.db`), ...rates });
  return here;
};

afterEach(async () => {
  await here?.close();
  here = undefined;
  if (opened === 6) rmSync(folder, { recursive: true, force: true });
});

it('a bucket lets through its burst, then what flows in, and forgets who is quiet', () => {
  const clock = { now: 0 };
  const buckets = createTokenBuckets({ burst: 3, perSecond: 1 }, () => clock.now);
  expect([1, 2, 3, 4].map(() => buckets.take('a'))).toEqual([0, 0, 0, 1]);
  expect(buckets.take('b')).toBe(0);
  clock.now = 2_000;
  expect([1, 2, 3].map(() => buckets.take('a'))).toEqual([0, 0, 1]);
  expect(buckets.take('a', 3)).toBe(3);
  clock.now = 100_000;
  buckets.take('c');
  expect(buckets.size()).toBe(1);
});

it('a bucket holds a hundred thousand names at most', () => {
  const buckets = createTokenBuckets({ burst: 2, perSecond: 1 }, () => 0);
  for (let n = 0; n < 100_050; n += 1) buckets.take(`address ${n}`);
  expect(buckets.size()).toBe(100_000);
});

it('who asks too much is told when to come back, by address and by device', async () => {
  const { client, code, clock } = await open({ perDevice: { burst: 3, perSecond: 1 } });
  const [device, other] = [makeDevice(), makeDevice()];
  const space = makeSpace(device, other);
  await client.create(space, code);
  for (let n = 0; n < 3; n += 1) await client.pull(space, device);
  const refused = await client.ask(`/s/${space.id}/pull`, { as: device });
  expect([refused.status, refused.headers.get('retry-after'), await refused.json()]).toEqual([429, '1', { error: 'slow-down' }]);
  expect((await client.pull(space, other)).end!.head).toBe(0);
  clock.now += 1_000;
  expect((await client.pull(space, device)).end!.head).toBe(0);
});

it('guessing at a token or a code soon ends at the address', async () => {
  const { client } = await open({ perAddress: { burst: 100, perSecond: 1 } });
  const space = makeSpace(makeDevice());
  const statuses: number[] = [];
  for (let n = 0; n < 30; n += 1) statuses.push((await client.ask(`/s/${space.id}/pull`, { as: makeDevice() })).status);
  expect(statuses.indexOf(429)).toBeGreaterThan(10);
  expect(statuses.slice(statuses.indexOf(429)).every((status) => status === 429)).toBe(true);
});

it('guessing on costs the whole price also when nothing is left: two minutes of it are three codes a second', async () => {
  const { client, clock } = await open({ perAddress: { burst: 600, perSecond: 60 } });
  const answers: Record<number, number> = {};
  const statusOfGuess = async (): Promise<number> => (await client.ask('/spaces', { method: 'POST', headers: { 'drempel-code': 'wrong-code' } })).status;
  for (let n = 0; n < 60; n += 1) await statusOfGuess();
  for (let n = 0; n < 7_200; n += 1) {
    clock.now += 1_000 / 60;
    const status = await statusOfGuess();
    answers[status] = (answers[status] ?? 0) + 1;
  }
  expect(Object.keys(answers)).toEqual(['403', '429']);
  expect(answers[403]! / 120).toBeLessThan(3.2);
});

it('what is charged goes one burst below nothing, and no further', () => {
  const clock = { now: 0 };
  const buckets = createTokenBuckets({ burst: 10, perSecond: 1 }, () => clock.now);
  for (let n = 0; n < 100; n += 1) buckets.charge('a', 5);
  expect(buckets.take('a')).toBe(11);
  clock.now = 11_000;
  expect(buckets.take('a')).toBe(0);
});

it('all devices of a space together have a limit, too', async () => {
  const { client, code } = await open({ perDevice: { burst: 5, perSecond: 1 } });
  const devices = Array.from({ length: 8 }, makeDevice) as [ReturnType<typeof makeDevice>, ...ReturnType<typeof makeDevice>[]];
  const space = makeSpace(...devices);
  await client.create(space, code);
  const statuses: number[] = [];
  for (let n = 0; n < 32; n += 1) statuses.push((await client.ask(`/s/${space.id}/pull`, { as: devices[n % 8]! })).status);
  // What is handed out counts a little, too.
  expect([19, 20]).toContain(statuses.filter((status) => status === 200).length);
  expect(statuses.at(-1)).toBe(429);
});

it('all addresses of one IPv6 network count together, and no others with them', async () => {
  const { clientAt } = await open({ perAddress: { burst: 40, perSecond: 1 } });
  const space = makeSpace(makeDevice());
  const guess = async (address: string): Promise<number> => (await clientAt(address).ask(`/s/${space.id}/pull`, { as: makeDevice() })).status;
  const statuses: number[] = [];
  for (let n = 0; n < 12; n += 1) statuses.push(await guess(`2001:db8:1:2:${n}::${n}`));
  expect([statuses[0], statuses.at(-1)]).toEqual([401, 429]);
  expect(await guess('2001:db8:1:3::1')).toBe(401);
});

it('an address counts with its network, however it is spelled', () => {
  for (const address of ['2001:db8:1:2::', '2001:0DB8:0001:0002:ffff:ffff:ffff:ffff', '[2001:db8:1:2::7]:443', '2001:db8:1:2::192.0.2.1']) expect(networkOf(address), address).toBe('2001:db8:1:2::/64');
  expect(['::1', 'fe80::1%eth0', '2001:db8::1', '1:2:3::8', '1:2:3:4:5:6:7::'].map(networkOf)).toEqual(['0:0:0:0::/64', 'fe80:0:0:0::/64', '2001:db8:0:0::/64', '1:2:3:0::/64', '1:2:3:4::/64']);
  expect(['192.0.2.1:1024', '192.0.2.1:65535'].map(networkOf)).toEqual(['192.0.2.1', '192.0.2.1']);
  expect(['192.0.2.1', '::ffff:192.0.2.1', '::ffff:c000:201', '', 'unknown'].map(networkOf)).toEqual(['192.0.2.1', '192.0.2.1', '192.0.2.1', '', 'unknown']);
});

it('the log has no space id, no token and no address in it', async () => {
  const { client, code, lines, service } = await open({});
  const device = makeDevice();
  const space = makeSpace(device);
  await client.create(space, code);
  await client.push(space, device, commitFrame(writeCommit(space, device)));
  service.log.tell('quota-reached', { space: Buffer.from(space.id, 'base64url') });
  expect(lines).toEqual([expect.stringMatching(/^quota-reached space=[0-9a-f]{8} \(1 so far\)$/)]);
  for (const secret of [space.id, Buffer.from(space.id, 'base64url').toString('hex').slice(0, 8), device.id, '192.0.2.1']) expect(lines.join()).not.toContain(secret);
});

it('the same line is not repeated within a minute, but counted', () => {
  const clock = { now: 0 };
  const lines: string[] = [];
  const log = createEventLog((line) => lines.push(line), () => clock.now);
  for (let n = 0; n < 5; n += 1) log.tell('store-busy');
  clock.now = 60_000;
  log.tell('store-busy');
  expect(lines).toEqual(['store-busy (1 so far)', 'store-busy (6 so far)']);
});
