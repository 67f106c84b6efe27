import { describe, expect, it } from 'vitest';
import { splitCommit } from '../../wire/commit-header.ts';
import { splitSeq } from '../../wire/frames.ts';
import { commitFrame, entryFrame, type Pulled, snapshotFrames } from '../support/hub/hub-client.ts';
import { letDaysPass } from '../support/hub/hub-database.ts';
import { STORES, useHubs } from '../support/hub/hub-place.ts';
import { chance, makeCommit, makeDevice, makeEntry, makeSnapshot, makeSpace, type TestDevice, type TestSpace, writeCommit } from '../support/hub/sealed-things.ts';

const seqsOf = ({ order }: Pulled): readonly number[] => order.filter((name) => name.startsWith('commit')).map((name) => Number(name.split(' ')[1]));

describe.each(STORES)('the hub on %s', (store) => {
  const here = useHubs(store);

  async function join(...devices: readonly [TestDevice, ...TestDevice[]]): Promise<TestSpace> {
    const space = makeSpace(...devices);
    expect(await here.client.create(space, here.code)).toBe(201);
    return space;
  }

  /** So many commits of that device, a few at a time. */
  async function write(space: TestSpace, device: TestDevice, count: number, size = 272): Promise<void> {
    const frames = Array.from({ length: count }, () => commitFrame(writeCommit(space, device, { size })));
    while (frames.length > 0) await here.client.push(space, device, ...frames.splice(0, 6));
  }

  const pushSnapshot = (space: TestSpace, by: TestDevice, wish: Partial<Parameters<typeof makeSnapshot>[1]> = {}) =>
    here.client.push(space, by, ...snapshotFrames(makeSnapshot(space, { by, ...wish })));

  it('gives what follows in order, and pages that end where the next begins', async () => {
    const device = makeDevice();
    const space = await join(device);
    await write(space, device, 14, 300 * 1024);
    const seen: number[] = [];
    let page = await here.client.pull(space, device, 0);
    for (;;) {
      seen.push(...seqsOf(page));
      if (!page.end!.more) break;
      expect(page.order.length).toBeLessThan(10);
      page = await here.otherClient.pull(space, device, seen.at(-1)!);
    }
    expect(seen).toEqual(Array.from({ length: 14 }, (_, n) => n + 1));
    expect(page.end).toMatchObject({ head: 14, mhead: 0 });
  });

  it('gives entries first, all of them to who knows none', async () => {
    const [a, b] = [makeDevice(), makeDevice()];
    const space = await join(a);
    const entry = makeEntry(space, { by: a, add: [b] });
    await here.client.push(space, a, entryFrame(entry), commitFrame(writeCommit(space, a)));
    expect((await here.client.pull(space, a)).order).toEqual(['entry', 'commit 1', 'end']);
    for (const path of [`/s/${space.id}/pull`, `/s/${space.id}/pull?after=0`, `/s/${space.id}/pull?after=0&mseq=-1`]) {
      const response = await here.client.ask(path, { as: b });
      expect(response.headers.get('cache-control')).toBe('no-store');
      expect(response.headers.get('drempel-store')).toHaveLength(22);
    }
    expect((await here.client.pull({ ...space, mseq: -1 }, b)).order).toEqual(['entry', 'entry', 'commit 1', 'end']);
  });

  it('shows numbers in order to a reader while many write: never a later one before an earlier one', async () => {
    const devices = Array.from({ length: 6 }, makeDevice) as unknown as [TestDevice, ...TestDevice[]];
    const space = await join(...devices);
    const writers = devices.map(async (device, n) => {
      for (let round = 0; round < 12; round += 1) {
        const frames = Array.from({ length: 1 + ((n + round) % 3) }, () => commitFrame(writeCommit(space, device)));
        const results = await (n % 2 ? here.client : here.otherClient).push(space, device, ...frames);
        expect(results.every(({ r }) => r === 'stored')).toBe(true);
      }
    });
    const seen: number[] = [];
    const chains = new Map<string, number>();
    const read = async (): Promise<void> => {
      const page = await (seen.length % 2 ? here.client : here.otherClient).pull(space, devices[0], seen.at(-1) ?? 0);
      for (const { type, bytes } of page.frames) {
        if (type !== 'commit') continue;
        const { seq, bytes: commit } = splitSeq(bytes)!;
        const { header } = splitCommit(commit)!;
        seen.push(seq);
        expect(header.dseq).toBe((chains.get(header.device) ?? 0) + 1);
        chains.set(header.device, header.dseq);
      }
    };
    const written = { all: false };
    const writing = Promise.all(writers).finally(() => { written.all = true; });
    while (!written.all) await read();
    await writing;
    await read();
    expect(seen).toEqual(Array.from({ length: 12 * 12 }, (_, n) => n + 1));
  });

  it('throws away what a snapshot covers once everybody has it, and then starts from the snapshot', async () => {
    const [a, b] = [makeDevice(), makeDevice()];
    const space = await join(a, b);
    await write(space, a, 3);
    await write(space, b, 1);
    await pushSnapshot(space, a);
    await write(space, a, 1);
    // b's commit is not covered. Whoever is up to date needs no parts.
    expect((await here.client.pull(space, b, 4)).order).toEqual(['manifest 5', 'commit 6', 'end']);
    expect((await here.client.pull(space, b, 2)).order).toEqual(['commit 3', 'commit 4', 'manifest 5', 'commit 6', 'end']);
    expect((await here.client.pull(space, b, 0)).order).toEqual(['manifest 5', 'part', 'part', 'commit 4', 'commit 6', 'end']);
    await here.client.pull(space, a, 6);
    expect((await here.client.pull(space, b, 2)).order).toEqual(['commit 3', 'commit 4', 'manifest 5', 'commit 6', 'end']);
    // The second of the two says so with a question about heads.
    expect(await here.otherClient.heads({ space, device: b, seq: 6, mseq: 0 })).toEqual([]);
    expect((await here.client.pull(space, b, 2)).order).toEqual(['manifest 5', 'part', 'part', 'commit 4', 'commit 6', 'end']);
    expect((await here.client.pull(space, b, 5)).order).toEqual(['commit 6', 'end']);
    expect(await here.client.push(space, a, commitFrame(writeCommit(space, a)))).toEqual([{ r: 'stored', seq: 7 }]);
  });

  it('still says fork to who comes with another commit in the place of her last, which was thrown away', async () => {
    const device = makeDevice();
    const space = await join(device);
    await write(space, device, 2);
    await pushSnapshot(space, device);
    await here.client.pull(space, device, 3);
    expect((await here.client.pull(space, device)).order).toEqual(['manifest 3', 'part', 'part', 'end']);
    const other = makeCommit(space, device, { dseq: 2 });
    expect(await here.client.push(space, device, commitFrame(other))).toEqual([{ r: 'fork' }]);
  });

  it('throws it away also where another snapshot came before everybody had the first', async () => {
    const [a, b] = [makeDevice(), makeDevice()];
    const space = await join(a, b);
    await write(space, a, 2);
    await pushSnapshot(space, a);
    await write(space, a, 1);
    await pushSnapshot(space, a);
    await here.client.pull(space, a, 5);
    expect((await here.client.pull(space, b, 1)).order).toEqual(['commit 2', 'manifest 3', 'commit 4', 'manifest 5', 'end']);
    // Up to the first of them, and not to the newest.
    await here.client.pull(space, b, 4);
    expect((await here.client.pull(space, b, 3)).order).toEqual(['commit 4', 'manifest 5', 'end']);
    expect((await here.client.pull(space, b, 1)).order).toEqual(['manifest 5', 'part', 'part', 'end']);
  });

  it('throws it away after seven days although a device stays away, and older snapshots with it', async () => {
    const [a, away] = [makeDevice(), makeDevice()];
    const space = await join(a, away);
    await write(space, a, 2);
    await pushSnapshot(space, a);
    await write(space, a, 2);
    await pushSnapshot(space, a);
    // PostgreSQL takes a day less, and may need that day until it is gone from its files.
    await letDaysPass(here.place, 5);
    here.place.command('prune');
    expect((await here.client.pull(space, away, 1)).order).toEqual(['commit 2', 'manifest 3', 'commit 4', 'commit 5', 'manifest 6', 'end']);
    await letDaysPass(here.place, 2);
    expect(here.place.command('prune').ok).toBe(true);
    expect((await here.client.pull(space, away, 1)).order).toEqual(['manifest 6', 'part', 'part', 'end']);
    expect(here.place.command('check')).toEqual({ ok: true, output: 'Everything is in order.\n' });
  });

  it('gives a large snapshot in pages, and goes on from where an answer was cut off', async () => {
    const [a, b] = [makeDevice(), makeDevice()];
    const space = await join(a, b);
    await write(space, b, 3);
    const snapshot = makeSnapshot(space, { by: a, covers: [], parts: 9, content: chance(300 * 1024) });
    const frames = [...snapshotFrames(snapshot)];
    while (frames.length > 0) await here.client.push(space, a, ...frames.splice(0, 5));
    const first = await here.client.pull(space, a, 0);
    expect(first.order).toEqual(['manifest 4', ...Array.from({ length: 7 }, () => 'part'), 'end']);
    expect(first.end!.more).toBe(true);
    const rest = await here.otherClient.pull(space, a, 0, `&have=${snapshot.id}.7`);
    expect(rest.order).toEqual(['manifest 4', 'part', 'part', 'commit 1', 'commit 2', 'commit 3', 'end']);
    expect(rest.end!.more).toBe(false);
    expect((await here.client.pull(space, a, 2, `&have=${snapshot.id}.9`)).order).toEqual(['manifest 4', 'commit 3', 'end']);
    expect((await here.client.pull(space, a, 2, '&have=AAAAAAAAAAAAAAAAAAAAAA.9')).order).toEqual(first.order);
  });

  it('goes on counting from a snapshot that covers more than it holds', async () => {
    const [a, b] = [makeDevice(), makeDevice()];
    const space = await join(a, b);
    await write(space, b, 1);
    // Three commits of a that this hub has lost.
    for (let n = 0; n < 3; n += 1) writeCommit(space, a);
    expect((await pushSnapshot(space, b, { covers: [a, b], change: { repair: true } })).at(-1)).toEqual({ r: 'stored', seq: 2 });
    expect((await here.client.pull(space, b, 1)).order).toEqual(['manifest 2', 'part', 'part', 'end']);
    expect(await here.client.push(space, a, commitFrame(writeCommit(space, a)))).toEqual([{ r: 'stored', seq: 3 }]);
    expect(here.place.command('check')).toEqual({ ok: true, output: 'Everything is in order.\n' });
  });

  it('shows by its head that it has less than a device saw', async () => {
    const device = makeDevice();
    const space = await join(device);
    await write(space, device, 2);
    const { order, end } = await here.client.pull(space, device, 40);
    expect([order, end!.head]).toEqual([['end'], 2]);
    expect(await here.client.heads({ space, device, seq: 40, mseq: 0 })).toEqual([{ index: 0, head: 2, mhead: 0 }]);
  });

  it('answers a row of heads in one go, and only what is new', async () => {
    const device = makeDevice();
    const spaces = await Promise.all(Array.from({ length: 40 }, () => join(device)));
    await write(spaces[7]!, { ...device }, 1);
    const answers = await here.client.heads(...spaces.map((space) => ({ space, device, seq: 0, mseq: 0 })));
    expect(answers).toEqual([{ index: 7, head: 1, mhead: 0 }]);
    const stranger = makeDevice();
    const odd = [{ space: spaces[0]!, device: stranger, seq: 0, mseq: 0 }, { space: spaces[1]!, device, seq: 1, mseq: 0 }, { space: spaces[7]!, device, seq: 1, mseq: 0 }];
    for (const ask of [here.client.heads, here.otherClient.look]) expect(await ask(...odd)).toEqual([{ index: 0, refused: true }, { index: 1, head: 0, mhead: 0 }]);
    expect(await here.client.look(...spaces.map((space) => ({ space, device, seq: 0, mseq: 0 })))).toEqual(answers);
    expect((await here.client.ask('/look', { method: 'POST', body: new Uint8Array(41 * 42) })).status).toBe(400);
  });

  it('forgets parts whose manifest never came', async () => {
    const device = makeDevice();
    const space = await join(device);
    const snapshot = makeSnapshot(space, { by: device });
    await here.client.push(space, device, ...snapshotFrames(snapshot).slice(0, 2));
    await letDaysPass(here.place, 2);
    here.place.command('prune');
    expect(await here.client.push(space, device, snapshotFrames(snapshot)[2]!)).toEqual([{ r: 'gap', expect: 0 }]);
    expect(here.place.command('check')).toEqual({ ok: true, output: 'Everything is in order.\n' });
  });
});
