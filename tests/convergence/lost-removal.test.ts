import { expect, test } from 'vitest';
import { isActive, type Membership, readMembership } from '../../app/sync/membership.ts';
import { dieWith } from './at-once.ts';
import { History } from './history.ts';
import { hasTaken, textOf } from './invariants.ts';
import type { SimDevice } from './sim-device.ts';

interface Played { readonly h: History; readonly remover: SimDevice; readonly gone: SimDevice; readonly other: SimDevice; readonly chain: () => Promise<Membership> }

const device = ({ disk }: SimDevice) => disk.stored.state.identity.device;

/** One of three is taken out, and then the hub is put back to before that; another, who never heard of it, lets somebody in meanwhile. */
async function setup(seed: number): Promise<Played> {
  const h = new History({ seed, steps: 0, deeds: {}, type: 'mine' });
  await h.begin();
  const [remover, gone, other] = h.devices as [SimDevice, SimDevice, SimDevice];
  h.remember(gone, gone.write(h.kind, 'r0', [['a', 1]]));
  for (const one of [...h.devices, ...h.devices]) await one.sync();
  const backup = h.hub.backup();
  await remover.sync({ change: { add: [], remove: [device(gone)] } });
  expect(remover.outcome?.stopped).toBeUndefined();
  h.hub.restore(backup, false);
  expect(await h.admit(other)).toBeDefined();
  const { space } = remover.disk.stored.state;
  const chain = async (): Promise<Membership> => {
    const read = await readMembership(h.primitives, space, h.hub.space.entries);
    if (!read.ok || !read.value) throw new Error('the hub holds no chain');
    return read.value;
  };
  return { h, remover, gone, other, chain };
}

const writes = async ({ h, gone }: Played, field: string): Promise<string> => {
  const [op] = gone.write(h.kind, 'r1', [[field, 7]]);
  await gone.sync();
  expect(gone.outcome).toMatchObject({ waiting: 0 });
  return op!.stamp;
};

test('a hub that was put back to before a removal brings nothing in that the removed device wrote after it', async () => {
  for (let seed = 1; seed <= 6; seed += 1) {
    const played = await setup(seed);
    const { h, remover, gone, other, chain } = played;
    const stamp = await writes(played, 'b');
    expect(isActive(await chain(), device(gone))).toBe(true);
    await remover.sync();
    expect(remover.outcome?.reports.map(({ type }) => type)).toContain('membership-forked');
    expect((await chain()).members.get(device(gone))?.removed?.dseq).toBe(1);
    for (const one of [...h.devices, ...h.devices]) await one.sync();
    for (const one of [remover, other, h.devices.at(-1)!]) expect([one.name, hasTaken(one, 'r1', stamp)]).toEqual([one.name, false]);
    expect(textOf(other.disk.records)).toBe(textOf(remover.disk.records));
  }
});

test('where somebody else takes that device out first, what it wrote counts up to where that entry says', async () => {
  const played = await setup(1);
  const { h, remover, gone, other, chain } = played;
  const stamp = await writes(played, 'b');
  await other.sync();
  // The remover sees the chain without the removal and what was written meanwhile, and is cut off before it can write it anew.
  const { push } = h.hub;
  h.hub.push = () => [{ r: 'gap', expect: 0 }];
  await remover.sync();
  h.hub.push = push;
  expect(hasTaken(remover, 'r1', stamp)).toBe(false);
  await other.sync({ change: { add: [], remove: [device(gone)] } });
  for (const one of [remover, other, remover, other]) await one.sync();
  expect((await chain()).members.get(device(gone))?.removed?.dseq).toBe(2);
  expect([remover, other].map((one) => hasTaken(one, 'r1', stamp))).toEqual([true, true]);
  expect(textOf(other.disk.records)).toBe(textOf(remover.disk.records));
});

test('the removal is written anew with the end that it had, whatever a snapshot covers by then', async () => {
  const played = await setup(2);
  const { h, remover, gone, other, chain } = played;
  for (let n = 0; n < 3; n += 1) await writes(played, `f${n}`);
  for (let n = 0; n < 4; n += 1) {
    h.remember(other, other.write(h.kind, 'r2', [['a', n]]));
    await other.sync();
  }
  const { by, covers } = h.hub.space.manifests.at(-1)!.manifest;
  expect(by).toBe(other.device);
  expect(covers).toContainEqual([device(gone), 4, expect.anything()]);
  await remover.sync();
  expect((await chain()).members.get(device(gone))?.removed?.dseq).toBe(1);
  for (const one of [...h.devices, ...h.devices]) await one.sync();
  expect(textOf(other.disk.records)).toBe(textOf(remover.disk.records));
});

test('killed anywhere while it finds out that its removal was lost, a device writes it anew, also when an entry of somebody else has taken its place', async () => {
  let kills = 0;
  for (let turns = 0, isOver = false; !isOver; turns += 1) {
    const h = new History({ seed: 1, steps: 0, deeds: {}, type: 'mine' });
    await h.begin();
    const [remover, gone, other] = h.devices as [SimDevice, SimDevice, SimDevice];
    for (const one of [...h.devices, ...h.devices]) await one.sync();
    const backup = h.hub.backup();
    await remover.sync({ change: { add: [], remove: [device(gone)] } });
    h.hub.restore(backup, false);
    await dieWith(h, remover, turns);
    isOver = remover.outcome !== undefined;
    kills += isOver ? 0 : 1;
    // Where it was written anew before the kill, the other one comes after it.
    expect(await h.admit(other)).toBeDefined();
    h.write(remover, 'r0', [['a', turns]]);
    for (const one of [remover, other, remover]) await one.sync();
    expect([turns, remover.outcome?.stopped, remover.disk.stored.outbox.length]).toEqual([turns, undefined, 0]);
    const chain = await readMembership(h.primitives, remover.disk.stored.state.space, h.hub.space.entries);
    expect([turns, chain.ok && chain.value && isActive(chain.value, device(gone))]).toEqual([turns, false]);
  }
  expect(kills).toBeGreaterThan(10);
});

test('who was let in and taken out on the part that a hub lost has no key of what is sealed from then on, also where someone else is let in anew', async () => {
  for (const isSomebodyLost of [false, true]) {
    const h = new History({ seed: 1, steps: 0, deeds: {}, type: 'mine' });
    await h.begin();
    const [remover, , other] = h.devices as [SimDevice, SimDevice, SimDevice];
    for (const one of [...h.devices, ...h.devices]) await one.sync();
    const backup = h.hub.backup();
    const gone = (await h.admit(remover))!;
    await gone.sync();
    const stays = isSomebodyLost ? (await h.admit(remover))! : other;
    await stays.sync();
    await remover.sync({ change: { add: [], remove: [gone.device] } });
    h.hub.restore(backup, false);
    // Nobody there ever heard of it, and the key of before goes on.
    expect(await h.admit(other)).toBeDefined();
    for (const one of [remover, other, stays, remover]) await one.sync();
    h.write(other, 'r0', [['a', 1]]);
    await other.sync();
    const { header } = h.hub.space.commits.at(-1)!;
    const keyOf = ({ disk }: SimDevice): string | undefined => disk.stored.state.epochKeys[header.epoch];
    expect([header.device, keyOf(other) === undefined, keyOf(gone) === keyOf(other)]).toEqual([other.device, false, false]);
    await stays.sync();
    expect([stays.outcome?.stopped, textOf(stays.disk.records)]).toEqual([undefined, textOf(other.disk.records)]);
    expect(remover.disk.stored.state.redo).toBeUndefined();
  }
});
