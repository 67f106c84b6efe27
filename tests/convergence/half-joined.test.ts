import { expect, test } from 'vitest';
import type { SpaceStore } from '../../app/sync/space-store.ts';
import type { Disk } from '../support/memory-space-store.ts';
import { History } from './history.ts';
import { textOf } from './invariants.ts';
import type { SimDevice } from './sim-device.ts';

const RECORDS = 9;
const A_WHILE = 60_000;

/** A space with a snapshot in many parts and some commits behind it, and a phone that has been let in with a record of its own. */
async function setup(seed: number, onStored: (disk: Disk) => void = () => undefined): Promise<{ readonly h: History; readonly host: SimDevice; readonly joined: SimDevice }> {
  const wrapStore = (store: SpaceStore, disk: Disk): SpaceStore => ({
    ...store,
    commit: async (change, onWriting) => {
      const done = await store.commit(change, onWriting);
      if (done.ok) onStored(disk);
      return done;
    },
  });
  const h = new History({ seed, steps: 0, deeds: {}, type: 'mine', wrapStore });
  await h.begin();
  h.hub.pageItems = 5;
  const host = h.devices[0]!;
  for (let n = 0; n < RECORDS; n += 1) {
    h.remember(host, host.write(h.kind, `r${n}`, [['a', n], ['b', n]]));
    await host.sync();
  }
  h.remember(host, host.write(h.kind, 'r0', [['c', 3]]));
  await host.sync();
  const joined = (await h.admit(host, true))!;
  h.remember(joined, joined.write(h.kind, 'own', [['a', 1]]));
  joined.disk.stored = { ...joined.disk.stored, outbox: [] };
  return { h, host, joined };
}

/** Syncs until the first sync is over, after a kill at that transaction and none after it. */
async function joinWithKill(seed: number, at: number, after: boolean): Promise<{ readonly killed: boolean; readonly wasTaking: boolean; readonly fetched: number }> {
  let transactions = 0;
  let lost = false;
  const counted: { disk?: Disk } = {};
  const { h, host, joined } = await setup(seed, (disk) => { if (disk === counted.disk) transactions += 1; });
  counted.disk = joined.disk;
  const items: number[] = [];
  h.network.twist = (who, page) => {
    if (who.device === joined.device) items.push(page.items.filter(({ type }) => type === 'part').length);
    return page;
  };
  // The process stops for good around its transaction number `at`: before it is done, or right after.
  const { scheduler } = h;
  let isFirst = true;
  const turn = scheduler.turn.bind(scheduler);
  scheduler.turn = (process) => {
    if (process === joined.process && transactions >= at + (after ? 1 : 0) && isFirst && !lost) {
      lost = true;
      process.alive = false;
    }
    return turn(process);
  };
  await scheduler.together([{ process: joined.process, run: () => joined.sync() }]);
  isFirst = false;
  const before = new Set(joined.disk.records.keys());
  const { progress, cursor, joining } = joined.disk.stored.state;
  joined.boot();
  // What is stored is there, is worked with, and grows.
  const [some] = before;
  if (some) h.remember(joined, joined.write(h.kind, some, [['d', at]]));
  await joined.sync();
  expect(joined.outcome?.stopped).toBeUndefined();
  for (const id of before) expect(joined.disk.records.has(id)).toBe(true);
  if (lost && progress && progress.parts > 0) expect(progress.of).toBeGreaterThan(3);
  if (lost) expect(cursor.seq === 0 || before.size > 0).toBe(true);
  await host.sync();
  await joined.sync();
  await host.sync();
  expect(textOf(joined.disk.records)).toBe(textOf(host.disk.records));
  for (const { op } of h.written.values()) expect(host.disk.records.get(op.id)?.fields.get(op.field)?.some(({ stamp }) => stamp === op.stamp) || [...h.written.values()].some((other) => other.op.sees.includes(op.stamp))).toBe(true);
  return { killed: lost, wasTaking: joining !== undefined, fetched: items.reduce((a, b) => a + b, 0) };
}

test('killed before or after any transaction of its first sync, a phone goes on from there and loses nothing', { timeout: A_WHILE }, async () => {
  const { fetched: unbroken } = await joinWithKill(1, Infinity, false);
  const broken: number[] = [];
  for (let at = 0, isOver = false; !isOver; at += 1) {
    for (const after of [false, true]) {
      const { killed, wasTaking, fetched } = await joinWithKill(1, at, after);
      // Once everything is here, whether the hub got what this phone brought is found out by looking at all of it.
      if (killed && wasTaking) broken.push(fetched);
      isOver = !killed;
    }
  }
  // There is a kill at each of them, and none makes it begin again: what one answer held is the most that comes twice.
  expect(broken.length).toBeGreaterThan(10);
  expect(Math.max(...broken)).toBeLessThanOrEqual(unbroken + 5);
});
