import { join } from 'node:path';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { connectPostgres, usePostgres } from '../../hub/store/postgres-database.ts';
import { bytesNeedle, type Needle } from '../support/canaries.ts';
import { clientOf, commitFrame, type HubClient, snapshotFrames } from '../support/hub/hub-client.ts';
import { askDatabase, letDaysPass } from '../support/hub/hub-database.ts';
import { type HubPlace, openPlace } from '../support/hub/hub-place.ts';
import { type PostgresCluster, startPostgres } from '../support/hub/postgres-cluster.ts';
import { chance, makeDevice, makeSnapshot, makeSpace, text, writeCommit } from '../support/hub/sealed-things.ts';
import { scanFiles } from '../support/scan-files.ts';
import type { RunningHub } from '../support/start-hub.ts';

// A PostgreSQL of one's own, because all of its files are read.

const SIZES = [272, 3_000, 40_000];
const ROUNDS = 8;
const NEXT = SIZES.length * ROUNDS + 1;

let cluster: PostgresCluster;
let place: HubPlace;
let hub: RunningHub;
let client: HubClient;

beforeAll(async () => {
  cluster = await startPostgres(['wal_recycle=off', 'autovacuum=off']);
  place = await openPlace('postgres', cluster.url);
  hub = await place.start();
  client = clientOf(hub.origin);
});
afterAll(async () => {
  await hub.stop();
  cluster.stop();
  place.remove();
});

/** Files may come and go while they are read. */
const onDisk = (traces: readonly Needle[], folder: 'base' | 'pg_wal'): number => scanFiles(join(cluster.data, folder), traces).length;

/** A space with commits of all sizes beside one that stays, and pieces of the sealed bytes as they lie in the files. */
async function fill() {
  const [a, b, neighbour] = [makeDevice(), makeDevice(), makeDevice()];
  const [space, staying] = [makeSpace(a, b), makeSpace(neighbour)];
  for (const made of [space, staying]) expect(await client.create(made, hub.code!)).toBe(201);
  const secrets: Uint8Array<ArrayBuffer>[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const sealed = SIZES.map((size) => chance(size));
    secrets.push(...sealed);
    await client.push(space, a, ...sealed.map((bytes) => commitFrame(writeCommit(space, a, { sealed: bytes }))));
    await client.push(staying, neighbour, commitFrame(writeCommit(staying, neighbour, { size: 64 })));
  }
  // Short enough that most of them lie in one piece, wherever PostgreSQL cuts.
  const traces = secrets.flatMap((sealed, n) => [0, sealed.length / 2, sealed.length - 48].map((at): Needle => ({ name: `${n} ${at}`, forms: [Buffer.from(sealed.slice(at, at + 48))] })));
  await askDatabase(place, 'CHECKPOINT');
  expect(onDisk(traces, 'base')).toBeGreaterThan(traces.length * 0.9);
  expect(onDisk(traces, 'pg_wal')).toBeGreaterThan(0);
  return { a, b, space, traces };
}

it('what a snapshot took the place of is gone from the tables and from the log once every device has it', async () => {
  const { a, b, space, traces } = await fill();
  await client.push(space, a, ...snapshotFrames(makeSnapshot(space, { by: a })));
  await client.pull(space, a, NEXT);
  place.command('prune');
  expect(onDisk(traces, 'base')).toBeGreaterThan(traces.length * 0.9);
  await client.pull(space, b, NEXT);
  expect(place.command('prune').ok).toBe(true);
  expect([onDisk(traces, 'base'), onDisk(traces, 'pg_wal')]).toEqual([0, 0]);
});

it('it is gone within seven days although a device stays away', async () => {
  const { a, space, traces } = await fill();
  await client.push(space, a, ...snapshotFrames(makeSnapshot(space, { by: a })));
  await letDaysPass(place, 5);
  place.command('prune');
  expect(onDisk(traces, 'base')).toBeGreaterThan(traces.length * 0.9);
  await letDaysPass(place, 1);
  expect(place.command('prune').ok).toBe(true);
  expect([onDisk(traces, 'base'), onDisk(traces, 'pg_wal')]).toEqual([0, 0]);
});

it('it is gone within seven days although a device stays away and newer snapshots keep coming', async () => {
  const { a, space, traces } = await fill();
  for (let round = 0; round < 2; round += 1) {
    await client.push(space, a, ...snapshotFrames(makeSnapshot(space, { by: a })));
    await letDaysPass(place, 3);
    expect(onDisk(traces, 'base')).toBeGreaterThan(traces.length * 0.9);
    expect(place.command('prune').ok).toBe(true);
    await client.push(space, a, commitFrame(writeCommit(space, a)));
  }
  expect([onDisk(traces, 'base'), onDisk(traces, 'pg_wal')]).toEqual([0, 0]);
});

it('a letter and a space that was taken away are gone, and the hub works on', async () => {
  const { a, space, traces } = await fill();
  const [box, letter] = [text(16), chance(6_000)];
  await client.ask(`/s/${space.id}/boxes`, { method: 'POST', as: a, body: JSON.stringify({ box, hours: 1 }) });
  await client.ask(`/box/${box}/0`, { method: 'POST', body: letter });
  const pieces = [bytesNeedle('letter', letter.slice(1_000, 1_048)), bytesNeedle('letter, later', letter.slice(5_000, 5_048))];
  expect((await client.ask(`/s/${space.id}`, { method: 'DELETE', as: a })).status).toBe(204);
  expect(place.command('prune').ok).toBe(true);
  expect([onDisk([...traces, ...pieces], 'base'), onDisk([...traces, ...pieces], 'pg_wal')]).toEqual([0, 0]);
  const later = makeDevice();
  const fresh = makeSpace(later);
  expect(await client.create(fresh, hub.code!)).toBe(201);
  expect(await client.push(fresh, later, commitFrame(writeCommit(fresh, later)))).toEqual([{ r: 'stored', seq: 1 }]);
  expect(place.command('check').output).toBe('Everything is in order.\n');
});

it('somebody who still looks at an older state is waited for, and nothing of it is copied along', async () => {
  const { a, space, traces } = await fill();
  const [reader, own] = [postgres(place.databaseUrl!, { max: 1, onnotice: () => undefined }), connectPostgres({ url: place.databaseUrl!, connections: 2 })];
  const { scrub } = usePostgres(own);
  let leave = (): void => undefined;
  const left = new Promise<void>((resolve) => { leave = resolve; });
  let isLooking = (): void => undefined;
  const looking = new Promise<void>((resolve) => { isLooking = resolve; });
  const reading = reader.begin('isolation level repeatable read read only', async (sql) => {
    // Another table: it does not stand in the way of rewriting, and what it might still read would be copied.
    await sql.unsafe('SELECT COUNT(*), pg_sleep(2.1) FROM org');
    isLooking();
    await left;
  });
  await looking;
  expect((await client.ask(`/s/${space.id}`, { method: 'DELETE', as: a })).status).toBe(204);
  expect(await scrub()).toBeGreaterThan(0);
  expect(onDisk(traces, 'base')).toBeGreaterThan(0);
  leave();
  await reading;
  expect(await scrub()).toBe(0);
  await Promise.all([reader.end(), own.end()]);
  expect(onDisk(traces, 'base')).toBe(0);
});
