import { afterEach, expect, it, vi } from 'vitest';
import { changeLook, lookOf } from '../../../../app/features/me/change-look.ts';
import type { Services } from '../../../../app/services.ts';
import { createSettingsStore } from '../../../../app/storage/settings-store.ts';
import { memoryStorage } from '../../vault/vault-fixture.ts';

const HELPER = { helperName: 'Nora', helperPhone: '0612345678' };
afterEach(() => vi.unstubAllGlobals());

function setup() {
  const dataset: Record<string, string> = {};
  vi.stubGlobal('document', { documentElement: { dataset } });
  const storage = memoryStorage();
  const settings = createSettingsStore(storage);
  settings.update({ ...HELPER, theme: 'light' });
  return { dataset, storage, services: { settings } as Services };
}

it('a look is kept, and taken away again by choosing what the device says', () => {
  const { dataset, storage, services } = setup();
  const kept = () => lookOf(createSettingsStore(storage).read());
  changeLook(services, { theme: 'dark', textSize: 'large' });
  expect([kept(), dataset]).toEqual([{ theme: 'dark', textSize: 'large' }, { theme: 'dark', text: 'large' }]);
  changeLook(services, { theme: 'system', textSize: 'normal' });
  expect([kept(), dataset]).toEqual([{ theme: 'system', textSize: 'normal' }, {}]);
  expect(createSettingsStore(storage).read()).toMatchObject(HELPER);
});

it('on a full phone the look is shown and the number of her contact person stays kept', () => {
  const { dataset, storage, services } = setup();
  storage.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };
  for (const theme of ['dark', 'system'] as const) changeLook(services, { theme, textSize: 'large' });
  expect(dataset).toEqual({ text: 'large' });
  expect(createSettingsStore(storage).read()).toMatchObject(HELPER);
});
