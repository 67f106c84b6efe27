import { afterEach, describe, expect, it } from 'vitest';
import type { Day } from '../../app/domain/day.ts';
import { planHandover } from '../../app/domain/consented-handover.ts';
import { sharedRecordId } from '../../app/domain/ids.ts';
import { planWithdrawal } from '../../app/vault/withdraw-consent.ts';
import { SPACE_LIMITS } from '../../hub/space/space-limits.ts';
import { commitFrame, snapshotFrames } from '../support/hub/hub-client.ts';
import { createPhone, newId, stopPhones } from '../support/hub/create-phone.ts';
import { askDatabase } from '../support/hub/hub-database.ts';
import { STORES, useHubs } from '../support/hub/hub-place.ts';
import { makeCommit, makeDevice, makeSnapshot, makeSpace, type TestDevice, type TestSpace, writeCommit } from '../support/hub/sealed-things.ts';
import { connect, LINE, SOON, spaceOf } from '../support/line-phones.ts';
import { opened } from '../unit/crypto/fixtures.ts';
import { id } from '../unit/vault/vault-fixture.ts';

const TODAY = '2026-11-21' as Day;
const WORDS = ['Haar dochter slaapt slecht.', 'Zij wil daarover praten.'];
const FULL = [{ r: 'full' }];
/** What the hub still takes of small commits in a space. */
const MOST_SMALL = SPACE_LIMITS.bytes * (1 + (SPACE_LIMITS.reserve - 1) * SPACE_LIMITS.smallShare);
/** Inside a commit that is just small enough. */
const LARGEST_SMALL = 1_700;

afterEach(stopPhones);

