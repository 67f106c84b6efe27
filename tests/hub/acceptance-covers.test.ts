import { describe, expect, it } from 'vitest';
import type { SpaceDevice } from '../../wire/ids.ts';
import type { PushResult } from '../../wire/push-result.ts';
import { commitFrame, entryFrame, snapshotFrames } from '../support/hub/hub-client.ts';
import { countRows, letDaysPass } from '../support/hub/hub-database.ts';
import { STORES, useHubs } from '../support/hub/hub-place.ts';
import { chance, follow, makeCommit, makeDevice, makeEntry, makeSnapshot, makeSpaceOf, type SnapshotWish, type TestDevice, type TestSpace, text, writeCommit } from '../support/hub/sealed-things.ts';

const FORK = { r: 'fork' };
const HIGHEST = 0xff_ff_ff_ff;
const stored = (seq: number) => ({ r: 'stored', seq });

describe.each(STORES)('what a snapshot says of others, on %s', (store) => {
  const here = useHubs(store);

  async function join(...devices: readonly [TestDevice, ...TestDevice[]]): Promise<TestSpace> {
    const space = makeSpaceOf('team', ...devices);
    expect(await here.client.create(space, here.code)).toBe(201);
    return space;
  }

  const team = async () => {
    const [admin, member] = [makeDevice({ person: text(16) }), makeDevice({ person: text(16), role: 'member' })];
    return { admin, member, space: await join(admin, member) };
  };
  const write = async (space: TestSpace, device: TestDevice): Promise<PushResult> => (await here.client.push(space, device, commitFrame(writeCommit(space, device))))[0]!;
  const cover = async (space: TestSpace, wish: SnapshotWish): Promise<PushResult> => (await here.client.push(space, wish.by, ...snapshotFrames(makeSnapshot(space, wish)))).at(-1)!;
  async function remove(space: TestSpace, by: TestDevice, device: TestDevice): Promise<void> {
    const removal = makeEntry(space, { by, remove: [device] });
    expect(await here.client.push(space, by, entryFrame(removal))).toMatchObject([{ r: 'stored' }]);
    follow(space, removal, space.epoch + 1);
  }

  it('no member makes the hub drop what another one sends', async () => {
    const { admin, member, space } = await team();
    expect(await write(space, admin)).toEqual(stored(1));
    // In her name, as far as can be, and with a number that leaves no room above it.
    expect(await cover(space, { by: member, covers: [{ ...admin, dseq: HIGHEST, hash: chance(32) }] })).toEqual(stored(2));
    expect(await write(space, admin)).toEqual(stored(3));
    expect((await here.client.pull(space, admin)).order).toContain('commit 3');
    // Nor what she sends later, nor the snapshot that she has seen that one before.
    expect(await cover(space, { by: admin, change: { base: text(16) } })).toEqual(FORK);
    const { frames } = await here.client.pull(space, admin);
    const base = JSON.parse(new TextDecoder().decode(frames.find(({ type }) => type === 'manifest')!.bytes.slice(8, -64))) as { snapshot: string };
    expect(await cover(space, { by: admin, change: { base: base.snapshot } })).toEqual(stored(4));
    expect(await write(space, admin)).toEqual(stored(5));
    await letDaysPass(here.place, 8);
    here.place.command('prune');
    expect((await here.client.pull(space, member)).order).toEqual(['manifest 4', 'part', 'part', 'commit 5', 'end']);
  });

  it('a snapshot that nobody can read is in the way of none after it, nor is one that covers a device that never was', async () => {
    const { admin, member, space } = await team();
    await write(space, admin);
    const nobody = { ...makeDevice(), id: text(8) as SpaceDevice, dseq: 7 };
    expect(await cover(space, { by: member, covers: [nobody, { ...admin, dseq: HIGHEST, hash: chance(32) }], change: { epoch: 1 } })).toEqual(stored(2));
    await remove(space, admin, member);
    expect(await cover(space, { by: admin })).toEqual(stored(3));
    const unsigned = makeSnapshot(space, { by: admin, covers: [admin, nobody] });
    unsigned.manifest.fill(0, unsigned.manifest.length - 64);
    expect((await here.client.push(space, admin, ...snapshotFrames(unsigned))).at(-1)).toEqual(stored(4));
    expect(await cover(space, { by: admin })).toEqual(stored(5));
    await here.client.pull(space, admin, 5);
    expect(here.place.command('prune').ok).toBe(true);
    expect((await here.client.pull(space, admin)).order).toEqual(['manifest 5', 'part', 'part', 'end']);
    expect(here.place.command('check')).toEqual({ ok: true, output: 'Everything is in order.\n' });
  });

  it('what only a snapshot of somebody removed hides comes to light again, and is not thrown away', async () => {
    const { admin, member, space } = await team();
    const late = makeDevice({ person: text(16), role: 'member' });
    const added = makeEntry(space, { by: admin, add: [late] });
    await here.client.push(space, admin, entryFrame(added));
    follow(space, added);
    await write(space, late);
    // Of the last commit of another, which the coordinator has not seen yet.
    expect(await cover(space, { by: member, covers: [late, { ...admin, dseq: 9, hash: chance(32) }] })).toEqual(stored(2));
    expect((await here.client.pull(space, admin, 1)).order).toEqual(['manifest 2', 'part', 'part', 'end']);
    await remove(space, admin, member);
    expect(await cover(space, { by: admin, covers: [] })).toEqual(stored(3));
    await letDaysPass(here.place, 8);
    expect(await cover(space, { by: admin, covers: [] })).toEqual(stored(4));
    here.place.command('prune');
    expect((await here.client.pull(space, admin)).order).toEqual(['manifest 4', 'part', 'part', 'commit 1', 'end']);
  });

  it('after a loss a device goes on from where a snapshot says that it was, and from nowhere else', async () => {
    const { admin, member, space } = await team();
    expect(await write(space, admin)).toEqual(stored(1));
    // Two that this hub lost, of each.
    for (const device of [admin, admin, member, member]) writeCommit(space, device);
    const lost = { ...admin };
    expect(await here.client.push(space, admin, commitFrame(makeCommit(space, admin)))).toEqual([{ r: 'gap', expect: 2 }]);
    const repair = makeSnapshot(space, { by: member, covers: [admin, member], change: { repair: true } });
    expect((await here.client.push(space, member, ...snapshotFrames(repair))).at(-1)).toEqual(stored(2));
    // Who has not seen that one cannot put another in its place; who has, may.
    expect(await cover(space, { by: admin, covers: [{ ...admin, dseq: 1, hash: chance(32) }] })).toEqual(FORK);
    expect(await here.client.push(space, admin, commitFrame(makeCommit(space, admin, { dseq: 4, prev: chance(32) })))).toEqual([{ r: 'gap', expect: 2 }]);
    expect(await here.client.push(space, admin, commitFrame(makeCommit(space, admin, { dseq: 3 })))).toEqual([{ r: 'gap', expect: 2 }]);
    expect(await write(space, admin)).toEqual(stored(3));
    expect(await write(space, member)).toEqual(stored(4));
    expect(await here.client.push(space, admin, commitFrame(makeCommit(space, lost, { dseq: 3, prev: chance(32) })))).toEqual([{ r: 'dup' }]);
    expect((await here.client.pull(space, admin, 1)).order).toEqual(['manifest 2', 'part', 'part', 'commit 3', 'commit 4', 'end']);
    expect(await cover(space, { by: member, covers: [admin, member] })).toEqual(stored(5));
    for (const device of [admin, member]) await here.client.pull(space, device, 5);
    here.place.command('prune');
    expect(await write(space, admin)).toEqual(stored(6));
    expect(here.place.command('check')).toEqual({ ok: true, output: 'Everything is in order.\n' });
    expect((await countRows(here.place)).snapshot).toBeGreaterThan(0);
  });
});
