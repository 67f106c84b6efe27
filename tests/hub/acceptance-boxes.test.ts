import { describe, expect, it } from 'vitest';
import { commitFrame, entryFrame, snapshotFrames } from '../support/hub/hub-client.ts';
import { countRows, letDaysPass } from '../support/hub/hub-database.ts';
import { STORES, useHubs } from '../support/hub/hub-place.ts';
import { chance, makeDevice, makeEntry, makeSnapshot, makeSpace, type TestDevice, type TestSpace, text, writeCommit } from '../support/hub/sealed-things.ts';
import { openWatch } from '../support/hub/watch-stream.ts';

describe.each(STORES)('the hub on %s', (store) => {
  const here = useHubs(store);

  async function join(...devices: readonly [TestDevice, ...TestDevice[]]): Promise<TestSpace> {
    const space = makeSpace(...devices);
    expect(await here.client.create(space, here.code)).toBe(201);
    return space;
  }

  const openBox = async (space: TestSpace, as: TestDevice, box: string, hours: unknown = 1): Promise<number> =>
    (await here.client.ask(`/s/${space.id}/boxes`, { method: 'POST', as, body: JSON.stringify({ box, hours }) })).status;
  const put = async (box: string, slot: number | string, letter: Uint8Array<ArrayBuffer>): Promise<number> =>
    (await here.client.ask(`/box/${box}/${slot}`, { method: 'POST', body: letter })).status;
  const get = async (box: string, slot: number): Promise<number | Uint8Array> => {
    const response = await here.otherClient.ask(`/box/${box}/${slot}`);
    return response.status === 200 ? new Uint8Array(await response.arrayBuffer()) : response.status;
  };

  it('keeps one letter of the guest and one of the host, each written once', async () => {
    const device = makeDevice();
    const space = await join(device);
    const box = text(16);
    expect([await openBox(space, device, box), await openBox(space, device, box)]).toEqual([201, 201]);
    expect([await get(box, 0), await get(box, 1)]).toEqual([204, 204]);
    const [guest, host] = [chance(8 * 1024), chance(100)];
    expect([await put(box, 0, guest), await put(box, 0, guest), await put(box, 1, host)]).toEqual([201, 201, 201]);
    expect(await put(box, 0, chance(100))).toBe(409);
    expect([await get(box, 0), await get(box, 1)]).toEqual([guest, host]);
    expect([await put(box, 1, new Uint8Array(8 * 1024 + 1)), await put(box, 1, new Uint8Array(0)), await put(box, 2, host)]).toEqual([413, 400, 404]);
  });

  it('lets only the space that opened a box close it', async () => {
    const [device, stranger] = [makeDevice(), makeDevice()];
    const [space, other] = [await join(device), await join(stranger)];
    const box = text(16);
    await openBox(space, device, box);
    await put(box, 0, chance(10));
    expect(await openBox(other, stranger, box)).toBe(409);
    const close = async (of: TestSpace, as: TestDevice): Promise<number> => (await here.client.ask(`/s/${of.id}/boxes/${box}`, { method: 'DELETE', as })).status;
    expect([await close(other, stranger), await get(box, 1)]).toEqual([204, 204]);
    expect([await close(space, device), await close(space, device), await get(box, 0), await put(box, 0, chance(1))]).toEqual([204, 204, 404, 404]);
  });

  it('forgets a box after its hours, and refuses hours and names that are none', async () => {
    const device = makeDevice();
    const space = await join(device);
    const box = text(16);
    await openBox(space, device, box, 72);
    await put(box, 0, chance(10));
    await letDaysPass(here.place, 2);
    expect(await get(box, 1)).toBe(204);
    // The hub rounds up to whole minutes.
    await letDaysPass(here.place, 2);
    expect([await get(box, 0), await put(box, 1, chance(1))]).toEqual([404, 404]);
    here.place.command('prune');
    expect(await countRows(here.place)).toMatchObject({ box: 0, letter: 0 });
    for (const hours of [0, 73, 1.5, '1', null]) expect(await openBox(space, device, text(16), hours)).toBe(400);
    expect(await openBox(space, device, 'short')).toBe(400);
    expect([await put('short', 0, chance(1)), await get(text(16), 0)]).toEqual([404, 404]);
  });

  it('opens sixteen boxes for a space and no more', async () => {
    const device = makeDevice();
    const space = await join(device);
    for (let n = 0; n < 16; n += 1) expect(await openBox(space, device, text(16))).toBe(201);
    expect(await openBox(space, device, text(16))).toBe(507);
  });

  it('nudges whoever watches, through whichever process the change came, and says only "look"', async () => {
    const [a, b] = [makeDevice(), makeDevice()];
    const [space, unwatched] = [await join(a, b), await join(a)];
    const watch = await openWatch(here.otherClient, { space, device: b, seq: 0, mseq: 0 });
    await here.client.push(unwatched, a, commitFrame(writeCommit(unwatched, { ...a })));
    for (let n = 1; n <= 3; n += 1) {
      const next = watch.nextLook();
      await here.client.push(space, a, commitFrame(writeCommit(space, a)));
      await next;
      expect(watch.looks()).toBe(n);
    }
    watch.close();
    expect(watch.text().replaceAll(/data: look\n\n|: here\n\n/g, '')).toBe('');
  });

  it('says "look" at once to who is behind, and takes no watch of a stranger', async () => {
    const device = makeDevice();
    const space = await join(device);
    await here.client.push(space, device, commitFrame(writeCommit(space, device)));
    const watch = await openWatch(here.client, { space, device: makeDevice(), seq: 1, mseq: 0 }, { space, device, seq: 0, mseq: 0 });
    await watch.nextLook();
    watch.close();
    expect((await openWatch(here.client, { space, device: makeDevice(), seq: 0, mseq: 0 })).status).toBe(401);
  });

  it('deletes a space with everything that was in it', async () => {
    const [a, b] = [makeDevice(), makeDevice()];
    const before = await countRows(here.place);
    const space = await join(a);
    await here.client.push(space, a, entryFrame(makeEntry(space, { by: a, add: [b] })), commitFrame(writeCommit(space, a)));
    await here.client.push(space, a, ...snapshotFrames(makeSnapshot(space, { by: a })));
    const box = text(16);
    await openBox(space, a, box);
    await put(box, 0, chance(10));
    const during = await countRows(here.place);
    expect(Object.entries(during).every(([table, count]) => count > before[table as keyof typeof before])).toBe(true);
    expect((await here.client.ask(`/s/${space.id}`, { method: 'DELETE', as: makeDevice() })).status).toBe(401);
    expect((await here.otherClient.ask(`/s/${space.id}`, { method: 'DELETE', as: b })).status).toBe(204);
    expect(await countRows(here.place)).toEqual(before);
    expect((await here.client.ask(`/s/${space.id}`, { method: 'DELETE', as: b })).status).toBe(401);
    expect(await get(box, 0)).toBe(404);
  });
});
