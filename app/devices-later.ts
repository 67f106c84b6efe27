// Who has one device never needs the engine that keeps several alike: it is loaded when there is something for it to do.
import { computed, signal } from '@preact/signals';
import { err, type Result } from './domain/result.ts';
import type { DevicesError, DevicesStatus } from './hooks/own-devices.ts';
import type { RunningDevices } from './own-devices.ts';

interface Deps {
  /** Whether this device shares its records with another. */
  readonly isShared: () => boolean;
  /** Fetches the engine and starts it; fails where that part of the app cannot be had. */
  readonly load: () => Promise<RunningDevices>;
}

const ALONE: DevicesStatus = { state: 'alone' };
const NOTHING_WAITS: DevicesStatus = { state: 'everything-sent' };

export function createDevicesLater({ isShared, load }: Deps): RunningDevices {
  const running = signal<RunningDevices | undefined>(undefined);
  let loading: Promise<RunningDevices | undefined> | undefined;
  let stopped = false;
  const start = async (): Promise<RunningDevices | undefined> => {
    try {
      const devices = await load();
      if (stopped) devices.stop();
      running.value = devices;
      return devices;
    } catch {
      // Asked for again with the next edit, and when she tries again.
      loading = undefined;
      return undefined;
    }
  };
  const engine = (): Promise<RunningDevices | undefined> => (loading ??= start());
  const ask = async <T>(question: (devices: RunningDevices) => Promise<Result<T, DevicesError>>): Promise<Result<T, DevicesError>> => {
    const devices = await engine();
    return devices ? question(devices) : err({ type: 'offline' });
  };
  const tell = (word: (devices: RunningDevices) => void): void => {
    if (running.value) word(running.value);
    // Starting looks for itself.
    else if (isShared() && !stopped) void engine();
  };
  return {
    status: computed(() => running.value?.status.value ?? (isShared() ? NOTHING_WAITS : ALONE)),
    list: computed(() => running.value?.list.value ?? []),
    begin: (code, name) => ask((devices) => devices.begin(code, name)),
    invite: () => ask((devices) => devices.invite()),
    join: (code, name) => ask((devices) => devices.join(code, name)),
    remove: (id) => ask((devices) => devices.remove(id)),
    syncNow: () => tell((devices) => devices.syncNow()),
    edited: () => tell((devices) => devices.edited()),
    look: () => tell((devices) => devices.look()),
    stop: () => {
      stopped = true;
      running.value?.stop();
    },
  };
}
