import { afterEach, expect, it, vi } from 'vitest';
import { changeLanguage } from '../../../../app/features/me/change-language.ts';
import { activateLocale, locale } from '../../../../app/i18n/activate-locale.ts';
import type { Services } from '../../../../app/services.ts';
import { createSettingsStore } from '../../../../app/storage/settings-store.ts';
import { memoryStorage } from '../../vault/vault-fixture.ts';

afterEach(() => vi.unstubAllGlobals());

it('of two languages tapped one after the other the last one is shown and kept, though the first comes in later', async () => {
  vi.stubGlobal('document', { documentElement: {} });
  const settings = createSettingsStore(memoryStorage());
  const services = { settings } as Services;
  // Hers is here already; the other one has to be fetched first.
  await activateLocale('nl');
  const came: string[] = [];
  await Promise.all([changeLanguage(services, 'ar').then(() => came.push('ar')), changeLanguage(services, 'nl').then(() => came.push('nl'))]);
  expect(came).toEqual(['nl', 'ar']);
  expect([locale.value, settings.read().locale]).toEqual(['nl', 'nl']);
  await changeLanguage(services, 'ar');
  expect([locale.value, settings.read().locale]).toEqual(['ar', 'ar']);
});
