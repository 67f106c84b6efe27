import { describe, expect, it } from 'vitest';
import { WATCHES_PER_DEVICE } from '../../hub/guard/watch-places.ts';
import { clientOf, commitFrame, entryFrame } from '../support/hub/hub-client.ts';
import { STORES, useHubs } from '../support/hub/hub-place.ts';
import { follow, makeDevice, makeEntry, makeSpace, writeCommit } from '../support/hub/sealed-things.ts';
import { openWatch } from '../support/hub/watch-stream.ts';

const MOST = 12;

describe.each(STORES)('streams of nudges on %s', (store) => {
  const here = useHubs(store, { WATCHES_PER_ADDRESS: String(MOST) });

  it('who was removed hears nothing more of a space, and who stays goes on hearing', async () => {
    const [a, lost, owns] = [makeDevice(), makeDevice(), makeDevice()];
    const [space, other] = [makeSpace(a, lost), makeSpace(owns)];
    for (const one of [space, other]) expect(await here.client.create(one, here.code)).toBe(201);
    const stays = await openWatch(here.otherClient, { space, device: a, seq: 0, mseq: 0 });
    const goes = await openWatch(here.otherClient, { space, device: lost, seq: 0, mseq: 0 });
    const both = await openWatch(here.otherClient, { space, device: lost, seq: 0, mseq: 0 }, { space: other, device: owns, seq: 0, mseq: 0 });
    await here.client.push(space, a, commitFrame(writeCommit(space, a)));
    for (const stream of [stays, goes, both]) await stream.nextLook();
    const heard = [goes.looks(), both.looks()];
    const removal = makeEntry(space, { by: a, remove: [lost] });
    expect(await here.client.push(space, a, entryFrame(removal))).toMatchObject([{ r: 'stored' }]);
    follow(space, removal, 2);
    // With another space to listen for, it is told once that something changed.
    for (const stream of [stays, both]) await stream.nextLook();
    await here.client.push(space, a, commitFrame(writeCommit(space, a)));
    await stays.nextLook();
    await expect.poll(goes.hasEnded).toBe(true);
    // Of the other one it is a member as before.
    await here.client.push(other, owns, commitFrame(writeCommit(other, owns)));
    await both.nextLook();
    expect([goes.looks(), both.looks()]).toEqual([heard[0], heard[1]! + 2]);
    expect(both.hasEnded()).toBe(false);
    for (const stream of [stays, both]) stream.close();
  });

  it('a space that is gone ends its streams', async () => {
    const a = makeDevice();
    const space = makeSpace(a);
    await here.client.create(space, here.code);
    const stream = await openWatch(here.otherClient, { space, device: a, seq: 0, mseq: 0 });
    expect((await here.client.ask(`/s/${space.id}`, { method: 'DELETE', as: a })).status).toBe(204);
    await expect.poll(stream.hasEnded).toBe(true);
    expect(stream.looks()).toBe(0);
  });

  it('a device has a few streams, of which the oldest ends for a new one; an address has its share', async () => {
    const client = clientOf(here.hubs[0]!.origin);
    const devices = Array.from({ length: 6 }, makeDevice) as [ReturnType<typeof makeDevice>, ...ReturnType<typeof makeDevice>[]];
    const space = makeSpace(...devices);
    await client.create(space, here.code);
    const open = (n: number) => openWatch(client, { space, device: devices[n]!, seq: 0, mseq: 0 });
    const own: Awaited<ReturnType<typeof openWatch>>[] = [];
    for (let n = 0; n <= WATCHES_PER_DEVICE; n += 1) own.push(await open(0));
    await expect.poll(() => own.map((stream) => stream.hasEnded())).toEqual([true, ...Array.from({ length: WATCHES_PER_DEVICE }, () => false)]);
    const rest: typeof own = [];
    for (let n = WATCHES_PER_DEVICE; n < MOST; n += 1) rest.push(await open(1 + (n % 5)));
    expect(rest.every(({ status }) => status === 200)).toBe(true);
    expect((await open(5)).status).toBe(503);
    own[1]!.close();
    await expect.poll(async () => (await open(5)).status).toBe(200);
    for (const stream of [...own, ...rest]) stream.close();
  });
});
