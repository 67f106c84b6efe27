import { IDBFactory } from 'fake-indexeddb';
import { afterEach, expect, it, vi } from 'vitest';
import type { LockedServices, Services } from '../../app/services.ts';
import { createSettingsStore } from '../../app/storage/settings-store.ts';
import { createSentinelStore } from '../../app/storage/sentinel.ts';
import type { TabChannel } from '../../app/shell/tab-channel.ts';
import { wipeDevice } from '../../app/wipe-device.ts';
import { createDevice } from './features/lock/locked-services.ts';
import { memoryStorage } from './features/lock/memory-storage.ts';
import { opened } from './crypto/fixtures.ts';

afterEach(() => vi.unstubAllGlobals());

const NOTE = { vaultId: 'hers', seq: 1, segments: 1, records: 1, since: 1 };

/** A disk that takes a file, or does not; what stands on it is told. */
function stubDisk(takes: boolean, names: string[] = []): void {
  const file = { write: async () => { if (!takes) throw new DOMException('no room', 'QuotaExceededError'); }, close: async () => undefined };
  const folder = {
    getFileHandle: async (name: string) => {
      names.push(name);
      return { createWritable: async () => file };
    },
    removeEntry: async (name: string) => { names.splice(names.indexOf(name), 1); },
  };
  vi.stubGlobal('navigator', { storage: { getDirectory: async () => folder } });
}

/** A phone with a lock, and what its page was told. */
async function lockedPhone(destroy: (destroy: () => Promise<void>) => Promise<void> = (go) => go(), comes = true) {
  const dataset: Record<string, string> = {};
  const told: string[] = [];
  vi.stubGlobal('document', { documentElement: { dataset } });
  vi.stubGlobal('location', { reload: () => { told.push('anew'); } });
  vi.stubGlobal('sessionStorage', memoryStorage());
  const { services, disk } = createDevice();
  const { keyRing } = services;
  opened(await keyRing.create({ type: 'passphrase', passphrase: 'kat huis boom vis' }, new Uint8Array(16)));
  const [settings, sentinel] = [createSettingsStore(memoryStorage()), createSentinelStore(memoryStorage())];
  sentinel.write(NOTE);
  const locked = { settings, sentinel, keyRing: { ...keyRing, destroy: () => destroy(keyRing.destroy) } } as unknown as LockedServices;
  const session = { devices: { planLeaving: async () => undefined }, vault: { close: () => { told.push('closed'); } } } as unknown as Services;
  const channel = { post: ({ type }: { readonly type: string }) => { told.push(type); } } as unknown as TabChannel;
  const leaving = {
    clear: async (): Promise<boolean> => {
      told.push('files');
      return true;
    },
    prepare: async () => async (locale: string) => { told.push(`goodbye in ${locale}`); },
    comesAgain: async () => comes,
  };
  return { dataset, told, disk, sentinel, wipe: (after: 'begin' | 'leave' = 'begin') => wipeDevice({ locked, channel, session, after, leaving }) };
}

it('keys that cannot be destroyed leave everything as it was, and the app able to lock', async () => {
  const { dataset, told, disk, sentinel, wipe } = await lockedPhone(() => Promise.reject(new Error('the disk did not answer')));
  expect(await wipe()).toBe(false);
  expect(told).toEqual([]);
  expect(dataset).toEqual({});
  expect(disk.wraps).toBeDefined();
  expect(sentinel.read()).toEqual(NOTE);
});

it('once the keys are gone the rest goes, whatever fails after that', async () => {
  const { told, disk, sentinel, wipe } = await lockedPhone(async (destroy) => {
    await destroy();
    throw new Error('the database itself was not deleted');
  });
  expect(await wipe()).toBe(true);
  expect(told).toEqual(['closed', 'wiped', 'anew']);
  expect(disk.wraps).toBeUndefined();
  expect(sentinel.read()).toBeUndefined();
});

it('a write that was on its way as everything went leaves no note that something is lost', async () => {
  const { sentinel, wipe } = await lockedPhone();
  const { clear } = sentinel;
  vi.spyOn(sentinel, 'clear').mockImplementationOnce(() => {
    clear();
    sentinel.write(NOTE);
  });
  expect(await wipe()).toBe(true);
  expect(sentinel.read()).toBeUndefined();
});

it('who leaves has the browser throw away its files as a whole; who begins anew keeps the program for going on without a network', async () => {
  const leaving = await lockedPhone();
  expect(await leaving.wipe('leave')).toBe(true);
  expect(leaving.told).toEqual(['closed', 'left', 'files', 'anew']);
  const beginning = await lockedPhone();
  expect(await beginning.wipe('begin')).toBe(true);
  expect(beginning.told).toEqual(['closed', 'wiped', 'anew']);
});

it('what follows the deletions stands ready before the keys go, and nothing of it stays, whether they went or not', async () => {
  const factory = new IDBFactory();
  const names = async (): Promise<readonly unknown[]> => (await factory.databases()).map(({ name }) => name);
  let ready: readonly unknown[] = [];
  for (const goes of [true, false]) {
    const { wipe } = await lockedPhone(async (destroy) => {
      ready = await names();
      if (!goes) throw new Error('the disk did not answer');
      await destroy();
    });
    vi.stubGlobal('indexedDB', factory);
    stubDisk(true);
    expect(await wipe()).toBe(goes);
    expect(ready).toHaveLength(12);
    expect(await names()).toEqual([]);
  }
});

it('on a full disk nothing more is made before the keys go: what is refused there keeps even the deletion from going through', async () => {
  const factory = new IDBFactory();
  const files: string[] = [];
  let made: readonly unknown[] = ['not looked'];
  const { disk, wipe } = await lockedPhone(async (destroy) => {
    made = await factory.databases();
    await destroy();
  });
  vi.stubGlobal('indexedDB', factory);
  stubDisk(false, files);
  expect(await wipe()).toBe(true);
  expect(made).toEqual([]);
  expect(files).toEqual([]);
  expect(disk.wraps).toBeUndefined();
});

it('a browser that does not answer holds up no wipe', async () => {
  const { disk, wipe } = await lockedPhone(async (destroy) => {
    await destroy();
    // From here on it answers again, or the test would wait for all that follows.
    vi.stubGlobal('indexedDB', new IDBFactory());
  });
  vi.stubGlobal('indexedDB', { open: () => new EventTarget() });
  stubDisk(true);
  expect(await wipe()).toBe(true);
  expect(disk.wraps).toBeUndefined();
});

it('a page that would not come again, as where a full disk took the worker along and there is no network, says goodbye as it is', async () => {
  const { told, wipe } = await lockedPhone((go) => go(), false);
  expect(await wipe('leave')).toBe(true);
  expect(told).toEqual(['closed', 'left', 'files', 'goodbye in nl']);
});
