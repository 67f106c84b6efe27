import { describe, expect, it } from 'vitest';
import { toBase64url } from '../../wire/bytes.ts';
import { encodeFrames } from '../../wire/frames.ts';
import { LIMITS } from '../../wire/limits.ts';
import { commitFrame, entryFrame, snapshotFrames } from '../support/hub/hub-client.ts';
import { STORES, useHubs } from '../support/hub/hub-place.ts';
import {
  chance, follow, makeCommit, makeDevice, makeEntry, makePart, makeSnapshot, makeSpace, sha256, type TestDevice, type TestSpace, text, writeCommit,
} from '../support/hub/sealed-things.ts';

describe.each(STORES)('the hub on %s', (store) => {
  const here = useHubs(store);

  /** A space with as many devices as asked for, known to the hub. */
  async function join(...devices: readonly [TestDevice, ...TestDevice[]]): Promise<TestSpace> {
    const space = makeSpace(...devices);
    expect(await here.client.create(space, here.code)).toBe(201);
    return space;
  }

  it('makes a space once, however often it is asked', async () => {
    const space = makeSpace(makeDevice());
    const answers = await Promise.all([1, 2, 3, 4].map((n) => (n % 2 ? here.client : here.otherClient).create(space, here.code)));
    expect(answers.toSorted((a, b) => a - b)).toEqual([200, 200, 200, 201]);
  });

  it('makes none without the code of an organisation, and takes the code however it was typed', async () => {
    expect(await here.client.create(makeSpace(makeDevice()), '0000-0000-0000-0000')).toBe(403);
    expect(await here.client.create(makeSpace(makeDevice()), '')).toBe(403);
    expect(await here.client.create(makeSpace(makeDevice()), ` ${here.code.toUpperCase().replaceAll('-', ' ')}`)).toBe(201);
  });

  it('puts back a space with its whole chain, or not at all', async () => {
    const [a, b] = [makeDevice(), makeDevice()];
    const space = makeSpace(a);
    follow(space, makeEntry(space, { by: a, add: [b] }));
    follow(space, makeEntry(space, { by: b, remove: [a] }), 2);
    const put = (...entries: readonly Uint8Array<ArrayBuffer>[]) =>
      here.client.ask('/spaces', { method: 'POST', headers: { 'drempel-code': here.code }, body: encodeFrames(entries.map(entryFrame)) });
    expect((await put(space.entries[0]!, space.entries[2]!)).status).toBe(400);
    expect((await here.client.ask(`/s/${space.id}/pull`, { as: a })).status).toBe(401);
    expect((await put(...space.entries)).status).toBe(201);
    expect((await here.client.ask(`/s/${space.id}/pull`, { as: a })).status).toBe(401);
    expect((await here.client.pull({ ...space, mseq: -1 }, b)).order).toEqual(['entry', 'entry', 'entry', 'end']);
  });

  it('stores a commit once, and says of the same one that it is there', async () => {
    const device = makeDevice();
    const own = await join(device);
    const commits = [1, 2, 3].map(() => commitFrame(writeCommit(own, device)));
    expect(await here.client.push(own, device, ...commits)).toEqual([{ r: 'stored', seq: 1 }, { r: 'stored', seq: 2 }, { r: 'stored', seq: 3 }]);
    expect(await here.otherClient.push(own, device, ...commits)).toEqual([{ r: 'dup' }, { r: 'dup' }, { r: 'dup' }]);
    expect((await here.client.pull(own, device)).frames.slice(0, 3).map(({ bytes }) => toBase64url(bytes.slice(4)))).toEqual(commits.map(({ bytes }) => toBase64url(bytes)));
  });

  it('stores one of many copies that come at the same moment', async () => {
    const device = makeDevice();
    const space = await join(device);
    const commit = commitFrame(writeCommit(space, device));
    const answers = await Promise.all(Array.from({ length: 8 }, (_, n) => (n % 2 ? here.client : here.otherClient).push(space, device, commit)));
    expect(answers.flat().map(({ r }) => r).toSorted()).toEqual([...Array.from({ length: 7 }, () => 'dup'), 'stored']);
    expect((await here.client.pull(space, device)).order).toEqual(['commit 1', 'end']);
  });

  it('says of a commit that is too large just that, and takes what stood before it', async () => {
    const device = makeDevice();
    const space = await join(device);
    const small = commitFrame(writeCommit(space, device));
    const large = commitFrame(makeCommit(space, device, { size: LIMITS.commit }));
    expect(await here.client.push(space, device, small, large, small)).toEqual([{ r: 'stored', seq: 1 }, { r: 'bad' }, { r: 'after' }]);
    expect((await here.client.pull(space, device)).order).toEqual(['commit 1', 'end']);
  });

  it('names the gap, and takes nothing after it', async () => {
    const device = makeDevice();
    const space = await join(device);
    const [first, second, third] = [1, 2, 3].map(() => commitFrame(writeCommit(space, device)));
    expect(await here.client.push(space, device, first!, third!, second!)).toEqual([{ r: 'stored', seq: 1 }, { r: 'gap', expect: 2 }, { r: 'after' }]);
    expect(await here.client.push(space, device, first!, second!, third!)).toEqual([{ r: 'dup' }, { r: 'stored', seq: 2 }, { r: 'stored', seq: 3 }]);
  });

  it('tells a fork: another commit in the place of one, or one that does not follow', async () => {
    const device = makeDevice();
    const space = await join(device);
    await here.client.push(space, device, commitFrame(writeCommit(space, device)));
    expect(await here.client.push(space, device, commitFrame(makeCommit(space, device, { dseq: 1, prev: new Uint8Array(32) })))).toEqual([{ r: 'fork' }]);
    expect(await here.client.push(space, device, commitFrame(makeCommit(space, device, { prev: chance(32) })))).toEqual([{ r: 'fork' }]);
  });

  it('asks for the epoch that holds, but knows an older commit that it has', async () => {
    const [a, b] = [makeDevice(), makeDevice()];
    const space = await join(a, b);
    const before = commitFrame(writeCommit(space, a));
    const removal = makeEntry(space, { by: a, remove: [b] });
    expect(await here.client.push(space, a, before, entryFrame(removal))).toEqual([{ r: 'stored', seq: 1 }, { r: 'stored', mseq: 1 }]);
    expect(await here.client.push(space, a, before, commitFrame(makeCommit(space, a)))).toEqual([{ r: 'dup' }, { r: 'epoch', epoch: 2, mhead: 1 }]);
    follow(space, removal, 2);
    expect(await here.client.push(space, a, commitFrame(makeCommit(space, a, { mseq: 5 })))).toEqual([{ r: 'epoch', epoch: 2, mhead: 1 }]);
    expect(await here.client.push(space, a, commitFrame(writeCommit(space, a)))).toEqual([{ r: 'stored', seq: 2 }]);
  });

  it('shuts out a device at the moment of its removal, also in the middle of a push', async () => {
    const [a, b] = [makeDevice(), makeDevice()];
    const space = await join(a, b);
    const removal = makeEntry(space, { by: a, remove: [b] });
    expect(await here.client.push(space, b, entryFrame(removal), commitFrame(makeCommit(space, b, { epoch: 2, mseq: 1 })))).toEqual([{ r: 'stored', mseq: 1 }, { r: 'denied' }]);
    for (const client of [here.client, here.otherClient]) {
      await expect(client.push(space, b, commitFrame(makeCommit(space, b)))).rejects.toThrow('401');
      await expect(client.pull(space, b)).rejects.toThrow('401');
      expect(await client.heads({ space, device: b, seq: 0, mseq: 0 })).toEqual([{ index: 0, refused: true }]);
    }
    follow(space, removal, 2);
    expect(await here.client.push(space, a, entryFrame(makeEntry(space, { by: a, add: [b] })))).toEqual([{ r: 'bad' }]);
    await expect(here.client.pull(space, b)).rejects.toThrow('401');
  });

  it('takes no commit of one device from another, nor one of another space', async () => {
    const [a, b] = [makeDevice(), makeDevice()];
    const space = await join(a, b);
    const other = await join(makeDevice());
    expect(await here.client.push(space, b, commitFrame(makeCommit(space, a)))).toEqual([{ r: 'denied' }]);
    expect(await here.client.push(space, a, commitFrame(makeCommit(other, a)))).toEqual([{ r: 'bad' }]);
    expect(await here.client.push(space, a, { type: 'part', bytes: makePart(other, text(16), 0) })).toEqual([{ r: 'bad' }]);
    expect(await here.client.push(space, a, { type: 'manifest', bytes: makeSnapshot(other, { by: a }).manifest })).toEqual([{ r: 'bad' }]);
    expect(await here.client.push(space, a, { type: 'manifest', bytes: makeSnapshot(space, { by: b }).manifest })).toEqual([{ r: 'denied' }]);
  });

  it('keeps the chain of entries: the same again, another in its place, one too far, one that does not follow', async () => {
    const [a, b] = [makeDevice(), makeDevice()];
    const space = await join(a);
    const first = makeEntry(space, { by: a, add: [b] });
    expect(await here.client.push(space, a, entryFrame(first))).toEqual([{ r: 'stored', mseq: 1 }]);
    expect(await here.client.push(space, a, entryFrame(space.entries[0]!), entryFrame(first))).toEqual([{ r: 'dup' }, { r: 'dup' }]);
    expect(await here.client.push(space, a, entryFrame(makeEntry(space, { by: a, add: [makeDevice()] })))).toEqual([{ r: 'fork' }]);
    follow(space, first);
    expect(await here.client.push(space, a, entryFrame(makeEntry(space, { by: a, change: { mseq: 9 } })))).toEqual([{ r: 'gap', expect: 2 }]);
    expect(await here.client.push(space, a, entryFrame(makeEntry(space, { by: a, change: { prev: text(32) } })))).toEqual([{ r: 'fork' }]);
    expect(await here.client.push(space, a, entryFrame(makeEntry(space, { by: a, remove: [b], epoch: 1 })))).toEqual([{ r: 'bad' }]);
    expect(await here.client.push(space, b, entryFrame(makeEntry(space, { by: b, epoch: 0 })))).toEqual([{ r: 'bad' }]);
    expect(await here.client.pull({ ...space, mseq: 0 }, b)).toMatchObject({ order: ['entry', 'end'], end: { mhead: 1 } });
  });

  it('lets 64 devices in and no more', async () => {
    const admin = makeDevice();
    const space = await join(admin);
    const many = makeEntry(space, { by: admin, add: Array.from({ length: LIMITS.devices - 1 }, makeDevice) });
    expect(await here.client.push(space, admin, entryFrame(many))).toEqual([{ r: 'stored', mseq: 1 }]);
    follow(space, many);
    expect(await here.client.push(space, admin, entryFrame(makeEntry(space, { by: admin, add: [makeDevice()] })))).toEqual([{ r: 'full' }]);
  });

  it('takes a snapshot when its parts are there, and names the first that is missing', async () => {
    const device = makeDevice();
    const space = await join(device);
    await here.client.push(space, device, commitFrame(writeCommit(space, device)));
    const snapshot = makeSnapshot(space, { by: device, parts: 3 });
    const frames = snapshotFrames(snapshot);
    expect(await here.client.push(space, device, frames[0]!, frames[2]!, frames[3]!)).toEqual([{ r: 'stored' }, { r: 'stored' }, { r: 'gap', expect: 1 }]);
    expect(await here.otherClient.push(space, device, ...frames)).toEqual([{ r: 'dup' }, { r: 'stored' }, { r: 'dup' }, { r: 'stored', seq: 2 }]);
    expect(await here.client.push(space, device, ...frames)).toEqual([{ r: 'dup' }, { r: 'dup' }, { r: 'dup' }, { r: 'dup' }]);
    expect(await here.client.push(space, device, { type: 'part', bytes: makePart(space, snapshot.id, 0) })).toEqual([{ r: 'fork' }]);
    const other = makeSnapshot(space, { by: device, change: { snapshot: snapshot.id } });
    expect(await here.client.push(space, device, { type: 'manifest', bytes: other.manifest })).toEqual([{ r: 'fork' }]);
    expect(await here.client.push(space, device, { type: 'manifest', bytes: makeSnapshot(space, { by: device, parts: 0 }).manifest })).toEqual([{ r: 'bad' }]);
  });

  it('takes no snapshot that would lose a commit: one that covers less than the last, or names another commit', async () => {
    const [a, b] = [makeDevice(), makeDevice()];
    const space = await join(a, b);
    await here.client.push(space, a, commitFrame(writeCommit(space, a)));
    await here.client.push(space, b, commitFrame(writeCommit(space, b)));
    expect((await here.client.push(space, a, ...snapshotFrames(makeSnapshot(space, { by: a, covers: [a, b] })))).at(-1)).toEqual({ r: 'stored', seq: 3 });
    expect((await here.client.push(space, b, ...snapshotFrames(makeSnapshot(space, { by: b, covers: [b] })))).at(-1)).toEqual({ r: 'fork' });
    const liar = { ...a, hash: chance(32) };
    expect((await here.client.push(space, b, ...snapshotFrames(makeSnapshot(space, { by: b, covers: [liar, b] })))).at(-1)).toEqual({ r: 'fork' });
    const removal = makeEntry(space, { by: a, remove: [b] });
    await here.client.push(space, a, entryFrame(removal));
    follow(space, removal, 2);
    expect((await here.client.push(space, a, ...snapshotFrames(makeSnapshot(space, { by: a, covers: [a] })))).at(-1)).toEqual({ r: 'stored', seq: 4 });
  });

  it('says that an organisation is full, and still lets its spaces be tidied', async () => {
    const code = here.place.command('org', 'add', 'small', '--megabytes=0.5', '--spaces=2').output.split('\n')[0]!;
    const device = makeDevice();
    const space = makeSpace(device);
    expect(await here.client.create(space, code)).toBe(201);
    const large = () => commitFrame(makeCommit(space, device, { size: 200 * 1024 }));
    const [one, two] = [commitFrame(writeCommit(space, device, { size: 200 * 1024 })), commitFrame(writeCommit(space, device, { size: 200 * 1024 }))];
    expect(await here.client.push(space, device, one, two)).toEqual([{ r: 'stored', seq: 1 }, { r: 'stored', seq: 2 }]);
    expect(await here.client.push(space, device, large(), commitFrame(makeCommit(space, device)))).toEqual([{ r: 'full' }, { r: 'after' }]);
    expect((await here.client.push(space, device, ...snapshotFrames(makeSnapshot(space, { by: device })))).at(-1)).toEqual({ r: 'stored', seq: 3 });
    expect(await here.client.create(makeSpace(makeDevice()), code)).toBe(201);
    const refused = await here.client.ask('/spaces', { method: 'POST', headers: { 'drempel-code': code }, body: encodeFrames([entryFrame(makeSpace(makeDevice()).entries[0]!)]) });
    // The same status as a full disk, and told apart by the code.
    expect([refused.status, await refused.json()]).toEqual([507, { error: 'full' }]);
    expect(await here.client.create(makeSpace(makeDevice()), here.code)).toBe(201);
  });

  it('answers an unknown space, a wrong token and a malformed one alike', async () => {
    const device = makeDevice();
    const space = await join(device);
    const strangers: [string, string | undefined][] = [
      [makeSpace(makeDevice()).id, `Bearer ${device.id}.${toBase64url(device.token)}`], [space.id, `Bearer ${device.id}.${text(16)}`],
      [space.id, `Bearer ${text(8)}.${toBase64url(device.token)}`], [space.id, undefined], [space.id, 'Bearer'], [space.id, `Basic ${device.id}`],
      ['short', `Bearer ${device.id}.${toBase64url(device.token)}`], [toBase64url(sha256(device.token)), `Bearer ${device.id}.${toBase64url(device.token)}`],
    ];
    for (const [id, authorization] of strangers) {
      for (const [path, method] of [['pull?after=0&mseq=0', 'GET'], ['push', 'POST'], ['boxes', 'POST'], ['boxes/x', 'DELETE']] as const) {
        const response = await here.client.ask(`/s/${id}/${path}`, { method, headers: authorization ? { authorization } : {} });
        expect([response.status, await response.text()], `${method} ${path} as ${authorization}`).toEqual([401, '{"error":"unknown-device"}']);
      }
    }
  });
});
