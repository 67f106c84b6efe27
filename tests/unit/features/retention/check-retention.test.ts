import { expect, test } from 'vitest';
import type { Day } from '../../../../app/domain/day.ts';
import { addDays } from '../../../../app/domain/day.ts';
import { checkRetention } from '../../../../app/features/retention/check-retention.ts';
import type { Services } from '../../../../app/services.ts';
import { createSettingsStore } from '../../../../app/storage/settings-store.ts';
import type { Vault } from '../../../../app/vault/vault.ts';
import { opened } from '../../crypto/fixtures.ts';
import { day, id, setupDevice } from '../../vault/vault-fixture.ts';
import { memoryStorage } from '../lock/memory-storage.ts';

const START = day('2026-06-01');
const on = (count: number): Day => addDays(START, count);

/** One family, last touched on the first day; the app was open then and not since. */
async function setupFamily() {
  const device = await setupDevice();
  const vault = await device.openTab();
  opened(await vault.write([
    { id: id('contact'), kind: 'contact', set: { nickname: 'Citroen', createdOn: START } },
    { id: id('road'), kind: 'road', set: { contactId: id('contact'), startedOn: START, touchedOn: START } },
  ]));
  const settings = createSettingsStore(memoryStorage());
  settings.update({ lastSeenDay: START });
  const check = (vault: Vault, today: Day, dayConfirmed = false) =>
    checkRetention({ vault, settings, clock: { today: () => today }, newId: () => id('made') } as unknown as Services, dayConfirmed);
  return { device, vault, settings, check };
}

test('the day is remembered when the clocks have run, and not while she is asked about it', async () => {
  const { vault, settings, check } = await setupFamily();
  expect(await check(vault, on(10))).toMatchObject({ type: 'done' });
  expect(settings.read().lastSeenDay).toBe(on(10));
  expect(await check(vault, on(100))).toEqual({ type: 'not-announced' });
  expect(settings.read().lastSeenDay).toBe(on(10));
  expect(await check(vault, on(100), true)).toMatchObject({ type: 'done', roads: 0, waiting: 1, families: 1 });
  expect(settings.read()).toMatchObject({ lastSeenDay: on(100), noticeFrom: on(100) });
  expect(await check(vault, on(113))).toMatchObject({ type: 'done', roads: 0 });
  expect(await check(vault, on(150))).toMatchObject({ type: 'done', roads: 1 });
});

test('a disk that is full when she says that the day is right makes nothing pass for announced', async () => {
  const { device, vault, settings, check } = await setupFamily();
  opened(await vault.write([{ id: id('old'), kind: 'contact', set: { nickname: 'Peer', createdOn: addDays(START, -25) } }]));
  vault.close();
  const log = device.openLog();
  const full = await device.openTab({ log: { ...log, append: () => Promise.resolve({ ok: false, error: { type: 'full' } }) } });
  expect(await check(full, on(100), true)).toMatchObject({ type: 'failed' });
  expect(settings.read().lastSeenDay).toBe(START);
  full.close();
  const later = await device.openTab();
  expect(await check(later, on(101))).toEqual({ type: 'not-announced' });
  expect(later.records.list('road')).toHaveLength(1);
});

test('what only is a proof of a yes waits for its notice as well, and she is not sent to Today for it', async () => {
  const { vault, settings, check } = await setupFamily();
  opened(await vault.erase([{ id: id('road'), kind: 'road', erase: true }, { id: id('contact'), kind: 'contact', erase: true }]));
  opened(await vault.write([{ id: id('proof'), kind: 'consent', set: { roadId: id('gone'), receiver: 'Sanne', sentences: [], version: 3, how: 'tapped', givenOn: START, until: on(30) } }]));
  expect(await check(vault, on(500), true)).toEqual({ type: 'done', roads: 0, waiting: 1, families: 0 });
  expect(settings.read().noticeFrom).toBe(on(500));
});
