import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { commitFrame, snapshotFrames } from '../support/hub/hub-client.ts';
import { letDaysPass } from '../support/hub/hub-database.ts';
import { useHubs } from '../support/hub/hub-place.ts';
import { chance, makeDevice, makeSnapshot, makeSpace, text, writeCommit } from '../support/hub/sealed-things.ts';

const here = useHubs('sqlite');

/** Whether these bytes stand in any file of the hub: the database, its log, its index of that. */
const isOnDisk = (bytes: Uint8Array): boolean => readdirSync(here.place.dataDir)
  .some((name) => existsSync(join(here.place.dataDir, name)) && readFileSync(join(here.place.dataDir, name)).includes(Buffer.from(bytes)));

async function untilGone(bytes: Uint8Array): Promise<void> {
  await expect.poll(() => isOnDisk(bytes), { timeout: 20_000, interval: 100 }).toBe(false);
}

/** A space with commits of all sizes, one of which is what will be erased. */
async function fill() {
  const [a, b] = [makeDevice(), makeDevice()];
  const space = makeSpace(a, b);
  expect(await here.client.create(space, here.code)).toBe(201);
  const secrets = [272, 3_000, 40_000].map((size) => chance(size));
  for (const sealed of secrets) await here.client.push(space, a, commitFrame(writeCommit(space, a, { sealed })), commitFrame(writeCommit(space, a)));
  // Any part of it would be too much; a stretch of 64 bytes cannot be there by chance.
  const traces = secrets.flatMap((sealed) => [0, sealed.length / 2, sealed.length - 64].map((at) => sealed.slice(at, at + 64)));
  for (const trace of traces) expect(isOnDisk(trace)).toBe(true);
  return { a, b, space, traces };
}

it('what a snapshot took the place of is gone from the files once every device has it', async () => {
  const { a, b, space, traces } = await fill();
  await here.client.push(space, a, ...snapshotFrames(makeSnapshot(space, { by: a })));
  await here.client.pull(space, a, 7);
  expect(isOnDisk(traces[0]!)).toBe(true);
  await here.client.pull(space, b, 7);
  for (const trace of traces) await untilGone(trace);
});

it('it is gone after seven days although a device stays away', async () => {
  const { a, space, traces } = await fill();
  await here.client.push(space, a, ...snapshotFrames(makeSnapshot(space, { by: a })));
  await letDaysPass(here.place, 7);
  expect(here.place.command('prune').ok).toBe(true);
  for (const trace of traces) await untilGone(trace);
});

it('a deleted space and a closed box are gone from the files', async () => {
  const { a, space, traces } = await fill();
  const [box, letter] = [text(16), chance(6_000)];
  await here.client.ask(`/s/${space.id}/boxes`, { method: 'POST', as: a, body: JSON.stringify({ box, hours: 1 }) });
  await here.client.ask(`/box/${box}/0`, { method: 'POST', body: letter });
  const middle = letter.slice(3_000, 3_064);
  expect(isOnDisk(middle)).toBe(true);
  await here.client.ask(`/s/${space.id}/boxes/${box}`, { method: 'DELETE', as: a });
  await untilGone(middle);
  expect((await here.client.ask(`/s/${space.id}`, { method: 'DELETE', as: a })).status).toBe(204);
  for (const trace of traces) await untilGone(trace);
});
