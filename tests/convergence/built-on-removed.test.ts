import { expect, test } from 'vitest';
import { isDeleted } from '../../app/domain/record.ts';
import { History } from './history.ts';
import { textOf } from './invariants.ts';
import type { SimDevice } from './sim-device.ts';

// Somebody writes after she was taken out; one who does not know takes it in and writes upon it, and another takes that in alone.
// The one in the middle is gone before the others meet: nobody is left who could say what replaced what.

const RECORD = 'r0';
const WEEK_MS = 8 * 86_400_000;

interface Scene { readonly h: History; readonly remover: SimDevice; readonly gone: SimDevice; readonly middle: SimDevice; readonly last: SimDevice }
type Upon = (scene: Scene) => void;

async function setup(): Promise<Scene> {
  const h = new History({ seed: 1, steps: 0, deeds: {}, type: 'mine' });
  await h.begin();
  for (const { clock } of h.devices) Object.assign(clock, { offsetMs: 0, frozenAt: undefined });
  const [remover, gone, last] = h.devices as [SimDevice, SimDevice, SimDevice];
  for (const one of [...h.devices, ...h.devices]) await one.sync();
  return { h, remover, gone, last, middle: (await h.admit(last))! };
}

const takeOut = (by: SimDevice, whom: SimDevice): Promise<void> => by.sync({ change: { add: [], remove: [whom.device] } });

/** What was written after that by who is out, taken in by the last of the others and by the one in the middle, who goes on from it. */
async function writeUpon(scene: Scene, upon: Upon): Promise<void> {
  const { h, gone, middle, last } = scene;
  h.write(gone, RECORD, [['a', 1], ['b', 2]]);
  for (const one of [gone, middle, last]) await one.sync();
  upon(scene);
  await middle.sync();
  expect(middle.outcome).toMatchObject({ waiting: 0 });
}

/** The hub loses the removal, and two go on without ever having heard of it. */
async function forgotten(upon: Upon): Promise<Scene> {
  const scene = await setup();
  const { h, remover, gone, last } = scene;
  const backup = h.hub.backup();
  await takeOut(remover, gone);
  h.hub.restore(backup, false);
  expect(await h.admit(last)).toBeDefined();
  await writeUpon(scene, upon);
  return scene;
}

/** Nothing is lost: it came to the hub between what the remover asked there and what she then gave it. */
async function crossed(upon: Upon): Promise<Scene> {
  const scene = await setup();
  const { h, remover, gone } = scene;
  await remover.sync();
  const { cursor, entries } = { ...remover.disk.stored.state, entries: remover.disk.stored.entries.length };
  const before = h.hub.pull(remover.device, { after: cursor.seq, entries });
  await writeUpon(scene, upon);
  const pull = h.hub.pull.bind(h.hub);
  h.hub.pull = (...asked) => {
    h.hub.pull = pull;
    return asked[0] === remover.device ? before : pull(...asked);
  };
  await takeOut(remover, gone);
  expect(remover.outcome).toMatchObject({ changed: true });
  return scene;
}

/** The one in the middle is out too, and what the others still had to fetch is by now in a snapshot only. */
async function meet({ h, remover, middle, last }: Scene): Promise<void> {
  await remover.sync();
  await takeOut(remover, middle);
  for (let n = 0; n < 8; n += 1) {
    h.write(remover, 'r1', [['a', n]]);
    await remover.sync();
  }
  h.world.now += WEEK_MS;
  for (const one of [remover, last, remover, last]) await one.sync();
  for (const { outcome } of [remover, last]) expect(outcome).toMatchObject({ waiting: 0 });
  expect(textOf(last.disk.records)).toBe(textOf(remover.disk.records));
}

const WAYS = [['a hub that forgot the removal', forgotten], ['a removal that crossed with it', crossed]] as const;

test.each(WAYS)('what was replaced does not come back as a second version: %s', async (_way, way) => {
  const scene = await way(({ h, middle }) => { h.write(middle, RECORD, [['a', 3]]); });
  await meet(scene);
  const { fields } = scene.remover.disk.records.get(RECORD)!;
  expect([fields.get('a'), fields.get('b')].map((heads) => heads?.map(({ value }) => value))).toEqual([[3], [2]]);
});

test.each(WAYS)('what was erased does not live again: %s', async (_way, way) => {
  const scene = await way(({ h, middle }) => {
    h.remember(middle, middle.erase(h.kind, RECORD));
    // Its own snapshot would say what was in view, and finds no room.
    const push = h.hub.push.bind(h.hub);
    h.hub.push = (by, frames) => (by === middle.device && frames.some(({ type }) => type === 'part') ? frames.map(() => ({ r: 'full' })) : push(by, frames));
  });
  await meet(scene);
  expect(isDeleted(scene.remover.disk.records.get(RECORD)!)).toBe(true);
});
