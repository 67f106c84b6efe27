// Veiligheid works in front of the lock, where no record can be read: the number is laid in the settings, as her own is.
import { nightRecheck } from './domain/night-doctor.ts';
import { knownDoctor } from './hooks/known-doctor.ts';
import type { SettingsStore } from './storage/settings-store.ts';
import type { Vault } from './vault/vault.ts';

/** Keeps the number of her organisation where the safety screen finds it; gone with the record. */
export function followNightDoctor(records: Vault['records'], settings: SettingsStore): void {
  const note = (): void => {
    const doctor = knownDoctor(records)?.doctor;
    const found = doctor && { phone: doctor.phone, asOf: doctor.asOf, recheckBy: nightRecheck(doctor), ...(doctor.name === undefined ? {} : { name: doctor.name }) };
    if (JSON.stringify(found) !== JSON.stringify(settings.read().nightDoctor)) settings.update({ nightDoctor: found });
  };
  note();
  records.onChange((kinds) => { if (kinds.has('nightdoctor') || kinds.has('teamdoctor')) note(); });
}
