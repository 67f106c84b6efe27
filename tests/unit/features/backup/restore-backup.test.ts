import { signal } from '@preact/signals';
import { expect, it } from 'vitest';
import { err, ok } from '../../../../app/domain/result.ts';
import { openChosen, putBack } from '../../../../app/features/backup/restore-backup.ts';
import type { LockedServices } from '../../../../app/services.ts';
import { createSettingsStore } from '../../../../app/storage/settings-store.ts';
import { day } from '../../vault/vault-fixture.ts';
import { memoryStorage } from '../lock/memory-storage.ts';

function phone() {
  const settings = createSettingsStore(memoryStorage());
  const told: string[] = [];
  const locked = {
    settings, clock: { today: () => day('2026-11-23') },
    tabs: { hasVault: signal(false), tellVault: () => { told.push('made'); }, toVault: async () => undefined },
    keyRing: { adopt: async () => ok(undefined) }, restoreLog: async () => ok(undefined), openWith: async () => ok(undefined),
  } as unknown as LockedServices;
  return { locked, settings, told };
}
const FILE = { keys: {} as never, locks: { vaultId: '', wraps: [] }, records: [], numbers: {} };

it('putBack() gives all that was put back a notice of its own, and tells the other tabs', async () => {
  const { locked, settings, told } = phone();
  settings.update({ lastSeenDay: '2026-11-22' });
  expect(await putBack(locked, FILE)).toEqual(ok(undefined));
  expect(settings.read()).toMatchObject({ noticeFrom: '2026-11-23' });
  expect(told).toEqual(['made']);
});

it('putBack() fills in whom she calls where this phone knows nobody, and not before the rest is there', async () => {
  const { locked, settings } = phone();
  const file = { ...FILE, numbers: { helperName: 'Karim', helperPhone: '06 12345678' } };
  await putBack({ ...locked, restoreLog: async () => err({ type: 'full' }) } as LockedServices, file);
  expect(settings.read().helperPhone).toBeUndefined();
  await putBack(locked, file);
  expect(settings.read()).toMatchObject(file.numbers);
  await putBack(locked, { ...file, numbers: { helperName: 'Sanne', helperPhone: '06 87654321' } });
  expect(settings.read()).toMatchObject(file.numbers);
});

it('a copy for which the phone has too little memory is told as such, and not as a screen that waits for good', async () => {
  const locked = { keyRing: { readBackup: () => Promise.reject(new RangeError('Array buffer allocation failed')) } } as unknown as LockedServices;
  expect(await openChosen(locked, { name: 'drempel.bak', size: 3, bytes: new Uint8Array(3), withWords: true, withCode: true }, { type: 'passphrase', passphrase: 'vier woorden' })).toEqual(err({ type: 'not-enough-memory' }));
});
