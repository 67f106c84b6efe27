import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { toBase64url } from '../../../app/crypto/base64url.ts';
import type { VaultKeys } from '../../../app/crypto/vault-keys.ts';
import type { Day } from '../../../app/domain/day.ts';
import type { DeviceId, RecordId } from '../../../app/domain/ids.ts';
import { createDexieLogStore } from '../../../app/storage/dexie-log-store.ts';
import type { LogStore } from '../../../app/storage/log-store.ts';
import { DrempelDatabase } from '../../../app/storage/schema.ts';
import type { SentinelStore } from '../../../app/storage/sentinel.ts';
import { createSentinelStore } from '../../../app/storage/sentinel.ts';
import type { Change } from '../../../app/vault/changes.ts';
import type { Vault, VaultDeps } from '../../../app/vault/vault.ts';
import { openVault } from '../../../app/vault/vault.ts';
import { fixedKeys, fixedRandom, opened } from '../crypto/fixtures.ts';

/** Not the browser's localStorage: a Map with the same four doors. */
export function memoryStorage(): Storage {
  const items = new Map<string, string>();
  return {
    get length() { return items.size; },
    key: (n) => [...items.keys()][n] ?? null,
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => { items.set(key, value); },
    removeItem: (key) => { items.delete(key); },
    clear: () => items.clear(),
  };
}

export const DEVICE = 'AAAAAAAAAAA' as DeviceId;
export const id = (name: string): RecordId => name.padEnd(22, '-') as RecordId;
export const day = (text: string): Day => text as Day;

export interface Device {
  readonly factory: IDBFactory;
  readonly sentinel: SentinelStore;
  readonly keys: VaultKeys;
  /** Another connection to the same database, as another tab or a later start has it. */
  readonly openLog: (onTaken?: (reason: string) => void) => LogStore;
  /** The same rows without the app, to look at them or to damage them. */
  readonly openRows: () => DrempelDatabase;
  /** Each time under another name in its stamps, as the app does. */
  readonly openTab: (deps?: Partial<VaultDeps>) => Promise<Vault>;
  /** What the phone's clock says; tests set it. */
  readonly clock: { now: number };
}

/** One phone: an IndexedDB, a localStorage, the keys of one vault. */
export async function setupDevice(seed = 'phone'): Promise<Device> {
  const factory = new IDBFactory();
  const sentinel = createSentinelStore(memoryStorage());
  const keys = await fixedKeys();
  const clock = { now: Date.UTC(2026, 10, 21, 9) };
  const random = fixedRandom(seed);
  const openRows = () => new DrempelDatabase('drempel', { indexedDB: factory, IDBKeyRange });
  const openLog: Device['openLog'] = (onTaken = () => undefined) => createDexieLogStore(openRows(), onTaken);
  let last: Promise<unknown> = Promise.resolve();
  const exclusive: VaultDeps['exclusive'] = (work) => {
    const next = last.then(work, work);
    last = next.catch(() => undefined);
    return next;
  };
  const openTab: Device['openTab'] = async (deps = {}) =>
    opened(await openVault(keys, { log: openLog(), sentinel, random, now: () => clock.now, device: DEVICE, writer: toBase64url(random(8)) as DeviceId, exclusive, announce: () => undefined, onEdit: () => undefined, ...deps }));
  return { factory, sentinel, keys, openLog, openRows, openTab, clock };
}

export const line = (name: string, firstName: string): Change<'line'> => ({ id: id(name), kind: 'line', set: { firstName, team: 'wijkteam' } });
export const names = (vault: Vault): readonly string[] => vault.records.list('line').map((entity) => entity.firstName).sort();

/** Enough writes for a fold, each its own commit. */
export async function writeMany(vault: Vault, count: number, prefix = 'n'): Promise<void> {
  for (let n = 0; n < count; n += 1) opened(await vault.write([line(`${prefix}${n}`, `${prefix}${n}`)]));
}
