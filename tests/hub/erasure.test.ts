import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { commitFrame, snapshotFrames } from '../support/hub/hub-client.ts';
import { letDaysPass } from '../support/hub/hub-database.ts';
import { useHubs } from '../support/hub/hub-place.ts';
import { chance, makeDevice, makeSnapshot, makeSpace, text, writeCommit } from '../support/hub/sealed-things.ts';

const here = useHubs('sqlite');

const SIZES = [272, 3_000, 40_000];
const ROUNDS = 20;
/** The number of the snapshot that follows. */
const NEXT = SIZES.length * ROUNDS + 1;

/** Whether these bytes stand in any file of the hub: the database, its log, its index of that. */
const isOnDisk = (bytes: Uint8Array): boolean => readdirSync(here.place.dataDir)
  .some((name) => existsSync(join(here.place.dataDir, name)) && readFileSync(join(here.place.dataDir, name)).includes(Buffer.from(bytes)));

async function untilGone(traces: readonly Uint8Array[]): Promise<void> {
  await expect.poll(() => traces.filter(isOnDisk).length, { timeout: 20_000, interval: 200 }).toBe(0);
}

/** A space with commits of all sizes, one of which is what will be erased. */
async function fill() {
  const [a, b] = [makeDevice(), makeDevice()];
  const space = makeSpace(a, b);
  expect(await here.client.create(space, here.code)).toBe(201);
  // A neighbour that stays keeps the pages of the file in use: what goes has to be overwritten in them.
  const neighbour = makeDevice();
  const staying = makeSpace(neighbour);
  await here.client.create(staying, here.code);
  const secrets: Uint8Array<ArrayBuffer>[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const sealed = SIZES.map((size) => chance(size));
    secrets.push(...sealed);
    await here.client.push(space, a, ...sealed.map((bytes) => commitFrame(writeCommit(space, a, { sealed: bytes }))));
    await here.client.push(staying, neighbour, commitFrame(writeCommit(staying, neighbour, { size: 64 })));
  }
  // Any part of it would be too much; a stretch of 64 bytes cannot be there by chance.
  const traces = secrets.flatMap((sealed) => [0, sealed.length / 2, sealed.length - 64].map((at) => sealed.slice(at, at + 64)));
  expect(traces.filter(isOnDisk)).toHaveLength(traces.length);
  return { a, b, space, traces };
}

it('what a snapshot took the place of is gone from the files once every device has it', async () => {
  const { a, b, space, traces } = await fill();
  await here.client.push(space, a, ...snapshotFrames(makeSnapshot(space, { by: a })));
  await here.client.pull(space, a, NEXT);
  expect(isOnDisk(traces[0]!)).toBe(true);
  await here.client.pull(space, b, NEXT);
  await untilGone(traces);
});

it('it is gone after seven days although a device stays away', async () => {
  const { a, space, traces } = await fill();
  await here.client.push(space, a, ...snapshotFrames(makeSnapshot(space, { by: a })));
  await letDaysPass(here.place, 7);
  expect(here.place.command('prune').ok).toBe(true);
  await untilGone(traces);
});

it('it is gone after seven days although a device stays away and newer snapshots keep coming', async () => {
  const { a, space, traces } = await fill();
  for (let round = 0; round < 3; round += 1) {
    await here.client.push(space, a, ...snapshotFrames(makeSnapshot(space, { by: a })));
    await letDaysPass(here.place, 3);
    expect(traces.filter(isOnDisk)).toHaveLength(traces.length);
    expect(here.place.command('prune').ok).toBe(true);
    await here.client.push(space, a, commitFrame(writeCommit(space, a)));
  }
  await untilGone(traces);
});

it('a deleted space and a closed box are gone from the files', async () => {
  const { a, space, traces } = await fill();
  const [box, letter] = [text(16), chance(6_000)];
  await here.client.ask(`/s/${space.id}/boxes`, { method: 'POST', as: a, body: JSON.stringify({ box, hours: 1 }) });
  await here.client.ask(`/box/${box}/0`, { method: 'POST', body: letter });
  const middle = letter.slice(3_000, 3_064);
  expect(isOnDisk(middle)).toBe(true);
  await here.client.ask(`/s/${space.id}/boxes/${box}`, { method: 'DELETE', as: a });
  await untilGone([middle]);
  expect((await here.client.ask(`/s/${space.id}`, { method: 'DELETE', as: a })).status).toBe(204);
  await untilGone(traces);
});
