import { expect, test } from 'vitest';
import { type MemberEntry, parseMemberEntry } from '../../wire/member-entry.ts';
import { splitSignedBody } from '../../wire/signed-body.ts';
import { dieWith } from './at-once.ts';
import { History } from './history.ts';
import { hasTaken, textOf } from './invariants.ts';
import { membersAt } from './sim-chain.ts';
import { SimDevice } from './sim-device.ts';
import type { HubSpace } from './sim-hub.ts';

interface Copied { readonly h: History; readonly remover: SimDevice; readonly copied: SimDevice; readonly twin: SimDevice; readonly stamp: string }

/** A profile was copied, both wrote, and the second to come to the hub is killed while it takes a name of its own. */
async function renamedUntil(turns: number): Promise<Copied> {
  const h = new History({ seed: 1, steps: 0, deeds: {}, type: 'mine' });
  await h.begin();
  const [remover, , copied] = h.devices as [SimDevice, SimDevice, SimDevice];
  for (const one of h.devices) await one.sync();
  const twin = new SimDevice(h.world, 'twin', { ...copied.disk }, h.newClock());
  h.devices.push(twin);
  h.write(twin, 'r0', [['a', 1]]);
  await twin.sync();
  const [op] = copied.write(h.kind, h.nameOf('r1'), [['a', 1]]);
  await dieWith(h, copied, turns);
  return { h, remover, copied, twin, stamp: op!.stamp };
}

/** Every kill after which two names of one phone stand at the hub, and the last one, which it outlived; whether it still acts under the old one. */
async function* twoNames(): AsyncGenerator<Copied & { readonly turns: number; readonly isHalfway: boolean }> {
  for (let turns = 0, isOver = false; !isOver; turns += 1) {
    const played = await renamedUntil(turns);
    const { h, copied, twin } = played;
    isOver = copied.outcome !== undefined;
    const isIn = copied.device !== twin.device && membersAt(h.hub.space.entries).has(copied.device);
    if (isIn) yield { ...played, turns, isHalfway: copied.disk.stored.state.former !== undefined };
  }
}

const takeOut = async ({ remover }: Copied, { device }: SimDevice): Promise<void> => {
  await remover.sync({ change: { add: [], remove: [device] } });
  expect(remover.outcome).toMatchObject({ changed: true });
};

test('a phone whose new name is taken out hears that it is out and gets no key after it, although its old name lives on in a copy, wherever it stood', async () => {
  const seen = new Set<boolean>();
  for await (const played of twoNames()) {
    const { h, turns, isHalfway, remover, copied, twin } = played;
    seen.add(isHalfway);
    await takeOut(played, copied);
    for (let looks = 0; looks < 3; looks += 1) {
      await copied.sync();
      expect([turns, copied.outcome?.stopped?.type, copied.outcome?.reports.map(({ type }) => type)]).toEqual([turns, 'refused', expect.arrayContaining(['removed'])]);
    }
    await remover.sync();
    const newest = Math.max(...Object.keys(remover.disk.stored.state.epochKeys).map(Number));
    expect([turns, newest, copied.disk.stored.state.epochKeys[newest]]).toEqual([turns, 2, undefined]);
    h.write(twin, 'r2', [['a', turns]]);
    await twin.sync();
    expect([turns, twin.outcome?.stopped, twin.disk.stored.outbox.length]).toEqual([turns, undefined, 0]);
  }
  expect(seen).toEqual(new Set([true, false]));
});

test('a phone whose old name is taken out with the copy goes on under its new one, also when it has not heard that it was let in', async () => {
  const seen = new Set<boolean>();
  for await (const played of twoNames()) {
    const { h, turns, isHalfway, remover, copied, twin, stamp } = played;
    seen.add(isHalfway);
    await takeOut(played, twin);
    await copied.sync();
    await copied.sync();
    expect([turns, copied.outcome?.stopped, copied.disk.stored.outbox.length]).toEqual([turns, undefined, 0]);
    await remover.sync();
    expect([turns, hasTaken(remover, h.nameOf('r1'), stamp)]).toEqual([turns, true]);
  }
  expect(seen).toEqual(new Set([true, false]));
});

