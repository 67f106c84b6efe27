import { expect, test } from 'vitest';
import { dieWith } from './at-once.ts';
import { History } from './history.ts';
import { hasTaken, textOf } from './invariants.ts';
import type { SimDevice } from './sim-device.ts';

/** Let in with a record that stands in no commit. */
async function bringing(h: History, by: SimDevice, field: string): Promise<{ readonly device: SimDevice; readonly stamp: string }> {
  const device = (await h.admit(by, true))!;
  const id = h.nameOf('r1');
  const ops = device.write(h.kindOf(id), id, [[field, 7]]);
  h.remember(device, ops);
  device.disk.stored = { ...device.disk.stored, outbox: [] };
  return { device, stamp: ops[0]!.stamp };
}

const holds = ({ disk }: SimDevice, id: string, stamp: string): boolean => [...disk.records.get(id)!.fields.values()].some((heads) => heads.some((head) => head.stamp === stamp));

test('two phones that bring records of their own at the same moment lose nothing of either, also what one of them edits at once', async () => {
  const h = new History({ seed: 1, steps: 0, deeds: {}, type: 'mine' });
  await h.begin();
  const [host, other] = h.devices as [SimDevice, SimDevice];
  for (const one of h.devices) await one.sync();
  const first = await bringing(h, host, 'a');
  const second = await bringing(h, other, 'b');
  // Of one writer, in the record that it brings: whoever takes this in without what was brought takes that for replaced.
  h.write(first.device, 'r1', [['c', 1]]);
  let isBetween = true;
  h.network.twist = async (who, page) => {
    if (who.device === second.device.device && isBetween) {
      isBetween = false;
      await first.device.sync();
      expect(first.device.outcome).toMatchObject({ waiting: 0 });
    }
    return page;
  };
  await second.device.sync();
  for (let round = 0; round < 3; round += 1) for (const one of h.devices) await one.sync();
  const id = h.nameOf('r1');
  for (const one of h.devices) {
    expect([one.name, one.outcome?.stopped, hasTaken(one, id, first.stamp)]).toEqual([one.name, undefined, true]);
    expect([one.name, [first, second].map(({ stamp }) => holds(one, id, stamp))]).toEqual([one.name, [true, true]]);
    expect(textOf(one.disk.records)).toBe(textOf(host.disk.records));
  }
});

test('killed anywhere on its way in, a phone gives what it brought also when nothing moved at the hub since', async () => {
  const between = [];
  for (let turns = 0, isOver = false; !isOver; turns += 1) {
    const h = new History({ seed: 1, steps: 0, deeds: {}, type: 'mine' });
    await h.begin();
    const [host] = h.devices as [SimDevice];
    h.write(host, 'r0', [['a', 1]]);
    const { device, stamp } = await bringing(h, host, 'a');
    await dieWith(h, device, turns);
    isOver = device.outcome !== undefined;
    if (device.disk.stored.state.cursor.seq > 0 && !isOver) between.push(turns);
    // At rest it would ask no more than whether anything is new, and nothing is.
    for (let looks = 0; looks < 6 && !(await device.openSync({ alive: true }).resting()); looks += 1) await device.sync();
    await host.sync();
    expect([turns, hasTaken(host, h.nameOf('r1'), stamp)]).toEqual([turns, true]);
    expect([turns, textOf(device.disk.records) === textOf(host.disk.records)]).toEqual([turns, true]);
  }
  expect(between.length).toBeGreaterThan(2);
});
