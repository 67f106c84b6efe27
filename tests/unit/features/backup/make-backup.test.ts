import { expect, test } from 'vitest';
import { openBackup } from '../../../../app/crypto/backup-file.ts';
import { wrapWithRecovery } from '../../../../app/crypto/wraps.ts';
import { sharedRecordId } from '../../../../app/domain/ids.ts';
import { makeBackup } from '../../../../app/features/backup/make-backup.ts';
import type { Services } from '../../../../app/services.ts';
import { DEFAULT_SETTINGS } from '../../../../app/storage/settings-store.ts';
import { importRecords } from '../../../../app/vault/export-records.ts';
import { takeNumbers } from '../../../../app/vault/kept-numbers.ts';
import { fixedRandom, fixedSecret, opened, quickKdf } from '../../crypto/fixtures.ts';
import { day, id, line, setupDevice } from '../../vault/vault-fixture.ts';

test('with a line that is shared a backup is made too: of what is hers, whom she calls included, and without what is not', async () => {
  const device = await setupDevice();
  const vault = await device.openTab();
  opened(await vault.write([line('sanne', 'Sanne'), { id: sharedRecordId('L'.repeat(22), id('seat')), kind: 'seat', set: { firstName: 'Sanne' } }]));
  const random = fixedRandom('backup');
  const code = fixedRandom('code')(20);
  const wraps = [await wrapWithRecovery(fixedSecret(), code, random)];
  const services = { vault, keyRing: { known: () => Promise.resolve({ vaultId: '', wraps }) }, random, clock: { today: () => day('2026-11-22'), now: () => Date.UTC(2026, 10, 22) }, settings: { read: () => ({ ...DEFAULT_SETTINGS, helperPhone: '06 12345678' }) } } as unknown as Services;
  const made = opened(await makeBackup(services));
  // Chromium on Android shares files of a short list of kinds, and a text is one of them.
  expect(made.toSend).toMatchObject({ name: 'drempel-reservekopie-2026-11-22.txt', type: 'text/plain' });
  expect(await made.toSend.arrayBuffer()).toEqual(await made.file.arrayBuffer());
  const back = opened(await openBackup(new Uint8Array(await made.file.arrayBuffer()), { type: 'recovery', code }, quickKdf));
  const { records, numbers } = takeNumbers(opened(importRecords(back.payload)));
  expect(records.map((record) => record.id)).toEqual([id('sanne')]);
  expect(numbers).toEqual({ helperPhone: '06 12345678' });
});
