import { signal } from '@preact/signals';
import { expect, it } from 'vitest';
import { followDevices } from '../../app/follow-devices.ts';
import { isApart } from '../../app/hooks/apart/is-apart.ts';
import type { DevicesStatus, OwnDevice } from '../../app/hooks/own-devices.ts';
import type { Services } from '../../app/services.ts';
import { createSettingsStore, parseSettings } from '../../app/storage/settings-store.ts';
import { memoryStorage } from './features/lock/memory-storage.ts';

const THIS: OwnDevice = { id: 'this', name: 'Mijn telefoon', isThis: true };
const OTHER: OwnDevice = { id: 'other', name: 'Tablet', isThis: false };

function follow(known: readonly OwnDevice[] = []) {
  const [list, status, storage] = [signal(known), signal<DevicesStatus>({ state: 'everything-sent' }), memoryStorage()];
  const settings = createSettingsStore(storage);
  followDevices({ list }, settings);
  return { list, status, storage, settings, apart: () => isApart({ devices: { status }, settings } as unknown as Services) };
}

it('that there is another device of hers is kept beside the storage, and outlives the place among them', () => {
  const { list, status, settings, storage, apart } = follow([THIS, OTHER]);
  expect(apart()).toBe(false);
  [list.value, status.value] = [[], { state: 'alone' }];
  expect(settings.read().otherDevices).toBe(true);
  expect(parseSettings(storage.getItem('drempel.settings')).otherDevices).toBe(true);
  expect(apart()).toBe(true);
});

it('who took all others out, or never had one, is told of none', () => {
  const { list, status, settings, apart } = follow([THIS, OTHER]);
  list.value = [THIS];
  status.value = { state: 'alone' };
  expect(settings.read().otherDevices).toBeUndefined();
  expect(apart()).toBe(false);
  expect(follow([THIS]).settings.read().otherDevices).toBeUndefined();
  expect(parseSettings('{"otherDevices":"yes"}').otherDevices).toBeUndefined();
});