const entryOf = (bytes: Uint8Array): MemberEntry => parseMemberEntry(splitSignedBody(bytes)?.body)!;

/** Copied and gone on under two names, of which the hub knows both. */
async function bothIn(): Promise<{ readonly h: History; readonly first: SimDevice; readonly second: SimDevice; readonly copied: SimDevice; readonly twin: SimDevice; readonly before: HubSpace }> {
  const h = new History({ seed: 1, steps: 0, deeds: {}, type: 'mine' });
  await h.begin();
  const [first, second, copied] = h.devices as [SimDevice, SimDevice, SimDevice];
  for (const one of h.devices) await one.sync();
  const before = h.hub.backup();
  const twin = new SimDevice(h.world, 'twin', { ...copied.disk }, h.newClock());
  h.devices.push(twin);
  for (const one of [twin, copied]) h.write(one, 'r0', [['a', 1]]);
  await twin.sync();
  await copied.sync();
  expect([copied.outcome?.stopped, copied.device === twin.device]).toEqual([undefined, false]);
  return { h, first, second, copied, twin, before };
}

test('a phone that a hub put back knows by its old name only gets the keys that came under that name, and goes on under its new one', async () => {
  const { h, first, second, copied, twin, before } = await bothIn();
  h.hub.restore(before, false);
  // Never heard of the new name, so the key that follows is not for it.
  await first.sync({ change: { add: [], remove: [second.device] } });
  h.write(copied, 'r1', [['a', 1]]);
  for (const one of [copied, twin, first, copied]) await one.sync();
  expect([copied.outcome?.stopped, copied.disk.stored.outbox.length]).toEqual([undefined, 0]);
  expect(textOf(copied.disk.records)).toBe(textOf(first.disk.records));
});

test('a phone whose new name was taken out on the chain that a hub goes on with does not fall back to its old one', async () => {
  const { h, first, second, copied } = await bothIn();
  await second.sync();
  const backup = h.hub.backup();
  expect(await h.admit(first)).toBeDefined();
  await copied.sync();
  h.hub.restore(backup, false);
  await second.sync({ change: { add: [], remove: [copied.device] } });
  expect(second.outcome).toMatchObject({ changed: true });
  await copied.sync();
  expect([copied.outcome?.stopped?.type, copied.outcome?.reports.map(({ type }) => type)]).toEqual(['refused', expect.arrayContaining(['removed'])]);
  expect(copied.disk.stored.state.epochKeys[2]).toBeUndefined();
});

test('a phone whose copy goes takes a new name first, and nothing is sealed for the old one any more, wherever it was killed on the way', async () => {
  for (let turns = 0, isOver = false; !isOver; turns += 1) {
    const { h, first, copied, twin } = await bothIn();
    const old = twin.device;
    await dieWith(h, twin, turns, undefined, { anew: true });
    isOver = twin.outcome !== undefined;
    // As the app does it: once more, unless it goes by another name already.
    await twin.sync({ anew: twin.device === old });
    expect([turns, twin.outcome?.stopped, twin.device === old]).toEqual([turns, undefined, false]);
    await twin.sync({ change: { add: [], remove: [copied.device, old] } });
    expect([turns, twin.outcome?.changed]).toEqual([turns, true]);
    const { keys, epoch } = entryOf(twin.disk.stored.entries.at(-1)!);
    expect([turns, keys.map(({ device }) => device).sort()]).toEqual([turns, [first, ...h.devices.filter((one) => one !== first && one !== copied)].map(({ device }) => device).sort()]);
    await copied.sync();
    expect([turns, copied.outcome?.stopped?.type, copied.disk.stored.state.epochKeys[epoch]]).toEqual([turns, 'refused', undefined]);
    h.write(twin, 'r2', [['a', turns]]);
    await twin.sync();
    await first.sync();
    expect([turns, twin.disk.stored.outbox.length, textOf(first.disk.records)]).toEqual([turns, 0, textOf(twin.disk.records)]);
  }
});
