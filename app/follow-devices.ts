// A phone that lost its storage has lost its place among her devices, too: that there were others is kept beside the storage.
import { effect } from '@preact/signals';
import type { OwnDevices } from './hooks/own-devices.ts';
import type { SettingsStore } from './storage/settings-store.ts';

/** Keeps whether other devices of hers hold the same. */
export function followDevices({ list }: Pick<OwnDevices, 'list'>, settings: SettingsStore): void {
  effect(() => {
    // Empty while it is not known, and where this device belongs to none.
    if (list.value.length === 0) return;
    const otherDevices = list.value.some(({ isThis }) => !isThis) || undefined;
    if (settings.read().otherDevices !== otherDevices) settings.update({ otherDevices });
  });
}
