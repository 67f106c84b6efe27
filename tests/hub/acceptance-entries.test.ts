import { describe, expect, it } from 'vitest';
import { encodeFrames } from '../../wire/frames.ts';
import { NO_KEY } from '../../wire/member-entry.ts';
import { commitFrame, entryFrame } from '../support/hub/hub-client.ts';
import { askDatabase } from '../support/hub/hub-database.ts';
import { STORES, useHubs } from '../support/hub/hub-place.ts';
import { type EntryWish, follow, makeDevice, makeEntry, makeSpaceOf, type TestDevice, type TestSpace, text, writeCommit } from '../support/hub/sealed-things.ts';

const BAD = [{ r: 'bad' }];
const stored = (mseq: number) => [{ r: 'stored', mseq }];

describe.each(STORES)('who may write an entry, on %s', (store) => {
  const here = useHubs(store);

  async function join(type: TestSpace['type'], ...devices: readonly [TestDevice, ...TestDevice[]]): Promise<TestSpace> {
    const space = makeSpaceOf(type, ...devices);
    expect(await here.client.create(space, here.code)).toBe(201);
    return space;
  }

  /** A coordinator, and two partners of whom one has two devices. */
  async function team() {
    const [admin, one, ones, two] = [makeDevice({ person: text(16) }), makeDevice({ person: text(16), role: 'member' }), makeDevice({ role: 'member' }), makeDevice({ person: text(16), role: 'member' })];
    const second = { ...ones, person: one.person };
    return { admin, one, second, two, space: await join('team', admin, one, second, two) };
  }

  /** Sends it as that device, and goes on from it when it was taken. */
  async function send(space: TestSpace, as: TestDevice, wish: EntryWish): Promise<readonly { readonly r: string }[]> {
    const entry = makeEntry(space, wish);
    const results = await here.client.push(space, as, entryFrame(entry));
    if (results[0]?.r === 'stored') follow(space, entry, wish.remove?.length ? space.epoch + 1 : space.epoch);
    return results;
  }

  const isIn = async (space: TestSpace, device: TestDevice): Promise<boolean> => (await here.otherClient.ask(`/s/${space.id}/pull`, { as: device })).status === 200;

  it('nobody is locked out by an entry that somebody else wrote in the name of a coordinator', async () => {
    const { admin, one, two, space } = await team();
    expect(await send(space, one, { by: admin, remove: [admin], signedBy: one })).toEqual(BAD);
    expect(await send(space, one, { by: admin, remove: [two], signedBy: one })).toEqual(BAD);
    const unsigned = makeEntry(space, { by: admin, remove: [two] });
    unsigned.fill(0, unsigned.length - 64);
    expect(await here.client.push(space, one, entryFrame(unsigned))).toEqual(BAD);
    expect(await Promise.all([admin, one, two].map((device) => isIn(space, device)))).toEqual([true, true, true]);
    // Nothing of it stands in the chain: the next true one has the number that it wanted.
    expect(await send(space, admin, { by: admin, remove: [one] })).toEqual(stored(1));
    expect(await Promise.all([admin, one, two].map((device) => isIn(space, device)))).toEqual([true, false, true]);
    expect(here.place.command('check')).toEqual({ ok: true, output: 'Everything is in order.\n' });
  });

  it('an entry may be brought by another than its author', async () => {
    const { admin, one, two, space } = await team();
    expect(await send(space, one, { by: admin, remove: [two] })).toEqual(stored(1));
    expect(await isIn(space, two)).toBe(false);
  });

  it('a member takes out and lets in her own devices only, a coordinator everybody', async () => {
    const { admin, one, second, two, space } = await team();
    expect(await send(space, one, { by: one, remove: [two] })).toEqual(BAD);
    expect(await send(space, one, { by: one, remove: [admin] })).toEqual(BAD);
    expect(await send(space, one, { by: one, add: [makeDevice({ person: text(16), role: 'member' })] })).toEqual(BAD);
    expect(await send(space, one, { by: one, add: [makeDevice({ person: one.person, role: 'admin' })] })).toEqual(BAD);
    expect(await send(space, admin, { by: admin, add: [makeDevice({ person: one.person, role: 'member' })] })).toEqual(BAD);
    expect(await send(space, one, { by: one, add: [makeDevice({ person: one.person, role: 'member' })] })).toEqual(stored(1));
    expect(await send(space, one, { by: one, remove: [second] })).toEqual(stored(2));
    expect(await send(space, admin, { by: admin, remove: [one] })).toEqual(stored(3));
    expect(await Promise.all([admin, one, second, two].map((device) => isIn(space, device)))).toEqual([true, false, false, true]);
    // Nobody stays who can let anybody in: a team goes on with a coordinator or not at all.
    expect(await send(space, admin, { by: admin, remove: [admin] })).toEqual(BAD);
  });

  it('who was taken out writes no entry any more, whoever brings it', async () => {
    const { admin, one, two, space } = await team();
    expect(await send(space, admin, { by: admin, remove: [one] })).toEqual(stored(1));
    expect(await send(space, two, { by: one, add: [makeDevice({ person: one.person, role: 'member' })] })).toEqual(BAD);
  });

  it('the member of a paper code takes out and lets nobody in', async () => {
    const [phone, paper, lost] = [makeDevice(), makeDevice({ dh: NO_KEY }), makeDevice()];
    const space = await join('mine', phone, paper, lost);
    expect(await send(space, paper, { by: paper, add: [makeDevice()] })).toEqual(BAD);
    expect(await send(space, paper, { by: paper, remove: [lost] })).toEqual(stored(1));
    expect(await send(space, phone, { by: phone, remove: [paper] })).toEqual(stored(2));
    expect(await Promise.all([phone, paper, lost].map((device) => isIn(space, device)))).toEqual([true, false, false]);
  });

  it('takes no entry that would break the chain for the devices', async () => {
    const [a, b] = [makeDevice(), makeDevice()];
    const space = await join('mine', a, b);
    const wishes: readonly Omit<EntryWish, 'by'>[] = [
      { change: { type: 'team' } }, { epoch: 3 }, { add: [makeDevice()], change: { kid: text(8) } }, { epoch: 2, change: { kid: space.kid } },
      { add: [b] }, { remove: [makeDevice()] }, { add: [{ ...makeDevice(), id: makeDevice().id }] }, { add: [makeDevice({ person: text(16) })] },
    ];
    for (const wish of wishes) expect(await send(space, a, { by: a, ...wish }), JSON.stringify(Object.keys(wish))).toEqual(BAD);
    const stranger = makeDevice();
    expect(await send(space, a, { by: stranger, add: [stranger] })).toEqual(BAD);
    expect(await send(space, a, { by: a, epoch: 2 })).toEqual(stored(1));
  });

  it('puts no space back with an entry that its author did not sign, and lets nobody follow on a first one that is not signed', async () => {
    const [a, b] = [makeDevice(), makeDevice()];
    const put = async (...entries: readonly Uint8Array<ArrayBuffer>[]): Promise<number> =>
      (await here.client.ask('/spaces', { method: 'POST', headers: { 'drempel-code': here.code }, body: encodeFrames(entries.map(entryFrame)) })).status;
    const space = makeSpaceOf('mine', a);
    expect(await put(space.entries[0]!, makeEntry(space, { by: a, add: [b], signedBy: b }))).toBe(400);
    expect(await isIn(space, a)).toBe(false);
    expect(await put(space.entries[0]!, makeEntry(space, { by: a, add: [b] }))).toBe(201);
    expect(await isIn(space, b)).toBe(true);
    // As the space of a paper code's letter is: a key and a signature that are none.
    const odd = { ...makeDevice(), sign: text(32) };
    const letter = await join('mine', odd);
    expect(await send(letter, odd, { by: odd, add: [b] })).toEqual(BAD);
    expect(await here.client.push(letter, odd, commitFrame(writeCommit(letter, odd)))).toEqual([{ r: 'stored', seq: 1 }]);
  });

  it('judges alike in spaces that an older hub made, and takes a chain and what follows on it in one push', async () => {
    const { admin, one, second, space } = await team();
    expect(await send(space, admin, { by: admin, remove: [second] })).toEqual(stored(1));
    await askDatabase(here.place, 'UPDATE device SET added = NULL');
    expect(await send(space, one, { by: admin, remove: [admin], signedBy: one })).toEqual(BAD);
    const third = makeDevice({ person: one.person, role: 'member' });
    const entry = makeEntry(space, { by: one, add: [third] });
    const before = { ...space };
    follow(space, entry);
    const next = makeEntry(space, { by: third, remove: [one] });
    expect(await here.client.push(before, one, entryFrame(entry), entryFrame(next))).toEqual([...stored(2), ...stored(3)]);
    follow(space, next, 3);
    expect(await here.client.push(space, third, commitFrame(writeCommit(space, third)))).toEqual([{ r: 'stored', seq: 1 }]);
    expect([await isIn(space, one), await isIn(space, third)]).toEqual([false, true]);
  });
});
