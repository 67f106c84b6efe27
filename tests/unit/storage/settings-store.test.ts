import { expect, it } from 'vitest';
import { nightDoctor } from '../../../app/domain/night-doctor.ts';
import { followNightDoctor } from '../../../app/follow-night-doctor.ts';
import { createSettingsStore, parseSettings } from '../../../app/storage/settings-store.ts';
import { opened } from '../crypto/fixtures.ts';
import { id, setupDevice } from '../vault/vault-fixture.ts';
import { memoryStorage } from '../features/lock/memory-storage.ts';

const DOCTOR = { phone: '+31881234567', name: 'Post Oost', asOf: '2026-11-21' };
const LAID = { ...DOCTOR, recheckBy: '2027-05-23' };
const of = (doctor: unknown) => parseSettings(JSON.stringify({ nightDoctor: doctor })).nightDoctor;

it('a number of the region that nobody can dial or date is none, whatever was left there', () => {
  expect(of(LAID)).toEqual(LAID);
  expect(of({ ...LAID, name: 7 })).toEqual({ phone: LAID.phone, asOf: LAID.asOf, recheckBy: LAID.recheckBy });
  for (const other of [null, 'x', [], {}, DOCTOR, { ...LAID, phone: 'bel mij' }, { ...LAID, phone: '0'.repeat(30) }, { ...LAID, asOf: 'gisteren' }, { ...LAID, recheckBy: '2026-13-41' }]) expect(of(other)).toBeUndefined();
});

it('the number of the organisation lies in front of the lock as long as a record has it, beside her own and with nothing else', async () => {
  const settings = createSettingsStore(memoryStorage());
  settings.update({ nightPhone: '0900 1515' });
  const vault = await (await setupDevice('phone')).openTab();
  followNightDoctor(vault.records, settings);
  expect(settings.read().nightDoctor).toBeUndefined();
  const write = (doctor: object) => vault.write([{ id: id('doctor'), kind: 'nightdoctor', set: { doctor: nightDoctor(doctor)! } }]);
  opened(await write(DOCTOR));
  expect(settings.read()).toMatchObject({ nightDoctor: LAID, nightPhone: '0900 1515' });
  opened(await write({ ...DOCTOR, asOf: '2026-11-22', name: undefined }));
  expect(settings.read().nightDoctor).toEqual({ phone: DOCTOR.phone, asOf: '2026-11-22', recheckBy: '2027-05-24' });
  opened(await vault.erase([{ id: id('doctor'), kind: 'nightdoctor', erase: true }]));
  expect(settings.read().nightDoctor).toBeUndefined();
  expect(settings.read().nightPhone).toBe('0900 1515');
  // It went while the app was closed: at the next opening it is gone here, too.
  settings.update({ nightDoctor: parseSettings(JSON.stringify({ nightDoctor: LAID })).nightDoctor });
  followNightDoctor(vault.records, settings);
  expect(settings.read().nightDoctor).toBeUndefined();
});
