import { describe, expect, test } from 'vitest';
import { seal } from '../../../app/crypto/aead.ts';
import { concatBytes } from '../../../app/crypto/bytes.ts';
import { utf8 } from '../../../app/crypto/text-bytes.ts';
import { dayAt } from '../../../app/domain/day.ts';
import type { RecordId } from '../../../app/domain/ids.ts';
import { sharedRecordId } from '../../../app/domain/ids.ts';
import { runRetention } from '../../../app/vault/run-retention.ts';
import { fixedRandom, opened } from '../crypto/fixtures.ts';
import { day, type Device, id, line, setupDevice } from './vault-fixture.ts';

const DAY_MS = 86_400_000;
const FAMILY = { nickname: 'Citroen', language: 'tr', howMet: 'school' };

/** The app opened so many days later, as it is after every unlock. */
async function openedAfter(device: Device, days: number) {
  const before = dayAt(device.clock.now, 0);
  device.clock.now += days * DAY_MS;
  const vault = await device.openTab();
  const today = dayAt(device.clock.now, 0);
  expect(await runRetention(vault, { today, lastSeenDay: before, newId: () => id('made') })).toEqual({ type: 'done', roads: 0, waiting: 0, families: 0 });
  return vault;
}

const keysAtRest = async (device: Device): Promise<readonly string[]> => (await device.openRows().drafts.toCollection().primaryKeys());

/** As an earlier version sealed it: the form alone. */
async function putOldDraft({ keys, openRows }: Device, key: string, value: unknown): Promise<void> {
  const aad = concatBytes(utf8('drempel.draft.v1\0'), keys.vaultId, utf8(key));
  await openRows().drafts.put({ key, bytes: await seal(keys.drafts, utf8(JSON.stringify(value)), aad, fixedRandom('old')) });
}

describe('a half-filled form', () => {
  test('of a family with whom nothing began stays thirty days after it was last written, and then is gone', async () => {
    const device = await setupDevice();
    const vault = await device.openTab();
    opened(await vault.drafts.save('new-family', { page: 0 }));
    device.clock.now += 10 * DAY_MS;
    opened(await vault.drafts.save('new-family', FAMILY));
    vault.close();
    const before = await openedAfter(device, 29);
    expect((await before.drafts.load('new-family'))?.value).toEqual(FAMILY);
    before.close();
    const after = await openedAfter(device, 1);
    expect(await after.drafts.load('new-family')).toBeUndefined();
    expect(await keysAtRest(device)).toEqual([]);
  });

  test('of a record stays as long as the record; corrections of cards stay', async () => {
    const device = await setupDevice();
    const vault = await device.openTab();
    const question = sharedRecordId('S'.repeat(22), id('question'));
    opened(await vault.write([line('sanne', 'Sanne'), line('ria', 'Ria'), { id: question, kind: 'advice', set: { from: 'formal', question: 'Hoe?', askedOn: day('2026-11-20') } }]));
    const [kept, gone] = [[`line-edit-${id('sanne')}`, `advice-${question}`, 'review'], [`promise/${id('nobody')}`, 'line-new', 'stop', `family/${id('ria')}/x`]];
    for (const key of [...kept, ...gone]) opened(await vault.drafts.save(key, FAMILY));
    opened(await vault.erase([{ id: id('ria'), kind: 'line', erase: true }]));
    opened(await vault.drafts.save(`family/${id('ria')}/x`, FAMILY));
    vault.close();
    await openedAfter(device, 31);
    expect([...(await keysAtRest(device))].sort()).toEqual([...kept].sort());
  });

  test('of a record that was erased while another tab had it open goes with the next opening', async () => {
    const device = await setupDevice();
    const vault = await device.openTab();
    opened(await vault.write([line('ria', 'Ria'), line('sanne', 'Sanne')]));
    opened(await vault.erase([{ id: id('ria'), kind: 'line', erase: true }]));
    for (const key of [`ask-${id('ria')}`, `ask-${id('sanne')}`, 'line-new']) opened(await vault.drafts.save(key, FAMILY));
    vault.close();
    await openedAfter(device, 0);
    expect([...(await keysAtRest(device))].sort()).toEqual([`ask-${id('sanne')}`, 'line-new'].sort());
  });

  test('from an older version is no longer new, and has its time from now on', async () => {
    const device = await setupDevice();
    await putOldDraft(device, 'new-family', FAMILY);
    const vault = await openedAfter(device, 0);
    expect(await vault.drafts.load('new-family')).toEqual({ value: FAMILY, at: device.clock.now - DAY_MS });
    vault.close();
    (await openedAfter(device, 28)).close();
    expect(await keysAtRest(device)).toEqual(['new-family']);
    (await openedAfter(device, 1)).close();
    expect(await keysAtRest(device)).toEqual([]);
  });

  test('written by a clock that was years ahead does not stay for years', async () => {
    const device = await setupDevice();
    const vault = await device.openTab();
    device.clock.now += 900 * DAY_MS;
    opened(await vault.drafts.save('new-family', FAMILY));
    device.clock.now -= 900 * DAY_MS;
    vault.close();
    (await openedAfter(device, 0)).close();
    (await openedAfter(device, 29)).close();
    expect(await keysAtRest(device)).toEqual([]);
  });

  test('that another tab goes on with at that very moment stays', async () => {
    const device = await setupDevice();
    const vault = await device.openTab();
    opened(await vault.drafts.save('new-family', { page: 0 }));
    device.clock.now += 40 * DAY_MS;
    const log = device.openLog();
    const late = await device.openTab({ log: { ...log, listDrafts: async () => {
      const rows = await log.listDrafts();
      opened(await vault.drafts.save('new-family', FAMILY));
      return rows;
    } } });
    await runRetention(late, { today: dayAt(device.clock.now, 0), lastSeenDay: undefined, newId: (): RecordId => id('made') });
    expect((await vault.drafts.load('new-family'))?.value).toEqual(FAMILY);
  });
});