describe.each(STORES)('where there is no room left, with a hub on %s', (store) => {
  const here = useHubs(store);

  /** As if so much lay in the space of that device alone. */
  const fill = (device: TestDevice, bytes: number) =>
    askDatabase(here.place, `UPDATE space SET bytes = ${bytes} WHERE space IN (SELECT space FROM device WHERE added LIKE '%${device.id}%')`);
  const tidy = async (space: TestSpace, device: TestDevice) => (await here.client.push(space, device, ...snapshotFrames(makeSnapshot(space, { by: device })))).at(-1);

  /** Small ones until there is no room for them either: how many bytes went in. */
  async function pushSmall(space: TestSpace, device: TestDevice): Promise<number> {
    for (let went = 0; went < SPACE_LIMITS.orgReserve;) {
      const heads = [{ dseq: device.dseq, hash: device.hash }];
      const frames = Array.from({ length: 500 }, () => {
        const frame = commitFrame(writeCommit(space, device, { size: LARGEST_SMALL }));
        heads.push({ dseq: device.dseq, hash: device.hash });
        return frame;
      });
      const results = await here.client.push(space, device, ...frames);
      const taken = results.filter(({ r }) => r === 'stored').length;
      went += frames.slice(0, taken).reduce((sum, { bytes }) => sum + bytes.length, 0);
      if (taken === frames.length) continue;
      expect(results[taken]).toEqual({ r: 'full' });
      Object.assign(device, heads[taken]);
      return went;
    }
    throw new Error('small commits never ended');
  }

  it('in a full space a commit that erases goes, and the snapshot after it; a large one does not', async () => {
    const device = makeDevice();
    const space = makeSpace(device);
    expect(await here.client.create(space, here.code)).toBe(201);
    await fill(device, SPACE_LIMITS.bytes);
    expect(await here.client.push(space, device, commitFrame(makeCommit(space, device, { size: 200 * 1024 })))).toEqual(FULL);
    expect(await here.client.push(space, device, commitFrame(makeCommit(space, device, { size: SPACE_LIMITS.smallCommit })))).toEqual(FULL);
    expect(await here.client.push(space, device, commitFrame(writeCommit(space, device)))).toEqual([{ r: 'stored', seq: 1 }]);
    expect(await tidy(space, device)).toEqual({ r: 'stored', seq: 2 });
  });

  it('in a full space endless small ones end, with room left for a snapshot', async () => {
    const device = makeDevice();
    const space = makeSpace(device);
    expect(await here.client.create(space, here.code)).toBe(201);
    await fill(device, MOST_SMALL - 100_000);
    const went = await pushSmall(space, device);
    expect(went > 90_000 && went <= 100_000, `${went} bytes went in`).toBe(true);
    expect(await tidy(space, device)).toMatchObject({ r: 'stored' });
  });

  it('in a full organisation likewise, and all its spaces share what is left', async () => {
    const code = here.place.command('org', 'add', 'small', '--megabytes=0.2', '--spaces=3').output.split('\n')[0]!;
    const [one, other] = [makeDevice(), makeDevice()];
    const [space, second] = [makeSpace(one), makeSpace(other)];
    for (const each of [space, second]) expect(await here.client.create(each, code)).toBe(201);
    expect(await here.client.push(space, one, commitFrame(writeCommit(space, one, { size: 206_000 })))).toEqual([{ r: 'stored', seq: 1 }]);
    expect(await here.client.push(space, one, commitFrame(makeCommit(space, one, { size: 2 * SPACE_LIMITS.smallCommit })))).toEqual(FULL);
    const erasing = [2, 3, 4].map(() => commitFrame(writeCommit(space, one, { size: LARGEST_SMALL })));
    expect(await here.client.push(space, one, ...erasing)).toEqual([2, 3, 4].map((seq) => ({ r: 'stored', seq })));
    expect(await tidy(space, one)).toEqual({ r: 'stored', seq: 5 });
    const went = await pushSmall(second, other);
    const most = SPACE_LIMITS.orgReserve * SPACE_LIMITS.smallShare;
    expect(went > most / 2 && went <= most, `${went} bytes went in`).toBe(true);
    expect(await here.client.push(space, one, commitFrame(makeCommit(space, one, { size: LARGEST_SMALL })))).toEqual(FULL);
    expect(await tidy(space, one)).toMatchObject({ r: 'stored' });
  });

  /** A parent's words sent over a line, whose space is then as full as is said; and what it takes back. */
  it.each([['', SPACE_LIMITS.bytes], [' and small ones have used up their share', MOST_SMALL]])('a yes that is taken back reaches the other end when the space is full%s', async (_, bytes) => {
    const [volunteer, professional] = [await createPhone(here.hubs[0]!.origin), await createPhone(here.hubs.at(-1)!.origin)];
    await connect(volunteer, professional, here.code);
    opened(await volunteer.vault.write([
      { id: id('contact'), kind: 'contact', set: { nickname: 'Citroen' } },
      { id: id('road'), kind: 'road', set: { contactId: id('contact'), startedOn: TODAY, touchedOn: TODAY, pen: 'me', penSince: TODAY } },
      { id: id('consent'), kind: 'consent', set: { roadId: id('road'), lineId: LINE, receiver: 'Sanne', sentences: WORDS, version: 1, how: 'tapped', givenOn: TODAY, until: '2027-02-19' as Day } },
    ]));
    const plan = opened(planHandover(volunteer.vault.records.get('consent', id('consent'))!, volunteer.vault.records.get('line', LINE)!, { caller: 'professional', callBy: '2026-11-24' as Day }, TODAY));
    const handoverId = sharedRecordId(spaceOf(volunteer), newId());
    opened(await volunteer.vault.write([{ id: handoverId, kind: 'handover', set: plan }, { id: id('consent'), kind: 'consent', set: { handoverId } }]));
    await expect.poll(() => professional.vault.records.get('handover', handoverId)?.sentences, SOON).toEqual(WORDS);
    const snapshots = async () => Number((await askDatabase(here.place, 'SELECT COUNT(*) AS n FROM snapshot'))[0]!['n']);
    const before = await snapshots();
    await askDatabase(here.place, `UPDATE space SET bytes = ${bytes} WHERE space IN (SELECT space FROM commits)`);
    opened(await volunteer.vault.eraseWith((records) => planWithdrawal(records, records.get('consent', id('consent'))!, TODAY)));
    await expect.poll(() => professional.vault.records.list('withdrawal').length, SOON).toBe(1);
    expect(professional.vault.records.list('handover')).toEqual([]);
    // What the hub held of it goes for the sake of this one; and it comes once, however often the rest is tried.
    await expect.poll(snapshots, SOON).toBe(before + 1);
    for (let looks = 0; looks < 3; looks += 1) volunteer.spaces.look();
    await new Promise((done) => { setTimeout(done, 1_000); });
    expect(await snapshots()).toBe(before + 1);
  });
});
