import { describe, expect, it } from 'vitest';
import { SPACE_LIMITS } from '../../hub/space/space-limits.ts';
import { encodeFrames } from '../../wire/frames.ts';
import { NO_KEY } from '../../wire/member-entry.ts';
import { commitFrame, entryFrame } from '../support/hub/hub-client.ts';
import { askDatabase } from '../support/hub/hub-database.ts';
import { STORES, useHubs } from '../support/hub/hub-place.ts';
import { type EntryWish, follow, makeDevice, makeEntry, makePart, makeSpaceOf, type TestDevice, type TestSpace, text, writeCommit } from '../support/hub/sealed-things.ts';

const BAD = [{ r: 'bad' }];
const FULL = [{ r: 'full' }];

describe.each(STORES)('who makes herself irremovable, on %s', (store) => {
  const here = useHubs(store);

  async function team() {
    const [admin, member] = [makeDevice({ person: text(16) }), makeDevice({ person: text(16), role: 'member' })];
    const space = makeSpaceOf('team', admin, member);
    expect(await here.client.create(space, here.code)).toBe(201);
    return { admin, member, space };
  }

  async function send(space: TestSpace, as: TestDevice, wish: EntryWish): Promise<readonly { readonly r: string }[]> {
    const entry = makeEntry(space, wish);
    const results = await here.client.push(space, as, entryFrame(entry));
    if (results[0]?.r === 'stored') follow(space, entry, wish.epoch ?? (wish.remove?.length ? space.epoch + 1 : space.epoch));
    return results;
  }

  it('a new key alone is for an admin to make, and not without handing it on', async () => {
    const { admin, member, space } = await team();
    expect(await send(space, member, { by: member, epoch: 2 })).toEqual(BAD);
    expect(await send(space, admin, { by: admin, epoch: 2, change: { keys: [] } })).toEqual(BAD);
    expect(await send(space, admin, { by: admin, epoch: 2, change: { keys: [{ device: admin.id, box: text(92) }] } })).toEqual(BAD);
    expect(await send(space, admin, { by: admin, epoch: 2 })).toMatchObject([{ r: 'stored' }]);
    // Nor by taking out a device of one's own.
    const second = makeDevice({ person: member.person, role: 'member' });
    expect(await send(space, member, { by: member, add: [second] })).toMatchObject([{ r: 'stored' }]);
    expect(await send(space, member, { by: member, remove: [second], change: { keys: [] } })).toEqual(BAD);
    expect(await here.client.push(space, admin, commitFrame(writeCommit(space, admin)))).toMatchObject([{ r: 'stored' }]);
  });

  it('who has no key that anything could be sealed for is nobody to wait for', async () => {
    const { admin, member, space } = await team();
    const odd = makeDevice({ person: member.person, role: 'member', dh: `AQ${'A'.repeat(41)}` });
    expect(await send(space, member, { by: member, add: [odd] })).toMatchObject([{ r: 'stored' }]);
    const boxes = [admin.id].map((device) => ({ device, box: text(92) }));
    expect(await send(space, admin, { by: admin, remove: [member], change: { keys: boxes } })).toMatchObject([{ r: 'stored' }]);
  });

  it('the last entries are for taking out, by whoever may take out anybody', async () => {
    const { admin, member, space } = await team();
    const last = SPACE_LIMITS.entries - SPACE_LIMITS.entriesForRemovals;
    // As if so many had gone before.
    const noted = `UPDATE space SET mhead = mhead + ${last - 1} WHERE mhead = 0 AND bytes < 5000 AND space IN (SELECT space FROM device WHERE added LIKE '%${admin.id}%')`;
    await askDatabase(here.place, noted);
    await askDatabase(here.place, `UPDATE entry SET mseq = mseq + ${last - 1} WHERE space IN (SELECT space FROM device WHERE added LIKE '%${admin.id}%')`);
    space.mseq = last - 1;
    const second = makeDevice({ person: member.person, role: 'member' });
    expect(await send(space, member, { by: member, add: [second] })).toEqual(FULL);
    expect(await send(space, admin, { by: admin, epoch: 2 })).toEqual(FULL);
    expect(await send(space, member, { by: member, remove: [member] })).toEqual(FULL);
    expect(await send(space, admin, { by: admin, remove: [member] })).toEqual([{ r: 'stored', mseq: last }]);
  });

  it('nobody uses up the devices that a space may have', async () => {
    const { admin, member, space } = await team();
    for (let used = 1; used < SPACE_LIMITS.devicesOfPerson;) {
      const some = Array.from({ length: Math.min(50, SPACE_LIMITS.devicesOfPerson - used) }, () => makeDevice({ person: member.person, role: 'member' }));
      expect(await send(space, member, { by: member, add: some })).toMatchObject([{ r: 'stored' }]);
      expect(await send(space, member, { by: member, remove: some })).toMatchObject([{ r: 'stored' }]);
      used += some.length;
    }
    expect(await send(space, member, { by: member, add: [makeDevice({ person: member.person, role: 'member' })] })).toEqual(FULL);
    expect(await send(space, admin, { by: admin, add: [makeDevice({ person: text(16), role: 'member' })] })).toMatchObject([{ r: 'stored' }]);
  });

  it('is taken out of a space and an organisation that she filled to the brim', async () => {
    const { admin, member, space } = await team();
    await askDatabase(here.place, `UPDATE space SET bytes = ${SPACE_LIMITS.bytes * SPACE_LIMITS.reserve} WHERE space IN (SELECT space FROM device WHERE added LIKE '%${admin.id}%')`);
    expect(await here.client.push(space, member, { type: 'part', bytes: makePart(space, text(16), 0) })).toEqual(FULL);
    expect(await send(space, admin, { by: admin, remove: [member] })).toMatchObject([{ r: 'stored' }]);
    await expect(here.client.pull(space, member)).rejects.toThrow('401');
  });

  it('a chain whose last entry is wrong costs its sender, and keeps nobody waiting', async () => {
    const admin = makeDevice();
    const space = makeSpaceOf('mine', admin);
    for (let n = 0; n < 1_500; n += 1) follow(space, makeEntry(space, { by: admin, epoch: space.epoch + 1 }), space.epoch + 1);
    const wrong = makeEntry({ ...space, epoch: 1 }, { by: admin, epoch: 1 });
    const post = (...entries: readonly Uint8Array<ArrayBuffer>[]) => here.client.ask('/spaces', { method: 'POST', headers: { 'drempel-code': here.code }, body: encodeFrames(entries.map(entryFrame)) });
    expect((await post(...space.entries, wrong)).status).toBe(400);
    expect((await post(...space.entries)).status).toBe(201);
    expect(await here.client.push(space, admin, commitFrame(writeCommit(space, admin)))).toEqual([{ r: 'stored', seq: 1 }]);
    const paper = makeDevice({ dh: NO_KEY });
    expect(await send(space, admin, { by: admin, add: [paper] })).toMatchObject([{ r: 'stored' }]);
    expect(await send(space, paper, { by: paper, epoch: space.epoch + 1 })).toEqual(BAD);
  });
});
