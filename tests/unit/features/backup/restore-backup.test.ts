import { signal } from '@preact/signals';
import { expect, it } from 'vitest';
import { ok } from '../../../../app/domain/result.ts';
import { putBack } from '../../../../app/features/backup/restore-backup.ts';
import type { LockedServices } from '../../../../app/services.ts';
import { createSettingsStore } from '../../../../app/storage/settings-store.ts';
import { day } from '../../vault/vault-fixture.ts';
import { memoryStorage } from '../lock/memory-storage.ts';

it('putBack() gives all that was put back a notice of its own, and tells the other tabs', async () => {
  const settings = createSettingsStore(memoryStorage());
  settings.update({ lastSeenDay: '2026-11-22' });
  const told: string[] = [];
  const locked = {
    settings, clock: { today: () => day('2026-11-23') },
    tabs: { hasVault: signal(false), tellVault: () => { told.push('made'); }, toVault: async () => undefined },
    keyRing: { adopt: async () => ok(undefined) }, restoreLog: async () => ok(undefined), openWith: async () => ok(undefined),
  } as unknown as LockedServices;
  expect(await putBack(locked, { keys: {} as never, locks: { vaultId: '', wraps: [] }, records: [] })).toEqual(ok(undefined));
  expect(settings.read()).toMatchObject({ noticeFrom: '2026-11-23' });
  expect(told).toEqual(['made']);
});
