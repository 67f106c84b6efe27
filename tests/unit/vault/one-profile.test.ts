import { expect, test } from 'vitest';
import type { Entities } from '../../../app/domain/entities.ts';
import { deviceOfStamp, type Stamp } from '../../../app/domain/hybrid-clock.ts';
import { PROFILE_ID, type ProfileId } from '../../../app/domain/ids.ts';
import { profileIn } from '../../../app/domain/own-profile.ts';
import type { Json } from '../../../app/domain/record.ts';
import type { Change } from '../../../app/vault/changes.ts';
import { gatherProfiles } from '../../../app/vault/gather-profiles.ts';
import { replaceRecords } from '../../../app/vault/replace-records.ts';
import type { Vault } from '../../../app/vault/vault.ts';
import { fixedRandom, opened } from '../crypto/fixtures.ts';
import { day, type Device, id, setupDevice } from './vault-fixture.ts';

/** As an older version wrote it: under an id of its own. */
const old = (name: string, set: Partial<Entities['profile']>): Change<'profile'> => ({ id: id(name) as ProfileId, kind: 'profile', set });

/** A store as an older version left it, with nobody there to gather. */
async function leave(device: Device, set: Readonly<Record<string, Json>>): Promise<void> {
  const stamp = '0mabcdefg0000writer00001' as Stamp;
  const state = { id: id('a'), kind: 'profile', fields: new Map(Object.entries(set).map(([field, value]) => [field, [{ stamp, value }]])), seen: new Map([[deviceOfStamp(stamp), stamp]]) };
  const log = device.openLog();
  opened(await replaceRecords({ keys: device.keys, records: [state], log, random: fixedRandom('left'), now: () => device.clock.now, after: 0 }));
  log.close();
}
const settled = (vault: Vault) => expect.poll(() => vault.records.list('profile').map((profile) => profile.id)).toEqual([PROFILE_ID]);

test('of two profiles that an older version left, each field is as it was last set, and one is left over', async () => {
  const device = await setupDevice();
  const vault = await device.openTab();
  opened(await vault.write([old('a', { quietFrom: '20:00', hubCode: 'CODE', side: 'formal' }), old('b', { quietFrom: '22:00', backupOn: day('2026-11-01') })]));
  await settled(vault);
  expect(profileIn(vault.records)).toMatchObject({ quietFrom: '22:00', hubCode: 'CODE', side: 'formal', backupOn: '2026-11-01' });
  expect(vault.records.conflicting()).toEqual([]);
  vault.close();
  const again = await device.openTab();
  expect(again.records.list('profile')).toMatchObject([{ id: PROFILE_ID, quietFrom: '22:00', hubCode: 'CODE' }]);
});

test('what is empty in a record of old takes nothing away, and what she emptied since stays empty', async () => {
  const vault = await (await setupDevice()).openTab();
  opened(await vault.write([old('a', { quietFrom: '20:00', maxRoads: 3 }), old('b', { quietTo: '08:00', maxRoads: 5 })]));
  opened(await vault.write([old('b', { maxRoads: undefined })]));
  await settled(vault);
  expect(profileIn(vault.records)).toMatchObject({ quietFrom: '20:00', quietTo: '08:00' });
  const late = gatherProfiles({
    list: () => [{ id: id('c') }] as never,
    state: (of) => ({ id: of, kind: 'profile', seen: new Map(), fields: new Map([['quietFrom', [of === PROFILE_ID ? { stamp: '2' as Stamp, value: null } : { stamp: '1' as Stamp, value: '19:00' }]]]) }),
  });
  expect(late[0]).toMatchObject({ set: {} });
});

test('a store with a profile of an older version opens with the one that all devices know', async () => {
  const device = await setupDevice();
  await leave(device, { maxRoads: 4, side: 'formal' });
  const vault = await device.openTab();
  expect(vault.records.list('profile')).toMatchObject([{ id: PROFILE_ID, maxRoads: 4, side: 'formal' }]);
  vault.close();
  expect((await device.openTab()).records.list('profile')).toMatchObject([{ id: PROFILE_ID, maxRoads: 4 }]);
});

test('two tabs that gather at once end with one', async () => {
  const device = await setupDevice();
  const [one, two] = [await device.openTab(), await device.openTab()];
  opened(await one.write([old('a', { maxRoads: 4 })]));
  opened(await two.catchUp());
  await Promise.all([settled(one), settled(two)]);
  opened(await one.catchUp());
  expect([profileIn(one.records)?.maxRoads, profileIn(two.records)?.maxRoads]).toEqual([4, 4]);
  expect(one.records.conflicting()).toEqual([]);
});
