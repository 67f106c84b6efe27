import { describe, expect, it } from 'vitest';
import { commitFrame, snapshotFrames } from '../support/hub/hub-client.ts';
import { countRows, letDaysPass } from '../support/hub/hub-database.ts';
import { STORES, useHubs } from '../support/hub/hub-place.ts';
import { makeDevice, makeSnapshot, makeSpace, type TestDevice, type TestSpace, writeCommit } from '../support/hub/sealed-things.ts';

const PARTS = 2;

describe.each(STORES)('the hub on %s, where a new snapshot comes every few days', (store) => {
  const here = useHubs(store);

  /** A commit, and a snapshot that covers it: the numbers go up by two. */
  async function goOn(space: TestSpace, device: TestDevice): Promise<void> {
    await here.client.push(space, device, commitFrame(writeCommit(space, device)));
    await here.client.push(space, device, ...snapshotFrames(makeSnapshot(space, { by: device, parts: PARTS })));
  }

  it('keeps nothing longer than seven days although a device stays away, and gives that device the newest', async () => {
    const [a, away] = [makeDevice(), makeDevice()];
    const space = makeSpace(a, away);
    expect(await here.client.create(space, here.code)).toBe(201);
    for (let round = 1; round <= 9; round += 1) {
      await goOn(space, a);
      await letDaysPass(here.place, 5);
      expect(here.place.command('prune').ok).toBe(true);
      // The newest is five days old, the one before ten: that one took the place of all before it.
      expect(await countRows(here.place)).toMatchObject(round === 1 ? { commits: 1, snapshot: 1, part: PARTS } : { commits: 1, snapshot: 2, part: 2 * PARTS });
    }
    expect((await here.client.pull(space, away, 1)).order).toEqual(['manifest 18', 'part', 'part', 'end']);
    expect((await here.client.pull(space, away, 16)).order).toEqual(['commit 17', 'manifest 18', 'end']);
    expect(here.place.command('check')).toEqual({ ok: true, output: 'Everything is in order.\n' });
    // Now everybody has the newest, and nothing else is left.
    await here.client.pull(space, a, 18);
    await here.client.pull(space, away, 18);
    expect(await countRows(here.place)).toMatchObject({ commits: 0, snapshot: 1, part: PARTS });
    expect(await here.client.push(space, a, commitFrame(writeCommit(space, a)))).toEqual([{ r: 'stored', seq: 19 }]);
    expect(here.place.command('check')).toEqual({ ok: true, output: 'Everything is in order.\n' });
  });

  it('starts from the snapshot that brought back what was lost, also after an older one has had its time', async () => {
    const [a, b] = [makeDevice(), makeDevice()];
    const space = makeSpace(a, b);
    expect(await here.client.create(space, here.code)).toBe(201);
    await goOn(space, b);
    await letDaysPass(here.place, 7);
    // A commit of a that this hub has lost, and that is in this snapshot only.
    writeCommit(space, a);
    const repair = makeSnapshot(space, { by: b, covers: [a, b], parts: PARTS, change: { repair: true } });
    expect((await here.client.push(space, b, ...snapshotFrames(repair))).at(-1)).toEqual({ r: 'stored', seq: 3 });
    expect(here.place.command('prune').ok).toBe(true);
    expect((await here.client.pull(space, a, 2)).order).toEqual(['manifest 3', 'part', 'part', 'end']);
  });
});
